import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  earnings,
  payoutCurve,
  poolShares,
  scenarios,
  shareOfTarget,
  type IncentiveTerms,
} from "../../core/incentives/incentivePlan";
import type { Model } from "../../core/model/model";
import type { Proof } from "../../core/model/rules/proof";
import type { FiguresOf } from "../../core/model/rules/rule";
import { startingTerms } from "../../core/incentives/startingTerms";
import { amountText, shareText } from "../../locale/numbertext";
import { incentivesSentences } from "../../locale/pane/incentives/sentences";
import { reasonSentence } from "../../locale/proofs/sentences";
import { AmountInput } from "../amount/AmountInput";
import { Card } from "../shell/Card";
import { useTableStyles } from "../shell/useTableStyles";
import { ModelPage } from "../model/ModelPage";
import { Reckoned } from "../model/Reckoned";
import type { ModelStore } from "../model/store";
import { useReckoning } from "../model/useModel";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { PayoutCurve } from "./PayoutCurve";

const useStyles = makeStyles({
  terms: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
});

type Curve = FiguresOf<typeof payoutCurve>;
type Earnings = FiguresOf<ReturnType<typeof earnings>>;
type Shares = FiguresOf<ReturnType<typeof poolShares>>;

/** What the tiers pay and cost, and whom they reach. */
export const IncentivesView = ({ store }: { store: ModelStore }) => (
  <ModelPage store={store} area="enablement">
    {(model) => <Incentives model={model} />}
  </ModelPage>
);

function Incentives({ model }: { model: Model }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = incentivesSentences[language];
  const [typed, setTyped] = useState<Partial<IncentiveTerms>>({});
  const started = useMemo(() => startingTerms(model), [model]);
  const terms = useMemo(() => ({ ...started, ...typed }), [started, typed]);
  const earned = useReckoning(
    useMemo(() => earnings(terms), [terms]),
    model,
  );
  const shares = useReckoning(
    useMemo(() => poolShares(terms), [terms]),
    model,
  );
  const curve = useReckoning(payoutCurve, model);
  const middle = earned.kind === "cannot-tell" ? null : earned.figures;
  const input = (id: keyof IncentiveTerms, label: string) => (
    <AmountInput
      // What nobody typed over follows the budget.
      key={started[id]}
      label={label}
      shown={amountText(terms[id], language)}
      refuse={(value) => (value >= 0 ? null : say.notNegative)}
      onValue={(value) => value !== null && setTyped({ ...typed, [id]: value })}
    />
  );
  return (
    <>
      <Card title={say.terms}>
        <div className={styles.terms}>
          {input("variable", say.variable)}
          {input("pool", say.pool)}
        </div>
      </Card>
      <Reckoned title={say.curve} found={curve}>
        {(figures) => <CurveOf figures={figures} earned={middle} />}
      </Reckoned>
      {/* Without tiers all say the same. */}
      {curve.kind !== "cannot-tell" && (
        <>
          <Reckoned title={say.earns} found={earned}>
            {(figures) =>
              terms.variable > 0 || terms.pool > 0 ? (
                <Earned figures={figures} shares={shares} />
              ) : (
                <div>{say.nothingPaid}</div>
              )
            }
          </Reckoned>
          <Reckoned title={say.poolShares} found={shares}>
            {(figures) => <Pool figures={figures} />}
          </Reckoned>
        </>
      )}
    </>
  );
}

function CurveOf({ figures, earned }: { figures: Curve; earned: Earnings | null }) {
  const { language } = useLanguage();
  const say = incentivesSentences[language];
  const { curve, startsAt, falls } = figures;
  const share = (value: number) => shareText(value, language, 1);
  const points = curve.map(({ attainment, multiple }) =>
    say.point(share(attainment), amountText(multiple, language, 2)),
  );
  const warnings = [
    ...(falls ? [say.warnings.falls] : []),
    ...(startsAt > 1 ? [say.warnings.startsLate(share(startsAt))] : []),
    ...(earned && !(earned.middlePaid > 0)
      ? [say.warnings.middleNothing(share(earned.middle.attainment))]
      : []),
  ];
  return (
    <>
      <PayoutCurve label={say.curveChart(points)} curve={curve} startsAt={startsAt} />
      {warnings.length === 0 && earned && <div>{say.fine}</div>}
      {warnings.map((warning) => (
        <Notice key={warning} kind="warning" title={warning} />
      ))}
    </>
  );
}

function Earned({ figures, shares }: { figures: Earnings; shares: Proof<Shares> }) {
  const { table } = useTableStyles();
  const { language } = useLanguage();
  const say = incentivesSentences[language];
  const { middle, best, costs } = figures;
  const share = (value: number) => shareText(value, language, 1);
  const text = (amount: number) => amountText(amount, language, 0);
  const sellers = [
    { name: say.middle(middle.name, share(middle.attainment)), earned: middle.earned },
    { name: say.best(best.name, share(best.attainment)), earned: best.earned },
  ];
  return (
    <>
      <table className={table}>
        <thead>
          <tr>
            <td />
            {scenarios.map((scenario) => (
              <th key={scenario} scope="col" data-figure aria-label={say.ofExpected(share(scenario))}>
                {shareText(scenario, language, 0)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sellers.map(({ name, earned }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {earned.map((amount, at) => (
                <td key={at} data-figure>
                  {text(amount)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say.cost}</th>
            {costs.map(({ share: of, cost }) => (
              <td key={of} data-figure>
                {text(cost)}
                {shares.kind !== "cannot-tell" && (
                  <>
                    <br />
                    {share(shareOfTarget(cost, shares.figures.target))}
                  </>
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {shares.kind === "cannot-tell" && (
        <div>{say.noShareOfTarget(reasonSentence(shares.reason, language))}</div>
      )}
    </>
  );
}

function Pool({ figures: { pool, team, gate } }: { figures: Shares }) {
  const { table } = useTableStyles();
  const { language } = useLanguage();
  const say = incentivesSentences[language];
  const share = (value: number) => shareText(value, language, 1);
  const isPaid = gate !== null && pool !== null && pool.some(({ amount }) => amount > 0);
  return (
    <>
      <div>
        {pool === null || gate === null
          ? say.poolNone
          : isPaid
            ? say.poolPaid(share(team))
            : say.poolGate(share(team), share(gate))}
      </div>
      {pool !== null && isPaid && (
        <table className={table}>
          <thead>
            <tr>
              <th scope="col">{say.owner}</th>
              <th scope="col" data-figure>
                {say.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {pool.map(({ name, amount }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-figure>{amountText(amount, language, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
