import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { isoOf } from "../../core/checklist/due";
import type { Model } from "../../core/model/model";
import { riskRegister } from "../../core/risks/riskRegister";
import { decisionsOf, type Decision } from "../../core/tracking/decisions";
import { paceByOwner } from "../../core/tracking/paceByOwner";
import { amountText, shareText } from "../../locale/numbertext";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { modelWords } from "../../locale/sheets/model/words";
import { Card } from "../funnel/Card";
import { ModelPage } from "../model/ModelPage";
import type { ModelStore } from "../model/store";
import { useReckoning } from "../model/useModel";
import { useLanguage } from "../shell/language";
import { KeepCard } from "./KeepCard";
import { PaceCard } from "./PaceCard";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px" },
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  side: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  indicators: { margin: 0, padding: 0, listStyleType: "none" },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  store: ModelStore;
  today: number;
}

/** Where the plan stands this week or month, what has to be decided, and what was. */
export const ReviewView = ({ store, today }: Props) => (
  <ModelPage store={store} area="tracking">
    {(model) => <Review model={model} store={store} today={today} />}
  </ModelPage>
);

function Review({ model, store, today }: Props & { model: Model }) {
  const rule = useMemo(() => paceByOwner(today), [today]);
  const pace = useReckoning(rule, model);
  const register = useReckoning(riskRegister, model);
  const decisions = decisionsOf(
    // Actuals that nobody has entered yet are no shortfall of anybody's.
    pace.kind === "cannot-tell" || pace.figures.isUnreported ? null : pace.figures,
    register.kind === "cannot-tell" ? [] : register.figures.risks,
    model.stReviews,
    today,
  );
  return (
    <>
      <PaceCard found={pace} />
      <Decisions decisions={decisions} />
      <Indicators model={model} />
      <KeepCard store={store} today={today} />
    </>
  );
}

function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = reviewSentences[language];
  const text = (amount: number) => amountText(amount, language, 0);
  const told = (decision: Decision): string => {
    switch (decision.kind) {
      case "behind": {
        const { name, gap, attainment } = decision;
        return say.decide.behind(name, text(-gap), shareText(attainment, language, 1));
      }
      case "past":
        return say.decide.past(decision.risk, decision.indicator);
      case "noPlan":
        return say.decide.noPlan(decision.risk);
      case "due":
        return say.decide.due(decision.action, decision.owner, isoOf(decision.day) ?? "");
      case "others":
        return say.others(decision.names, text(decision.amount));
    }
  };
  return (
    <Card title={say.decisions}>
      {decisions.length === 0 ? (
        <div>{say.none}</div>
      ) : (
        <ol className={styles.list}>
          {decisions.map((decision) => (
            <li key={told(decision)}>{told(decision)}</li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Indicators({ model }: { model: Model }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = reviewSentences[language];
  const cadences = modelWords.stKpis[language].choices.cadence;
  const side = (kind: "leading" | "lagging") => {
    const rows = (model.stKpis?.rows ?? []).filter(({ row }) => row.kind === kind && row.name.trim() !== "");
    return (
      <div>
        <h3 className={styles.side}>{say[kind]}</h3>
        {rows.length === 0 && <div className={styles.note}>{say.noneOfThem}</div>}
        <ul className={styles.indicators}>
          {rows.map(({ row: { name, cadence, owner }, index }) => (
            <li key={index}>
              {name}
              <div className={styles.note}>
                {[...(cadence === null ? [] : [cadences[cadence]]), ...(owner === "" ? [] : [owner])].join(
                  " · ",
                )}
              </div>
            </li>
          ))}
        </ul>
      </div>
    );
  };
  return (
    <Card title={say.indicators}>
      <div className={styles.sides}>
        {side("leading")}
        {side("lagging")}
      </div>
    </Card>
  );
}
