import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { width: "100%", height: "14px", display: "block" },
  track: {
    fill: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  value: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  wanted: {
    fill: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

interface Props {
  odds: number;
  confidence: number;
  label: string;
}

/** A chance as a bar, with a tick at the one that is wanted. */
export function OddsBar({ odds, confidence, label }: Props) {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 1000 14"
      preserveAspectRatio="none"
      className={styles.root}
      role="img"
      aria-label={label}
    >
      <rect y="3" width="1000" height="8" className={styles.track} />
      <rect y="3" width={odds * 1000} height="8" className={styles.value} />
      <rect x={confidence * 1000 - 3} width="6" height="14" className={styles.wanted} />
    </svg>
  );
}
