import { makeStyles, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../core/checklist/score";

const useStyles = makeStyles({
  root: { width: "124px", height: "74px", display: "block", overflow: "visible" },
  track: {
    stroke: tokens.colorNeutralStroke2,
    // As thick as the value it would be taken for one: forced colours have no pale ones.
    "@media (forced-colors: active)": { stroke: "GrayText", strokeWidth: "2px" },
  },
  value: { stroke: tokens.colorBrandStroke1, "@media (forced-colors: active)": { stroke: "Highlight" } },
  ready: {
    stroke: tokens.colorStatusSuccessBackground3,
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  pass: {
    stroke: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  figure: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "30px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

const arc = "M 10 66 A 52 52 0 0 1 114 66";

interface Props {
  /** 0 to 100, or null where there is none. */
  score: number | null;
  shown: string;
  pass: number;
  verdict: Verdict["kind"];
  label: string;
}

/** The score as an arc of a hundred parts, with a tick at the pass line. */
export function Gauge({ score, shown, pass, verdict, label }: Props) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 124 74" className={styles.root} role="img" aria-label={label}>
      <path d={arc} className={styles.track} fill="none" strokeWidth="10" strokeLinecap="round" />
      {score !== null && score > 0 && (
        <path
          d={arc}
          className={verdict === "ready" ? styles.ready : styles.value}
          fill="none"
          strokeWidth="10"
          strokeLinecap="round"
          pathLength="100"
          strokeDasharray={`${score} 200`}
        />
      )}
      <line
        x1="2"
        x2="19"
        y1="66"
        y2="66"
        strokeWidth="2.5"
        className={styles.pass}
        transform={`rotate(${pass * 1.8} 62 66)`}
      />
      <text x="62" y="65" textAnchor="middle" className={styles.figure}>
        {shown}
      </text>
    </svg>
  );
}
