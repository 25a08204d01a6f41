import { makeStyles, tokens } from "@fluentui/react-components";
import { roundMarks } from "../../core/roundMarks";
import { amountText, shareText } from "../../locale/numbertext";
import { chartText } from "../shell/chartText";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  root: { display: "block", width: "100%", height: "auto", overflow: "visible" },
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

const [left, right, top, bottom] = [30, 300, 10, 124];

/** What is paid over the attainment; below where the tiers start nothing is, so that the line jumps or bends there. */
export function PayoutCurve({ label, curve, startsAt }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const widest = curve[curve.length - 1].attainment;
  const most = Math.max(1, ...curve.map(({ multiple }) => multiple));
  const x = (attainment: number) => left + (attainment / widest) * (right - left);
  const y = (multiple: number) => bottom - (multiple / most) * (bottom - top);
  const points = [
    ...curve.filter(({ attainment }) => attainment < startsAt),
    { attainment: startsAt, multiple: 0 },
    ...curve.filter(({ attainment }) => attainment >= startsAt),
  ];
  return (
    <svg viewBox={`0 0 ${right + 8} ${bottom + 18}`} className={styles.root} role="img" aria-label={label}>
      {roundMarks(most).map((multiple) => (
        <g key={multiple}>
          <line x1={left} x2={right} y1={y(multiple)} y2={y(multiple)} className={styles.grid} />
          <text x={left - 4} y={y(multiple) + 3} textAnchor="end" className={styles.text}>
            {amountText(multiple, language, 2)}
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
      {[0, 1, widest].map((attainment) => (
        <text
          key={attainment}
          x={x(attainment)}
          y={bottom + 14}
          textAnchor={attainment === 0 ? "start" : attainment === widest ? "end" : "middle"}
          className={styles.text}
        >
          {shareText(attainment, language, 0)}
        </text>
      ))}
    </svg>
  );
}
