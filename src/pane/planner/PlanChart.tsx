import { makeStyles, tokens } from "@fluentui/react-components";
import type { PreviewChart } from "../../core/planner/request";

const useStyles = makeStyles({
  root: { display: "block", width: "100%", height: "auto" },
  bar: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  below: { fill: "#f2a33a", "@media (forced-colors: active)": { fill: "CanvasText" } },
  minus: {
    stroke: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
  axis: { stroke: tokens.colorNeutralStroke1 },
});

const width = 300;
const height = 88;

/** The amounts at a glance: bars in their order, or a matrix in shades. The figures stand in the table below. */
export function PlanChart({ chart, label }: { chart: PreviewChart; label: string }) {
  const styles = useStyles();
  if (chart.kind === "cells") {
    const columns = chart.shares[0]?.length ?? 1;
    const cell = Math.min(width / columns, 18);
    return (
      <svg
        viewBox={`0 0 ${width} ${cell * chart.shares.length}`}
        className={styles.root}
        role="img"
        aria-label={label}
      >
        {chart.shares.map((row, down) =>
          row.map((share, right) => (
            <g key={`${down},${right}`}>
              <rect
                x={(width / columns) * right + 1}
                y={cell * down + 1}
                width={Math.max(1, width / columns - 2)}
                height={Math.max(1, cell - 2)}
                rx={2}
                className={share < 0 ? styles.below : styles.bar}
                fillOpacity={0.06 + 0.94 * Math.abs(share)}
              />
              {share < 0 && (
                <line
                  x1={(width / columns) * (right + 0.5) - cell / 5}
                  x2={(width / columns) * (right + 0.5) + cell / 5}
                  y1={cell * (down + 0.5)}
                  y2={cell * (down + 0.5)}
                  strokeWidth={1.5}
                  className={styles.minus}
                />
              )}
            </g>
          )),
        )}
      </svg>
    );
  }
  const { bars } = chart;
  const negative = bars.some(({ share }) => share < 0);
  const positive = bars.some(({ share }) => share > 0);
  const zero = !negative ? height - 2 : positive ? height / 2 : 2;
  const room = negative && positive ? height / 2 - 3 : height - 6;
  const step = width / Math.max(bars.length, 1);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.root} role="img" aria-label={label}>
      {bars.map(({ share }, index) => {
        const size = Math.abs(share) * room;
        const wide = Math.min(step * 0.76, 40);
        return (
          <rect
            key={index}
            x={step * index + (step - wide) / 2}
            y={share < 0 ? zero : zero - size}
            width={wide}
            height={Math.max(size, share === 0 ? 0 : 1)}
            rx={1.5}
            className={share < 0 ? styles.below : styles.bar}
          />
        );
      })}
      <line x1={0} x2={width} y1={zero} y2={zero} className={styles.axis} />
    </svg>
  );
}
