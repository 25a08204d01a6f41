import { Trouble } from "../../core/trouble";
import { addUp, sharesOf, sumOf } from "../../core/planner/sums";
import type { PlanRequest } from "../../core/planner/request";
import type { PlanHeads } from "../../locale/sheets/planner";
import type { Calculate } from "./calculate";
import { amountsOf, call, decimalsOf, shownBars, shownRows, type Layout, type Needs } from "./layout";
import { oneEach, rowsOf, typed, type Origin } from "./formulaArguments";

/** People, teams, regions: one amount for each weight, in the weights' own shape. */
export function layoutPeople(
  request: PlanRequest,
  { of, need }: Needs,
  words: PlanHeads,
  calculate: Calculate,
): Layout {
  const target = need("target");
  const names = request.equal ? need("names") : of("names");
  const weights = request.equal && names ? oneEach(names) : need("weights");
  const shares =
    request.shares && !request.equal ? { ...typed(1), text: () => "TRUE", value: true } : undefined;
  const split = call(calculate, "SPLITTARGET", [
    target,
    weights,
    of("unit"),
    of("floors"),
    of("caps"),
    of("holds"),
    shares,
  ]);
  const height = split.values.length;
  const width = split.values[0].length;
  const across = height === 1 && width > 1;
  const block = height > 1 && width > 1;
  const amounts = amountsOf(split.values);
  const named = names ? rowsOf(names) : [];
  const labels = named.flat();
  const parts = amounts.length - (shares ? 1 : 0);
  if (names && labels.length !== parts)
    throw new Trouble("names-differ", { field: "names", names: labels.length, parts });
  const labelled = names !== undefined && !block;

  const labelAt = (index: number): string | null =>
    index < labels.length ? String(labels[index]) : shares && index === parts ? words.notHandedOut : null;
  const nameCells = labels.map((label) => String(label));
  const step = labelled ? 1 : 0;
  const turned = (named.length === 1) !== across && labels.length > 1;
  const nameFormula = (origin: Origin) => {
    const text = `${names?.text(origin) ?? ""}&""`;
    return turned ? `=TRANSPOSE(${text})` : `=${text}`;
  };
  return {
    heads: [
      ...(labelled ? [{ row: 0, column: 0, text: words.name }] : []),
      across ? { row: step, column: 0, text: words.amount } : { row: 0, column: step, text: words.amount },
      ...(labelled && shares
        ? [
            across
              ? { row: 0, column: 1 + parts, text: words.notHandedOut }
              : { row: 1 + parts, column: 0, text: words.notHandedOut },
          ]
        : []),
    ],
    pieces: [
      ...(labelled
        ? [
            {
              row: across ? 0 : 1,
              column: across ? 1 : 0,
              formula: nameFormula,
              values: across ? [nameCells] : nameCells.map((name) => [name]),
              kinds: across ? nameCells.map(() => "name" as const) : ["name" as const],
              main: false,
            },
          ]
        : []),
      {
        row: across ? step : 1,
        column: across ? 1 : step,
        formula: (origin) => `=${split.text(origin)}`,
        values: split.values,
        kinds: split.values[0].map(() => "amount" as const),
        main: true,
      },
    ],
    tables: [
      {
        heads: [...(labels.length > 0 ? [words.name] : []), words.amount],
        kinds: [...(labels.length > 0 ? ["name" as const] : []), "amount"],
        rows: amounts
          .slice(0, shownRows)
          .map((amount, index) => (labels.length > 0 ? [labelAt(index) ?? "", amount] : [amount])),
        more: Math.max(0, amounts.length - shownRows),
        total: sumOf(amounts),
        due: Number(target.value) || 0,
        exact: addUp(amounts, Number(target.value) || 0),
      },
    ],
    chart: barsOf(amounts, labelAt),
    rows: across ? 1 + step : height + 1,
    columns: across ? width + 1 : width + step,
    decimals: decimalsOf(amounts),
  };
}

export function barsOf(
  amounts: readonly number[],
  labelAt: (index: number) => string | number | null,
): Layout["chart"] {
  const shares = sharesOf(amounts);
  return {
    kind: "bars",
    bars: amounts
      .slice(0, shownBars)
      .map((amount, index) => ({ label: labelAt(index), amount, share: shares[index] })),
    more: Math.max(0, amounts.length - shownBars),
  };
}
