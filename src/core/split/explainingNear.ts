import { binaryQuotient, ratio, tenTo } from "../decimal";
import type { Written } from "../firstDigits";
import { nearestScaled, written } from "../quotients";
import { divided, isSure, ONE, plus, product, TENS, times, type Twofold } from "../twofold";
import type { Bound, ExplainedPart } from "./explaining";
import type { Grid } from "./grid";

/** What the parts of one split have in common: see `explaining`; a free part's share is weight × free ÷ total. */
interface Shared {
  readonly grid: Grid;
  readonly sign: 1 | -1;
  readonly scale: bigint;
  readonly all: bigint;
  readonly free: bigint;
  readonly total: bigint;
}

/** A part by its weight as it was written. */
interface Part {
  readonly weight: number;
  readonly units: number;
  readonly bound: Bound;
  readonly amount: number;
}

/** How far a product of what is known to twice a double's precision may be off (relative), with room to spare. */
const DOUBT = 2 ** -96;
/** Up to so many tens away from 1 both parts of a factor have all their digits. */
const COMFORTABLE = 100;

/**
 * Explains parts as `explaining` does, in twice a double's precision, for very many of them; nothing where that cannot
 * tell one of the nearest doubles.
 */
export function explainingNear({
  grid,
  sign,
  scale,
  all,
  free,
  total,
}: Shared): (part: Part) => ExplainedPart | undefined {
  const ofAll = factorOf(scale, all);
  const inUnits = factorOf(free * scale, total);
  const inAmounts = factorOf(free * scale * grid.unit.n, total * grid.unit.d);
  return ({ weight, units, bound, amount }) => {
    const typed = written(weight);
    const own = nearestScaled({ high: typed.digits, low: 0 }, ONE, typed.places);
    const shareOfWeights = nearestShare(ofAll, typed);
    const isFree = bound === "none";
    const exactAmount = isFree ? nearestShare(inAmounts, typed) : Math.abs(amount);
    const step = isFree ? stepOf(inUnits, units, typed) : 0;
    if (own === undefined || shareOfWeights === undefined || exactAmount === undefined || step === undefined)
      return undefined;
    return {
      weight: own,
      shareOfWeights,
      exactAmount: exactAmount * sign || 0,
      bound,
      step: step * sign || 0,
      amount,
    };
  };
}

/** Units less a share. */
function stepOf(factor: Factor, units: number, typed: Written): number | undefined {
  const { share, places } = shareOf(factor, typed);
  if (units === 0) {
    const found = nearestScaled(share, ONE, places);
    return found === undefined ? undefined : -found;
  }
  if (places < 0 || places >= TENS.length) return undefined;
  const ten = TENS[places];
  const rest = plus(product(units, ten), { high: -share.high, low: -share.low });
  if (rest.high === 0 && factor.isExact) return 0;
  const step = divided(rest, { high: ten, low: 0 });
  return isSure(step, (share.high * DOUBT) / ten) ? step.high : undefined;
}

/** A quotient of whole numbers, × 10^`places`, to twice a double's precision, and whether that is all of it. */
interface Factor extends Twofold {
  readonly places: number;
  readonly isExact: boolean;
}

function factorOf(n: bigint, d: bigint): Factor {
  const size = d.toString().length - n.toString().length;
  const places = Math.abs(size) > COMFORTABLE ? size : 0;
  const [top, bottom] = places < 0 ? [n, d * tenTo(-places)] : [n * tenTo(places), d];
  const high = ratio(top, bottom);
  const [by, of] = binaryQuotient(high);
  const rest = top * of - by * bottom;
  return { high, low: ratio(rest, bottom * of), places, isExact: rest === 0n };
}

/** A weight's share, × 10^`places`. */
function shareOf(factor: Factor, { digits, places }: Written) {
  return { share: times(factor, digits), places: places + factor.places };
}

function nearestShare(factor: Factor, typed: Written): number | undefined {
  const { share, places } = shareOf(factor, typed);
  return nearestScaled(share, ONE, places);
}
