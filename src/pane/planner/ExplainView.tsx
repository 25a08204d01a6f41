import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CellAddress } from "../../core/cellAddress";
import type { Explained, SpillWay } from "../../core/planner/explained";
import type { Language } from "../../core/language";
import type { PlanSentences } from "../../locale/pane/planner/en";
import { argumentLabel, paneManner } from "../../locale/argumentLabel";
import { planSentences } from "../../locale/pane/planner/sentences";
import { workingSentences } from "../../locale/pane/planner/working/sentences";
import { listed } from "../../locale/joined";
import { sentenceOf } from "../../locale/refusal";
import { addressText } from "../shell/addressText";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { watching } from "../shell/watching";
import { ArgumentList } from "./ArgumentList";
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
    if (found?.kind === "refused")
      announce(sentenceOf(found.refused, language, undefined, paneManner(language)), true);
    else if (found?.kind === "blocked") announce(blockedText(found, language), true);
    else if (found) {
      const hint = hintOf(found, language);
      announce(hint ?? headline(found, say, language), hint !== null);
    }
  }, [found, announce, language, say]);
  useEffect(() => {
    if (failed) announce(planFailure(failed.caught, language), true);
  }, [failed, announce, language]);

  const goTo = (cell: CellAddress) => {
    tasks.goTo(cell).catch((caught: unknown) => setFailed({ caught }));
  };
  const hint = found && hintOf(found, language);
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{say.explainIntro}</p>
      <div>
        <Button size="small" onClick={() => void look()}>
          {say.explainAgain}
        </Button>
      </div>
      {found && found.kind !== "refused" && found.kind !== "blocked" && (
        <h2 className={styles.title}>{headline(found, say, language)}</h2>
      )}
      {hint !== null && <p className={styles.hint}>{hint}</p>}
      {found?.kind === "answer" && found.working && (
        <WorkingView
          working={found.working}
          names={found.names}
          label={headline(found, say, language)}
          say={say}
        />
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
          {sentenceOf(found.refused, language, undefined, paneManner(language))}
        </Notice>
      )}
      {found?.kind === "blocked" && (
        <Notice
          kind="warning"
          title={headline(found, say, language)}
          actions={wayButton(found.way, say, goTo)}
        >
          {blockedText(found, language)}
        </Notice>
      )}
      {found && "arguments" in found && <ArgumentList given={found.arguments} onGoTo={goTo} />}
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
    case "foreign":
      return workingSentences[language].unknownIn(address);
    case "miscounted":
      return workingSentences[language].miscountedIn(address, found.name);
    case "answer": {
      const { name, working, error } = found;
      if (error) return say.notAPart(address, name);
      if (!working) return say.answerOf(address, name);
      return working.current >= 0 ? say.partOf(address, name) : say.notAPart(address, name);
    }
    case "blocked":
      return workingSentences[language].blockedIn(address, found.name);
    case "refused":
      return say.refusedIn(address, found.name);
  }
}

/** Beneath the headline: why the cell does not show what its function answers. */
function hintOf(found: Explained, language: Language): string | null {
  const say = workingSentences[language];
  switch (found.kind) {
    case "unknown":
      return unknownText(found, language);
    case "foreign":
      return say.foreign(found.calls);
    case "miscounted": {
      const { missing, given, most } = found;
      if (missing.length === 0) return say.surplus(given, most);
      return say.missing(
        listed(
          missing.map((name) => argumentLabel(name, language)),
          language,
        ),
      );
    }
    case "answer": {
      const { error, name } = found;
      if (!error) return null;
      return error.by === "formula" ? say.errorAround(name, error.shown) : say.errorBefore(name, error.shown);
    }
    default:
      return null;
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

function blockedText({ needs, way }: Extract<Explained, { kind: "blocked" }>, language: Language): string {
  const say = workingSentences[language].blocked;
  if (way.by === "end") return say.end;
  if (way.by === "table") return say.table(way.table);
  if (!needs) return say.unknown;
  return way.by === "cell"
    ? say.cell(addressText(needs), addressText(way.at), way.holds)
    : say.unseen(addressText(needs));
}

/** Leads to what is in the way. */
function wayButton(way: SpillWay, say: PlanSentences, goTo: (cell: CellAddress) => void) {
  if (way.by !== "cell") return undefined;
  return (
    <Button size="small" onClick={() => goTo(way.at)}>
      {say.goTo(addressText(way.at))}
    </Button>
  );
}
