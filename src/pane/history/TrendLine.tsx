import { makeStyles, tokens } from "@fluentui/react-components";
import { dayText } from "../checklist/wording";
import { type AxisLabel, chartRoot, chartText, freeLabels, rimmedText } from "../shell/chartText";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  root: { ...chartRoot, overflow: "visible" },
  line: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  dot: { fill: tokens.colorBrandStroke1, "@media (forced-colors: active)": { fill: "Highlight" } },
  pass: {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: "4 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  axis: { stroke: tokens.colorNeutralStroke1 },
  text: chartText,
  name: rimmedText,
});

interface Props {
  label: string;
  /** Days as Excel serials, ascending, with scores from 0 to 100; null is a gap. */
  points: readonly { readonly day: number; readonly score: number | null }[];
  width: number;
  height: number;
  /** The score at which the plan passes, and its name; a small line has neither that nor its axes. */
  pass?: { readonly at: number; readonly name: string };
}

const inset = 3;

/** Scores over the days at which they were recorded, the days as far apart as they are. */
export function TrendLine({ label, points, width, height, pass }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 0];
  const left = pass ? 24 : inset;
  const right = width - inset;
  const x = (day: number): number =>
    last === first ? (left + right) / 2 : left + ((day - first) / (last - first)) * (right - left);
  const y = (score: number): number => height - inset - (score / 100) * (height - 2 * inset);
  const shown = points.filter((point): point is { day: number; score: number } => point.score !== null);
  const ends: readonly AxisLabel[] =
    last === first
      ? [{ text: dayText(first, language), at: x(first), anchor: "middle" }]
      : [
          { text: dayText(last, language), at: right, anchor: "end" },
          { text: dayText(first, language), at: left, anchor: "start" },
        ];
  return (
    <svg
      viewBox={`0 0 ${width} ${height + (pass ? 14 : 0)}`}
      className={styles.root}
      role="img"
      aria-label={label}
    >
      {pass && (
        <>
          <line x1={left} x2={width} y1={y(0)} y2={y(0)} className={styles.axis} />
          <line x1={left} x2={width} y1={y(pass.at)} y2={y(pass.at)} className={styles.pass} />
          {[0, 100].map((score) => (
            <text key={score} x={left - 5} y={y(score) + 3} textAnchor="end" className={styles.text}>
              {score}
            </text>
          ))}
          {freeLabels(ends).map(({ text, at, anchor }) => (
            <text key={anchor} x={at} y={height + 11} textAnchor={anchor} className={styles.text}>
              {text}
            </text>
          ))}
        </>
      )}
      <polyline
        className={styles.line}
        strokeWidth={pass ? 2 : 1.5}
        points={shown.map(({ day, score }) => `${x(day)},${y(score)}`).join(" ")}
      />
      {shown.map(({ day, score }, at) => (
        <circle key={at} cx={x(day)} cy={y(score)} r={pass ? 3 : 1.5} className={styles.dot} />
      ))}
      {pass && (
        // Under the top of the chart it stands below its line.
        <text x={left + 6} y={y(pass.at) + (pass.at > 88 ? 14 : -6)} className={styles.name}>
          {pass.name} {pass.at}
        </text>
      )}
    </svg>
  );
}
