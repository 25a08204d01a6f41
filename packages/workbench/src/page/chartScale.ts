/** A value axis: from the lowest tick to the highest, with round ticks between. */
export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

const atMost = 6;

/** The least of 1, 2, 2.5 and 5 times a power of ten that is at least `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/**
 * A round scale for these values. It includes 0, as bars must, unless `fixed` says where to begin and end.
 * Values that are all equal, or none at all, still get a scale with room.
 */
export function scaleFor(values: readonly number[], fixed: { min?: number; max?: number } = {}): Scale {
  let low = fixed.min ?? Math.min(0, ...values);
  let high = fixed.max ?? Math.max(0, ...values);
  // Nothing, or next to nothing: there is no step to divide it by.
  if (!(high - low > 1e-290)) high = low + (Math.abs(low) > 1e-290 ? Math.abs(low) : 1);
  const step = roundStep((high - low) / (atMost - 1));
  if (fixed.min === undefined) low = Math.floor(low / step + 1e-9) * step;
  if (fixed.max === undefined) high = Math.ceil(high / step - 1e-9) * step;
  const ticks: number[] = [];
  const first = Math.ceil(low / step - 1e-9);
  for (let count = first; count * step <= high + step * 1e-9; count++)
    ticks.push(Number((count * step).toPrecision(12)));
  return { low, high, ticks };
}

/** Where a value stands on an axis `length` pixels long, kept inside it. */
export const along = ({ low, high }: Scale, value: number, length: number): number =>
  (Math.min(high, Math.max(low, value)) - low) * (length / (high - low));
