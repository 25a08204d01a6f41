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
  return Array.from(probability.values, (chance, i) => {
    const loss = nearestQuotient(productOf(chance, impact.values[i]), one);
    return { loss, level: levelOf?.(loss) };
  });
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
