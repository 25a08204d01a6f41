import { withinBounds } from "../../../src/core/split/bounded";
import { weightsOf, type Weights } from "../../../src/core/split/weights";

/** The same weights, which count how often one is asked exactly. */
function counted(weights: Weights, count: () => void): Weights {
  return {
    ...weights,
    total: () => weights.total(),
    exactAt: (index) => (count(), weights.exactAt(index)),
    at: (indices) => counted(weights.at(indices), count),
  };
}

const rows = Array.from({ length: 2000 }, (_, row) => ((row * 7919) % 2003) + 1.0625);
const bounds = {
  floors: Float64Array.from(rows, (_, row) => (row * 31) % 900),
  caps: Float64Array.from(rows, (_, row) => 900 + ((row * 37) % 900)),
};
const boundedBy = (power: number, count = () => undefined as void) =>
  withinBounds(counted(weightsOf(rows.map((row) => Number(`${row}e${power}`))), count), 1_800_000, bounds)
    .units;

test.each([
  [-300, "as small as doubles are exact"],
  [-320, "smaller"],
  [-241, "just so small"],
  [-240, "just not"],
  [240, "large, but comfortable"],
  [241, "just too large for that"],
  [300, "as large as their sum may be"],
  [7, "whole"],
])("weights times 10^%d share alike within bounds (%s)", (power) => {
  if (power > -308) expect(boundedBy(power)).toEqual(boundedBy(0));
  expect(boundedBy(power).reduce((all, part) => all + part, 0)).toBe(1_800_000);
});

test.each([[-300], [-241], [241], [300]])(
  "of weights times 10^%d no more are asked exactly than of others",
  (far) => {
    const askedAt = (power: number): number => {
      let asked = 0;
      boundedBy(power, () => void asked++);
      return asked;
    };
    expect(askedAt(far)).toBe(askedAt(-20));
  },
);

test("weights of all magnitudes at once share within bounds, and next to none of them is asked exactly", () => {
  const weights = rows.map((row, k) => row * 10 ** (((k * 7919) % 600) - 300));
  let asked = 0;
  const { units, acted } = withinBounds(
    counted(weightsOf(weights), () => void asked++),
    1_800_000,
    bounds,
  );
  expect(units.reduce((all, part) => all + part, 0)).toBe(1_800_000);
  expect(asked).toBeLessThan(20);
  const order = weights.map((_, k) => k).sort((a, b) => weights[a]! - weights[b]!);
  // The larger weighs more: after the first at its cap nobody is at a floor above 0.
  const first = order.findIndex((k) => acted[k] === 2);
  const later = order
    .slice(first)
    .filter((k) => acted[k] === 1 && weights[k]! > weights[order[first]!]! * 1e4);
  expect(later).toEqual([]);
});
