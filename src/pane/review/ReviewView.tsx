import { Field, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Model } from "../../core/model/model";
import { reviewKinds, type ReviewKind } from "../../core/model/reviews";
import { resetDay } from "../../core/reset/keptReset";
import { actionsOf } from "../../core/tracking/actions";
import { decisionsOf } from "../../core/tracking/decisions";
import { leaversOf } from "../../core/tracking/leavers";
import { paceByOwner } from "../../core/tracking/paceByOwner";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { ModelFailed } from "../model/ModelFailed";
import { ModelPage } from "../model/ModelPage";
import type { ModelStore } from "../model/store";
import { useReckoning } from "../model/useModel";
import { useRisks } from "../risks/useRisks";
import { PackCard } from "../reviewPack/PackCard";
import { packOf } from "../reviewPack/packOf";
import { ResetCards } from "../reset/ResetCards";
import type { ResetStore } from "../reset/store";
import { useLanguage } from "../shell/language";
import { ActionsCard } from "./ActionsCard";
import { BreakdownCard } from "./BreakdownCard";
import { DecisionsCard } from "./DecisionsCard";
import { IndicatorsCard } from "./IndicatorsCard";
import { KeepCard } from "./KeepCard";
import { PaceCard } from "./PaceCard";

interface Props {
  store: ModelStore;
  reset: ResetStore;
  today: number;
}

/** Where the plan stands this week, month or quarter, what has to be decided, and what was. */
export const ReviewView = ({ store, reset, today }: Props) => (
  <ModelPage store={store} area="tracking">
    {(model) => <Review model={model} store={store} reset={reset} today={today} />}
  </ModelPage>
);

const useStyles = makeStyles({ kinds: { flexWrap: "wrap", "& label": { whiteSpace: "nowrap" } } });

function Review({ model, store, reset, today }: Props & { model: Model }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = reviewSentences[language];
  const [kind, setKind] = useState<ReviewKind>("weekly");
  const rhythm = kind === "weekly" ? "week" : "month";
  const { resets, monthless, failed } = useSyncExternalStore(reset.subscribe, reset.state);
  useEffect(() => void reset.open(), [reset]);
  const resetOn = resetDay(resets);
  const rule = useMemo(() => paceByOwner(today, rhythm, resetOn), [today, rhythm, resetOn]);
  const found = useReckoning(rule, model);
  const risks = useRisks(model).risks ?? [];
  // Actuals that nobody has entered yet are no shortfall of anybody's.
  const pace = found.kind === "cannot-tell" || found.figures.isUnreported ? null : found.figures;
  const actions = useMemo(() => actionsOf(model.stReviews, today), [model, today]);
  const leavers = useMemo(() => leaversOf(model, today), [model, today]);
  const decisions = decisionsOf(pace, risks, actions, leavers);
  const indicators = <IndicatorsCard model={model} risks={risks} />;
  const tactics = <ActionsCard store={store} today={today} actions={actions} />;
  return (
    <>
      <Field size="small" label={say.review}>
        <RadioGroup
          layout="horizontal"
          className={styles.kinds}
          value={kind}
          onChange={(_, { value }) => setKind(reviewKinds.find((one) => one === value) ?? "weekly")}
        >
          {reviewKinds.map((one) => (
            <Radio key={one} value={one} label={say.kinds[one]} />
          ))}
        </RadioGroup>
      </Field>
      {failed && kind !== "quarterly" && <ModelFailed failed={failed} />}
      <PaceCard found={found} rhythm={rhythm} />
      {kind === "weekly" ? (
        <>
          {indicators}
          {tactics}
          <DecisionsCard decisions={decisions} />
        </>
      ) : (
        <>
          <BreakdownCard model={model} pace={pace} monthless={monthless} />
          {kind === "quarterly" ? (
            <ResetCards store={reset} model={model} today={today} leavers={leavers} />
          ) : (
            indicators
          )}
          <DecisionsCard decisions={decisions} />
          {tactics}
        </>
      )}
      <KeepCard store={store} today={today} kind={kind} />
      <PackCard
        store={store}
        pack={() => packOf({ language, kind, today, model, pace, decisions, actions })}
      />
    </>
  );
}
