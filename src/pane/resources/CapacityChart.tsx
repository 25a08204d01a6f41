import { makeStyles, tokens } from "@fluentui/react-components";
import { chartText } from "../shell/chartText";

const useStyles = makeStyles({
  root: { display: "block", width: "100%", height: "auto" },
  enough: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  short: {
    fill: tokens.colorPaletteRedBackground3,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  plan: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  axis: { stroke: tokens.colorNeutralStroke1 },
  text: chartText,
});

interface Props {
  label: string;
  months: readonly {
    readonly name: string;
    readonly capacity: number;
    readonly plan: number;
    readonly isShort: boolean;
  }[];
}

const [width, height, foot] = [308, 110, 14];

/** What can be sold in each month as a bar, what is planned as a line across it. */
export function CapacityChart({ label, months }: Props) {
  const styles = useStyles();
  const most = Math.max(1, ...months.flatMap(({ capacity, plan }) => [capacity, plan]));
  const step = width / Math.max(1, months.length);
  const y = (amount: number) => height - (amount / most) * (height - 6);
  return (
    <svg viewBox={`0 0 ${width} ${height + foot}`} className={styles.root} role="img" aria-label={label}>
      {months.map(({ name, capacity, plan, isShort }, at) => (
        <g key={at}>
          <rect
            x={at * step + step * 0.18}
            width={step * 0.64}
            y={y(capacity)}
            height={height - y(capacity)}
            className={isShort ? styles.short : styles.enough}
          />
          <line
            x1={at * step + 2}
            x2={(at + 1) * step - 2}
            y1={y(plan)}
            y2={y(plan)}
            className={styles.plan}
          />
          <text x={(at + 0.5) * step} y={height + 11} textAnchor="middle" className={styles.text}>
            {name}
          </text>
        </g>
      ))}
      <line x1={0} x2={width} y1={height} y2={height} className={styles.axis} />
    </svg>
  );
}
