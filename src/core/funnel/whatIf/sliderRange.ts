import { largestSpread } from "../math/odds";
import type { AssumptionName } from "./whatIf";

export interface SliderRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

const coarse = [1, 2, 5, 10];
const fine = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next number that is not smaller and begins with one of these digits, such as 1, 2, 5, 10, 20, 50 … */
function roundUp(value: number, digits = coarse): number {
  const power = Math.floor(Math.log10(value));
  const rounded = digits.map((digit) => Number(`${digit}e${power}`));
  return Math.min(...rounded.filter((one) => one >= value));
}

/**
 * From where to where a slider goes, and by how much: up to twice the figure that it begins with or a little
 * more, in steps of 1, 2 or 5 of which there are two hundred at most. What can't be 0 begins with its first step; a share ends at 1.
 */
export function sliderRange(name: AssumptionName, around: number): SliderRange {
  if (name === "confidence") return { low: 0.5, high: 0.99, step: 0.01 };
  const doubled = around > 0 ? roundUp(around * 2, fine) : 1;
  if (name === "rate") {
    const high = Math.min(1, doubled);
    const step = roundUp(high / 200);
    return { low: step, high, step };
  }
  if (name === "spread") {
    const high = Math.min(largestSpread, Math.max(2, doubled));
    return { low: 0, high, step: roundUp(high / 40) };
  }
  if (name === "volume" || name === "evidence") {
    const high = Math.max(10, doubled);
    return { low: 0, high, step: Math.max(1, roundUp(high / 200)) };
  }
  const step = roundUp(doubled / 200);
  return { low: step, high: doubled, step };
}
