import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { width: "72px", height: "72px", display: "block" },
  half: { stroke: tokens.colorBrandBackground },
  third: { stroke: "#54bda3" },
  fifth: { stroke: "#f2a33a" },
  eye: { fill: "#f2a33a" },
});

/** The product's mark: a target split into parts of 50, 30 and 20 that make up the whole. */
export function Mark() {
  const styles = useStyles();
  const ring = { cx: 36, cy: 36, r: 26, fill: "none", strokeWidth: 13, pathLength: 100 };
  return (
    <svg viewBox="0 0 72 72" className={styles.root} aria-hidden>
      <g transform="rotate(-90 36 36)">
        <circle {...ring} className={styles.half} strokeDasharray="48 52" strokeDashoffset="-1" />
        <circle {...ring} className={styles.third} strokeDasharray="28 72" strokeDashoffset="-51" />
        <circle {...ring} className={styles.fifth} strokeDasharray="18 82" strokeDashoffset="-81" />
      </g>
      <circle cx="36" cy="36" r="10" className={styles.eye} />
    </svg>
  );
}
