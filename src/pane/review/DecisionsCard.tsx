import { makeStyles } from "@fluentui/react-components";
import type { Decision } from "../../core/tracking/decisions";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { Card } from "../shell/Card";
import { useLanguage } from "../shell/language";
import { decisionSentence } from "./decisionSentence";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "20px" } });

/** What a review has to decide, the gravest first. */
export function DecisionsCard({ decisions }: { decisions: readonly Decision[] }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = reviewSentences[language];
  return (
    <Card title={say.decisions}>
      {decisions.length === 0 ? (
        <div>{say.none}</div>
      ) : (
        <ol className={styles.list}>
          {decisions.map((decision, at) => (
            <li key={at}>{decisionSentence(decision, language)}</li>
          ))}
        </ol>
      )}
    </Card>
  );
}
