import type { Seeded } from "../seeded";

type Given = unknown[];

/** What stands in cells that nobody expects: nothing, texts that look like numbers, marks, money of fifteen digits. */
const ODD = [
  null,
  0,
  "",
  " ",
  "12",
  "1,000",
  "abc",
  true,
  false,
  -5,
  -0.01,
  0.005,
  0.000001,
  999_999_999_999.99,
  1_234_567_890_123.45,
  123_456_789_012_345,
];

const isTable = (one: unknown): one is unknown[][] => Array.isArray(one) && Array.isArray(one[0]);

const mapNumbers = (one: unknown, by: (value: number) => unknown): unknown => {
  if (isTable(one)) return one.map((row) => row.map((cell) => mapNumbers(cell, by)));
  return typeof one === "number" ? by(one) : one;
};

/** One argument of those that `fits`, changed by `by`; the call as it is where none does. */
function change(
  draw: Seeded,
  given: Given,
  fits: (one: unknown) => boolean,
  by: (one: unknown) => unknown,
): Given {
  const places = given.flatMap((one, at) => (fits(one) ? [at] : []));
  if (places.length === 0) return given;
  const at = draw.one(places);
  return given.map((one, other) => (other === at ? by(one) : one));
}

const isScalar = (one: unknown): boolean => one !== null && !Array.isArray(one);
const always = (): boolean => true;

const twists: readonly ((draw: Seeded, given: Given) => Given)[] = [
  // Odd cells among the good ones.
  (draw, given) =>
    change(draw, given, isTable, (one) => {
      const share = draw.one([0.1, 0.3, 1]);
      const odd = draw.one(ODD);
      return (one as unknown[][]).map((row) => row.map((cell) => (draw.chance(share) ? odd : cell)));
    }),
  // An odd value where a single one is taken.
  (draw, given) => change(draw, given, isScalar, () => draw.one(ODD)),
  // Nothing but zeros, nothing at all.
  (draw, given) => change(draw, given, isTable, (one) => mapNumbers(one, () => draw.one([0, null]))),
  (draw, given) =>
    change(draw, given, isTable, (one) => (one as unknown[][]).map((row) => row.map(() => null))),
  (draw, given) => change(draw, given, always, () => null),
  // Everything the other way round; one argument only.
  (_draw, given) => given.map((one) => mapNumbers(one, (value) => (value === 0 ? 0 : -value))),
  (draw, given) =>
    change(draw, given, always, (one) => mapNumbers(one, (value) => (value === 0 ? 0 : -value))),
  // Large money, with cents and without.
  (draw, given) => {
    const times = draw.one([1e3, 1e6, 1e8]);
    return change(draw, given, always, (one) =>
      mapNumbers(one, (value) => Number((value * times + draw.one([0, 0.01, 1])).toPrecision(15))),
    );
  },
  // One row or one column of a range.
  (draw, given) => change(draw, given, isTable, (one) => (one as unknown[][]).slice(0, 1)),
  (draw, given) => change(draw, given, isTable, (one) => (one as unknown[][]).map((row) => row.slice(0, 1))),
  (_draw, given) => given.map((one) => (isTable(one) ? [one[0].slice(0, 1)] : one)),
  // A single value that stands in a cell, and one as a text.
  (draw, given) => change(draw, given, isScalar, (one) => [[one]]),
  (draw, given) => change(draw, given, isScalar, (one) => String(one)),
  (draw, given) => change(draw, given, isScalar, () => [[null]]),
];

/** A call with something in it that hurts: what planners' sheets have where nobody looked. */
export function extreme(draw: Seeded, given: Given): Given {
  const once = draw.one(twists)(draw, given);
  return draw.chance(0.3) ? draw.one(twists)(draw, once) : once;
}
