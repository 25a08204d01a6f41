import { typescript } from "../typescript.mjs";
import { measure, ms, randomFrom } from "./measure.mjs";
import { numpy } from "./numpy.mjs";

export const title = "SPLITMATRIX beside proportional fitting in numpy";

const { splitMatrix } = typescript("src/core/split/matrix/matrix.ts");
const { fit } = typescript("src/core/split/matrix/fit.ts");

export function run(print) {
  let before;
  for (const size of [10, 100, 1_000]) {
    const { rows, columns, seed } = table(size);
    const line = (values) => ({ rows: values.length, columns: 1, values });
    const whole = measure(
      () =>
        splitMatrix({
          rowTotals: line(rows),
          columnTotals: line(columns),
          seed: { rows: size, columns: size, values: seed },
        }),
      { runs: 3 },
    );
    const fitted = measure(() => fit({ rows, columns, pattern: seed }), { runs: 3 });
    const parts = [`${size} × ${size}`.padStart(13), ` ${ms(whole)}, of it the fit ${ms(fitted)}`];
    if (before) parts.push(`; ×${(whole / before).toFixed(1)} for a hundred times the cells`);
    before = whole;
    const theirs = numpy(proportionalFitting(size));
    parts.push(
      theirs
        ? `; numpy's fit to 1e-9 ${ms(theirs)}, ours ${(fitted / theirs).toFixed(2)} of it, the whole ${(whole / theirs).toFixed(0)} times`
        : "; numpy skipped: python3 with numpy is not here",
    );
    print(parts.join(""));
  }
}

/** A seed between 0 and 1, and the margins of a table of whole numbers up to 100. */
function table(size) {
  const random = randomFrom(size);
  const seed = Float64Array.from({ length: size * size }, () => random());
  const rows = new Float64Array(size);
  const columns = new Float64Array(size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const amount = Math.floor(random() * 101);
      rows[i] += amount;
      columns[j] += amount;
    }
  return { rows, columns, seed };
}

/** The same fit on doubles alone, without what carries ours beyond them: rows and columns scaled in turn. */
function proportionalFitting(size) {
  return `
import time, numpy as np
r = np.random.default_rng(1)
n = ${size}
seed = r.random((n, n))
some = r.integers(0, 101, (n, n)).astype(float)
rows, columns = some.sum(1), some.sum(0)
best = 1e9
for _ in range(5):
    start = time.process_time()
    v = np.ones(n)
    while True:
        u = rows / (seed @ v)
        v = columns / (u @ seed)
        if np.abs(u * (seed @ v) - rows).max() <= 1e-9: break
    cells = u[:, None] * seed * v
    best = min(best, time.process_time() - start)
print(best * 1000)
`;
}
