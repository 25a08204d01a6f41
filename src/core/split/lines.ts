import { isLine } from "../range";
import type { Range } from "../range";
import { invalid } from "../refusal";
import type { Argument } from "../refusals/argument";

/** Refuses ranges that are no lines, or not as long as the first of them; across or down is all one. */
export function checkLines(lines: Readonly<Partial<Record<Argument, Range<number>>>>): void {
  const [[like, first], ...others] = Object.entries(lines) as [Argument, Range<number>][];
  for (const [argument, range] of [[like, first], ...others] as const) {
    const { rows, columns, values } = range;
    if (!isLine(range)) throw invalid("not-a-line", { argument, rows, columns });
    if (values.length !== first.values.length)
      throw invalid("lengths", { argument, count: values.length, like, likeCount: first.values.length });
  }
}
