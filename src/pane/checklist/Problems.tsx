import { makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../../core/checklist/opened";
import { problemSentence } from "../../locale/pane/checklist/troubles";
import { useWords } from "./useWords";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
  },
  summary: {
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  list: { margin: "6px 0 0", paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
});

/** Cells that say something else than we can read, each with its address and the way out. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const styles = useStyles();
  const { words, language } = useWords();
  if (problems.length === 0) return null;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{words.problemsTitle(problems.length)}</summary>
      <ul className={styles.list}>
        {problems.map((problem) => {
          const sentence = problemSentence(problem, language);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </details>
  );
}
