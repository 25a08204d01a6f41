import fc from "fast-check";
import { exact, ZERO } from "../../src/core/decimal";
import { binary } from "../core/laws";
import { faces } from "./faces";
import { callIn } from "./call";

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 200) };

/** Amounts of up to 17 digits, with up to 6 decimals, and what arithmetic makes of them. */
const amount = fc
  .record({
    digits: fc.oneof(fc.bigInt(1n, 10n ** 17n), fc.bigInt(10n ** 14n, 10n ** 16n), fc.bigInt(1n, 10n ** 6n)),
    decimals: fc.nat(6),
    lastBits: fc.constantFrom(0, 0, 0, 1, -1, 3),
  })
  .map(({ digits, decimals, lastBits }) => {
    const typed = Number(`${digits}e-${decimals}`);
    return typed + lastBits * typed * 2 ** -53;
  });
const unit = fc.constantFrom(null, null, 0.01, 1, 0.05, 0.001, 1000, 1e6);
const weights = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 6 })
  .filter((values) => values.some((value) => value > 0));

const column = (values: readonly number[]) => values.map((value) => [value]);
const sum = (values: readonly number[]) => values.reduce((all, value) => all.add(binary(value)), ZERO);
/** The parts that a call gives, from some row and column of its answer; nothing where it is refused. */
const parts = (id: keyof typeof faces, given: unknown[], row = 0, at = 0): number[] | undefined => {
  const answer = callIn("en", faces[id], given);
  return Array.isArray(answer) ? (answer as number[][]).slice(row).map((cells) => cells[at]!) : undefined;
};

type Split = (target: number, weights: number[], unit: number | null) => number[] | undefined;
const functions: [id: keyof typeof faces, split: Split][] = [
  ["SPLITTARGET", (target, given, step) => parts("SPLITTARGET", [target, column(given), step])],
  ["EXPLAINSPLIT", (target, given, step) => parts("EXPLAINSPLIT", [target, column(given), step], 1, 5)],
  [
    "SPLITTREE",
    (target, given, step) =>
      parts("SPLITTREE", [target, given.map((_, i) => [`n${i}`]), column(given), step]),
  ],
  [
    "SPLITPERIODS",
    (target, given, step) =>
      parts("SPLITPERIODS", [target, 46023, 46023 + given.length * 40, null, "days", null, null, step], 0, 2),
  ],
  [
    "RESPLIT",
    (target, given, step) =>
      parts("RESPLIT", [
        target,
        column([1, ...given]),
        column([Math.round(target / 7), ...given]),
        1,
        null,
        step,
      ]),
  ],
  [
    "RECONCILE",
    (target, given, step) =>
      parts(
        "RECONCILE",
        [target, column(given.map(Math.round)), column(given.map(Math.round)), null, step],
        1,
      ),
  ],
];

test.each(functions)("what %s splits adds up to the last digit, or is refused", (_id, split) =>
  fc.assert(
    fc.property(amount, weights, unit, (target, given, step) => {
      const found = split(target, given, step);
      if (!found) return;
      // Each part is the nearest double to its amount: the sum of what doubles hold is off by their halves at most.
      const halves = found.reduce((all, part) => all + Math.abs(part) * 2 ** -53, 0);
      expect(sum(found).sub(exact(target)).abs().valueOf()).toBeLessThanOrEqual(halves);
      expect(Math.abs(target - exact(target).valueOf())).toBeLessThanOrEqual(
        Math.max(5e-7, target * 2 ** -51),
      );
    }),
    runs,
  ),
);
