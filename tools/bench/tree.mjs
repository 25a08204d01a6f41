import { typescript } from "../typescript.mjs";
import { faces } from "./faces.mjs";
import { measure, ms, randomFrom } from "./measure.mjs";

export const title = "SPLITTREE: region, team, person, with rows in any order";

const { splitTree: core } = typescript("src/core/split/tree/tree.ts");
const { SPLITTREE: face } = faces;

export function run(print) {
  let before;
  for (const leaves of [1_000, 10_000, 100_000, 1_000_000]) {
    const random = randomFrom(leaves);
    // As text comes out of a workbook: whole strings, not the pieces that they were made of.
    const names = JSON.parse(JSON.stringify(namesOf(leaves, random)));
    const weights = Float64Array.from({ length: leaves }, () => Math.round(random() * 1e6) / 100);
    const flat = { rows: leaves, columns: 3, values: names };
    const column = { rows: leaves, columns: 1, values: weights };
    const target = leaves * 1237 + 11;
    const runs = { runs: 5 };
    const ours = measure(() => core({ target, paths: flat, weights: column }), runs);
    const paths = Array.from({ length: leaves }, (_, row) => names.slice(3 * row, 3 * row + 3));
    const cells = Array.from(weights, (weight) => [weight]);
    // A different target each time: a call that comes again would be answered from memory.
    let other = target;
    const whole = measure(() => face(other++, paths, cells), runs);
    const keys = measure(() => {
      const sums = new Map();
      for (let row = 0; row < leaves; row++) {
        let key = "";
        for (const name of paths[row]) {
          key += `/${name.trim().toLowerCase()}`;
          sums.set(key, (sums.get(key) ?? 0) + weights[row]);
        }
      }
    }, runs);
    const growth = before ? `; ×${(ours / before).toFixed(1)} for ten times the work` : "";
    print(
      `  ${String(leaves).padStart(9)} leaves  core ${ms(ours)}; in a cell ${ms(whole)}${growth}; ` +
        `adding up the weights in a Map by path takes ${ms(keys)}, ours ${(ours / keys).toFixed(2)} of it`,
    );
    before = ours;
  }
}

function namesOf(leaves, random) {
  return Array.from({ length: leaves }, (_, person) => {
    const team = Math.floor((random() * leaves) / 10);
    return [`Region ${team % 10}`, `Team ${team}`, `Person ${person}`];
  }).flat();
}
