/**
 * Up to three round figures at even distances from 0, the largest at `most` or beneath it, and 0.
 *
 * @param most at least 1
 * @example roundMarks(1.35) // [0, 0.5, 1]
 * @example roundMarks(1.5) // [0, 0.5, 1, 1.5]
 * @example roundMarks(4.2) // [0, 2, 4]
 * @example roundMarks(130) // [0, 50, 100]
 */
export function roundMarks(most: number): number[] {
  const size = 10 ** Math.floor(Math.log10(most));
  const step = [0.5, 1, 2, 5].map((times) => times * size).find((each) => most < each * 4) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}
