import fc from "fast-check";
import { Refused } from "../../../../src/core/refusal";
import { roundTotal } from "../../../../src/core/split/round/roundTotal";

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 200) };

/** Values in parts of a unit, so that everything about them is a whole number. */
const PARTS = 20;
const parts = fc.oneof(
  fc.integer({ min: -60, max: 90 }),
  fc.integer({ min: -3, max: 4 }).map((units) => units * PARTS),
  fc.integer({ min: -3, max: 4 }).map((units) => units * PARTS + PARTS / 2),
);
const unit = fc.constantFrom(1, 0.01, 1000, 0.05);
/** A total in units, near what the values come to. */
const away = fc.constantFrom(undefined, undefined, 0, 1, -1, 2, -2, 5, -9);

type Table = number[][];
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const transposed = (table: Table) => table[0]!.map((_, j) => table.map((row) => row[j]!));
const floor = (value: number) => Math.floor(value / PARTS);
const halfAway = (value: number) =>
  Math.sign(value) * Math.floor((2 * Math.abs(value) + PARTS) / (2 * PARTS)) || 0;
/** Whether `rounded` units are the floor or the ceiling of a value in parts, and how far from it in parts. */
const isBeside = (value: number, rounded: number) => Math.abs(rounded * PARTS - value) < PARTS;
const moved = (value: number, rounded: number) => Math.abs(rounded * PARTS - value);

/** Every way to take floors and ceilings, with earlier ceilings first. */
function* roundings(values: readonly number[]): Generator<number[]> {
  const [first, ...others] = values;
  if (first === undefined) return yield [];
  const choices = first % PARTS === 0 ? [floor(first)] : [floor(first) + 1, floor(first)];
  for (const choice of choices) for (const rest of roundings(others)) yield [choice, ...rest];
}

/** ROUNDTOTAL's answer in units; where there is none, the nearest total. */
function answer(table: Table, step: number, total: number | undefined, margins: boolean): Table | number {
  const columns = table[0]!.length;
  const values = table.flat().map((value) => Number(((value * step) / PARTS).toPrecision(15)));
  const given = total === undefined ? undefined : Number((total * step).toPrecision(15));
  const units = (amount: number) => Math.round(amount / step) || 0;
  try {
    const found = roundTotal({
      values: { rows: table.length, columns, values },
      unit: step,
      ...(given !== undefined && { total: given }),
      margins,
    });
    return table.map((_, i) =>
      Array.from({ length: columns }, (_, j) => units(found.values[i * columns + j]!)),
    );
  } catch (failure) {
    if (failure instanceof Refused && failure.code === "total-unreached")
      return units((failure as Refused<"total-unreached">).facts.nearest);
    throw failure;
  }
}

const nearestOf = (totals: readonly number[], wanted: number) =>
  totals.reduce((best, total) => (Math.abs(total - wanted) < Math.abs(best - wanted) ? total : best));

test("of all floors and ceilings with that total the least movement, the earlier where several have it", () =>
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 8 }), unit, away, (given, step, shift) => {
      const own = halfAway(sum(given));
      const asked = shift === undefined || own + shift === 0 ? undefined : own + shift;
      const total = asked ?? own;
      // Below 0 the answer is the mirror image, and where the total is 0 the sum's sign says which.
      const direction =
        Math.sign(total) || Math.sign(sum(given)) || Math.sign(given.find((value) => value !== 0) ?? 0) || 1;
      const all = [...roundings(given.map((value) => value * direction))];
      const fitting = all.filter((rounded) => sum(rounded) === total * direction);
      const found = answer(
        given.map((value) => [value]),
        step,
        asked,
        false,
      );
      if (fitting.length === 0)
        return expect(found).toBe(nearestOf(all.map(sum), total * direction) * direction || 0);
      const movement = (rounded: number[]) =>
        sum(rounded.map((units, k) => moved(given[k]! * direction, units)));
      const best = fitting.reduce((one, other) => (movement(other) < movement(one) ? other : one));
      expect(found).toEqual(best.map((units) => [units * direction || 0]));
    }),
    runs,
  ));

const table = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(parts, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test("with margins the sums that round by themselves, or as near as tables go, and then the least movement", () =>
  fc.assert(
    fc.property(table, unit, away, (given, step, shift) => {
      const own = halfAway(sum(given.flat()));
      const asked = shift === undefined || own + shift === 0 ? undefined : own + shift;
      const total = asked ?? own;
      const columns = given[0]!.length;
      const sums = [...given.map(sum), ...transposed(given).map(sum)];
      const marginsOf = (rounded: Table) => [...rounded.map(sum), ...transposed(rounded).map(sum)];
      const controlled = [...roundings(given.flat())]
        .map((flat) => given.map((_, i) => flat.slice(i * columns, (i + 1) * columns)))
        .filter((rounded) => marginsOf(rounded).every((margin, k) => isBeside(sums[k]!, margin)));
      const fitting = controlled.filter((rounded) => sum(rounded.flat()) === total);
      const found = answer(given, step, asked, true);
      if (fitting.length === 0)
        return expect(found).toBe(
          nearestOf(
            controlled.map((rounded) => sum(rounded.flat())),
            total,
          ),
        );
      const cost = (rounded: Table) => {
        const margins = marginsOf(rounded);
        return [
          sum(margins.map((margin, k) => moved(sums[k]!, margin))),
          margins.filter(
            (margin, k) => moved(sums[k]!, margin) === PARTS / 2 && margin !== halfAway(sums[k]!),
          ).length,
          sum(rounded.flat().map((units, k) => moved(given.flat()[k]!, units))),
        ];
      };
      const costs = fitting.map(cost).sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!);
      expect(fitting).toContainEqual(found);
      expect(cost(found as Table)).toEqual(costs[0]);
    }),
    runs,
  ));

// prettier-ignore
test.each<[values: number[], total: number, rounded: number[], why: string]>([
  [[1.75, 0.5, 1.25, 1], 5, [2, 1, 1, 1], "either row may go up: the one whose cells move less"],
  [[1.9, 1, 1.7, 0.6],   5, [2, 1, 2, 0], "the same for columns"],
])("two rows and columns of %j with the total %d: %j (%s)", (values, total, rounded) =>
  expect(
    roundTotal({ values: { rows: 2, columns: 2, values }, unit: 1, total, margins: true }).values,
  ).toEqual(Float64Array.from(rounded)),
);

const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

test("it adds up, whole units stay, below 0 it mirrors, and rounding again changes nothing", () =>
  fc.assert(
    fc.property(amounts, fc.constantFrom(0.01, 1, 7, 1000), fc.boolean(), (given, step, margins) => {
      const width = given.length % 2 === 0 ? 2 : 1;
      const range = (values: ArrayLike<number>) => ({ rows: given.length / width, columns: width, values });
      const found = roundTotal({ values: range(given), unit: step, margins }).values;
      const units = Array.from(found, (amount) => Math.round(amount / step));
      const exact = sum(given) / step;
      expect(Math.abs(sum(units) - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
      units.forEach((count, k) => expect(Math.abs(count - given[k]! / step)).toBeLessThan(1 + 1e-9));
      const mirrored = roundTotal({
        values: range(given.map((value) => -value)),
        unit: step,
        margins,
      }).values;
      expect(Array.from(mirrored)).toEqual(Array.from(found, (amount) => -amount || 0));
      expect(Array.from(roundTotal({ values: range(found), unit: step, margins }).values)).toEqual(
        Array.from(found),
      );
    }),
    runs,
  ));

test("a large table adds up in every direction", () => {
  const rows = 150;
  const columns = 120;
  const values = Float64Array.from({ length: rows * columns }, (_, k) => ((k * 7919) % 100_003) / 7);
  const found = roundTotal({ values: { rows, columns, values }, unit: 1, margins: true }).values;
  const line = (of: ArrayLike<number>, first: number, step: number, count: number) =>
    sum(Array.from({ length: count }, (_, k) => of[first + k * step]!));
  for (let i = 0; i < rows; i++)
    expect(
      Math.abs(line(found, i * columns, 1, columns) - line(values, i * columns, 1, columns)),
    ).toBeLessThan(1);
  for (let j = 0; j < columns; j++)
    expect(Math.abs(line(found, j, columns, rows) - line(values, j, columns, rows))).toBeLessThan(1);
  expect(sum(Array.from(found))).toBe(Math.round(sum(Array.from(values))));
  expect(Array.from(found).every((value, k) => Math.abs(value - values[k]!) < 1)).toBe(true);
});

test("a large table whose sums are all whole has no other total", () => {
  const [rows, columns] = [102, 100];
  const values = new Float64Array(rows * columns).fill(0.5);
  const asked = { values: { rows, columns, values }, unit: 1, margins: true };
  expect(sum(Array.from(roundTotal(asked).values))).toBe(5100);
  expect(() => roundTotal({ ...asked, total: 5107 })).toThrow(
    expect.objectContaining({ code: "total-unreached", facts: expect.objectContaining({ nearest: 5100 }) }),
  );
});
