import { makeStyles, tokens } from "@fluentui/react-components";
import { chartText } from "../shell/chartText";

const useStyles = makeStyles({
  root: { display: "block", width: "100%", height: "auto", overflow: "visible" },
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
});

interface Props {
  label: string;
  /** Days as Excel serials, ascending, with scores from 0 to 100; null is a gap. */
  points: readonly { readonly day: number; readonly score: number | null }[];
  width: number;
  height: number;
  /** The score at which the plan passes, and its name; none in a small line. */
  pass?: { readonly at: number; readonly name: string };
}

/** Scores over the days at which they were recorded, the days as far apart as they are. */
export function TrendLine({ label, points, width, height, pass }: Props) {
  const styles = useStyles();
  const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 0];
  const inset = 3;
  const x = (day: number): number =>
    last === first ? width / 2 : inset + ((day - first) / (last - first)) * (width - 2 * inset);
  const y = (score: number): number => height - inset - (score / 100) * (height - 2 * inset);
  const shown = points.filter((point): point is { day: number; score: number } => point.score !== null);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.root} role="img" aria-label={label}>
      {pass && (
        <>
          <line x1={0} x2={width} y1={height} y2={height} className={styles.axis} />
          <line x1={0} x2={width} y1={y(pass.at)} y2={y(pass.at)} className={styles.pass} />
          <text x={0} y={y(pass.at) - 3} className={styles.text}>
            {pass.name}
          </text>
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
    </svg>
  );
}
