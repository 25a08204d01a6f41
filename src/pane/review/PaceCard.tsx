import { makeStyles, tokens } from "@fluentui/react-components";
import type { Proof } from "../../core/model/rules/proof";
import type { Rhythm } from "../../core/tracking/measure";
import { amountText, shareText } from "../../locale/numbertext";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { useTableStyles } from "../shell/useTableStyles";
import { Reckoned } from "../model/Reckoned";
import { useLanguage } from "../shell/language";
import { paceSentences, type PaceFigures } from "./paceSentences";

const useStyles = makeStyles({
  green: { color: tokens.colorStatusSuccessForeground1 },
  amber: { color: tokens.colorStatusWarningForeground1 },
  red: { color: tokens.colorStatusDangerForeground1 },
  last: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** How the team and each owner keep pace with the plan, the furthest behind first. */
export function PaceCard({ found, rhythm }: { found: Proof<PaceFigures>; rhythm: Rhythm }) {
  const styles = useStyles();
  const { table } = useTableStyles();
  const { language } = useLanguage();
  const say = reviewSentences[language];
  const text = (amount: number) => amountText(amount, language, 0);
  const share = (value: number) => shareText(value, language, 1);
  return (
    <Reckoned title={say.pace} hint={say.paceHint[rhythm]} found={found}>
      {(figures) => (
        <>
          {paceSentences(figures, rhythm, language).map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          {figures.closed > 0 && !figures.isUnreported && (
            <table className={table}>
              <thead>
                <tr>
                  <th scope="col">{say.owner}</th>
                  {[say.expected, say.actual, say.attainment].map((head) => (
                    <th key={head} scope="col" data-figure>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {figures.owners.map(({ name, pace, last }) => (
                  <tr key={name}>
                    <th scope="row">
                      {name}
                      {last && (
                        <div className={styles.last}>
                          {say.lastOf[rhythm](text(last.actual), text(last.expected))}
                        </div>
                      )}
                    </th>
                    <td data-figure>{text(pace.expected)}</td>
                    <td data-figure>{text(pace.actual)}</td>
                    <td data-figure className={pace.status && styles[pace.status]}>
                      {pace.attainment !== undefined && share(pace.attainment)}
                      {pace.status && (
                        <>
                          <br />
                          {say.levels[pace.status]}
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </Reckoned>
  );
}
