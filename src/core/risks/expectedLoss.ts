import { placeOf } from "../place";
import { nearestQuotient, productOf } from "../quotients";
import type { Range } from "../range";
import { invalid } from "../refusal";
import type { Argument } from "../refusals/argument";
import { checkLines } from "../split/lines";
import { alertLevels, type Level, type Thresholds } from "./alertLevel";

/** A risk's expected loss, and how it stands to the thresholds where there are some. */
export interface Rated {
  readonly loss: number;
  readonly level?: Level;
}

/** Rates risks by probability × impact, the nearest double to the product of what was written. */
export function rateRisks(
  probability: Range<number>,
  impact: Range<number>,
  thresholds?: Thresholds,
): Rated[] {
  checkRisks({ probability, impact });
  const one = productOf();
  const levelOf = thresholds && alertLevels(thresholds);
  const rated = new Array<Rated>(probability.values.length);
  for (let i = 0; i < rated.length; i++) {
    const [chance, cost] = [probability.values[i], impact.values[i]];
    // Columns repeat themselves, and figures far from usual take long.
    if (i > 0 && chance === probability.values[i - 1] && cost === impact.values[i - 1])
      rated[i] = rated[i - 1];
    else {
      const loss = nearestQuotient(productOf(chance, cost), one);
      rated[i] = { loss, level: levelOf?.(loss) };
    }
  }
  return rated;
}

/** Both thresholds or neither. */
export function thresholdsOf(amber: number | undefined, red: number | undefined): Thresholds | undefined {
  if (amber !== undefined && red !== undefined) return { amber, red };
  if (amber === undefined && red === undefined) return undefined;
  throw invalid("threshold-alone", { argument: amber === undefined ? "amber" : "red" });
}

/** Probabilities from 0 to 1 and impacts of 0 or more, as many of both. */
export function checkRisks(given: Readonly<Partial<Record<Argument, Range<number>>>>): void {
  const [[chances, probabilities], [losses, impacts]] = Object.entries(given) as [Argument, Range<number>][];
  checkLines(given);
  for (let i = 0; i < probabilities.values.length; i++) {
    const value = probabilities.values[i];
    if (value < 0) throw invalid("negative", { ...placeOf(chances, probabilities, i), value });
    if (value > 1) throw invalid("probability-over", { ...placeOf(chances, probabilities, i), value });
  }
  for (let i = 0; i < impacts.values.length; i++) {
    const value = impacts.values[i];
    if (value < 0) throw invalid("negative", { ...placeOf(losses, impacts, i), value });
  }
}
