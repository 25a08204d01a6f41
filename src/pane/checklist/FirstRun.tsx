import { Button, Spinner, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useWords } from "./useWords";
import { Mark } from "../shell/Mark";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalXL} 0`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  body: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  promise: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  creating: boolean;
  onCreate: () => void;
}

/** The workbook holds no checklist yet: what it is, and one button. */
export function FirstRun({ creating, onCreate }: Props) {
  const styles = useStyles();
  const { words } = useWords();
  const returns = useRestoreFocusTarget();
  return (
    <section className={styles.root} aria-label={words.firstTitle}>
      <Mark />
      <h2 className={styles.title}>{words.firstTitle}</h2>
      <p className={styles.body}>{words.firstBody}</p>
      <Button
        appearance="primary"
        size="large"
        onClick={onCreate}
        {...returns}
        disabledFocusable={creating}
        {...(creating && { icon: <Spinner size="tiny" appearance="inverted" aria-hidden /> })}
      >
        {creating ? words.creating : words.firstButton}
      </Button>
      <p className={styles.promise}>{words.firstPromise}</p>
    </section>
  );
}
