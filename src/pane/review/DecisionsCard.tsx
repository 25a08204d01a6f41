import { makeStyles } from "@fluentui/react-components";
import { isoOf } from "../../core/checklist/due";
import type { Decision } from "../../core/tracking/decisions";
import { amountText, shareText } from "../../locale/numbertext";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { Card } from "../funnel/Card";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "20px" } });

/** What a review has to decide, the gravest first. */
export function DecisionsCard({ decisions }: { decisions: readonly Decision[] }) {
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
      case "left":
        return say.decide.left(decision.name, isoOf(decision.day) ?? "");
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
          {decisions.map((decision, at) => (
            <li key={at}>{told(decision)}</li>
          ))}
        </ol>
      )}
    </Card>
  );
}
