import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, type ReactNode } from "react";
import { narrow } from "./narrow";
import { useScrolls } from "./useScrolls";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    [narrow]: { overflowX: "auto" },
  },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

interface Props {
  title: string;
  hint?: string;
  busy?: boolean;
  children: ReactNode;
}

/** One subject of a tool, with its heading. */
export function Card({ title, hint, busy, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const tabIndex = useScrolls(root) ? 0 : undefined;
  return (
    <section ref={root} className={styles.root} tabIndex={tabIndex} aria-labelledby={id} aria-busy={busy}>
      <div>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  );
}
