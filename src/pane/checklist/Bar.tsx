import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { width: "100%", height: "6px", display: "block" },
  track: {
    fill: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  value: { fill: tokens.colorBrandStroke1, "@media (forced-colors: active)": { fill: "Highlight" } },
});

/** A section's score as a bar. The figure stands beside it as text, so the drawing itself is not read. */
export function Bar({ score }: { score: number }) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={styles.root} aria-hidden>
      <rect width="100" height="6" className={styles.track} />
      <rect width={score} height="6" className={styles.value} />
    </svg>
  );
}
