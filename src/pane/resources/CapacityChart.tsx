import { makeStyles, tokens } from "@fluentui/react-components";
import { roundMarks } from "../../core/roundMarks";
import { amountText } from "../../locale/numbertext";
import { chartRoot, chartText, evenLabels, roomFor } from "../shell/chartText";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  root: chartRoot,
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
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
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

const [width, height, head, foot] = [308, 110, 6, 14];

/** What can be sold in each month as a bar, what is planned as a line across it. */
export function CapacityChart({ label, months }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const largest = Math.max(0, ...months.flatMap(({ capacity, plan }) => [capacity, plan]));
  const most = Math.max(1, largest);
  const marks = (largest === 0 ? [0] : roundMarks(most)).map((amount) => ({
    amount,
    text: amountText(amount, language, 1),
  }));
  const left = roomFor(marks.map(({ text }) => text));
  const step = (width - left) / Math.max(1, months.length);
  const y = (amount: number) => height - (amount / most) * (height - head);
  const names = months.map(({ name }, at) => ({
    text: name,
    at: left + (at + 0.5) * step,
    anchor: "middle" as const,
  }));
  return (
    <svg viewBox={`0 0 ${width} ${height + foot}`} className={styles.root} role="img" aria-label={label}>
      {marks.map(({ amount, text }) => (
        <g key={amount}>
          <line x1={left} x2={width} y1={y(amount)} y2={y(amount)} className={styles.grid} />
          <text x={left - 4} y={y(amount) + 3} textAnchor="end" className={styles.text}>
            {text}
          </text>
        </g>
      ))}
      {months.map(({ capacity, plan, isShort }, at) => (
        <g key={at}>
          <rect
            x={left + (at + 0.18) * step}
            width={step * 0.64}
            y={y(capacity)}
            height={height - y(capacity)}
            className={isShort ? styles.short : styles.enough}
          />
          <line
            x1={left + (at + 0.06) * step}
            x2={left + (at + 0.94) * step}
            y1={y(plan)}
            y2={y(plan)}
            className={styles.plan}
          />
        </g>
      ))}
      {evenLabels(names).map(({ text, at, anchor }) => (
        <text key={at} x={at} y={height + 11} textAnchor={anchor} className={styles.text}>
          {text}
        </text>
      ))}
      <line x1={left} x2={width} y1={height} y2={height} className={styles.axis} />
    </svg>
  );
}
