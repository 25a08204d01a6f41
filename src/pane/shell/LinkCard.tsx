import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 16px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  about: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textWrap: "pretty",
  },
});

interface Props {
  title: string;
  about: ReactNode;
  onClick: () => void;
  /** It is being done. */
  busy?: boolean;
}

/** A way to another page, with what one finds there. */
export function LinkCard({ title, about, onClick, busy = false }: Props) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.root} aria-disabled={busy} onClick={busy ? undefined : onClick}>
      <span>
        <span className={styles.title}>{title}</span>
        <span className={styles.about}>{about}</span>
      </span>
      {!busy && <ChevronRight16Regular aria-hidden />}
    </button>
  );
}
