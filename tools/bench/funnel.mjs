import { typescript } from "../typescript.mjs";
import { measure, ms, randomFrom } from "./measure.mjs";

export const title =
  "FUNNELODDS and FUNNELFOR beside simulations whose standard error is 1e-4 (p(1 − p) ÷ 1e-8 draws; measured on 200,000 and scaled up)";

const { funnelOdds, funnelFor } = typescript("src/core/funnel/math/oddsAnswers.ts");
const TARGET = 20;

const ERROR = 1e-4;
const DRAWS = 200_000;
const CONFIDENCE = 0.9;

const cases = [
  ["four certain rates", { rates: [0.3, 0.67, 0.58, 0.71], evidence: [0], spread: 0 }],
  ["one uncertain rate", { rates: [0.08], evidence: [200], spread: 0 }],
  ["four uncertain rates", { rates: [0.3, 0.67, 0.58, 0.71], evidence: [500, 150, 90, 50], spread: 0 }],
  [
    "four, and deals of spread 0.5",
    { rates: [0.3, 0.67, 0.58, 0.71], evidence: [500, 150, 90, 50], spread: 0.5 },
  ],
];

export function run(print) {
  const column = (values) => ({ rows: values.length, columns: 1, values });
  for (const [name, { rates, evidence, spread }] of cases) {
    // No two runs are alike: what is worked out once for the same rates would be kept from the run before.
    let other = 0;
    const problem = () => ({
      dealSize: 1,
      rates: column(rates.map((rate, index) => (index === 0 ? rate * (1 - ++other * 1e-7) : rate))),
      evidence: column(evidence),
      spread,
    });
    const [volume] = funnelFor(CONFIDENCE, column([TARGET]), problem());
    const odds = measure(() => funnelOdds(column([volume]), TARGET, problem()));
    const least = measure(() => funnelFor(CONFIDENCE, column([TARGET]), problem()));
    const [chance] = funnelOdds(column([volume]), TARGET, problem());
    const needed = (chance * (1 - chance)) / ERROR ** 2;
    const simulation =
      (measure(() => simulate(volume, { rates, evidence, spread }), { runs: 2, atLeast: 0 }) * needed) /
      DRAWS;
    // A search by simulation halves its way from plain division's volume to twice that.
    const looks = Math.ceil(Math.log2(volume));
    print(
      `  ${name.padEnd(30)} ODDS ${ms(odds)}, ${Math.round(simulation / odds)} times as quick as ` +
        `${(needed / 1e6).toFixed(1)} million draws (${ms(simulation)}); ` +
        `FOR ${ms(least)}, ${Math.round((simulation * looks) / least)} times as quick as ${looks} such runs`,
    );
  }
}

/** One draw of the rates for all cases, then the wins, then their deals; how often 20 are reached. */
function simulate(volume, { rates, evidence, spread }) {
  const random = randomFrom(7);
  const shape = 1 / (spread * spread);
  let reached = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    let rate = 1;
    for (let i = 0; i < rates.length; i++) {
      const cases = evidence[evidence.length === 1 ? 0 : i];
      if (cases === 0) rate *= rates[i];
      else {
        const passed = gamma(random, rates[i] * cases);
        rate *= passed / (passed + gamma(random, (1 - rates[i]) * cases));
      }
    }
    const won = wins(random, volume, rate);
    const sold = spread === 0 || won === 0 ? won : gamma(random, won * shape) / shape;
    if (sold >= TARGET) reached++;
  }
  return reached / DRAWS;
}

/** A binomial draw by the gaps between wins, which are geometric: as many steps as there are wins. */
function wins(random, volume, rate) {
  const log = Math.log1p(-rate);
  let [count, at] = [-1, 0];
  while (at <= volume) {
    at += Math.floor(Math.log(1 - random()) / log) + 1;
    count++;
  }
  return count;
}

/** Marsaglia and Tsang's gamma variates, for shapes from 1. */
function gamma(random, shape) {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + x * c) ** 3;
    if (v > 0 && Math.log(1 - random()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}
