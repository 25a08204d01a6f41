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
  const topDown = need("topDown");
  const split = call(calculate, "RECONCILE", [
    target,
    topDown,
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
  const left = 1;
  const first = 2;
  const decimals = decimalsOf(rows.flat().map(Number));
  const lies = standing.length === 1 && labels.length > 1;
  const named: Piece[] = names
    ? [
        {
          row: first,
          column: 0,
          formula: (origin) => (lies ? `=TRANSPOSE(${names.text(origin)}&"")` : `=${names.text(origin)}&""`),
          values: labels.map((label) => [label]),
          kinds: ["name"],
          main: false,
        },
      ]
    : [];
  const asked = rowsOf(topDown);
  const isAcross = asked.length === 1 && asked[0].length > 1;
  // The answer's own headers would stand below the totals: its rows are taken without them, as many as there are owners.
  const main: Piece = {
    row: first,
    column: left,
    formula: (origin) => {
      const owners = `${isAcross ? "COLUMNS" : "ROWS"}(${topDown.text(origin)})`;
      const columns = header.map((_, at) => at + 1).join(",");
      return `=INDEX(${split.text(origin)},SEQUENCE(${owners},1,2),{${columns}})`;
    },
    values: rows,
    kinds: header.map(() => "amount" as const),
    main: true,
  };
  const agreed = rows.map(([amount]) => Number(amount));
  const due = Number(target.value) || 0;
  return {
    heads: [
      ...(names ? [{ row: 0, column: 0, text: names.heads?.[0] ?? words.name }] : []),
      ...header.map((text, at) => ({ row: 0, column: left + at, text: String(text) })),
      { row: 1, column: 0, text: words.total },
    ],
    totals: [{ row: 1, column: 0, rows: 1, columns: left + header.length }],
    pieces: [
      ...named,
      main,
      ...header.map((_, at) => totalOf([main], { row: 1, column: left + at }, decimals, at)),
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
