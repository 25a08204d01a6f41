import { makeStyles, tokens } from "@fluentui/react-components";
import { roundMarks } from "../../core/roundMarks";
import { amountText, shareText } from "../../locale/numbertext";
import { type AxisLabel, chartRoot, chartText, freeLabels, roomFor } from "../shell/chartText";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  root: { ...chartRoot, overflow: "visible" },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  full: {
    stroke: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  line: {
    stroke: tokens.colorBrandStroke1,
    fill: "none",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  dot: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  text: chartText,
});

interface Props {
  label: string;
  curve: readonly { readonly attainment: number; readonly multiple: number }[];
  startsAt: number;
}

const [right, top, bottom] = [300, 10, 124];

/** What is paid over the attainment; below where the tiers start nothing is, so that the line jumps or bends there. */
export function PayoutCurve({ label, curve, startsAt }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const widest = curve[curve.length - 1].attainment;
  const most = Math.max(1, ...curve.map(({ multiple }) => multiple));
  const marks = roundMarks(most).map((multiple) => ({ multiple, text: amountText(multiple, language, 2) }));
  const left = roomFor(marks.map(({ text }) => text));
  const x = (attainment: number) => left + (attainment / widest) * (right - left);
  const y = (multiple: number) => bottom - (multiple / most) * (bottom - top);
  const points = [
    ...curve.filter(({ attainment }) => attainment < startsAt),
    { attainment: startsAt, multiple: 0 },
    ...curve.filter(({ attainment }) => attainment >= startsAt),
  ];
  const full: AxisLabel = {
    text: shareText(1, language, 0),
    at: x(1),
    anchor: widest > 1 ? "middle" : "end",
  };
  const ends: readonly AxisLabel[] = [
    { text: shareText(widest, language, 0), at: right, anchor: "end" },
    { text: shareText(0, language, 0), at: left, anchor: "start" },
  ];
  return (
    <svg viewBox={`0 0 ${right + 8} ${bottom + 18}`} className={styles.root} role="img" aria-label={label}>
      {marks.map(({ multiple, text }) => (
        <g key={multiple}>
          <line x1={left} x2={right} y1={y(multiple)} y2={y(multiple)} className={styles.grid} />
          <text x={left - 4} y={y(multiple) + 3} textAnchor="end" className={styles.text}>
            {text}
          </text>
        </g>
      ))}
      <line x1={x(1)} x2={x(1)} y1={top} y2={bottom} strokeDasharray="3 3" className={styles.full} />
      <polyline
        points={points.map(({ attainment, multiple }) => `${x(attainment)},${y(multiple)}`).join(" ")}
        strokeWidth={2}
        className={styles.line}
      />
      {curve.map(({ attainment, multiple }) => (
        <circle key={attainment} cx={x(attainment)} cy={y(multiple)} r={3} className={styles.dot} />
      ))}
      {freeLabels([full, ...ends]).map(({ text, at, anchor }) => (
        <text key={text} x={at} y={bottom + 14} textAnchor={anchor} className={styles.text}>
          {text}
        </text>
      ))}
    </svg>
  );
}
