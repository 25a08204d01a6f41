import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { Star12Filled } from "@fluentui/react-icons/svg/star";
import { useState } from "react";
import type { Checklist } from "../../core/checklist/checklist";
import type { Score } from "../../core/checklist/score";
import { progressOf } from "../../core/checklist/select";
import { useWords } from "./useWords";
import { useSurroundings } from "./context";
import { Gauge } from "./Gauge";
import { scoreText, titleOf, verdictOf } from "./wording";

const useStyles = makeStyles({
  score: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalL },
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
  critical: {
    marginTop: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  summary: {
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  jump: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: "2px",
    paddingRight: "2px",
    gap: "4px",
  },
  star: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
});

interface Props {
  checklist: Checklist;
  score: Score;
  onScoring: () => void;
  onItem: (id: string) => void;
}

/** Where the plan stands: score, verdict, progress, and what is critical and still open. */
export function Overview({ checklist, score, onScoring, onItem }: Props) {
  const styles = useStyles();
  const { words, language, texts } = useWords();
  const { locked } = useSurroundings();
  const [criticalShown, setCriticalShown] = useState(false);
  const returns = useRestoreFocusTarget();
  const progress = progressOf(score);
  const shown = score.score === null ? words.noScoreShort : scoreText(score.score, language);
  const pass = new Intl.NumberFormat(language).format(checklist.pass);
  const critical = score.criticalOpen.map((id) => checklist.items.find((item) => item.id === id)!);
  return (
    <section aria-label={words.score}>
      <div className={styles.score}>
        <Gauge
          score={score.score}
          shown={shown}
          pass={checklist.pass}
          verdict={score.verdict.kind}
          label={`${score.score === null ? words.noScore : words.scoreOf(shown)}, ${words.passLine(pass)}`}
        />
        <div className={styles.words}>
          <h2
            className={mergeClasses(
              styles.verdict,
              score.verdict.kind === "ready" ? styles.ready : styles.notReady,
            )}
          >
            {verdictOf(score.verdict, words)}
          </h2>
          <span className={styles.quiet}>{words.progress(progress.done, progress.applicable)}</span>
          <Button
            size="small"
            appearance="subtle"
            className={styles.pass}
            icon={<Edit16Regular />}
            iconPosition="after"
            disabledFocusable={locked}
            onClick={onScoring}
            {...returns}
            aria-label={`${words.passLine(pass)}: ${words.scoring}`}
          >
            {words.passLine(pass)}
          </Button>
        </div>
      </div>
      {critical.length > 0 && (
        <details
          className={styles.critical}
          open={criticalShown}
          onToggle={({ currentTarget }) => setCriticalShown(currentTarget.open)}
        >
          <summary className={styles.summary}>{words.criticalList(critical.length)}</summary>
          <ul className={styles.list}>
            {critical.map((item) => (
              <li key={item.id}>
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.jump}
                  icon={<Star12Filled className={styles.star} />}
                  onClick={() => onItem(item.id)}
                >
                  {titleOf(item, texts)}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
