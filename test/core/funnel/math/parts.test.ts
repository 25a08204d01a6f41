import gammaln from "@stdlib/math-base-special-gammaln";
import { betaParts } from "../../../../src/core/funnel/math/beta";
import { fewQuestions, rising } from "../../../../src/core/funnel/math/column";
import { tabulated, winsBend, winsCurve, type Curve } from "../../../../src/core/funnel/math/curve";
import { enoughDeals, fewest, gammaDeals } from "../../../../src/core/funnel/math/deals";
import { gammaTail, gammaTailFar } from "../../../../src/core/funnel/math/gamma";
import { groupsReach } from "../../../../src/core/funnel/math/inHand";
import { legendre } from "../../../../src/core/funnel/math/legendre";
import { betaBinomialTail, betaBinomialTerms, binomialTail } from "../../../../src/core/funnel/math/tails";

// prettier-ignore
test.each([
  [2, 3, "few cases"],
  [0.3, 0.4, "densities without bound"],
  [90, 10, "nearly all"],
  [2500, 2400, "the largest by the fraction"],
  [3500, 4000, "by quadrature"],
  [4000, 9e8, "rare wins of very many"],
])("Beta(%d, %d): the mean's part from below is the mean × the next Beta's chance (%s)", (a, b) => {
  const [mean, deviation] = [a / (a + b), Math.sqrt((a * b) / (a + b + 1)) / (a + b)];
  for (const z of [-3, -1, -0.2, 0.4, 1, 3]) {
    const x = mean + z * deviation;
    if (x <= 0 || x >= 1) continue;
    const { below, meanBelow } = betaParts(a, b);
    const part = meanBelow(Math.log(x), below(Math.log(x)));
    expect(Math.abs(part / mean - betaParts(a + 1, b).below(Math.log(x)))).toBeLessThan(1e-10);
  }
});

test.each([
  [3, 7, "few"],
  [2000, 2000, "many, by the fraction"],
  [5000, 5000, "by quadrature"],
])("Beta(%d, %d) at its ends (%s)", (a, b) => {
  const { below, meanBelow } = betaParts(a, b);
  expect([below(0), below(1), below(-Infinity), below(-800)]).toEqual([1, 1, 0, expect.closeTo(0, 20)]);
  expect([below(Math.log(1e-9)), below(-1e-9)]).toEqual([expect.closeTo(0, 15), expect.closeTo(1, 15)]);
  expect([meanBelow(0, 1), meanBelow(0.5, 1)]).toEqual([a / (a + b), a / (a + b)]);
});

test.each([
  [0, 10, 0.5, 1, "none wanted"],
  [-1, 10, 0.5, 1, "less than none wanted"],
  [10, 10, 0.5, 0.5 ** 10, "all wanted"],
  [10.5, 10, 0.5, 0, "more than all wanted"],
  [1, 10, 0, 0, "nothing is ever won"],
  [3, 10, 1, 1, "everything is"],
  [1, 1, 0.3, 0.3, "one of one"],
])("at least %d of %d at %d: %d (%s)", (k, n, p, chance) =>
  expect(binomialTail(k, n, p)).toBeCloseTo(chance, 14),
);

test.each([
  [3, 10, 3, "from below"],
  [9, 10, 2, "from above"],
  [0, 10, 0, "none"],
  [12, 10, 0, "more than all"],
])("at least %d of %d takes %d terms (%s)", (k, n, terms) => expect(betaBinomialTerms(k, n)).toBe(terms));

test.each([
  [1, 1, 2, 2, "one of one: the mean"],
  [10, 10, 1, 1, "uniform: all numbers alike"],
  [4, 10, 1, 1, "uniform, from the other side"],
  [6, 10, 0.5, 0.5, "both ends likeliest"],
  [300, 1000, 40, 90, "its mode inside the sum"],
  [200, 1000, 40, 90, "its mode outside of it"],
  [900, 1000, 90, 40, "nearly all"],
])("at least %d of %d by Beta(%d, %d) and at most one less add up to 1 (%s)", (k, n, alpha, beta) => {
  const above = betaBinomialTail(k, n, alpha, beta);
  const mirrored = betaBinomialTail(n - k + 1, n, beta, alpha);
  expect(above + mirrored).toBeCloseTo(1, 12);
  if (alpha === 1) expect(above).toBeCloseTo((n - k + 1) / (n + 1), 12);
});

test("a chance that all of very many succeed keeps its digits, however small", () => {
  // Γ(1002) ÷ Γ(1005) × Γ(5) ÷ Γ(2)
  const all = 24 / (1002 * 1003 * 1004);
  expect(betaBinomialTail(1000, 1000, 2, 3) / all).toBeCloseTo(1, 11);
});

test.each([
  [0.1, 0.3, "a small shape"],
  [2, 0.5, "over the mean"],
  [3.7, 6.2, "under it"],
  [7.3, 6.2, "just over it"],
  [120.5, 100.25, "larger"],
  [950, 980.5, "the largest by series and fraction"],
])("Γ at %d of shape %d: one shape more adds its own term (%s)", (x, shape) => {
  const term = Math.exp(shape * Math.log(x) - x - gammaln(shape + 1));
  expect(gammaTail(x, shape + 1) - gammaTail(x, shape)).toBeCloseTo(term, 12);
});

test.each([
  [0, 5, 1, "nothing wanted"],
  [-1, 5, 1, "less than nothing"],
  [5, 0, 0, "no deal"],
  [1e5, 5, 0, "far beyond"],
  [1e-5, 900, 1, "far below"],
  [1e300, 5000, 0, "as far as numbers go"],
])("Γ at %d of shape %d is %d (%s)", (x, shape, chance) => expect(gammaTail(x, shape)).toBe(chance));

test.each([
  [1e100, 0],
  [-1e100, 1],
  [41, 0],
  [-41, 1],
])("%d deviations from the mean: %d", (z, chance) => expect(gammaTailFar(z, 1e9)).toBe(chance));

test.each([1, 2, 5, 24])("Legendre's %d points integrate every power that they can", (count) => {
  const { points, weights } = legendre(count);
  for (let power = 0; power < 2 * count; power++) {
    const sum = points.reduce((all, point, i) => all + weights[i] * point ** power, 0);
    expect(sum).toBeCloseTo(1 / (power + 1), 13);
  }
});

// prettier-ignore
test.each<[Parameters<typeof groupsReach>, number, string]>([
  [[[{ cases: 2, chance: 0.5 }, { cases: 1, chance: 0.9 }], 3],  0.225,            "all of them"],
  [[[{ cases: 2, chance: 0.5 }, { cases: 1, chance: 0.9 }], 4],  0,                "more than all"],
  [[[{ cases: 2, chance: 0.5 }, { cases: 1, chance: 0.9 }], 0],  1,                "none"],
  [[[{ cases: 2, chance: 0.5 }, { cases: 1, chance: 0.9 }], 1],  0.975,            "one"],
  [[[{ cases: 0, chance: 0.5 }, { cases: 3, chance: 0.2 }], 1],  1 - 0.8 ** 3,     "a group of none"],
  [[[{ cases: 5, chance: 1 }, { cases: 3, chance: 0.2 }], 6],    1 - 0.8 ** 3,     "a group that is sure"],
  [[[{ cases: 1e8, chance: 0.3 }, { cases: 1e8, chance: 0.6 }], 8e7], 1,           "far fewer than come"],
  [[[{ cases: 1e8, chance: 0.3 }, { cases: 1e8, chance: 0.6 }], 1e8], 0,           "far more"],
])("groups %j: %d (%s)", (given, chance) => expect(groupsReach(...given)).toBeCloseTo(chance, 13));

test("some dozens of frequencies do for any number of cases", () => {
  const real = Math.log1p;
  let asked = 0;
  Math.log1p = (value) => (asked++, real(value));
  try {
    const groups = [1e3, 1e6, 1e9].map((cases) => ({ cases, chance: 0.4 }));
    expect(groupsReach(groups, 400_400_400)).toBeCloseTo(0.5, 4);
  } finally {
    Math.log1p = real;
  }
  expect(asked).toBeLessThan(100);
});

test.each([
  [20, 100, "a fifth"],
  [1, 1000, "one of many"],
  [95, 100, "nearly all"],
  [1, 1, "one of one"],
  [4000, 20_000, "many"],
])(
  "the chance of %d wins of %d rises from 0 to its end within its range, and from its table as well (%s)",
  (k, n) => {
    const curve = winsCurve(k, n);
    const table = tabulated(curve);
    expect(winsBend(k, n)).toEqual([curve.from, curve.to, curve.width]);
    expect(curve.at(curve.from)).toBeLessThan(3e-6);
    expect(1 - curve.at(curve.to)).toBeLessThan(curve.to < 0 ? 1e-8 : 1e-15);
    // A Beta's logarithm scatters by about the width.
    const middle = Math.log(k / (n + 1));
    expect([curve.from, curve.to].map((end) => Math.abs(end - middle))).toEqual([
      expect.closeTo(Math.max(6.5 * curve.width, 18 / k), 12),
      expect.closeTo(Math.min(-middle, 6.5 * curve.width), 12),
    ]);
    expect(curve.width).toBeCloseTo(Math.sqrt((n - k + 1) / (k * (n + 1))), 14);
    for (let part = -0.1; part < 1.1; part += 0.007) {
      const log = Math.min(0, curve.from + part * (curve.to - curve.from));
      expect(Math.abs(table.at(log) - curve.at(log))).toBeLessThan(2e-6);
    }
    expect([table.from >= curve.from, table.to <= curve.to, table.width]).toEqual([true, true, curve.width]);
    expect(table.at(table.from)).toBeLessThan(3e-6);
  },
);

test("a table knows a straight line wherever it is asked, and keeps its ends beyond", () => {
  const line: Curve = { at: (log) => 0.5 + log / 10, from: -5, to: 0, width: 1 };
  const table = tabulated(line);
  for (const log of [-4.999, -4.99, -4, -3.3333, -0.011, -0.0001])
    expect(table.at(log)).toBeCloseTo(line.at(log), 7);
  expect([table.at(-9), table.at(0), table.at(0.02), table.at(1)]).toEqual([
    expect.closeTo(0, 7),
    0.5,
    0.5,
    0.5,
  ]);
  expect([table.from, table.to]).toEqual([expect.closeTo(-5, 2), 0]);
});

test("a table leaves out where its curve is flat", () => {
  const { from, to } = tabulated({
    at: (log) => Math.min(1, Math.max(0, (log + 3) / 2)),
    from: -9,
    to: 0,
    width: 1,
  });
  expect([from, to]).toEqual([expect.closeTo(-3, 2), expect.closeTo(-1, 2)]);
  expect([from <= -3, to >= -1]).toEqual([true, true]);
});

test.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [1000, 1000],
  [2 ** 34 + 5, 2 ** 34],
])("the fewest that are at least %d: %d", (least, found) =>
  expect(fewest((count) => count >= least)).toBe(found),
);

test.each([
  [0, 5, 1, 0, "no deal"],
  [-1, 5, 1, 0, "less than none"],
  [4, 5, 1, gammaTail(5, 4), "exponential deals"],
  [4, 5, 0.5, gammaTail(20, 16), "half as wild"],
  [20, 20, 1e-170, 0.5, "all alike, just as many as it takes"],
  [21, 20, 1e-170, 1, "one more"],
  [19, 20, 1e-170, 0, "one less"],
])("%d deals for %d of spread %d: %d (%s)", (deals, plain, spread, chance) =>
  expect(enoughDeals(deals, plain, spread)).toBeCloseTo(chance, 9),
);

test.each([
  [20, 0.03, "hardly any spread"],
  [20, 0.7, "some"],
  [2000, 0.7, "more deals than are known singly"],
])("for %d deals of spread %d all cases that win are all deals (%s)", (plain, spread) => {
  const deals = gammaDeals(plain, spread);
  const volume = Math.round(plain * 1.02);
  const curve = deals.curve(volume);
  expect(curve.at(0)).toBe(deals.enough(volume));
  expect(deals.enough(volume)).toBe(enoughDeals(volume, plain, spread));
  expect(curve.at(-1e-9)).toBeCloseTo(curve.at(0), 5);
  expect(curve.at(curve.from)).toBeLessThan(1e-7);
});

const questions = Array.from({ length: 500 }, (_, i) => i + 1);
const logistic = (question: number) => 1 / (1 + (120 / question) ** 3);
// prettier-ignore
test.each([
  [{ bent: 0.0002, apart: 0.05, most: 320 }, 3e-5,  151,  "as finely as odds are"],
  [{ bent: 0.002, apart: 2, most: 320 },     1e-3,  59,  "coarser"],
  [{ bent: 2, apart: 0.05, most: 320 },      2e-3,  61,  "by how far apart two are"],
  [{ bent: 2, apart: 2, most: 320 },         5e-3,  37,  "some twenty at least, and theirs"],
  [{ bent: 0, apart: 0, most: 30 },          2e-2,  30,  "no more than the most"],
])("of 500 questions with %j all are within %d, %d are answered (%s)", (fineness, within, answered) => {
  let asked = 0;
  const answers = rising(questions, (question) => (asked++, logistic(question)), fineness);
  const off = answers.map((answer, i) => Math.abs(answer - logistic(questions[i])));
  expect([asked, Math.max(...off) < within]).toEqual([answered, true]);
  for (let i = 1; i < answers.length; i++) expect(answers[i]).toBeGreaterThanOrEqual(answers[i - 1]);
  expect([answers[0], answers[499]]).toEqual([logistic(1), logistic(500)]);
});

test("as few questions as forty are answered one by one", () => {
  let asked = 0;
  const answer = (question: number) => (asked++, logistic(question));
  const how = { bent: 2, apart: 2, most: 9 };
  expect(rising(questions.slice(0, fewQuestions), answer, how)).toEqual(questions.slice(0, 40).map(logistic));
  expect(asked).toBe(40);
});
