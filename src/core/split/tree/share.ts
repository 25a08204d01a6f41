import { apportion } from "../apportion";
import type { NodeWeights } from "./weigh";

/** Families of up to this many are settled in plain numbers where these are sure. */
const FEW = 24;
const WHOLE = 2 ** 53;
/** A remainder nearer than this to another, or to a whole unit, may be equal to it to 9 decimals. */
const ALIKE = 2e-9;
/** Whole weights that add up to this much have remainders that are equal or further apart than `ALIKE`. */
const APART = 4e8;

/** Splits whole units over the nodes from `from` to `to` by what they weigh; the shares are written into `units`. */
export type Share = (from: number, to: number, share: number, units: Float64Array) => void;

/**
 * Largest remainder, as `apportion` does it. A tree is mostly small families: these are settled without making
 * anything, and only what doubles cannot tell goes the long way.
 */
export function sharing(weights: NodeWeights): Share {
  const few = sharingFew(weights);
  return (from, to, share, units) => {
    if (share === 0) return;
    // Stryker disable next-line ArithmeticOperator: what is not settled in few steps is settled in many.
    if (to - from <= FEW && few(from, to, share, units)) return;
    units.set(apportion(weights.between(from, to), share), from);
  };
}

/** False where doubles cannot be sure; what stands in `units` is then nothing. */
function sharingFew({ values, error }: NodeWeights): (...given: Parameters<Share>) => boolean {
  const remainders = new Float64Array(FEW);
  const order = new Int32Array(FEW);
  return (from, to, share, units) => {
    let total = 0;
    for (let k = from; k < to; k++) total += values[k];
    const exact = error === 0 && total <= APART && total * share < WHOLE;
    // What the weights are off, and the roundings of their sum.
    // Stryker disable next-line ArithmeticOperator: more doubt only takes longer.
    const doubt = exact ? 0 : share * (2 * error + FEW * 2 ** -52);
    if (!exact && !(doubt < 1e-7 && total > 1e-280)) return false;
    let left = share;
    for (let k = from; k < to; k++) {
      const product = values[k] * share;
      const quotient = exact ? product / total : (values[k] / total) * share;
      const whole = Math.floor(quotient);
      let remainder: number;
      if (exact) {
        // A quotient of whole numbers below 2^53 is never rounded up to a whole number.
        remainder = (product - whole * total) / total;
      } else {
        remainder = quotient - whole;
        // What is surely no unit, however little it is, is none.
        if ((whole > 0 && remainder <= doubt + ALIKE) || 1 - remainder <= doubt + ALIKE) return false;
      }
      units[k] = whole;
      left -= whole;
      // The larger first, and of equals the earlier.
      let place = k - from;
      for (; place > 0 && remainders[place - 1] < remainder; place--) {
        remainders[place] = remainders[place - 1];
        order[place] = order[place - 1];
      }
      remainders[place] = remainder;
      order[place] = k;
    }
    if (!exact && left > 0 && remainders[left - 1] - remainders[left] <= ALIKE + 2 * doubt) return false;
    for (let place = 0; place < left; place++) units[order[place]]++;
    return true;
  };
}
