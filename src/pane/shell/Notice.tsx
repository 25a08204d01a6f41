import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { arrival } from "./keepFocus";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "& > :not(svg)": { gridColumn: 2 },
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    "& > svg": { color: tokens.colorStatusDangerForeground1 },
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    "& > svg": { color: tokens.colorStatusWarningForeground1 },
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground2,
    "& > svg": { color: tokens.colorBrandForeground1 },
  },
  alone: { margin: tokens.spacingHorizontalM },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, margin: 0 },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, info: Info20Filled };

interface Props {
  kind: keyof typeof icons;
  title: string;
  children?: ReactNode;
  detail?: string;
  actions?: ReactNode;
  /** It is all that the pane shows, so its title is the view's. */
  alone?: boolean;
  /** It stands outside the view's main part, and is a landmark of its own; in it there may be several of one title. */
  beforeMain?: boolean;
}

/** What happened, what it means, and the way on. */
export function Notice({ kind, title, children, detail, actions, alone, beforeMain }: Props) {
  const styles = useStyles();
  const Icon = icons[kind];
  const Title = alone ? "h1" : "h2";
  return (
    <div
      role={beforeMain ? "region" : "group"}
      className={mergeClasses(styles.root, styles[kind], alone && styles.alone)}
      aria-label={title}
      data-notice={kind}
    >
      <Icon aria-hidden />
      <Title className={styles.title} {...(!alone && arrival)}>
        {title}
      </Title>
      {children && <div>{children}</div>}
      {detail && <div className={styles.detail}>{detail}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
