import { faces } from "./faces.mjs";
import { measure, ms, randomFrom } from "./measure.mjs";

export const title =
  "Long columns: ACTIVITYLOAD and FUNNELODDS beside a plain loop over the same cells, and the slowest single odds";

export function run(print) {
  const random = randomFrom(3);
  const column = (count, value) => Array.from({ length: count }, (_, i) => [value(i)]);
  const million = 1_000_000;
  for (const [name, value] of [
    ["counts", () => Math.floor(random() * 1e5)],
    ["cents", () => Math.round(random() * 1e7) / 100],
    ["all digits", () => random() * 1e4],
  ]) {
    const [needs, takes] = [column(million, value), column(million, value)];
    const plain = measure(() => needs.map(([need], i) => [need * takes[i][0], (need * takes[i][0]) / 7]));
    const ours = measure(() => faces.ACTIVITYLOAD(needs, takes, 7, 21));
    print(
      `  ACTIVITYLOAD, 1,000,000 rows of ${name.padEnd(10)} ${ms(ours)}, ${(ours / plain).toFixed(1)} times a plain loop`,
    );
  }
  const volumes = column(100_000, (i) => i * 100);
  for (const [name, rest] of [
    ["certain rates", [[[0.3, 0.4]]]],
    ["uncertain rates", [[[0.3, 0.99]], [[500, 3]]]],
    ["uncertain rates and deals", [[[0.3, 0.99]], [[500, 3]], 0.8]],
    ["what is in hand", [[[0.3, 0.99]], null, null, [[10, 200, 30]]]],
  ])
    print(
      `  FUNNELODDS, 100,000 rows, ${name.padEnd(26)} ${ms(measure(() => faces.FUNNELODDS(volumes, 2000, 1, ...rest)))}`,
    );
}
