import fc from "fast-check";
import { exact, nearest, whole, ZERO, type Exact } from "../../../src/core/decimal";
import { columnOf } from "../../../src/core/range";
import { spread } from "../../../src/core/split/spread";
import { startsOf } from "../../../src/core/split/starts";
import { weightsOf } from "../../../src/core/split/weights";
import { binary, runs } from "../laws";

const digits = fc.nat(10 ** 6);
/** Whole, in cents, thirds, of all sizes that doubles have, and those that have hardly any digits left. */
const kinds = fc.constantFrom<fc.Arbitrary<number>>(
  fc.nat(20),
  digits.map((cents) => cents / 100),
  digits.map((value) => value / 3),
  fc.tuple(digits, fc.integer({ min: -310, max: 290 })).map(([value, power]) => Number(`${value}e${power}`)),
  fc.constantFrom(0, 1e-311, 8e-312, 5e-122, 3e-323, 2e-322, 2 ** 53, 1e300),
);
const amount = kinds.chain((kind) => kind);
const trust = fc.constantFrom(0, 0.1, 0.5, 1 / 3, 0.99, 1 - 1e-14, 1e-300, 1);

const asked = fc
  .record({
    amounts: fc.oneof(amount.map(fc.constant), kinds, fc.constant(amount)),
    wanted: fc.oneof(amount, fc.constantFrom(0, 1e-311)),
    part: fc.constantFrom(0, 0.01, 0.5, 0.9, 0.999_999),
    single: fc.boolean(),
  })
  .chain(({ amounts, single, ...rest }) =>
    fc.record({
      owners: fc.array(fc.record({ top: amounts, bottom: amounts, trust }), { minLength: 1, maxLength: 9 }),
      single: fc.constant(single),
      wanted: fc.constant(rest.wanted),
      part: fc.constant(rest.part),
    }),
  );

const sum = (values: readonly Exact[]): Exact => values.reduce((all, value) => all.add(value), ZERO);

test("law: starts and weights are exact in steps and near in doubles; the same fall as in fractions, one by one", () =>
  fc.assert(
    fc.property(asked, ({ owners, single, wanted, part }) => {
      const all = owners.reduce((most, { bottom }) => Math.max(most, bottom), 0);
      const target = part === 0 ? wanted : Number((part * all).toPrecision(12));
      const trusts = owners.map((owner) => (single ? owners[0].trust : owner.trust));
      const solved = startsOf(
        {
          target,
          topDown: columnOf(owners.map(({ top }) => top)),
          bottomUp: columnOf(owners.map(({ bottom }) => bottom)),
        },
        weightsOf(single ? trusts.slice(0, 1) : trusts),
        1,
      );
      const inSteps = (value: bigint): Exact => whole(value).div(whole(solved.scale));
      const weights = owners.map(({ top }, k) => exact(1).sub(exact(trusts[k])).mul(exact(top)));
      const starts = owners.map(({ bottom }, k) => exact(trusts[k]).mul(exact(bottom)).add(weights[k]));
      for (const [found, expected] of [
        [solved.starts, starts],
        [solved.weights, weights],
      ] as const)
        expected.forEach((value, k) => {
          expect(inSteps(found.exactAt(k)).equals(value)).toBe(true);
          const near = nearest(value.mul(binary(solved.one)));
          if (near > 1e-280)
            expect(Math.abs(found.values[k] - near)).toBeLessThanOrEqual(near * solved.error);
        });

      const stuck = owners.map(() => false);
      const free = (values: readonly Exact[]): Exact => sum(values.filter((_, k) => !stuck[k]));
      for (let at = 0; at >= 0;) {
        const [gap, weight] = [exact(target).sub(free(starts)), free(weights)];
        at = starts.findIndex(
          (start, k) => !stuck[k] && start.mul(weight).add(gap.mul(weights[k])).compare(ZERO) < 0,
        );
        if (at >= 0) stuck[at] = true;
      }
      const found = spread(solved, solved.wanted);
      expect(Array.from(found.stuck, Boolean)).toEqual(stuck);
      expect(inSteps(found.gap).equals(exact(target).sub(free(starts)))).toBe(true);
      expect(inSteps(found.weight).equals(free(weights))).toBe(true);
    }),
    {
      ...runs,
      examples: [
        [
          {
            owners: [
              { top: 7.89e-312, bottom: 5.1e-122, trust: 0.5 },
              { top: 2.561e-312, bottom: 0, trust: 0.5 },
            ],
            single: true,
            wanted: 1.31e-311,
            part: 0,
          },
        ],
        [
          {
            owners: [
              { top: 1e-311, bottom: 1e-311, trust: 0.99999999999999 },
              { top: 1, bottom: 31 / 3, trust: 0 },
            ],
            single: true,
            wanted: 0,
            part: 0.9,
          },
        ],
      ],
    },
  ));
