import { makeStyles, tokens } from "@fluentui/react-components";
import type { Proof } from "../../core/model/rules/proof";
import type { FiguresOf } from "../../core/model/rules/rule";
import type { Pace } from "../../core/tracking/pace";
import type { paceByOwner } from "../../core/tracking/paceByOwner";
import { amountText, shareText } from "../../locale/numbertext";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { useTableStyles } from "../funnel/useTableStyles";
import { Reckoned } from "../model/Reckoned";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  green: { color: tokens.colorStatusSuccessForeground1 },
  amber: { color: tokens.colorStatusWarningForeground1 },
  red: { color: tokens.colorStatusDangerForeground1 },
});

export type PaceFigures = FiguresOf<ReturnType<typeof paceByOwner>>;

/** How the team and each owner keep pace with the plan, the furthest behind first. */
export function PaceCard({ found }: { found: Proof<PaceFigures> }) {
  const styles = useStyles();
  const { table } = useTableStyles();
  const { language } = useLanguage();
  const say = reviewSentences[language];
  const text = (amount: number) => amountText(amount, language, 0);
  const share = (value: number) => shareText(value, language, 1);
  const toldOf = ({ actual, expected, attainment, needed }: Pace): string =>
    [
      attainment === undefined
        ? say.nothingExpected(text(actual))
        : say.team(text(actual), text(expected), share(attainment)),
      ...(needed === undefined ? [] : [needed === 0 ? say.passed : say.needed(text(needed))]),
    ].join(" ");
  return (
    <Reckoned title={say.pace} hint={say.paceHint} found={found}>
      {({ closed, months, team, owners, others, isUnreported }) => (
        <>
          {closed === 0 ? (
            <div>{say.notBegun}</div>
          ) : isUnreported ? (
            <div>
              {say.after(closed, months)} {say.unreported}
            </div>
          ) : (
            <div>
              {say.after(closed, months)} {toldOf(team)}
            </div>
          )}
          {others.names.length > 0 && <div>{say.others(others.names, text(others.amount))}</div>}
          {closed > 0 && !isUnreported && (
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
                {owners.map(({ name, pace }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
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
