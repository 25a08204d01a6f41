import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { civilDate } from "../../core/calendar/day";
import { capacityByMonth } from "../../core/capacity/capacityByMonth";
import type { Model } from "../../core/model/model";
import { r1 } from "../../core/model/rules/r1";
import { r3 } from "../../core/model/rules/r3";
import { budgetByCategory } from "../../core/resources/budgetByCategory";
import { gapIn } from "../../locale/joined";
import { amountText, monthText, shareText } from "../../locale/numbertext";
import { resourcesSentences } from "../../locale/pane/resources/sentences";
import { proofSentence } from "../../locale/proofs/sentences";
import { modelWords } from "../../locale/sheets/model/words";
import { AmountInput } from "../amount/AmountInput";
import { Card } from "../shell/Card";
import { useTableStyles } from "../shell/useTableStyles";
import { CannotTellNote } from "../model/CannotTellNote";
import { ModelPage } from "../model/ModelPage";
import { Reckoned } from "../model/Reckoned";
import type { ModelStore } from "../model/store";
import { useReckoning } from "../model/useModel";
import { useLanguage } from "../shell/language";
import { CapacityChart } from "./CapacityChart";

const useStyles = makeStyles({
  short: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Whether money, people and skills are enough for the plan, each gap in one sentence. */
export const ResourcesView = ({ store }: { store: ModelStore }) => (
  <ModelPage store={store} area="resources">
    {(model) => (
      <>
        <Budget model={model} />
        <Capacity model={model} />
        <Skills model={model} />
      </>
    )}
  </ModelPage>
);

function Budget({ model }: { model: Model }) {
  const styles = useStyles();
  const { table } = useTableStyles();
  const { language } = useLanguage();
  const say = resourcesSentences[language];
  const found = useReckoning(budgetByCategory, model);
  const proof = useReckoning(r1, model);
  const names = modelWords.stBudget[language].choices.category;
  const text = (amount: number) => amountText(amount, language, 2);
  return (
    <Reckoned title={say.budget} found={found}>
      {({ categories }) => (
        <>
          <div>{proofSentence("r1", proof, language)}</div>
          <table className={table}>
            <thead>
              <tr>
                <th scope="col">{say.category}</th>
                {[say.needed, say.available, say.left].map((head) => (
                  <th key={head} scope="col" data-figure>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {categories.map(({ category, needed, available, left, isShort }) => (
                <tr key={category}>
                  <th scope="row">{names[category]}</th>
                  <td data-figure>{text(needed)}</td>
                  <td data-figure>{text(available)}</td>
                  <td data-figure className={mergeClasses(isShort && styles.short)}>
                    {text(left)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Reckoned>
  );
}

function Capacity({ model }: { model: Model }) {
  const styles = useStyles();
  const { table, details, scroll } = useTableStyles();
  const { language } = useLanguage();
  const say = resourcesSentences[language];
  const [attrition, setAttrition] = useState<number | null>(0);
  const rule = useMemo(() => capacityByMonth(attrition ?? 0), [attrition]);
  const found = useReckoning(rule, model);
  const text = (amount: number) => amountText(amount, language, 0);
  const nameOf = (day: number, narrow: boolean) => monthText(civilDate(day).month - 1, language, narrow);
  return (
    <Reckoned title={say.capacity} hint={say.capacityHint} found={found}>
      {({ months, capacity, plan, gap }) => {
        const short = months.filter(({ isShort }) => isShort);
        const told = gap < 0 ? say.short : say.enough;
        return (
          <>
            <div>
              {told(text(capacity), text(plan), text(Math.abs(gap)))}
              {gapIn(language)}
              {short.length > 0 && say.shortMonths(short.map(({ start }) => nameOf(start, false)))}
            </div>
            <AmountInput
              label={say.attrition}
              hint={say.attritionHint}
              shown={shareText(0, language)}
              refuse={(value) => (value >= 0 && value < 1 ? null : say.attritionWrong)}
              onValue={setAttrition}
            />
            <CapacityChart
              label={say.chart(short.length)}
              months={months.map((month) => ({ ...month, name: nameOf(month.start, true) }))}
            />
            <details className={details}>
              <summary>{say.asTable}</summary>
              <div className={scroll} role="region" tabIndex={0} aria-label={say.asTable}>
                <table className={table}>
                  <thead>
                    <tr>
                      <th scope="col">{say.month}</th>
                      <th scope="col" data-figure>
                        {say.canSell}
                      </th>
                      <th scope="col" data-figure>
                        {say.plan}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {months.map((month, at) => (
                      <tr key={at}>
                        <th scope="row">{nameOf(month.start, false)}</th>
                        <td data-figure className={mergeClasses(month.isShort && styles.short)}>
                          {text(month.capacity)}
                        </td>
                        <td data-figure>{text(month.plan)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </details>
          </>
        );
      }}
    </Reckoned>
  );
}

function Skills({ model }: { model: Model }) {
  const { language } = useLanguage();
  const proof = useReckoning(r3, model);
  return (
    <Card title={resourcesSentences[language].skills}>
      {proof.kind === "cannot-tell" ? (
        <CannotTellNote found={proof} />
      ) : (
        <div>{proofSentence("r3", proof, language)}</div>
      )}
    </Card>
  );
}
