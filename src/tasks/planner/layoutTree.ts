import { addUp, sumOf } from "../../core/planner/sums";
import type { PlanRequest, PreviewTable } from "../../core/planner/request";
import { plainName } from "../../core/textSearch";
import type { PlanHeads } from "../../locale/sheets/planner";
import type { Calculate, Cells } from "./calculate";
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
import { barsOf } from "./layoutPeople";
import { totalOf } from "./totals";
import { firstColumn, oneEach, type FormulaArguments } from "./formulaArguments";

/** Region, team, person: a column of names and a column of amounts for each level. */
export function layoutTree(
  request: PlanRequest,
  { of, need }: Needs,
  tables: FormulaArguments["tables"],
  words: PlanHeads,
  calculate: Calculate,
): Layout {
  const target = need("target");
  const paths = need("paths");
  const weights = request.equal ? oneEach(firstColumn(paths, tables)) : need("weights");
  const over = of("overassign");
  const split = call(calculate, "SPLITTREE", [
    target,
    paths,
    weights,
    of("unit"),
    over,
    of("holds"),
    of("floors"),
    of("caps"),
  ]);
  const levels = split.values[0].length;
  const rows = split.values.length;
  const names: string[][] = (paths.at?.values ?? []).map((row) => row.map((name) => String(name).trim()));
  const kinds = Array.from({ length: levels }, () => "name" as const);
  const due = Number(target.value) || 0;

  const nodes = (level: number) =>
    split.values.flatMap((row, index) => {
      const amount = row[level];
      return typeof amount === "number" ? [{ index, amount, name: names[index]?.[level] ?? "" }] : [];
    });
  const shown = Array.from({ length: levels }, (_, level): PreviewTable => {
    const found = nodes(level);
    const amounts = found.map(({ amount }) => amount);
    const more = hasMore(over?.value, level, levels);
    return {
      heads: [paths.heads?.[level] ?? words.level(level + 1), words.amount],
      kinds: ["name", "amount"],
      rows: found.slice(0, shownRows).map(({ name, amount }) => [name, amount]),
      more: Math.max(0, found.length - shownRows),
      total: sumOf(amounts),
      due: more ? null : dueOf(level, split.values, names, due),
      exact: !more && groupsAddUp(level, split.values, names, due),
    };
  });
  const drawn = shown.reduce(
    (found, table, level) => (table.rows.length + table.more <= shownBars ? level : found),
    0,
  );
  const bars = nodes(drawn);
  const decimals = decimalsOf(amountsOf(split.values));
  const main: Piece = {
    row: 2,
    column: levels,
    formula: (origin) => `=${split.text(origin)}`,
    values: split.values,
    kinds: kinds.map(() => "amount" as const),
    main: true,
  };
  const nameOf = (level: number): string | null => paths.heads?.[level] ?? null;
  return {
    heads: [
      ...kinds.map((_, level) => ({ row: 0, column: level, text: nameOf(level) ?? words.level(level + 1) })),
      ...kinds.map((_, level) => ({
        row: 0,
        column: levels + level,
        text: words.levelAmount(nameOf(level), level + 1),
      })),
      { row: 1, column: 0, text: words.total },
    ],
    pieces: [
      {
        row: 2,
        column: 0,
        formula: (origin) => `=${paths.text(origin)}&""`,
        values: names,
        kinds,
        main: false,
      },
      main,
      ...kinds.map((_, level) => totalOf([main], { row: 1, column: levels + level }, decimals, level)),
    ],
    totals: [{ row: 1, column: 0, rows: 1, columns: levels * 2 }],
    tables: shown,
    chart: barsOf(
      bars.map(({ amount }) => amount),
      (index) => bars[index].name,
    ),
    rows: rows + 2,
    columns: levels * 2,
    decimals,
  };
}

/** Whether this level or one above it is over-assigned. */
function hasMore(over: unknown, level: number, levels: number): boolean {
  const values = (Array.isArray(over) ? over.flat() : [over]).map((value) => Number(value) || 0);
  if (values.length === 1) return values[0] !== 0 && level === levels - 1;
  return values.slice(0, level + 1).some((value) => value !== 0);
}

const branch = (names: readonly string[], level: number): string =>
  names.slice(0, level).map(plainName).join("\u0000");

/** What each node above a level has to give, for those that have children there, and what these got. */
function groups(level: number, cells: Cells, names: readonly string[][], target: number) {
  const found = new Map<string, { due: number; parts: number[] }>();
  const dueOfNode = new Map<string, number>();
  if (level > 0)
    cells.forEach((row, index) => {
      const amount = row[level - 1];
      if (typeof amount === "number") dueOfNode.set(branch(names[index], level), amount);
    });
  cells.forEach((row, index) => {
    const amount = row[level];
    if (typeof amount !== "number") return;
    const key = branch(names[index], level);
    const group = found.get(key) ?? { due: level === 0 ? target : (dueOfNode.get(key) ?? 0), parts: [] };
    group.parts.push(amount);
    found.set(key, group);
  });
  return [...found.values()];
}

const dueOf = (level: number, cells: Cells, names: readonly string[][], target: number): number =>
  sumOf(groups(level, cells, names, target).map(({ due }) => due));

const groupsAddUp = (level: number, cells: Cells, names: readonly string[][], target: number): boolean =>
  groups(level, cells, names, target).every(({ due, parts }) => addUp(parts, due));
