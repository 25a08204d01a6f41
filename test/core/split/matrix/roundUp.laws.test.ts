import fc from "fast-check";
import { roundUp } from "../../../../src/core/split/matrix/round";
import { roundWithinMargins } from "../../../../src/core/split/matrix/roundWithinMargins";
import { runs } from "../../laws";

/** Shares of a unit in billionths, row by row, and how many cells of every row and column go up. */
interface Asked {
  readonly shares: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const alike = fc.constantFrom(0, 0, 1, 250_000_000, 500_000_000, 500_000_001, 999_999_999);
const any = fc.oneof(
  { weight: 1, arbitrary: alike },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 999_999_999 }) },
);
const tableOf = (share: fc.Arbitrary<number>): fc.Arbitrary<Asked> =>
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([m, n]) =>
    fc
      .record({
        shares: fc.array(share, { minLength: m * n, maxLength: m * n }),
        up: fc.array(fc.boolean(), { minLength: m * n, maxLength: m * n }),
        off: fc.constantFrom(0, 0, 0, 0, 1, -1),
      })
      .map(({ shares, up, off }) => {
        const rows = new Array<number>(m).fill(0);
        const columns = new Array<number>(n).fill(0);
        shares.forEach((one, at) => {
          if (one === 0 || !up[at]) return;
          rows[Math.floor(at / n)]++;
          columns[at % n]++;
        });
        // One unit elsewhere: there may or may not be such a table.
        rows[0] += off;
        columns[n - 1] += off;
        return { shares, rows, columns };
      }),
  );
const tables = fc.oneof(tableOf(alike), tableOf(any));

type Best = { readonly sum: number; readonly up: readonly number[] };

/** Of all cells that may go up the largest sum of shares, and of several the one whose earlier cells go up; all tried. */
function best({ shares, rows, columns }: Asked): Best | undefined {
  const n = columns.length;
  const known = new Map<string, Best | undefined>();
  const from = (row: number, left: readonly number[]): Best | undefined => {
    if (row === rows.length) return left.every((count) => count === 0) ? { sum: 0, up: [] } : undefined;
    const key = `${row}:${left.join()}`;
    if (known.has(key)) return known.get(key);
    let found: Best | undefined;
    // The first column is the highest bit, so that counting down tries earlier cells first.
    for (let bits = 2 ** n - 1; bits >= 0; bits--) {
      const up = Array.from({ length: n }, (_, j) => (bits >> (n - 1 - j)) & 1);
      const isOpen = up.every((one, j) => !one || (shares[row * n + j] > 0 && left[j] > 0));
      if (!isOpen || up.reduce((sum, one) => sum + one, 0) !== rows[row]) continue;
      const rest = from(
        row + 1,
        left.map((count, j) => count - up[j]),
      );
      if (!rest) continue;
      const sum = rest.sum + up.reduce((all, one, j) => all + one * shares[row * n + j], 0);
      if (!found || sum > found.sum) found = { sum, up: [...up, ...rest.up] };
    }
    known.set(key, found);
    return found;
  };
  return columns.some((count) => count < 0) ? undefined : from(0, columns);
}

const typed = ({ shares, rows, columns }: Asked) =>
  [Int32Array.from(shares), Int32Array.from(rows), Int32Array.from(columns)] as const;

test("the largest sum of shares goes up, the earlier cells where several have it, or there is no such table", () =>
  fc.assert(
    fc.property(tables, (asked) => {
      const found = roundUp(...typed(asked));
      expect(found && Array.from(found)).toEqual(best(asked)?.up);
    }),
    { numRuns: 3 * runs.numRuns },
  ));

test("what thresholds prove: up are only cells at or above those of their row and column, down those at or below", () =>
  fc.assert(
    fc.property(tables, (asked) => {
      const settled = roundWithinMargins(...typed(asked), true);
      if (!settled) return;
      const { up, rowThreshold, columnThreshold } = settled;
      const n = columnThreshold.length;
      asked.shares.forEach((share, at) => {
        if (share === 0) return;
        const over = share - rowThreshold[Math.floor(at / n)] - columnThreshold[at % n];
        expect(up[at] ? over >= 0 : over <= 0).toBe(true);
      });
    }),
    runs,
  ));

test("near enough still meets every row and column, or there is no such table", () =>
  fc.assert(
    fc.property(tables, (asked) => {
      const found = roundWithinMargins(...typed(asked), false)?.up;
      const wanted = best(asked);
      if (!found || !wanted) return expect([found, wanted]).toEqual([undefined, undefined]);
      const { rows, columns, shares } = asked;
      const n = columns.length;
      found.forEach((one, at) => one && expect(shares[at]).toBeGreaterThan(0));
      const count = (belongs: (at: number) => boolean) =>
        found.reduce((sum, one, at) => sum + (belongs(at) ? one : 0), 0);
      expect(rows.map((_, i) => count((at) => Math.floor(at / n) === i))).toEqual(rows);
      expect(columns.map((_, j) => count((at) => at % n === j))).toEqual(columns);
    }),
    runs,
  ));

/** Evenly spread shares, and margins that they come to when each is rounded by itself. */
function large(m: number, n: number, seed: number): Asked {
  let state = seed;
  const shares = Array.from({ length: m * n }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 999_999_999) + 1;
  });
  const exact = { rows: new Array<number>(m).fill(0), columns: new Array<number>(n).fill(0) };
  shares.forEach((share, at) => {
    exact.rows[Math.floor(at / n)] += share / 1e9;
    exact.columns[at % n] += share / 1e9;
  });
  const [rows, columns] = [exact.rows.map(Math.round), exact.columns.map(Math.round)];
  const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
  const gap = sum(rows) - sum(columns);
  for (let k = 0; k < Math.abs(gap); k++) columns[k % n] += Math.sign(gap);
  return { shares, rows, columns };
}

test.each([
  [40, 70, 7],
  [70, 33, 8],
  [97, 100, 9],
])("near enough moves hardly more than the least: %d × %d", (m, n, seed) => {
  const asked = large(m, n, seed);
  const moved = (up: Uint8Array) =>
    asked.shares.reduce((all, share, at) => all + (up[at] ? 1e9 - share : share), 0);
  const [near, least] = [false, true].map((certain) => roundWithinMargins(...typed(asked), certain)!.up);
  expect(moved(near)).toBeGreaterThanOrEqual(moved(least));
  expect(moved(near)).toBeLessThan(moved(least) * 1.001);
});
