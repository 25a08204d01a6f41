import type { Figures } from "../../../src/core/funnel/data/figures";
import { blocks, rows } from "../../../src/workbook/funnel/layout";

export type Cell = string | number | boolean;

/** To the digits that both ways of calculating keep. */
const near = (value: Cell | null | undefined): Cell | null =>
  value === "" || value === undefined || value === null
    ? null
    : typeof value === "number"
      ? Number(value.toPrecision(7))
      : value;

const count = (core: Figures, kind: string, role: string) =>
  core.faults
    .filter((fault) => fault.kind === kind && fault.role === role)
    .reduce((sum, fault) => sum + fault.count, 0);

/** What of core's figures the sheet shows. */
export function figuresOn(core: Figures, hasFurthest = false) {
  const { won, lost, open, conversion, deal, cycle, season } = core;
  return {
    rows: core.rows,
    sums: [won, lost, open].map(({ count, value }) => [count, near(value)]),
    words: core.words.map(({ word, count, value }) => [word, count, near(value)]),
    conversion: [conversion?.rate, conversion?.low, conversion?.high].map(near),
    deal: [near(deal?.mean), deal?.deals ?? 0, near(deal?.spread)],
    cycle: [near(cycle?.median), near(cycle?.eighty), cycle?.deals ?? 0],
    months: season.months,
    season: season.indices?.map((index) => near(index)) ?? null,
    funnel: core.funnel.stages.map(({ here, lost, reached, step }) => [
      here,
      hasFurthest ? [reached, lost, near(step?.rate), near(step?.low), near(step?.high)] : null,
    ]),
    lostAnywhere: hasFurthest ? core.funnel.lostAnywhere : core.lost.count,
    stageBlank: count(core, "stage-blank", "stage"),
    stageUnknown: count(core, "stage-unknown", "stage"),
    idTwice: count(core, "id-twice", "id"),
    backwards: count(core, "closed-before-opened", "closed"),
    checks: true,
  };
}

/** The same, as the sheet's cells have it. */
export function sheetFigures(values: readonly (readonly Cell[])[], core: Figures, hasFurthest = false) {
  const at = (row: number, column = 1): Cell => values[row - 1]?.[column] ?? "";
  const block = (name: keyof typeof blocks, index: number, column: number): Cell =>
    at(rows.begin + index, blocks[name].column + column);
  const stages = core.funnel.stages.length - 1;
  const sum = (row: number) => [at(row), near(at(row, 2))];
  const indices = Array.from({ length: 12 }, (_, month) => near(block("season", month, 1)));
  return {
    rows: at(rows.count),
    sums: [rows.won, rows.lost, rows.open].map(sum),
    words: core.words.map((_, index) => [
      block("words", index, 0),
      block("words", index, 2),
      near(block("words", index, 3)),
    ]),
    conversion: [1, 2, 3].map((column) => near(at(rows.conversion, column))),
    deal: [
      near(at(rows.deal)),
      at(rows.deals),
      // Rounded to seven digits on the sheet.
      near(
        Math.abs(Number(at(rows.spread)) - (core.deal?.spread ?? 0)) < 1e-6
          ? core.deal?.spread
          : at(rows.spread),
      ),
    ],
    cycle: [near(at(rows.median)), near(at(rows.eighty)), at(rows.cycles)],
    months: at(rows.months) === "" ? 0 : at(rows.months),
    season: indices.every((index) => index === null) ? null : indices,
    funnel: core.funnel.stages.map((_, index) => {
      if (!hasFurthest) return [block("funnel", index === stages ? index + 1 : index, 1), null];
      const step = [4, 5, 6].map((column) => near(block("funnel", index, column)));
      const lost = index === stages ? 0 : block("funnel", index, 3);
      return [block("funnel", index, 2), [near(block("funnel", index, 1)), lost, ...step]];
    }),
    lostAnywhere: hasFurthest ? block("funnel", stages + 1, 3) : block("funnel", stages, 1),
    stageBlank: at(rows.stageBlank),
    stageUnknown: at(rows.stageUnknown),
    idTwice: at(rows.idTwice),
    backwards: at(rows.backwards),
    checks: [0, 1, 3, 4].every((index) => at(rows.firstCheck + index) === true),
  };
}
