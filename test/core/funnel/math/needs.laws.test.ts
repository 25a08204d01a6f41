import fc from "fast-check";
import { funnelNeeds } from "../../../../src/core/funnel/math/needs";
import { columnOf } from "../../../../src/core/range";
import { runs } from "../../laws";

const percent = fc.integer({ min: 1, max: 100 });
const funnel = fc.record({
  target: fc.integer({ min: 0, max: 10_000_000 }),
  dealSize: fc.integer({ min: 1, max: 100_000 }),
  percents: fc.array(percent, { minLength: 1, maxLength: 6 }),
});

const rates = (percents: number[]) => columnOf(percents.map((value) => value / 100));
/** The ceiling, but for what is within one part in 10^12 of a whole number. */
function ceiling(a: bigint, b: bigint): bigint {
  const near = (2n * a + b) / (2n * b);
  const gap = a > near * b ? a - near * b : near * b - a;
  return gap * 10n ** 12n <= near * b ? near : (a + b - 1n) / b;
}

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
