import fc from "fast-check";
import { leastFor, oddsOf } from "./asked";
import { directOdds, type Funnel } from "./directOdds";

const funnels: [number[], number[], string][] = [
  [[0.08], [0], "certain"],
  [[0.08], [50], "one rate, a little evidence"],
  [[0.3, 0.25], [40, 0], "one of two uncertain"],
  [[0.3, 0.25], [40, 90], "both uncertain"],
  [[0.5, 0.5], [1000, 800], "much evidence"],
  [[0.5, 0.6], [5, 5], "hardly any evidence"],
  [[0.97, 0.95], [30, 20], "nearly all get through"],
  [[0.9, 0.5], [2, 3], "a density without bound at 1"],
  [[0.99, 0.5], [10, 0], "the same, and a certain rate below it"],
  [[0.05, 0.4], [10, 0], "a density without bound at 0"],
  [[0.99], [1], "nearly all of the chance at 1"],
  [[0.2, 0.5], [30_000, 0], "so much evidence that it hardly matters"],
];

describe.each(funnels)("rates %j from %j cases: %s", (rates, evidence) => {
  const mean = rates.reduce((all, rate) => all * rate, 1);
  test.each([
    [0, "equal deals"],
    [0.4, "deals of some spread"],
    [2, "wild deals"],
  ])("spread %d is within 1e-4 of the sum over all outcomes: %s", (spread) => {
    for (const target of [1, 6, 40])
      for (const times of [0.7, 1, 2]) {
        const volume = Math.max(1, Math.round((target / mean) * times));
        const funnel = { volume, target, dealSize: 1, rates, evidence, spread };
        const off = Math.abs(oddsOf(volume, funnel) - directOdds(funnel));
        expect([funnel, off < 1e-4 ? "near" : off]).toEqual([funnel, "near"]);
      }
  });
});

test("three uncertain rates are within 1e-4 as well", () => {
  const funnel: Funnel = {
    volume: 80,
    target: 5,
    dealSize: 1,
    rates: [0.4, 0.6, 0.5],
    evidence: [300, 100, 50],
    spread: 0.4,
  };
  expect(Math.abs(oddsOf(80, funnel) - directOdds(funnel))).toBeLessThan(1e-4);
});

/** A seeded generator (sfc32) of numbers between 0 and 1, both excluded. */
function seeded(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return ((sum >>> 0) + 0.5) / 2 ** 32;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}

/** Marsaglia and Tsang's gamma variates. */
function gamma(random: () => number, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + x * c) ** 3;
    if (v > 0 && Math.log(random()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A million years, each with rates drawn once, cases that win or don't, and deals of their own size. */
function simulated({ volume, target, dealSize, rates, evidence, spread }: Funnel, draws: number): number {
  const random = seeded(11);
  const shape = 1 / (spread * spread);
  let reached = 0;
  for (let draw = 0; draw < draws; draw++) {
    let rate = 1;
    for (let i = 0; i < rates.length; i++) {
      const cases = evidence[i]!;
      if (cases === 0) rate *= rates[i]!;
      else {
        const passed = gamma(random, rates[i]! * cases);
        rate *= passed / (passed + gamma(random, (1 - rates[i]!) * cases));
      }
    }
    let won = 0;
    for (let i = 0; i < volume; i++) if (random() < rate) won++;
    const sold = spread === 0 || won === 0 ? won * dealSize : (gamma(random, won * shape) / shape) * dealSize;
    if (sold >= target) reached++;
  }
  return reached / draws;
}

test.each<[string, Funnel]>([
  ["certain rates", { volume: 60, target: 5, dealSize: 1, rates: [0.25, 0.4], evidence: [0, 0], spread: 0 }],
  [
    "two uncertain rates",
    { volume: 30, target: 5, dealSize: 1, rates: [0.5, 0.4], evidence: [30, 20], spread: 0 },
  ],
  [
    "gamma deals and uncertain rates",
    { volume: 20, target: 300, dealSize: 100, rates: [0.5, 0.4], evidence: [30, 0], spread: 0.7 },
  ],
])("a million simulated years agree within their own error: %s", (_name, funnel) => {
  const draws = 1_000_000;
  const odds = oddsOf(funnel.volume, funnel);
  const error = Math.sqrt((odds * (1 - odds)) / draws);
  expect(Math.abs(simulated(funnel, draws) - odds)).toBeLessThan(4 * error);
});

test.each([
  [0.5, [0.2], [0], 0],
  [0.9, [0.3, 0.67, 0.58, 0.71], [0, 0, 0, 0], 0],
  [0.9, [0.3, 0.4], [60, 30], 0],
  [0.8, [0.3, 0.4], [60, 30], 0.6],
  [0.95, [0.95, 0.5], [10, 0], 0],
])(
  "the least volume for %d at rates %j is what a search from 1 finds: %#",
  (confidence, rates, evidence, spread) => {
    const given = { target: 12, dealSize: 1, rates, evidence, spread };
    let first = 1;
    while (oddsOf(first, given) < confidence) first++;
    expect(leastFor(confidence, given)).toBe(first);
  },
);

test("law: the volume found reaches the confidence, one less does not, and more confidence never needs less", () => {
  const confidence = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);
  const rate = fc.integer({ min: 2, max: 100 }).map((percent) => percent / 100);
  const cases = fc.constantFrom(0, 5, 40, 1000);
  fc.assert(
    fc.property(
      fc.tuple(confidence, confidence),
      fc.array(fc.tuple(rate, cases), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(0, 0.5),
      ([one, other], steps, target, spread) => {
        const given = {
          target,
          dealSize: 1,
          rates: steps.map(([share]) => share),
          evidence: steps.map(([, behind]) => behind),
          spread,
        };
        fc.pre(oddsOf(10_000_000, given) > Math.max(one, other));
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((wanted) => {
          const volume = leastFor(wanted, given);
          expect(oddsOf(volume, given)).toBeGreaterThanOrEqual(wanted - 1e-12);
          expect(oddsOf(volume - 1, given)).toBeLessThan(wanted);
          return volume;
        });
        expect(more).toBeGreaterThanOrEqual(less!);
      },
    ),
    { numRuns: 40 },
  );
});
