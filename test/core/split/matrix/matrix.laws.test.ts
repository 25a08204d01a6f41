import fc from "fast-check";
import { splitMatrix } from "../../../../src/core/split/matrix/matrix";
import { feasibility } from "../../../../src/core/split/matrix/feasible";
import { columnOf } from "../../../../src/core/range";
import { Refused } from "../../../../src/core/refusal";
import { plainFit, tables } from "./tables";

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 200) };

/** A seed and the margins of some table in it, so that there is an answer. */
const servable = (most: number, size = 4) =>
  fc
    .tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size }))
    .chain(([m, n]) =>
      fc.tuple(
        fc.constant([m, n] as const),
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })), {
          minLength: m * n,
          maxLength: m * n,
        }),
        fc.array(fc.integer({ min: 0, max: most }), { minLength: m * n, maxLength: m * n }),
      ),
    )
    .filter(([, seed]) => seed.some((value) => value > 0))
    .map(([[m, n], seed, table]) => {
      const rows = new Array<number>(m).fill(0);
      const columns = new Array<number>(n).fill(0);
      table.forEach((value, at) => {
        if (seed[at] === 0) return;
        rows[Math.floor(at / n)] += value;
        columns[at % n] += value;
      });
      return { m, n, seed, rows, columns };
    });

const split = (
  { m, n, seed, rows, columns }: { m: number; n: number; seed: number[]; rows: number[]; columns: number[] },
  more = {},
) =>
  Array.from(
    splitMatrix({
      rowTotals: columnOf(rows),
      columnTotals: columnOf(columns),
      seed: { rows: m, columns: n, values: seed },
      ...more,
    }).values,
  );

const margins = (cells: number[], m: number, n: number) => ({
  rows: Array.from({ length: m }, (_, i) => cells.slice(i * n, i * n + n).reduce((a, b) => a + b, 0)),
  columns: Array.from({ length: n }, (_, j) =>
    cells.filter((_, at) => at % n === j).reduce((a, b) => a + b, 0),
  ),
});

test("nothing is lost, zeros stay zero, nothing falls below 0", () => {
  fc.assert(
    fc.property(servable(50, 6), (table) => {
      const cells = split(table);
      expect(margins(cells, table.m, table.n)).toEqual({ rows: table.rows, columns: table.columns });
      cells.forEach((cell, at) => {
        expect(cell).toBeGreaterThanOrEqual(0);
        if (table.seed[at] === 0) expect(cell).toBe(0);
      });
    }),
    runs,
  );
});

test("least movement among all tables of floors and ceilings, and of several the one that rounds up first", () => {
  fc.assert(
    fc.property(servable(6, 3), (table) => {
      const { m, n, seed, rows, columns } = table;
      const found = feasibility({
        rows: Float64Array.from(rows),
        columns: Float64Array.from(columns),
        pattern: Float64Array.from(seed),
      });
      if (found.cut) throw new Error("a table was given");
      const fitted = plainFit(rows, columns, found.pattern);
      const near = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;
      const low = fitted.map((value) => (near(value) ? Math.round(value) : Math.floor(value)));
      const high = fitted.map((value) => (near(value) ? Math.round(value) : Math.ceil(value)));
      const movement = (cells: number[]) =>
        cells.reduce((sum, cell, at) => sum + Math.abs(cell - fitted[at]), 0);
      let best: number[] = [];
      let least = Infinity;
      for (const cells of tables(rows, columns, low, high)) {
        const moved = movement(cells);
        const sooner =
          cells.find((cell, at) => cell !== best[at])! > best.find((cell, at) => cell !== cells[at])!;
        if (moved < least - 1e-7 || (moved < least + 1e-7 && sooner)) {
          least = Math.min(least, moved);
          best = cells;
        }
      }
      expect(split({ m, n, seed, rows, columns })).toEqual(best);
    }),
    runs,
  );
});

test("closed cells are those that are zero in every table, and a cut is a proof", () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([m, n]) =>
        fc.record({
          seed: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: m * n, maxLength: m * n }),
          rows: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: m, maxLength: m }),
          columns: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n }),
        }),
      ),
      ({ seed, ...asked }) => {
        const rows = [...asked.rows];
        const columns = [...asked.columns];
        const total = (values: number[]) => values.reduce((a, b) => a + b, 0);
        const gap = total(rows) - total(columns);
        if (gap > 0) columns[0] += gap;
        else rows[0] -= gap;
        const all = [
          ...tables(
            rows,
            columns,
            seed.map(() => 0),
            seed.map((open) => (open ? Infinity : 0)),
          ),
        ];
        const found = feasibility({
          rows: Float64Array.from(rows),
          columns: Float64Array.from(columns),
          pattern: Float64Array.from(seed),
        });
        if (found.cut) {
          expect(all).toEqual([]);
          const { cut } = found;
          for (const i of cut.rows)
            for (let j = 0; j < columns.length; j++)
              if (seed[i * columns.length + j]) expect(cut.columns).toContain(j);
          expect(cut.asked).toBe(total(cut.rows.map((i) => rows[i])));
          expect(cut.held).toBe(total(cut.columns.map((j) => columns[j])));
          expect(cut.asked).toBeGreaterThan(cut.held);
        } else
          expect(Array.from(found.pattern, Boolean)).toEqual(
            seed.map((_, at) => all.some((cells) => cells[at] > 0)),
          );
      },
    ),
    runs,
  );
});

test("scaling a row or a column of the seed changes nothing", () => {
  fc.assert(
    fc.property(servable(50), fc.nat(), fc.integer({ min: 2, max: 1000 }), (table, pick, factor) => {
      const { n, m, seed } = table;
      const scaled = seed.map((value, at) =>
        pick % 2
          ? Math.floor(at / n) === pick % m
            ? value * factor
            : value
          : at % n === pick % n
            ? value * factor
            : value,
      );
      expect(split({ ...table, seed: scaled })).toEqual(split(table));
    }),
    runs,
  );
});

test("splitting again what was split gives the same", () => {
  fc.assert(
    fc.property(servable(50), (table) => {
      const cells = split(table);
      if (cells.some((cell) => cell > 0)) expect(split({ ...table, seed: cells })).toEqual(cells);
    }),
    runs,
  );
});

test("totals below 0 mirror, and the unit scales", () => {
  fc.assert(
    fc.property(servable(50), (table) => {
      const cells = split(table);
      const mirror = (values: number[]) => values.map((value) => (value === 0 ? 0 : -value));
      expect(split({ ...table, rows: mirror(table.rows), columns: mirror(table.columns) })).toEqual(
        mirror(cells),
      );
      const cents = (values: number[]) => values.map((value) => value / 100);
      expect(
        split({ ...table, rows: cents(table.rows), columns: cents(table.columns) }, { unit: 0.01 }),
      ).toEqual(cents(cells));
    }),
    runs,
  );
});

test("equal rows keep their order: the earlier never gets the later one's lower amounts", () => {
  fc.assert(
    fc.property(servable(50), (table) => {
      const { m, n } = table;
      const twice = {
        m: m + 1,
        n,
        seed: [...table.seed.slice(0, n), ...table.seed],
        rows: [table.rows[0], ...table.rows],
        columns: table.columns.map(() => 0),
      };
      const cells = split(table);
      cells.forEach((cell, at) => (twice.columns[at % n] += at < n ? 2 * cell : cell));
      const found = split(twice);
      const differ = found.findIndex((cell, at) => at < n && cell !== found[at + n]);
      if (differ >= 0) expect(found[differ]).toBeGreaterThan(found[differ + n]);
    }),
    runs,
  );
});

test("a hold is kept, or the holds leave no table and that is said", () => {
  fc.assert(
    fc.property(
      servable(20),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 16, maxLength: 16 }),
      (table, held) => {
        const { m, n } = table;
        const holds = table.seed.map((_, at) => (at % 3 === 0 ? held[at % 16] : 0));
        let cells: number[];
        try {
          cells = split(table, { holds: { rows: m, columns: n, values: holds } });
        } catch (failure) {
          expect(failure).toBeInstanceOf(Refused);
          expect(["holds-over-total", "rows-unserved"]).toContain((failure as Refused).code);
          return;
        }
        expect(margins(cells, m, n)).toEqual({ rows: table.rows, columns: table.columns });
        holds.forEach((hold, at) => hold && expect(cells[at]).toBe(hold));
      },
    ),
    runs,
  );
});
