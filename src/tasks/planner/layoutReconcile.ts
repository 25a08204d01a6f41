import { addUp, sumOf } from "../../core/planner/sums";
import type { PlanRequest } from "../../core/planner/request";
import { Trouble } from "../../core/trouble";
import type { PlanHeads } from "../../locale/sheets/planner";
import type { Calculate } from "./calculate";
import { rowsOf, typed } from "./formulaArguments";
import { call, decimalsOf, shownRows, type Layout, type Needs, type Piece } from "./layout";
import { barsOf } from "./layoutPeople";
import { totalOf } from "./totals";

/** What is asked from above against what is offered from below: one agreed amount for each owner. */
export function layoutReconcile(
  request: PlanRequest,
  { of, need }: Needs,
  words: PlanHeads,
  calculate: Calculate,
): Layout {
  const target = need("target");
  const names = of("names");
  const split = call(calculate, "RECONCILE", [
    target,
    need("topDown"),
    need("bottomUp"),
    of("trust"),
    of("unit"),
    request.language === "en" ? undefined : typed(request.language),
  ]);
  const [header, ...rows] = split.values;
  const standing = names ? rowsOf(names) : [];
  const labels = standing.flat().map(String);
  if (names && labels.length !== rows.length)
    throw new Trouble("names-differ", { field: "names", names: labels.length, parts: rows.length });
  // The headers come with the answer: the totals stand above them.
  const headRow = 1;
  const left = 1;
  const decimals = decimalsOf(rows.flat().map(Number));
  const lies = standing.length === 1 && labels.length > 1;
  const named: Piece[] = names
    ? [
        {
          row: headRow + 1,
          column: 0,
          formula: (origin) => (lies ? `=TRANSPOSE(${names.text(origin)}&"")` : `=${names.text(origin)}&""`),
          values: labels.map((label) => [label]),
          kinds: ["name"],
          main: false,
        },
      ]
    : [];
  const main: Piece = {
    row: headRow,
    column: left,
    formula: (origin) => `=${split.text(origin)}`,
    values: split.values,
    kinds: header.map(() => "amount" as const),
    main: true,
  };
  const agreed = rows.map(([amount]) => Number(amount));
  const due = Number(target.value) || 0;
  return {
    heads: [
      { row: 0, column: 0, text: words.total },
      ...(names ? [{ row: headRow, column: 0, text: names.heads?.[0] ?? words.name }] : []),
    ],
    headRow,
    totals: [{ row: 0, column: 0, rows: 1, columns: left + header.length }],
    pieces: [
      ...named,
      main,
      ...header.map((_, at) => totalOf([main], { row: 0, column: left + at }, decimals, at)),
    ],
    tables: [
      {
        heads: [...(names ? [names.heads?.[0] ?? words.name] : []), ...header.map(String)],
        kinds: [...(names ? ["name" as const] : []), ...header.map(() => "amount" as const)],
        rows: rows.slice(0, shownRows).map((row, index) => (names ? [labels[index], ...row] : row)),
        more: Math.max(0, rows.length - shownRows),
        total: sumOf(agreed),
        due,
        exact: addUp(agreed, due),
      },
    ],
    chart: barsOf(agreed, (index) => labels[index] ?? null),
    rows: rows.length + 2,
    columns: left + header.length,
    decimals,
  };
}
