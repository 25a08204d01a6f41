import { makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import type { Checklist } from "../../core/checklist/checklist";
import type { Score } from "../../core/checklist/score";
import { progressOf } from "../../core/checklist/select";
import { ActionButton } from "../shell/ActionButton";
import { arrival } from "../shell/keepFocus";
import { narrow } from "../shell/narrow";
import { useWords } from "./useWords";
import { Gauge } from "./Gauge";
import { scoreText, verdictOf } from "./wording";
import { labelled, listed } from "../../locale/joined";

const useStyles = makeStyles({
  score: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalL,
    [narrow]: { flexWrap: "wrap" },
  },
  words: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, alignItems: "flex-start" },
  verdict: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
    margin: 0,
  },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  notReady: { color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  pass: {
    minWidth: 0,
    paddingLeft: "4px",
    paddingRight: "4px",
    marginLeft: "-4px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  checklist: Checklist;
  score: Score;
  /** Absent where nothing can be changed. */
  onScoring: (() => void) | undefined;
}

/** Where the plan stands: score, verdict, progress. */
export function Overview({ checklist, score, onScoring }: Props) {
  const styles = useStyles();
  const { words, language } = useWords();
  const returns = useRestoreFocusTarget();
  const progress = progressOf(score);
  const shown = score.score === null ? words.noScoreShort : scoreText(score.score, language);
  const pass = new Intl.NumberFormat(language).format(checklist.pass);
  return (
    <section aria-label={words.score}>
      <div className={styles.score}>
        <Gauge
          score={score.score}
          shown={shown}
          pass={checklist.pass}
          verdict={score.verdict.kind}
          label={listed(
            [score.score === null ? words.noScore : words.scoreOf(shown), words.passLine(pass)],
            language,
          )}
        />
        <div className={styles.words}>
          <h2
            {...arrival}
            className={mergeClasses(
              styles.verdict,
              score.verdict.kind === "ready" ? styles.ready : styles.notReady,
            )}
          >
            {verdictOf(score.verdict, words)}
          </h2>
          <span className={styles.quiet}>{words.progress(progress.done, progress.applicable)}</span>
          <ActionButton
            size="small"
            appearance="subtle"
            className={styles.pass}
            icon={<Edit16Regular />}
            iconPosition="after"
            why={onScoring ? null : words.locked}
            onClick={onScoring}
            {...returns}
            aria-label={labelled(words.passLine(pass), words.scoring, language)}
          >
            {words.passLine(pass)}
          </ActionButton>
        </div>
      </div>
    </section>
  );
}
