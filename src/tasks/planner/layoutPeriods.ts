import type { Grain } from "../../core/calendar/period";
import { defaultBasis } from "../../core/calendar/periodWeights";
import { addUp, sumOf } from "../../core/planner/sums";
import type { PlanRequest, PreviewTable } from "../../core/planner/request";
import { labelled } from "../../locale/joined";
import type { PlanHeads } from "../../locale/sheets/planner";
import { addressOf } from "../../workbook/addresses";
import type { Calculate, Cells } from "./calculate";
import { call, decimalsOf, shownBars, shownRows, type Layout, type Needs, type Piece } from "./layout";
import { barsOf } from "./layoutPeople";
import { typed, type FormulaArgument } from "./formulaArguments";

/** From the coarsest to the finest: a finer level is split from the amounts of the one before it. */
const coarseness: readonly Grain[] = [
  "year",
  "half",
  "quarter",
  "445",
  "454",
  "544",
  "13x4",
  "month",
  "week",
  "day",
];
/** Start, end, amount, and a column of air before the next level. */
const levelWidth = 4;
/** Profiles of so many values mean the same at every level: by month, and by quarter. */
const everyLevel = [12, 4];
/** So many go by weekday, and by days only. */
const weekdays = 7;

/** Years, quarters, months, weeks: each level's periods add up to the period that they lie in. */
export function layoutPeriods(
  request: PlanRequest,
  { of, need }: Needs,
  words: PlanHeads,
  calculate: Calculate,
): Layout {
  const target = need("target");
  const start = need("start");
  const end = need("end");
  const grains = coarseness.filter((grain) => request.grains.includes(grain));
  const profile = of("profile");
  const values = Array.isArray(profile?.value) ? (profile.value as unknown[]).flat().length : 1;
  const profileAt = (grain: Grain, level: number) => {
    if (everyLevel.includes(values)) return profile;
    const atDays = values === weekdays && grains.includes("day");
    return (atDays ? grain === "day" : level === 0) ? profile : undefined;
  };
  const basisAt = (grain: Grain) => request.basis ?? defaultBasis(grain);

  const split = (
    amount: FormulaArgument,
    from: FormulaArgument,
    to: FormulaArgument,
    grain: Grain,
    level: number,
  ) =>
    call(calculate, "SPLITPERIODS", [
      amount,
      from,
      to,
      typed(grain),
      basisAt(grain) === defaultBasis(grain) ? undefined : typed(basisAt(grain)),
      profileAt(grain, level),
      basisAt(grain) === "workdays" ? of("calendar") : undefined,
      of("unit"),
      of("yearStart"),
      level === 0 ? of("periodHolds") : undefined,
      basisAt(grain) === "workdays" ? of("weekend") : undefined,
    ]);

  const pieces: Piece[] = [];
  const tables: PreviewTable[] = [];
  const heads: Layout["heads"][number][] = [];
  let rows: Cells = [];
  grains.forEach((grain, level) => {
    const column = level * levelWidth;
    const parents = rows;
    const found: Cells = [];
    const add = (amount: FormulaArgument, from: FormulaArgument, to: FormulaArgument) => {
      const { text, values } = split(amount, from, to, grain, level);
      pieces.push({
        row: 1 + found.length,
        column,
        formula: (origin) => `=${text(origin)}`,
        values,
        kinds: ["date", "date", "amount"],
        main: true,
      });
      found.push(...values);
    };
    if (level === 0) add(target, start, end);
    else
      parents.forEach((parent, index) => {
        const cell = (offset: number): FormulaArgument => ({
          text: (origin) =>
            addressOf({
              row: origin.row + 1 + index,
              column: origin.column + column - levelWidth + offset,
              rows: 1,
              columns: 1,
            }),
          value: parent[offset],
          at: null,
        });
        add(cell(2), cell(0), cell(1));
      });
    rows = found;
    const name = words.grains[grain];
    const titles =
      grains.length > 1
        ? [labelled(name, words.start, request.language), words.end, words.amount]
        : [words.start, words.end, words.amount];
    titles.forEach((text, at) => heads.push({ row: 0, column: column + at, text }));
    const amounts = found.map((row) => Number(row[2]));
    const due = Number(target.value) || 0;
    tables.push({
      heads: [name, words.end, words.amount],
      kinds: ["date", "date", "amount"],
      rows: found.slice(0, shownRows),
      more: Math.max(0, found.length - shownRows),
      total: sumOf(amounts),
      due,
      exact: addUp(amounts, due) && everyParent(parents, pieces.slice(-parents.length || undefined), level),
    });
  });
  const drawn =
    [...tables].reverse().find((table) => table.rows.length + table.more <= shownBars) ?? tables[0];
  return {
    heads,
    pieces,
    tables,
    chart: barsOf(
      drawn.rows.map((row) => Number(row[2])),
      (index) => Number(drawn.rows[index][0]),
    ),
    rows: 1 + Math.max(...tables.map((table) => table.rows.length + table.more)),
    columns: grains.length * levelWidth - 1,
    decimals: decimalsOf(tables.flatMap((table) => table.rows.map((row) => Number(row[2])))),
  };
}

const everyParent = (parents: Cells, pieces: readonly Piece[], level: number): boolean =>
  level === 0 ||
  parents.every((parent, index) =>
    addUp(
      pieces[index].values.map((row) => Number(row[2])),
      Number(parent[2]),
    ),
  );
