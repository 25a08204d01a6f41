import { Trouble } from "../../core/trouble";
import { addUp, sharesOf, sumOf } from "../../core/planner/sums";
import type { PlanRequest } from "../../core/planner/request";
import type { PlanHeads } from "../../locale/sheets/planner";
import type { Calculate } from "./calculate";
import {
  amountsOf,
  call,
  decimalsOf,
  shownBars,
  shownRows,
  type Layout,
  type Needs,
  type Piece,
} from "./layout";
import { totalOf } from "./totals";
import { quotedText } from "../../workbook/addresses";
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
  const nameCells = [
    ...labels.map((label) => String(label)),
    ...(labelled && shares ? [words.notHandedOut] : []),
  ];
  const turned = (named.length === 1) !== across && labels.length > 1;
  const nameFormula = (origin: Origin) => {
    const text = names?.text(origin) ?? "";
    if (!shares) return turned ? `=TRANSPOSE(${text}&"")` : `=${text}&""`;
    // The name of the rest comes after the others, however many these will be.
    const count = `ROWS(${text})*COLUMNS(${text})`;
    const numbers = across ? `SEQUENCE(1,${count}+1)` : `SEQUENCE(${count}+1)`;
    return `=IF(${numbers}>${count},${quotedText(words.notHandedOut)},INDEX(${text},${numbers})&"")`;
  };
  const nameHead = names?.heads?.length === 1 ? names.heads[0] : words.name;
  const decimals = decimalsOf(amounts);
  // Below the headers and the total, beside the names; across, beside both and below the names.
  const [top, left] = across ? [1, 2] : [2, 1];
  const main: Piece = {
    row: top,
    column: left,
    formula: (origin) => `=${split.text(origin)}`,
    values: split.values,
    kinds: split.values[0].map(() => "amount" as const),
    main: true,
  };
  return {
    heads: [
      ...(labelled ? [{ row: 0, column: 0, text: nameHead }] : []),
      ...(across
        ? [
            { row: 0, column: 1, text: words.total },
            { row: 1, column: 0, text: words.amount },
          ]
        : [
            { row: 0, column: 1, text: words.amount },
            { row: 1, column: 0, text: words.total },
          ]),
    ],
    pieces: [
      ...(labelled
        ? [
            {
              row: across ? 0 : top,
              column: across ? left : 0,
              formula: nameFormula,
              values: across ? [nameCells] : nameCells.map((name) => [name]),
              kinds: across ? nameCells.map(() => "name" as const) : ["name" as const],
              main: false,
            },
          ]
        : []),
      main,
      totalOf([main], { row: 1, column: 1 }, decimals),
    ],
    totals: [
      across
        ? { row: 1, column: 1, rows: 1, columns: 1 }
        : { row: 1, column: 0, rows: 1, columns: width + left },
    ],
    tables: [
      {
        heads: [...(labels.length > 0 ? [nameHead] : []), words.amount],
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
    rows: height + top,
    columns: width + left,
    decimals,
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
