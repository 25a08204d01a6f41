import { columnOf } from "../../../src/core/range";
import { alertLevels } from "../../../src/core/risks/alertLevel";
import { rateRisks } from "../../../src/core/risks/expectedLoss";

test.each<[value: number, amber: number, red: number, level: string, why: string]>([
  [4, 5, 10, "green", "below amber"],
  [5, 5, 10, "amber", "at a threshold counts as past it"],
  [9.99, 5, 10, "amber", "between the two"],
  [10, 5, 10, "red", "at red"],
  [1e300, 5, 10, "red", "far beyond"],
  [0.95, 0.9, 0.8, "green", "red below amber: lower is worse"],
  [0.9, 0.9, 0.8, "amber", "at amber from above"],
  [0.8, 0.9, 0.8, "red", "at red from above"],
  [-1e300, 0.9, 0.8, "red", "far below"],
  [0.1 + 0.2, 0.3, 1, "amber", "as people wrote it"],
  [0.3 - 1e-16, 0.3, 1, "amber", "a hair short is there"],
  [0.7 + 0.1, 0.9, 0.8, "red", "and so from above"],
  [0.2999, 0.3, 1, "green", "short by what people see is short"],
  [0, 0, 5, "amber", "a threshold of 0"],
  [-1, 0, 5, "green", "below a threshold of 0"],
  [-5, -5, -10, "amber", "below 0"],
  [5e-324, 5e-324, 1e-300, "amber", "the smallest double"],
])("%d with amber %d and red %d is %s: %s", (value, amber, red, level) => {
  expect(alertLevels({ amber, red })(value)).toBe(level);
});

test("equal thresholds are refused", () => {
  expect(() => alertLevels({ amber: 0.3, red: 0.1 + 0.2 })).toThrow("thresholds-equal");
});

test.each<[chance: number, impact: number, loss: number, level: string | undefined, why: string]>([
  [0.3, 100_000, 30_000, "amber", "probability × impact"],
  [0.1, 3, 0.3, "green", "the nearest double to what was written, not 0.30000000000000004"],
  [0, 1e300, 0, "green", "impossible"],
  [1, 1e300, 1e300, "red", "certain"],
  [1e-300, 1e-300, 0, "green", "nothing that a double could hold"],
])("%d of %d is %d, %s: %s", (chance, impact, loss, level) => {
  const [probability, amount] = [columnOf([chance]), columnOf([impact])];
  expect(rateRisks(probability, amount)).toEqual([{ loss }]);
  expect(rateRisks(probability, amount, { amber: 20_000, red: 50_000 })).toEqual([{ loss, level }]);
});

test.each<[number[], number[], string, string]>([
  [[30], [100], "probability-over", "a percentage without its sign"],
  [[-0.1], [100], "negative", "a probability below 0"],
  [[0.1], [-100], "negative", "a gain is no risk"],
  [[0.1, 0.2], [100], "lengths", "an impact too few"],
])("%j of %j is refused as %s: %s", (chances, impacts, code) => {
  expect(() => rateRisks(columnOf(chances), columnOf(impacts))).toThrow(code);
});
