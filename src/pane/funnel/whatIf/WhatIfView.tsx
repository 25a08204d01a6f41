import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { useLanguage } from "../../shell/language";
import { useGo } from "../../shell/navigation";
import { Card } from "../../shell/Card";
import { Failed } from "../Failed";
import type { FunnelStore } from "../funnelStore";
import { useTableStyles } from "../../shell/useTableStyles";
import { AnswerCard } from "./AnswerCard";
import { AssumptionField } from "./AssumptionField";
import { CompareCard } from "./CompareCard";
import { CurveCard } from "./CurveCard";
import { LinksCard } from "./LinksCard";
import { refusedFigure } from "./refusedFigure";
import { TeamCard } from "./TeamCard";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    // What the keyboard reaches is not to lie under the answer, which stays in sight.
    "& input, & button, & summary": { scrollMarginTop: "180px" },
  },
  intro: { color: tokens.colorNeutralForeground2, margin: 0 },
  empty: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Assumptions as sliders and fields, and at once what comes of them. */
export function WhatIfView({ store }: { store: FunnelStore }) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const { language } = useLanguage();
  const go = useGo();
  const say = funnelSentences[language];
  const { whatIf } = store;
  const state = useSyncExternalStore(whatIf.subscribe, whatIf.state);
  const { answer, answered, curve, busy, failed, refused } = state;
  const isWrong = Object.values(state.tried).some(({ wrong }) => wrong !== null);
  useEffect(() => {
    void whatIf.refresh();
    const end = whatIf.watch();
    return () => end();
  }, [whatIf]);
  return (
    <div className={styles.root}>
      {answer && answered ? (
        <AnswerCard answer={answer} answered={answered} busy={busy} />
      ) : isWrong ? (
        <p className={styles.intro}>{say.correct}</p>
      ) : (
        <>
          <p className={styles.intro}>{say.whatIfIntro}</p>
          <div className={styles.empty}>
            <span>{say.noData}</span>
            <Button size="small" onClick={() => go("funnel")}>
              {say.toData}
            </Button>
          </div>
        </>
      )}
      {refused !== null && refusedFigure(refused) === undefined && <Failed caught={refused} />}
      {failed !== null && <Failed caught={failed} />}
      <Card title={say.assumptions}>
        <div className={styles.fields}>
          {(["target", "dealSize", "rate", "volume", "confidence"] as const).map((name) => (
            <AssumptionField key={name} name={name} store={store} state={state} />
          ))}
          <details className={tableStyles.details}>
            <summary>{say.more}</summary>
            <div className={styles.fields}>
              {(["evidence", "spread"] as const).map((name) => (
                <AssumptionField key={name} name={name} store={store} state={state} />
              ))}
            </div>
          </details>
        </div>
      </Card>
      <LinksCard store={store} state={state} />
      <CompareCard store={store} state={state} answer={answer} answered={answered} />
      {answer && answered && curve && <CurveCard curve={curve} answer={answer} answered={answered} />}
      <TeamCard store={store} state={state} answer={answer} />
    </div>
  );
}
