/**
 * The ramp of somebody who sells fully from so many whole months after joining on: equal steps, the first month of n
 * at 1 ÷ (n + 1).
 *
 * @example linearRamp(3) // [0.25, 0.5, 0.75, 1]
 */
export const linearRamp = (months: number): number[] =>
  Array.from({ length: Math.floor(months) + 1 }, (_, month) => (month + 1) / (Math.floor(months) + 1));
