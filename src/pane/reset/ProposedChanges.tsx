import { makeStyles, tokens } from "@fluentui/react-components";
import { isoOf } from "../../core/checklist/due";
import type { Proposal } from "../../core/reset/proposeReset";
import { amountText } from "../../locale/numbertext";
import { resetSentences } from "../../locale/pane/reset/sentences";
import { useTableStyles } from "../shell/useTableStyles";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  note: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  total: { fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: "pointer", padding: "4px 0", fontSize: tokens.fontSizeBase200 },
});

/** Before and after for every owner, and for every month. */
export function ProposedChanges({ proposal, closed }: { proposal: Proposal; closed: number }) {
  const styles = useStyles();
  const { table } = useTableStyles();
  const { language } = useLanguage();
  const say = resetSentences[language];
  const { owners, total, months } = proposal;
  const text = (amount: number) => amountText(amount, language);
  const change = (before: number, after: number) =>
    before === after ? text(after) : say.change(text(before), text(after));
  return (
    <>
      <table className={table}>
        <thead>
          <tr>
            <th scope="col">{say.owner}</th>
            <th scope="col" data-figure>
              {say.targets}
            </th>
            <th scope="col" data-figure>
              {say.left}
            </th>
          </tr>
        </thead>
        <tbody>
          {owners.map(({ name, sold, before, after, openBefore, openAfter, hasLeft }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <div className={styles.note}>
                  {[say.ofOwner(text(sold)), ...(hasLeft ? [say.hasLeft] : [])].join(" · ")}
                </div>
              </th>
              <td data-figure>{change(before, after)}</td>
              <td data-figure>{change(openBefore, openAfter)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">
              {say.total}
              <div className={styles.note}>{say.ofOwner(text(total.sold))}</div>
            </th>
            <td data-figure>{change(total.before, total.after)}</td>
            <td data-figure>{change(total.openBefore, total.openAfter)}</td>
          </tr>
        </tbody>
      </table>
      <details>
        <summary className={styles.summary}>{say.months(months.length)}</summary>
        <table className={table}>
          <tbody>
            {months.map(({ start, before, after }, at) => (
              <tr key={start}>
                <th scope="row">
                  {isoOf(start)?.slice(0, 7)}
                  {at < closed && <span className={styles.note}> · {say.closedMonth}</span>}
                </th>
                <td data-figure>{change(before, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
