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
import { typed, type FormulaArgument, type Origin } from "./formulaArguments";
import { labelsOf, type Labels } from "./periodLabels";
import { totalOf } from "./totals";

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
/** Start, end, amount. */
const answerWidth = 3;
/** Below the headers and the totals. */
const top = 2;
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

  const levels: Level[] = [];
  grains.forEach((grain, level) => {
    const before = levels.at(-1);
    // A column of air between levels.
    const first = before ? before.column + answerWidth + 1 : 0;
    const calls: { text: (origin: Origin) => string; values: Cells }[] = [];
    if (!before) calls.push(split(target, start, end, grain, level));
    else
      before.rows.forEach((parent, index) => {
        const cell = (offset: number): FormulaArgument => ({
          text: (origin) =>
            addressOf({
              row: origin.row + top + index,
              column: origin.column + before.column + offset,
              rows: 1,
              columns: 1,
            }),
          value: parent[offset],
          at: null,
          heads: null,
        });
        calls.push(split(cell(2), cell(0), cell(1), grain, level));
      });
    const rows = calls.flatMap(({ values }) => values);
    const days = rows.map((row) => Number(row[0]));
    const labels = labelsOf(grain, days, of("yearStart"), words.labels);
    const column = first + (labels ? 1 : 0);
    const splits: Piece[] = [];
    let row = top;
    for (const { text, values } of calls) {
      const formula = (origin: Origin) => `=${text(origin)}`;
      splits.push({ row, column, formula, values, kinds: ["date", "date", "amount"], main: true });
      row += values.length;
    }
    levels.push({ grain, first, column, rows, splits, labels });
  });

  const due = Number(target.value) || 0;
  const amountsIn = (cells: Cells): number[] => cells.map((row) => Number(row[2]));
  const tables = levels.map(({ grain, rows, splits, labels }, level): PreviewTable => {
    const amounts = amountsIn(rows);
    const name = words.grains[grain];
    return {
      heads: labels ? [name, words.start, words.end, words.amount] : [name, words.end, words.amount],
      kinds: labels ? ["name", "date", "date", "amount"] : ["date", "date", "amount"],
      rows: rows.slice(0, shownRows).map((row) => (labels ? [labels.of(Number(row[0])), ...row] : row)),
      more: Math.max(0, rows.length - shownRows),
      total: sumOf(amounts),
      due,
      exact: addUp(amounts, due) && everyParent(levels[level - 1]?.rows ?? [], splits),
    };
  });
  const decimals = decimalsOf(levels.flatMap(({ rows }) => amountsIn(rows)));
  const headsOf = ({ grain, first, column, labels }: Level) => {
    const name = words.grains[grain];
    const from = !labels && levels.length > 1 ? labelled(name, words.start, request.language) : words.start;
    return [
      ...(labels ? [{ row: 0, column: first, text: name }] : []),
      ...[from, words.end, words.amount].map((text, at) => ({ row: 0, column: column + at, text })),
      { row: 1, column: first, text: words.total },
    ];
  };
  const drawn = [...levels].reverse().find(({ rows }) => rows.length <= shownBars) ?? levels[0];
  const last = levels[levels.length - 1];
  return {
    heads: levels.flatMap(headsOf),
    pieces: levels.flatMap(({ first, column, splits, labels }) => [
      ...(labels ? splits.map((one) => labels.beside(one, first)) : []),
      ...splits,
      totalOf(splits, { row: 1, column: column + 2 }, decimals, 2),
    ]),
    totals: levels.map(({ first, column }) => ({
      row: 1,
      column: first,
      rows: 1,
      columns: column + answerWidth - first,
    })),
    tables,
    chart: barsOf(
      amountsIn(drawn.rows.slice(0, shownBars)),
      (index) => drawn.labels?.of(Number(drawn.rows[index][0])) ?? Number(drawn.rows[index][0]),
    ),
    rows: top + Math.max(...levels.map(({ rows }) => rows.length)),
    columns: last.column + answerWidth,
    decimals,
  };
}

/** A level: where it begins, where its dates and amounts do, and what they are. */
interface Level {
  readonly grain: Grain;
  readonly first: number;
  readonly column: number;
  readonly rows: Cells;
  readonly splits: readonly Piece[];
  readonly labels: Labels | null;
}

/** Whether what each period of the level above was split into adds up to it. */
const everyParent = (parents: Cells, splits: readonly Piece[]): boolean =>
  parents.every((parent, index) =>
    addUp(
      splits[index].values.map((row) => Number(row[2])),
      Number(parent[2]),
    ),
  );
