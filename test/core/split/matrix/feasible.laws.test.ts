import fc from "fast-check";
import { feasibility } from "../../../../src/core/split/matrix/feasible";
import { fillTable } from "../../../../src/core/split/matrix/flow";
import { runs } from "../../laws";

/** Tables of few open cells, and totals that fit or all but fit. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([m, n]) =>
    fc.record({
      n: fc.constant(n),
      pattern: fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: m * n, maxLength: m * n }),
      held: fc.array(fc.constantFrom(0, 0, 1, 2, 7), { minLength: m * n, maxLength: m * n }),
      shift: fc.constantFrom(0, 0, 0, 1, 2),
      to: fc.nat(m - 1),
    }),
  )
  .map(({ n, pattern, held, shift, to }) => {
    const rows = new Float64Array(pattern.length / n);
    const columns = new Float64Array(n);
    held.forEach((units, at) => {
      if (pattern[at] === 0) return;
      rows[Math.floor(at / n)] += units;
      columns[at % n] += units;
    });
    // Moved from one row to another they may not fit any more.
    const moved = Math.min(shift, rows[0]);
    rows[0] -= moved;
    rows[to] += moved;
    return { rows, columns, pattern: Float64Array.from(pattern) };
  });

type Table = typeof tables extends fc.Arbitrary<infer T> ? T : never;

const total = (values: ArrayLike<number>, at: readonly number[]) => at.reduce((sum, k) => sum + values[k], 0);

/** Every choice of rows, the columns that they may use, and how much more these hold than the rows ask for. */
function choices({ rows, columns, pattern }: Table) {
  const n = columns.length;
  return Array.from({ length: 2 ** rows.length }, (_, bits) => {
    const chosen = Array.from(rows.keys()).filter((i) => (bits >> i) & 1);
    const used = Array.from(columns.keys()).filter((j) => chosen.some((i) => pattern[i * n + j] > 0));
    return { chosen, used, room: total(columns, used) - total(rows, chosen) };
  });
}

test("a cell is 0 in every table just where some rows ask for all that their columns hold, and it is another row's", () =>
  fc.assert(
    fc.property(tables, (table) => {
      const { rows, columns, pattern } = table;
      const n = columns.length;
      const all = choices(table);
      const found = feasibility({ ...table, pattern: pattern.slice() });
      if (found.cut) {
        const least = Math.min(...all.map(({ room }) => room));
        expect(least).toBeLessThan(0);
        expect(found.cut.held - found.cut.asked).toBe(least);
        expect(found.cut.asked).toBe(total(rows, found.cut.rows));
        expect(all).toContainEqual({ chosen: found.cut.rows, used: found.cut.columns, room: least });
        return;
      }
      const tight = all.filter(({ room }) => room === 0);
      const isClosed = (i: number, j: number) =>
        pattern[i * n + j] === 0 ||
        rows[i] === 0 ||
        columns[j] === 0 ||
        tight.some(({ chosen, used }) => used.includes(j) && !chosen.includes(i));
      expect(all.every(({ room }) => room >= 0)).toBe(true);
      expect(Array.from(found.pattern)).toEqual(
        Array.from(pattern, (value, at) => (isClosed(Math.floor(at / n), at % n) ? 0 : value)),
      );
    }),
    { numRuns: 2 * runs.numRuns },
  ));

test("a table that can be filled is filled, in open cells alone", () =>
  fc.assert(
    fc.property(tables, (table) => {
      const { rows, columns, pattern } = table;
      const n = columns.length;
      const { flow, cut } = fillTable(table);
      flow.forEach((units, at) => expect(units === 0 || (pattern[at] > 0 && units > 0)).toBe(true));
      const cells = Array.from(flow.keys());
      const inRow = (i: number) =>
        total(
          flow,
          cells.filter((at) => Math.floor(at / n) === i),
        );
      const inColumn = (j: number) =>
        total(
          flow,
          cells.filter((at) => at % n === j),
        );
      if (cut) {
        rows.forEach((units, i) => expect(inRow(i)).toBeLessThanOrEqual(units));
        columns.forEach((units, j) => expect(inColumn(j)).toBeLessThanOrEqual(units));
        return;
      }
      expect(Array.from(rows.keys(), inRow)).toEqual(Array.from(rows));
      expect(Array.from(columns.keys(), inColumn)).toEqual(Array.from(columns));
    }),
    runs,
  ));
