import { faces } from "./faces.mjs";
import { measure, ms, randomFrom } from "./measure.mjs";

export const title =
  "EXPLAINSPLIT, RECONCILE, RESPLIT, ROUNDTOTAL and bounds in cells, beside SPLITTARGET with as many parts";

const COUNTS = [
  ["EXPLAINSPLIT", 200_000],
  ["EXPLAINSPLIT", 1_000_000],
  ["within bounds", 1_000_000],
  ["RECONCILE", 100_000],
  ["RECONCILE", 1_000_000],
  ["RESPLIT", 100_000],
  ["RESPLIT", 1_000_000],
  ["ROUNDTOTAL", 1_000_000],
];
const kinds = {
  whole: (random) => 1 + Math.floor(random() * 1_000_000),
  cents: (random) => (1 + Math.floor(random() * 1e8)) / 100,
  doubles: (random) => random() * 1e6,
  extreme: (random) => 10 ** (random() * 600 - 300),
};

export function run(print) {
  for (const [kind, draw] of Object.entries(kinds))
    for (const [name, count] of COUNTS) {
      const random = randomFrom(count);
      const column = () => Array.from({ length: count }, () => [draw(random)]);
      // Amounts that add up have no use for extremes; weights do.
      if (kind === "extreme" && !["EXPLAINSPLIT", "within bounds"].includes(name)) continue;
      const [first, second] = [column(), column()];
      const floors = Array.from({ length: count }, () => [Math.floor(random() * 600)]);
      const caps = Array.from({ length: count }, () => [1300 + Math.floor(random() * 3000)]);
      const trust = Array.from({ length: count }, () => [Math.floor(random() * 10) / 10]);
      // A different target each time: a call that comes again would be answered from memory.
      let target = count * 1237 + 11;
      const calls = {
        "within bounds": () => faces.SPLITTARGET(target++, first, undefined, floors, caps),
        EXPLAINSPLIT: () => faces.EXPLAINSPLIT(target++, first),
        RECONCILE: () => faces.RECONCILE(target++, first, second, trust),
        RESPLIT: () => faces.RESPLIT((target += count * 1e6), first, second, count / 2),
        ROUNDTOTAL: () => faces.ROUNDTOTAL(first, 100 + (target++ % 7)),
      };
      const runs = { runs: 3, atLeast: 0 };
      const split = measure(() => faces.SPLITTARGET(target++, first), runs);
      const took = measure(calls[name], runs);
      print(
        `  ${name.padEnd(13)} ${String(count).padStart(9)} parts, ${kind.padEnd(7)}  ${ms(took)}, ` +
          `${(took / split).toFixed(1)} times SPLITTARGET's ${ms(split)}`,
      );
    }
}
