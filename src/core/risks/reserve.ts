import { ceilingOf, exact, nearest, whole, ZERO, type Exact } from "../decimal";
import type { Range } from "../range";
import { invalid } from "../refusal";
import { weightsOf } from "../split/weights";
import { checkRisks } from "./expectedLoss";

export interface Reserve {
  readonly expected: number;
  /** The least amount that the loss stays within with the confidence. */
  readonly reserve: number;
}

/** A risk that may come or not, its impact in whole steps. */
interface Risk {
  readonly chance: number;
  readonly steps: bigint;
}

/** Up to so many uncertain risks every outcome counts by itself. */
const FEW = 20;
/** Beyond, losses stand on a grid of so many steps. */
const GRID = 100_000;
/** More risks than any register rates one by one. */
export const mostRisks = 2000;
/** So small a chance has no weight, and doubles much smaller are slow. */
const VANISHED = 1e-200;
/** A chance so near to the confidence reaches it. */
const SNAP = 1e-12;

/**
 * The expected loss of independent risks, and the least reserve R with P(loss ≤ R) ≥ confidence.
 *
 * Method: up to 20 uncertain risks exact, whatever the amounts: the outcomes of each half in order, and R by bisection
 * among whole steps of the amounts, each try one walk along both halves. Beyond, the distribution of the sum on a grid:
 * the impacts' own common step where their sum is at most 100,000 of it, which is exact too; else each impact is
 * rounded up to 1/100,000 of the sum, so that the reserve errs high by at most that each.
 * Surprise: the reserve may be below the expected loss; a plan uses the larger.
 * Source: Panjer and Willmot, Insurance Risk Models, ch. 6 (individual risk model).
 */
export function riskReserve(
  probabilities: Range<number>,
  impacts: Range<number>,
  confidence: number,
): Reserve {
  checkRisks({ probabilities, impacts });
  if (!(confidence > 0 && confidence < 1))
    throw invalid("confidence", { argument: "confidence", value: confidence });
  const count = impacts.values.length;
  if (count > mostRisks) throw invalid("risks-too-many", { argument: "impacts", count, most: mostRisks });
  const amounts = weightsOf(impacts.values);
  const risks: Risk[] = [];
  let expected: Exact = ZERO;
  let certain = 0n;
  for (let i = 0; i < count; i++) {
    const [chance, steps] = [probabilities.values[i], amounts.exactAt(i)];
    if (chance === 0 || steps === 0n) continue;
    expected = expected.add(exact(chance).mul(whole(steps)));
    if (chance === 1) certain += steps;
    else risks.push({ chance, steps });
  }
  const wanted = confidence - SNAP;
  const uncertain = risks.length <= FEW ? byOutcomes(risks, wanted) : onGrid(risks, wanted);
  const result = {
    expected: nearest(expected.div(whole(amounts.scale))),
    reserve: nearest(uncertain.add(whole(certain)).div(whole(amounts.scale))),
  };
  if (result.reserve === Infinity) throw invalid("too-large", { argument: "impacts" });
  return result;
}

/** The outcomes of some risks by their loss. */
interface Outcomes {
  readonly losses: readonly bigint[];
  readonly chances: readonly number[];
}

function outcomesOf(risks: readonly Risk[]): Outcomes {
  let all = [{ loss: 0n, chance: 1 }];
  for (const { chance, steps } of risks)
    all = all.flatMap((one) => [
      { loss: one.loss, chance: one.chance * (1 - chance) },
      { loss: one.loss + steps, chance: one.chance * chance },
    ]);
  all.sort((a, b) => (a.loss < b.loss ? -1 : Number(a.loss > b.loss)));
  return { losses: all.map(({ loss }) => loss), chances: all.map(({ chance }) => chance) };
}

function byOutcomes(risks: readonly Risk[], wanted: number): Exact {
  const middle = risks.length >> 1;
  const [first, second] = [outcomesOf(risks.slice(0, middle)), outcomesOf(risks.slice(middle))];
  let low = 0n;
  let high = risks.reduce((sum, { steps }) => sum + steps, 0n);
  while (low < high) {
    const tried = (low + high) / 2n;
    if (chanceWithin(tried, first, second) >= wanted) high = tried;
    else low = tried + 1n;
  }
  return whole(low);
}

/** P(loss ≤ reserve): as one half loses more, fewer outcomes of the other still fit. */
function chanceWithin(reserve: bigint, first: Outcomes, second: Outcomes): number {
  let chance = 0;
  let within = 0;
  let next = 0;
  for (let i = first.losses.length - 1; i >= 0; i--) {
    const left = reserve - first.losses[i];
    for (; next < second.losses.length && second.losses[next] <= left; next++) within += second.chances[next];
    chance += first.chances[i] * within;
  }
  return chance;
}

function onGrid(risks: readonly Risk[], wanted: number): Exact {
  const total = risks.reduce((sum, { steps }) => sum + steps, 0n);
  const common = risks.reduce((divisor, { steps }) => greatestDivisor(steps, divisor), 0n);
  const isCommon = total <= common * BigInt(GRID);
  const step = isCommon ? whole(common) : whole(total).div(GRID);
  const onSteps = risks.map(({ chance, steps }) => ({
    chance,
    cells: Number(isCommon ? steps / common : ceilingOf(whole(steps).div(step))),
  }));
  // Small ones first, so that the sums stay short as long as they can.
  onSteps.sort((a, b) => a.cells - b.cells);
  const chances = new Float64Array(onSteps.reduce((sum, { cells }) => sum + cells, 1));
  chances[0] = 1;
  let reach = 0;
  for (const { chance, cells } of onSteps) {
    reach += cells;
    for (let at = reach; at >= 0; at--) {
      const both = chances[at] * (1 - chance) + (at >= cells ? chances[at - cells] * chance : 0);
      chances[at] = both < VANISHED ? 0 : both;
    }
  }
  let cell = 0;
  for (let sum = chances[0]; sum < wanted && cell < reach; sum += chances[++cell]);
  const reserve = step.mul(cell);
  return reserve.compare(whole(total)) > 0 ? whole(total) : reserve;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
