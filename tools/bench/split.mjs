import { allocate, dinero, toSnapshot } from "dinero.js";
import { USD } from "dinero.js/currencies";
import { typescript } from "../typescript.mjs";
import { faces } from "./faces.mjs";
import { measure, ms, randomFrom } from "./measure.mjs";
import { numpy } from "./numpy.mjs";

export const title = "SPLITTARGET beside dinero.js's allocate and numpy";

const { splitTarget: core } = typescript("src/core/split/target.ts");
const { SPLITTARGET: face } = faces;

export function run(print) {
  for (const [kind, draw] of Object.entries(kinds)) {
    print(`  weights: ${kind}`);
    let before;
    for (const count of [10, 1_000, 10_000, 100_000, 1_000_000]) {
      const random = randomFrom(count);
      const values = Float64Array.from({ length: count }, () => draw(random));
      const target = count * 1237 + 11;
      const ours = measure(() =>
        core({ target, weights: { rows: count, columns: 1, values }, shares: false }),
      );
      const line = [`    ${String(count).padStart(9)}  core ${ms(ours)}`];
      const rows = Array.from(values, (value) => [value]);
      // A different target each time: a call that comes again would be answered from memory.
      let other = target;
      const whole = measure(() => face(other++, rows));
      line.push(`in a cell ${ms(whole)}, ${(whole / ours).toFixed(1)} times that`);
      if (before) line.push(`×${(ours / before).toFixed(1)} for ten times the work`);
      before = count >= 1_000 ? ours : undefined;
      const sum = measure(() => values.reduce((all, value) => all + value, 0));
      line.push(`a plain sum takes ${ms(sum)}`);
      const python = count >= 1_000 ? numpy(largestRemainder(count, target, kind)) : undefined;
      if (python) line.push(`numpy ${ms(python)}, ours ${(ours / python).toFixed(2)} of it`);
      print(line.join("; "));
    }
  }
  print("  dinero.js (whole weights)");
  for (const count of [10, 1_000, 10_000, 100_000, 1_000_000]) {
    const random = randomFrom(count);
    const values = Float64Array.from({ length: count }, () => kinds.whole(random));
    const target = count * 1237 + 11;
    const ours = measure(() => core({ target, weights: { rows: count, columns: 1, values }, shares: false }));
    const ratios = Array.from(values);
    const theirs = measure(
      () =>
        allocate(dinero({ amount: target, currency: USD }), ratios).forEach(
          (part) => toSnapshot(part).amount,
        ),
      { atLeast: 0, runs: count > 10_000 ? 1 : 3 },
    );
    print(
      `    ${String(count).padStart(9)}  dinero ${ms(theirs)}, ours ${ms(ours)}: ${(theirs / ours).toFixed(0)} times as quick`,
    );
  }
}

const kinds = {
  whole: (random) => 1 + Math.floor(random() * 1_000_000),
  cents: (random) => (1 + Math.floor(random() * 1e8)) / 100,
  doubles: (random) => random(),
  equal: () => 1,
};

/** Largest remainder as one writes it in numpy: floors, then a stable sort of the remainders. */
function largestRemainder(count, target, kind) {
  const weights = {
    whole: `r.integers(1, 1000001, ${count}).astype(float)`,
    cents: `r.integers(1, 100000001, ${count}) / 100`,
    doubles: `r.random(${count})`,
    equal: `np.ones(${count})`,
  }[kind];
  return `
import time, numpy as np
r = np.random.default_rng(1)
w = ${weights}
best = 1e9
for _ in range(7):
    start = time.process_time()
    share = w * (${target} / w.sum())
    part = np.floor(share)
    left = int(${target} - part.sum())
    part[np.argsort(-np.round(share - part, 9), kind="stable")[:left]] += 1
    best = min(best, time.process_time() - start)
print(best * 1000)
`;
}
