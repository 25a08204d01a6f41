import { makeStyles } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import type { Model } from "../../core/model/model";
import { offPlan } from "../../core/reset/resetRule";
import type { Leaver } from "../../core/tracking/leavers";
import { shareText } from "../../locale/numbertext";
import { resetSentences } from "../../locale/pane/reset/sentences";
import { ModelFailed } from "../model/ModelFailed";
import { useReckoning } from "../model/useModel";
import { useLanguage } from "../shell/language";
import { HistoryCard } from "./HistoryCard";
import { ProposalCard } from "./ProposalCard";
import { RuleCard } from "./RuleCard";
import type { ResetStore } from "./store";

const useStyles = makeStyles({ summary: { cursor: "pointer", padding: "4px 0" } });

interface Props {
  store: ResetStore;
  model: Model;
  today: number;
  leavers: readonly Leaver[];
}

/** The quarterly reset: the user's rule, what is proposed once pace stays off plan, and what was done before. */
export function ResetCards({ store, model, today, leavers }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = resetSentences[language];
  const { rule, failed } = useSyncExternalStore(store.subscribe, store.state);
  const off = useMemo(() => offPlan(today, rule), [today, rule]);
  const found = useReckoning(off, model);
  const figures = found.kind === "cannot-tell" ? null : found.figures;
  const because =
    figures && figures.side !== "on" && figures.isOff
      ? say.reasonOf[figures.side](rule.level, figures.inARow, shareText(rule.by, language))
      : "";
  const proposal = (
    <ProposalCard store={store} model={model} today={today} leavers={leavers} because={because} />
  );
  return (
    <>
      <RuleCard store={store} found={found} />
      {failed && <ModelFailed failed={failed} />}
      {figures?.isOff ? (
        proposal
      ) : (
        <details>
          <summary className={styles.summary}>{say.allTheSame}</summary>
          {proposal}
        </details>
      )}
      <HistoryCard store={store} today={today} />
    </>
  );
}
