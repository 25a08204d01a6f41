import fc from "fast-check";
import { nearest, ZERO } from "../../../../src/core/decimal";
import type { Exact } from "../../../../src/core/decimal";
import { balance } from "../../../../src/core/split/matrix/balance";
import {
  cellsOf,
  longestSum,
  sumsOf,
  timesColumns,
  timesRows,
} from "../../../../src/core/split/matrix/cells";
import {
  changeFactors,
  fittedCells,
  residuals,
  roughCells,
  startFactors,
} from "../../../../src/core/split/matrix/factors";
import type { Doubled, Factors } from "../../../../src/core/split/matrix/factors";
import { fit } from "../../../../src/core/split/matrix/fit";
import { newtonStep } from "../../../../src/core/split/matrix/newton";
import { scalePass } from "../../../../src/core/split/matrix/scale";
import { kthLargest } from "../../../../src/core/split/matrix/select";
import type { OpenTable } from "../../../../src/core/split/matrix/table";
import { binary, runs } from "../../laws";

const size = fc.integer({ min: 1, max: 9 });
const amount = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.01, max: 100, noNaN: true }));

/** A pattern, full or with a few cells only, and the totals of a table that is above 0 just where it is. */
const tablesOf = (most: number): fc.Arbitrary<OpenTable> =>
  fc
    .tuple(size, size, fc.constantFrom(0, 0.5, 0.9))
    .chain(([m, n, blank]) =>
      fc.record({
        m: fc.constant(m),
        n: fc.constant(n),
        cells: fc.array(
          fc.record({
            isOpen: fc.double({ min: 0, max: 1, noNaN: true }).map((drawn) => drawn >= blank),
            value: amount,
            units: fc.integer({ min: 1, max: most }),
          }),
          { minLength: m * n, maxLength: m * n },
        ),
      }),
    )
    .map(({ m, n, cells }) => {
      const rows = new Float64Array(m);
      const columns = new Float64Array(n);
      cells.forEach(({ isOpen, units }, at) => {
        if (!isOpen) return;
        rows[Math.floor(at / n)] += units;
        columns[at % n] += units;
      });
      return {
        rows,
        columns,
        pattern: Float64Array.from(cells, ({ isOpen, value }) => (isOpen ? value : 0)),
      };
    });
const tables = tablesOf(1000);

const doubledOf = (values: ArrayLike<number>, low: ArrayLike<number>): Doubled => ({
  high: Float64Array.from(values),
  low: Float64Array.from(values, (value, k) => value * low[k] * 2 ** -54),
});
const digits = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 });
const numbers = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 9, maxLength: 9 });

/** Factors with digits below a double's. */
const factored = fc
  .record({ table: tables, u: numbers, v: numbers, uLow: digits, vLow: digits })
  .map(({ table, u, v, uLow, vLow }) => {
    const used = (totals: Float64Array, values: number[]) =>
      totals.map((total, k) => (total > 0 ? values[k] : 0));
    const factors: Factors = {
      rows: doubledOf(used(table.rows, u), uLow),
      columns: doubledOf(used(table.columns, v), vLow),
    };
    return { table, factors };
  });

const whole = ({ high, low }: Doubled, k: number): Exact => binary(high[k]).add(binary(low[k]));
const plus = (all: readonly Exact[]): Exact => all.reduce((sum, one) => sum.add(one), ZERO);
const range = (count: number): number[] => [...Array(count).keys()];
const cellAt = (
  { pattern, columns }: OpenTable,
  { rows, columns: v }: Factors,
  i: number,
  j: number,
): Exact =>
  whole(rows, i)
    .mul(binary(pattern[i * columns.length + j]))
    .mul(whole(v, j));
const near = (found: number, exact: Exact, by: number): void =>
  expect(nearest(binary(found).sub(exact).abs())).toBeLessThanOrEqual(by);

const few = { numRuns: Math.ceil(runs.numRuns / 5) };

test("what totals ask beyond what factors give is known in double the digits", () =>
  fc.assert(
    fc.property(factored, fc.constantFrom(0, 1), ({ table, factors }, far) => {
      const [m, n] = [table.rows.length, table.columns.length];
      const rows = range(m).map((i) => plus(range(n).map((j) => cellAt(table, factors, i, j))));
      const columns = range(n).map((j) => plus(range(m).map((i) => cellAt(table, factors, i, j))));
      // All but met, so that only digits below a double's are missing.
      const asked = {
        rows: Float64Array.from(rows, (sum) => nearest(sum) * (1 + far)),
        columns: Float64Array.from(columns, (sum) => nearest(sum) * (1 + far)),
        pattern: table.pattern,
      };
      const off = residuals(asked, factors);
      const check = (found: Float64Array, totals: Float64Array, sums: Exact[]) =>
        found.forEach((value, k) =>
          near(value, binary(totals[k]).sub(sums[k]), totals[k] * 2 ** -94 + Math.abs(value) * 2 ** -50),
        );
      check(off.rows, asked.rows, rows);
      check(off.columns, asked.columns, columns);
      expect(off.most).toBe(Math.max(...[...off.rows, ...off.columns].map(Math.abs)));
    }),
    few,
  ));

test("rows and columns that hold nothing ask for nothing, and start at 0", () => {
  const table = {
    rows: Float64Array.of(3, 0),
    columns: Float64Array.of(0, 2),
    pattern: Float64Array.of(1, 1, 1, 1),
  };
  const factors = startFactors(table);
  expect(factors).toEqual({
    rows: { high: Float64Array.of(1, 0), low: new Float64Array(2) },
    columns: { high: Float64Array.of(0, 1), low: new Float64Array(2) },
  });
  expect(residuals(table, factors)).toEqual({
    rows: Float64Array.of(2, 0),
    columns: Float64Array.of(0, 1),
    most: 2,
  });
});

test("fitted cells have double the digits, rough ones a double's", () =>
  fc.assert(
    fc.property(factored, ({ table, factors }) => {
      const n = table.columns.length;
      const { values, low } = fittedCells(table, factors);
      const rough = roughCells(table, factors);
      rough.forEach((value, at) => {
        const exact = cellAt(table, factors, Math.floor(at / n), at % n);
        near(value, exact, value * 2 ** -51);
        expect(nearest(binary(values[at]).add(binary(low![at])).sub(exact).abs())).toBeLessThanOrEqual(
          value * 2 ** -98,
        );
      });
    }),
    few,
  ));

test("a change of factors keeps the digits that a double would round away", () =>
  fc.assert(
    fc.property(numbers, digits, digits, (values, low, changes) => {
      const factors = doubledOf(values, low);
      const before = range(9).map((k) => whole(factors, k));
      const change = Float64Array.from(changes, (one, k) => one * 10 ** -(2 * k));
      changeFactors(factors, change);
      before.forEach((one, k) => {
        const wanted = one.mul(binary(change[k]).add(1));
        const by = values[k] * (Math.abs(change[k]) * 2 ** -51 + 2 ** -104);
        expect(nearest(whole(factors, k).sub(wanted).abs())).toBeLessThanOrEqual(by);
        expect(factors.high[k] + factors.low[k]).toBe(factors.high[k]);
      });
    }),
    few,
  ));

test("the cells of a table add up and multiply the same, all listed or only those above 0", () =>
  fc.assert(
    fc.property(factored, digits, digits, ({ table, factors }, x, y) => {
      const [m, n] = [table.rows.length, table.columns.length];
      const rough = roughCells(table, factors);
      const cells = cellsOf(table, factors);
      const open = rough.filter((value) => value > 0);
      expect(cells.sparse === undefined).toBe(open.length * 5 >= rough.length);
      expect(cells.values).toEqual(cells.sparse ? open : rough);
      const close = (found: Float64Array, wanted: number[]) =>
        found.forEach((value, k) => expect(value).toBeCloseTo(wanted[k], 8));
      const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
      const sums = sumsOf(cells);
      close(
        sums.rows,
        range(m).map((i) => total(range(n).map((j) => rough[i * n + j]))),
      );
      close(
        sums.columns,
        range(n).map((j) => total(range(m).map((i) => rough[i * n + j]))),
      );
      const rows = new Float64Array(m).fill(7);
      timesColumns(cells, Float64Array.from(y.slice(0, n)), rows);
      close(
        rows,
        range(m).map((i) => total(range(n).map((j) => rough[i * n + j] * y[j]))),
      );
      const columns = new Float64Array(n).fill(7);
      timesRows(cells, Float64Array.from(x.slice(0, m)), columns);
      close(
        columns,
        range(n).map((j) => total(range(m).map((i) => rough[i * n + j] * x[i]))),
      );
      const longest = range(m * n).map((at) =>
        rough[at] > 0 ? Math.abs(x[Math.floor(at / n)] + y[at % n]) : 0,
      );
      expect(longestSum(cells, Float64Array.from(x), Float64Array.from(y))).toBe(Math.max(...longest));
    }),
    runs,
  ));

test("a pass scales every row to its total, then every column", () =>
  fc.assert(
    fc.property(factored, ({ table, factors }) => {
      const { rows, columns, pattern } = table;
      const [m, n] = [rows.length, columns.length];
      const [u, v] = [factors.rows.high, factors.columns.high];
      const before = v.slice();
      const row = (i: number, v: Float64Array) =>
        range(n).reduce((sum, j) => sum + pattern[i * n + j] * v[j], 0);
      const off = range(m).map((i) => Math.abs(rows[i] - u[i] * row(i, v)));
      const sums = new Float64Array(n).fill(7);
      const most = scalePass(table, u, v, sums);
      expect(most).toBeCloseTo(Math.max(...off), 6);
      range(m).forEach((i) => expect(u[i] * row(i, before)).toBeCloseTo(rows[i], 6));
      range(n).forEach((j) =>
        expect(v[j] * range(m).reduce((sum, i) => sum + u[i] * pattern[i * n + j], 0)).toBeCloseTo(
          columns[j],
          6,
        ),
      );
    }),
    runs,
  ));

/** What a Newton step makes smaller: Σ cells − Σ totals × log of their factors. */
function objective(table: OpenTable, { rows, columns }: Factors): number {
  const of = (totals: Float64Array, { high }: Doubled) =>
    totals.reduce((sum, total, k) => sum + (total > 0 ? total * Math.log(high[k]) : 0), 0);
  const cells = roughCells(table, { rows, columns }).reduce((sum, value) => sum + value, 0);
  return cells - of(table.rows, rows) - of(table.columns, columns);
}

test("a Newton step goes down from anywhere, and near the fit it squares what is missing", () =>
  fc.assert(
    fc.property(factored, ({ table, factors }) => {
      const totals = [...table.rows, ...table.columns].filter((total) => total > 0);
      fc.pre(totals.length > 0);
      const lacks = () => residuals(table, factors).most;
      let steps = 0;
      for (let before = lacks(); before > 1e-9; before = lacks()) {
        const height = objective(table, factors);
        newtonStep(table, factors, residuals(table, factors));
        expect(objective(table, factors)).toBeLessThanOrEqual(height + Math.max(...totals) * 1e-11);
        if (before < 1e-3) expect(lacks()).toBeLessThan(before / 30);
        expect(++steps).toBeLessThan(40);
      }
    }),
    runs,
  ));

/** The fit is the one table with these totals and the odds of the pattern. */
const isFit = (table: OpenTable): void => {
  const { rows, columns, pattern } = table;
  const n = columns.length;
  const { values, low } = fit({ ...table, pattern: pattern.slice() });
  const cell = range(values.length).map((at) => binary(values[at]).add(binary(low?.[at] ?? 0)));
  rows.forEach((total, i) => near(total, plus(range(n).map((j) => cell[i * n + j])), 1e-9));
  columns.forEach((total, j) => near(total, plus(range(rows.length).map((i) => cell[i * n + j])), 1e-9));
  for (let i = 1; i < rows.length; i++)
    for (let j = 1; j < n; j++)
      for (const [k, l] of [
        [i - 1, j - 1],
        [0, j - 1],
      ]) {
        const [a, b, c, d] = [i * n + j, k * n + l, i * n + l, k * n + j];
        if ([a, b, c, d].some((at) => pattern[at] === 0)) continue;
        const odds = (pattern[a] / pattern[c]) * (pattern[b] / pattern[d]);
        expect(((values[a] / values[c]) * (values[b] / values[d])) / odds).toBeCloseTo(1, 10);
      }
};

test("the fit meets all totals to 1e-9 of a unit and keeps the odds of the pattern", () =>
  fc.assert(fc.property(fc.oneof(tables, tablesOf(9)), isFit), runs));

test("so it does up to 2^53 units", () =>
  fc.assert(fc.property(fc.oneof(tablesOf(2 ** 46), tablesOf(1e8)), isFit), few));

test.each([3, 6, 9])("so it does where blocks are all but apart, by 10^-%d", (power) => {
  const thin = 10 ** -power;
  isFit({
    rows: Float64Array.of(1000, 1010, 990, 1000),
    columns: Float64Array.of(1010, 1000, 1000, 990),
    pattern: Float64Array.of(3, 1, thin, thin, 1, 2, thin, thin, thin, thin, 5, 1, thin, thin, 1, 1),
  });
});

/** Nearly even tables, whose rows and columns have these totals. */
const even = (rows: number[], columns: number[]): OpenTable => ({
  rows: Float64Array.from(rows),
  columns: Float64Array.from(columns),
  pattern: Float64Array.from({ length: rows.length * columns.length }, (_, at) =>
    Math.floor(at / columns.length) % columns.length === at % columns.length ? 1.1 : 1,
  ),
});
const times = (value: number, count: number) => Array<number>(count).fill(value);
const uneven = (total: number) => [total * 0.75, total, total * 1.25];

test.each<[why: string, table: OpenTable, isEnough: boolean]>([
  ["rows of up to 1.25 million", even(uneven(1e6), times(1e6, 3)), true],
  ["of up to 1.35 million", even(uneven(1.08e6), times(1.08e6, 3)), false],
  ["columns of up to 1.25 million", even(times(1e6, 3), uneven(1e6)), true],
  ["of up to 1.35 million", even(times(1.08e6, 3), uneven(1.08e6)), false],
  ["4 times as many rows, columns of 620,000", even(times(124_000, 12), uneven(496_000)), true],
  ["of 680,000", even(times(136_000, 12), uneven(544_000)), false],
  ["4 times as many columns, rows of 620,000", even(uneven(496_000), times(124_000, 12)), true],
  ["of 680,000", even(uneven(544_000), times(136_000, 12)), false],
])("scaling in turn is enough where doubles add up to 1e-9: %s", (_why, table, isEnough) => {
  const { values, low } = fit(table);
  expect(low === undefined).toBe(isEnough);
  if (!low) return;
  const n = table.columns.length;
  // Else a Newton step has been taken, after which next to nothing is missing.
  table.rows.forEach((total, i) => {
    const cells = range(n).map((j) => binary(values[i * n + j]).add(binary(low[i * n + j])));
    near(total, plus(cells), 1e-15);
  });
});

const wild = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 9 }),
  fc
    .tuple(fc.double({ min: 1, max: 9.9, noNaN: true }), fc.integer({ min: -307, max: 307 }))
    .map(([digits, power]) => Number(`${digits}e${power}`)),
);

test("balance makes the largest of every row and column about 1, by powers of two, and names the first cell that is lost", () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(wild, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (given) => {
        const pattern = Float64Array.from(given.flat());
        const found = balance(pattern, given.length, 3);
        const power = (value: number) => 2 ** Math.floor(Math.log2(value));
        const byRow = given.map((row) => {
          const most = Math.max(...row);
          return row.map((value) => (value > 0 ? value / power(most) : 0));
        });
        const most = range(3).map((j) => Math.max(...byRow.map((row) => row[j])));
        const wanted = byRow.flatMap((row) =>
          row.map((value, j) => (value > 0 ? value / power(most[j]) : 0)),
        );
        expect(Array.from(pattern)).toEqual(wanted);
        expect(found).toBe(wanted.findIndex((value, at) => given.flat()[at] > 0 && value < 1e-200));
      },
    ),
    runs,
  ));

test("the k-th largest of the first so many, the others left alone", () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      (given, a, b) => {
        const count = (a % given.length) + 1;
        const k = (b % count) + 1;
        const values = Float64Array.from(given);
        const sorted = given.slice(0, count).sort((one, other) => other - one);
        expect(kthLargest(values, count, k)).toBe(sorted[k - 1]);
        expect(Array.from(values.slice(0, count)).sort((one, other) => other - one)).toEqual(sorted);
        expect(Array.from(values.slice(count))).toEqual(given.slice(count));
        // What stands behind the k-th is no larger.
        expect(Array.from(values.slice(k, count)).every((value) => value <= sorted[k - 1])).toBe(true);
      },
    ),
    runs,
  ));
