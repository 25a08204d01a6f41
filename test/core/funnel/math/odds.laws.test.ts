import fc from "fast-check";
import { groupsReach } from "../../../../src/core/funnel/math/inHand";
import { Refused } from "../../../../src/core/refusal";
import { runs } from "../../laws";
import { leastFor, oddsOf, oddsOfAll, type Asked } from "./asked";

const fewer = { numRuns: Math.max(5, Math.round(runs.numRuns / 15)) };
/** Chances that only rounding and the averages' own error may tell apart. */
const ERROR = 2e-5;

const power = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((exponent) => 10 ** exponent);
const rate = fc.oneof(
  power(-4, 0),
  power(-15, -1).map((rest) => 1 - rest),
  fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  fc.constantFrom(5e-324, 1e-300, 1e-16, 1 - 2 ** -53, 1),
);
const evidence = fc.oneof(
  power(-12, 10),
  fc.constantFrom(0, 5e-324, 1e-300, 1e-9, 1, 1e9, 1e9 + 1, 1e16, 1e18, 1.7e308),
);
const spread = fc.oneof(power(-3, 1), fc.constantFrom(0, 5e-324, 1e-160, 1e-8, 0.05, 1, 10));
const amount = fc.oneof(power(-2, 7), fc.constantFrom(5e-324, 1, 20, 1e15, 1.7e308));
const volume = fc.oneof(power(0, 9).map(Math.floor), fc.constantFrom(0, 1, 2, 1_000_000_000));
/** The whole domain, its ends among it. */
const asked: fc.Arbitrary<Asked> = fc
  .record({
    target: amount,
    dealSize: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: amount }),
    steps: fc.array(fc.tuple(rate, evidence), { minLength: 1, maxLength: 6 }),
    spread,
  })
  .map(({ target, dealSize, steps, spread: wide }) => ({
    target,
    dealSize,
    rates: steps.map(([share]) => share),
    evidence: steps.map(([, behind]) => behind),
    spread: wide,
  }));

/** How often a call takes an exponential or a logarithm: its work, on any machine. */
function workOf(call: () => unknown): number {
  let work = 0;
  const names = ["exp", "log", "log1p", "expm1"] as const;
  const real = names.map((name) => Math[name]);
  names.forEach((name, i) => (Math[name] = (value) => (work++, real[i]!(value))));
  try {
    call();
  } catch (failure) {
    if (!(failure instanceof Refused && failure.code === "volume-beyond")) throw failure;
  } finally {
    names.forEach((name, i) => (Math[name] = real[i]!));
  }
  return work;
}

test("law: odds are chances, and rise with the volume, over the whole domain", () =>
  fc.assert(
    fc.property(asked, volume, volume, (given, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const odds = oddsOfAll([less, more], given);
      for (const chance of odds) expect(chance >= 0 && chance <= 1).toBe(true);
      expect(odds[1]! - odds[0]!).toBeGreaterThan(-ERROR);
    }),
    fewer,
  ));

test("law: odds fall with the target", () =>
  fc.assert(
    fc.property(asked, volume, power(0, 2), (given, cases, times) => {
      const more = { ...given, target: Math.min(Number.MAX_VALUE, given.target * times) };
      expect(oddsOf(cases, given) - oddsOf(cases, more)).toBeGreaterThan(-ERROR);
    }),
    fewer,
  ));

test("law: no odds and no search take long, whatever is asked", () =>
  fc.assert(
    fc.property(asked, volume, power(-12, 0), (given, cases, rest) => {
      const confidence = Math.min(1 - 1e-12, Math.max(1e-12, 1 - rest));
      expect(workOf(() => oddsOf(cases, given))).toBeLessThan(600_000);
      expect(workOf(() => leastFor(confidence, given))).toBeLessThan(3_000_000);
    }),
    fewer,
  ));

test("law: the least volume reaches the confidence and one less does not, over the whole domain", () =>
  fc.assert(
    fc.property(asked, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (given, confidence) => {
      let least: number;
      try {
        least = leastFor(confidence, given);
      } catch (failure) {
        expect(failure).toMatchObject({ code: "volume-beyond", answer: "#N/A" });
        return expect(oddsOf(10_000_000, given)).toBeLessThan(confidence);
      }
      expect(oddsOf(least, given)).toBeGreaterThanOrEqual(confidence - 1e-12);
      return expect(oddsOf(least - 1, given)).toBeLessThan(confidence);
    }),
    fewer,
  ));

test.each<[Asked, string]>([
  [
    { target: 2000, dealSize: 1, rates: new Array<number>(100).fill(0.995), evidence: [5] },
    "little evidence",
  ],
  [
    { target: 2000, dealSize: 1, rates: new Array<number>(100).fill(0.995), evidence: [1e9] },
    "much evidence",
  ],
  [
    { target: 2000, dealSize: 1, rates: new Array<number>(100).fill(0.9999), evidence: [1e-3], spread: 10 },
    "hardly any",
  ],
])("a hundred rates with %#: %s", (given) => {
  expect(workOf(() => oddsOf(1_000_000, given))).toBeLessThan(2_000_000);
});

test("law: evidence beyond 10^9 is certain", () =>
  fc.assert(
    fc.property(asked, volume, power(9.01, 300), (given, cases, behind) => {
      const much = { ...given, evidence: given.rates.map(() => behind) };
      expect(oddsOf(cases, much)).toBe(oddsOf(cases, { ...given, evidence: undefined }));
    }),
    fewer,
  ));

/** The chance of at least so many wins by adding up every outcome. */
function convolved(groups: { cases: number; chance: number }[], wanted: number): number {
  let outcomes = [1];
  for (const { cases, chance } of groups)
    for (let i = 0; i < cases; i++)
      outcomes = Array.from(
        { length: outcomes.length + 1 },
        (_, won) => (outcomes[won] ?? 0) * (1 - chance) + (outcomes[won - 1] ?? 0) * chance,
      );
  return outcomes.slice(Math.max(0, wanted)).reduce((all, chance) => all + chance, 0);
}

const group = fc.record({
  cases: fc.integer({ min: 0, max: 60 }),
  chance: fc.oneof(rate, fc.constantFrom(0.5, 1e-9, 1 - 1e-9)),
});

test("law: groups with chances of their own win as adding up every outcome says", () =>
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: -1, max: 250 }),
      (groups, wanted) => {
        expect(Math.abs(groupsReach(groups, wanted) - convolved(groups, wanted))).toBeLessThan(1e-12);
      },
    ),
    runs,
  ));

test("law: groups of one chance are one group, however many cases they are", () =>
  fc.assert(
    fc.property(
      fc.array(power(0, 8).map(Math.floor), { minLength: 2, maxLength: 5 }),
      fc.oneof(
        power(-9, 0),
        power(-12, -1).map((rest) => 1 - rest),
      ),
      fc.double({ min: -5, max: 5, noNaN: true }),
      (sizes, chance, deviations) => {
        fc.pre(chance < 1);
        const all = sizes.reduce((sum, size) => sum + size, 0);
        const wanted = Math.round(all * chance + deviations * Math.sqrt(all * chance * (1 - chance)));
        fc.pre(wanted > 0);
        const together = oddsOf(0, { target: wanted, dealSize: 1, rates: [chance], inHand: [all, 0] });
        const apart = groupsReach(
          sizes.map((cases) => ({ cases, chance })),
          wanted,
        );
        expect(Math.abs(apart - together)).toBeLessThan(1e-9);
      },
    ),
    runs,
  ));

test("law: what is in hand counts with its own chance of being won", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
        { minLength: 1, maxLength: 3 },
      ),
      fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 1, max: 40 }),
      (rates, hand, cases, target) => {
        const inHand = hand.slice(0, rates.length + 1);
        const groups = inHand.map((held, stage) => ({
          cases: stage === 0 ? held + cases : held,
          chance: rates.slice(stage).reduce((all, share) => all * share, 1),
        }));
        const odds = oddsOf(cases, { target, dealSize: 1, rates, inHand });
        expect(Math.abs(odds - convolved(groups, target))).toBeLessThan(1e-12);
      },
    ),
    runs,
  ));
