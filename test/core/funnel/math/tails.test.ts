import { gammaTail } from "../../../../src/core/funnel/math/gamma";
import { betaBinomialTail, binomialTail } from "../../../../src/core/funnel/math/tails";

/** Terms from the mode outwards, by their ratios, over their own sum: no special function. */
function summed(
  mode: number,
  last: number,
  up: (i: number) => number,
  down: (i: number) => number,
  k: number,
): number {
  let [all, above] = [1, mode >= k ? 1 : 0];
  for (let i = mode, term = 1; i < last && term > 1e-19; i++) {
    term *= up(i);
    all += term;
    if (i + 1 >= k) above += term;
  }
  for (let i = mode, term = 1; i > 0 && term > 1e-19; i--) {
    term *= down(i);
    all += term;
    if (i - 1 >= k) above += term;
  }
  return above / all;
}

const binomial = (k: number, n: number, p: number) =>
  summed(
    Math.floor((n + 1) * p),
    n,
    (i) => ((n - i) / (i + 1)) * (p / (1 - p)),
    (i) => (i / (n - i + 1)) * ((1 - p) / p),
    k,
  );

/** For a whole shape: fewer than `shape` events of a Poisson process have come by `x`. */
const gamma = (x: number, shape: number) =>
  1 -
  summed(
    Math.floor(x),
    Infinity,
    (i) => x / (i + 1),
    (i) => i / x,
    shape,
  );

const deviations = [-4, -2, -0.5, 0, 0.3, 1.3, 3];

test.each([
  [10, 0.3, 1e-10, "few"],
  [250, 0.08, 1e-10, "a quarter's leads"],
  [10_000, 0.001, 1e-10, "rare wins"],
  [1_000_000, 0.08, 1e-9, "many"],
  [10_000_000, 0.5, 1e-8, "ten million"],

  [100_000_000, 0.0001, 1e-7, "very many, rare wins"],
  [1_000_000_000, 0.08, 1e-7, "the most that is taken"],
  [1_000_000_000, 0.97, 1e-7, "the most, nearly all win"],
  [1_000_000_000, 3.5e-6, 1e-11, "the most, rare wins"],
  [6600, 0.5, 1e-11, "just so many that both parameters are large"],
  [5800, 0.5, 1e-11, "just not"],
])("binomial tail of %d cases at %d, within %d: %s", (n, p, error) => {
  for (const z of deviations) {
    const k = Math.round(n * p + z * Math.sqrt(n * p * (1 - p)));
    expect(Math.abs(binomialTail(k, n, p) - binomial(k, n, p))).toBeLessThan(error);
  }
});

test.each([
  [1, 1e-12, "exponential"],
  [50, 1e-12, "as a quarter's deals"],
  [999, 1e-11, "the largest by series and fraction"],
  [1000, 2e-6, "the smallest by expansion"],
  [100_000, 1e-8, "large"],
  [10_000_000, 1e-9, "very large"],
])("gamma tail of shape %d, within %d: %s", (shape, error) => {
  for (const z of deviations) {
    const x = shape + z * Math.sqrt(shape);
    if (x > 0) expect(Math.abs(gammaTail(x, shape) - gamma(x, shape))).toBeLessThan(error);
  }
});

/** By its own recurrence from k = 0, no beta function. */
function betaBinomial(k: number, n: number, alpha: number, beta: number): number {
  let term = 1;
  for (let i = 0; i < n; i++) term *= (beta + i) / (alpha + beta + i);
  let below = 0;
  for (let i = 0; i < k; i++) {
    below += term;
    term *= ((n - i) / (i + 1)) * ((alpha + i) / (beta + n - i - 1));
  }
  return 1 - below;
}

test.each([
  [5, 20, 3, 7, "few"],
  [1, 10, 0.2, 0.8, "hardly any evidence"],
  [18, 20, 90, 10, "nearly all"],
  [40, 400, 30, 270, "a year of evidence"],
  [0, 10, 1, 1, "nothing wanted"],
  [11, 10, 1, 1, "more than there are"],
])("beta-binomial tail: at least %d of %d with Beta(%d, %d): %s", (k, n, alpha, beta) => {
  expect(betaBinomialTail(k, n, alpha, beta)).toBeCloseTo(betaBinomial(k, n, alpha, beta), 11);
});
