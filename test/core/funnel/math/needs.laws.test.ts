import fc from "fast-check";
import { funnelNeeds } from "../../../../src/core/funnel/math/needs";
import { columnOf } from "../../../../src/core/range";
import { runs } from "../../laws";
import { ceiling } from "./plainPlan";

const percent = fc.integer({ min: 1, max: 100 });
const funnel = fc.record({
  target: fc.integer({ min: 0, max: 10_000_000 }),
  dealSize: fc.integer({ min: 1, max: 100_000 }),
  percents: fc.array(percent, { minLength: 1, maxLength: 6 }),
});

const rates = (percents: number[]) => columnOf(percents.map((value) => value / 100));

/** ⌈W ÷ P⌉ in whole numbers: rates are whole percents, so P is their product over a power of 100. */
function plainNeeds(target: number, dealSize: number, percents: number[]): number[] {
  const won = ceiling(BigInt(target), BigInt(dealSize));
  const needs = [won];
  let product = 1n;
  let hundred = 1n;
  for (const value of [...percents].reverse()) {
    product *= BigInt(value);
    hundred *= 100n;
    needs.unshift(ceiling(won * hundred, product));
  }
  return needs.map(Number);
}

test("law: needed is the ceiling of deals ÷ rates, in whole numbers", () =>
  fc.assert(
    fc.property(funnel, ({ target, dealSize, percents }) => {
      const expected = plainNeeds(target, dealSize, percents);
      fc.pre(expected[0]! < 2 ** 53);
      expect(funnelNeeds({ target, dealSize, rates: rates(percents) }).map(({ needed }) => needed)).toEqual(
        expected,
      );
    }),
    runs,
  ));

test("law: with nothing in hand all of it is still needed", () =>
  fc.assert(
    fc.property(funnel, ({ target, dealSize, percents }) => {
      fc.pre(plainNeeds(target, dealSize, percents)[0]! < 2 ** 39);
      const inHand = columnOf([...percents, 0].map(() => 0));
      for (const stage of funnelNeeds({ target, dealSize, rates: rates(percents), inHand }))
        expect(stage.stillNeeded).toBe(stage.needed);
    }),
    runs,
  ));

test("law: what was still needed is enough, and one less is not", () =>
  fc.assert(
    fc.property(
      funnel,
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 7, maxLength: 7 }),
      fc.nat(),
      ({ target, dealSize, percents }, hand, pick) => {
        fc.pre(plainNeeds(target, dealSize, percents)[0]! < 2 ** 39);
        const held = hand.slice(0, percents.length + 1);
        const at = pick % held.length;
        const stillNeeded = (inHand: number[]) =>
          funnelNeeds({ target, dealSize, rates: rates(percents), inHand: columnOf(inHand) })[at]!
            .stillNeeded!;
        const more = stillNeeded(held);
        const entered = (extra: number) => held.map((value, stage) => (stage === at ? value + extra : value));
        expect(stillNeeded(entered(more))).toBe(0);
        if (more > 0) expect(stillNeeded(entered(more - 1))).toBe(1);
      },
    ),
    runs,
  ));

// prettier-ignore
test.each<[object, object[], string]>([
  [{ target: 0, rates: [0.5] },                        [{ needed: 0 }, { needed: 0 }], "no target"],
  [{ target: 0, rates: [0.5], inHand: [3, 4] },        [{ needed: 0, inHand: 3, stillNeeded: 0 }, { needed: 0, inHand: 4, stillNeeded: 0 }], "and something in hand"],
  [{ target: 6, rates: [0.5], inHand: [3, 4] },        [{ needed: 12, inHand: 3, stillNeeded: 1 }, { needed: 6, inHand: 4, stillNeeded: 2 }], "what is won already needs no case"],
  [{ target: 6, rates: [0.5], stages: ["Lead", "Won"] }, [{ name: "Lead", needed: 12 }, { name: "Won", needed: 6 }], "by their names"],
  [{ target: 1e6, rates: [1 / 3], inHand: [2_999_999, 0] }, [{ needed: 3_000_000, inHand: 2_999_999, stillNeeded: 1 }, { needed: 1e6, inHand: 0, stillNeeded: 1e6 }], "the dust of a third of three million is none of one"],
])("%j needs %j (%s)", (given, needs) => {
  const { target, rates, inHand, stages } = given as { target: number; rates: number[]; inHand?: number[]; stages?: string[] };
  const problem = { target, dealSize: 1, rates: columnOf(rates), inHand: inHand && columnOf(inHand), stages: stages && columnOf(stages) };
  expect(funnelNeeds(problem)).toEqual(needs);
});

test("a thousand rates are as many as there may be", () =>
  expect(
    funnelNeeds({ target: 5, dealSize: 1, rates: columnOf(new Array<number>(1000).fill(1)) })[0],
  ).toEqual({ needed: 5 }));
