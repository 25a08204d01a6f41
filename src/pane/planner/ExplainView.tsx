import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CellAddress } from "../../core/cellAddress";
import type { Explained } from "../../core/planner/explained";
import type { Language } from "../../core/language";
import type { PlanSentences } from "../../locale/pane/planner/en";
import { planSentences } from "../../locale/pane/planner/sentences";
import { workingSentences } from "../../locale/pane/planner/working/sentences";
import { sentenceOf } from "../../locale/refusal";
import { addressText } from "../shell/addressText";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { watching } from "../shell/watching";
import { Failed } from "./Failed";
import { planFailure } from "./failure";
import type { PlanTasks } from "../../tasks/planner/planTasks";
import { WorkingView } from "./WorkingView";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, margin: 0 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    margin: 0,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Why the selected cell is what it is; it follows the selection. */
export function ExplainView({ tasks }: { tasks: Pick<PlanTasks, "explain" | "watch" | "goTo"> }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = planSentences[language];
  const announce = useAnnounce();
  const [found, setFound] = useState<Explained | null>(null);
  const [failed, setFailed] = useState<{ caught: unknown } | null>(null);
  const asked = useRef(0);

  const look = useCallback(async () => {
    const mine = (asked.current += 1);
    try {
      const explained = await tasks.explain();
      if (mine !== asked.current) return;
      setFound(explained);
      setFailed(null);
    } catch (caught) {
      if (mine !== asked.current) return;
      setFound(null);
      setFailed({ caught });
    }
  }, [tasks]);

  useEffect(() => {
    // A selection made between looking and listening would go unnoticed, so listening comes first.
    const begin = async () => {
      const end = await tasks.watch(() => void look());
      void look();
      return end;
    };
    const end = watching(begin, (caught) => {
      setFailed({ caught });
      void look();
    });
    return () => end();
  }, [look, tasks]);

  useEffect(() => {
    if (found?.kind === "refused") announce(sentenceOf(found.refused, language), true);
    else if (found?.kind === "unknown") announce(unknownText(found, language), true);
    else if (found) announce(headline(found, say, language));
  }, [found, announce, language, say]);
  useEffect(() => {
    if (failed) announce(planFailure(failed.caught, language), true);
  }, [failed, announce, language]);

  const goTo = (cell: CellAddress) => {
    tasks.goTo(cell).catch((caught: unknown) => setFailed({ caught }));
  };
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{say.explainIntro}</p>
      <div>
        <Button size="small" onClick={() => void look()}>
          {say.explainAgain}
        </Button>
      </div>
      {found && found.kind !== "refused" && (
        <h2 className={styles.title}>{headline(found, say, language)}</h2>
      )}
      {found?.kind === "unknown" && <p className={styles.hint}>{unknownText(found, language)}</p>}
      {found?.kind === "answer" && found.working && (
        <WorkingView working={found.working} label={headline(found, say, language)} say={say} />
      )}
      {found?.kind === "refused" && (
        <Notice
          kind="warning"
          title={headline(found, say, language)}
          actions={found.cells.map((cell) => (
            <Button key={addressText(cell)} size="small" onClick={() => goTo(cell)}>
              {say.goTo(addressText(cell))}
            </Button>
          ))}
        >
          {sentenceOf(found.refused, language)}
        </Notice>
      )}
      {found && "arguments" in found && found.arguments.length > 0 && (
        <ul className={styles.list}>
          {found.arguments.map(({ name, text, at }) => (
            <li key={name.en}>
              {name[language]}
              {language === "zh" ? "：" : ": "}
              {at ? (
                <Button size="small" appearance="transparent" onClick={() => goTo(at)}>
                  {addressText(at)}
                </Button>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      )}
      {found && found.kind !== "other" && <p className={styles.formula}>{found.formula}</p>}
      {failed && (
        <Failed
          caught={failed.caught}
          sentence={planFailure(failed.caught, language)}
          cells={[]}
          title={say.failed}
          say={say}
          language={language}
          onGoTo={goTo}
        />
      )}
    </div>
  );
}

function headline(found: Explained, say: PlanSentences, language: Language): string {
  const address = addressText(found.at);
  switch (found.kind) {
    case "other":
      return say.other(address);
    case "unknown":
      return workingSentences[language].unknownIn(address);
    case "answer": {
      const { name, working } = found;
      if (!working) return say.answerOf(address, name);
      return working.current >= 0 ? say.partOf(address, name) : say.notAPart(address, name);
    }
    case "refused":
      return say.refusedIn(address, found.name);
  }
}

function unknownText(
  { what, name, nearest }: Extract<Explained, { kind: "unknown" }>,
  language: Language,
): string {
  const say = workingSentences[language];
  if (what === "name" || nearest === null) return say.unknownName(name);
  return nearest === name ? say.notLoaded(name) : say.unknownFunction(name, nearest);
}
