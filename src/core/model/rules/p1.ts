import { exact } from "../../decimal";
import { levels, type PeriodLevel } from "../periods";
import { filled, targetOf } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";
import { isSame, shown, sumOf } from "./sums";

interface Span {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly index: number;
}
/** A period whose parts don't come to it. */
interface Off extends Span {
  readonly level: PeriodLevel;
  readonly sum: number;
}

/** Periods of one level against those of the level below; both by their starts. */
function compare(level: PeriodLevel, parents: readonly Span[], children: readonly Span[]) {
  const off: Off[] = [];
  const astray: Span[] = [];
  let next = 0;
  const isInside = (child: Span, parent: Span): boolean =>
    child.end <= parent.end && child.end >= child.start;
  for (const parent of parents) {
    while (next < children.length && children[next].start < parent.start) astray.push(children[next++]);
    const parts: number[] = [];
    for (; next < children.length && children[next].start <= parent.end; next++)
      if (isInside(children[next], parent)) parts.push(children[next].target);
      else astray.push(children[next]);
    const sum = sumOf(parts);
    if (!isSame(sum, exact(parent.target))) off.push({ ...parent, level, sum: shown(sum) });
  }
  astray.push(...children.slice(next));
  return { off, astray };
}

/** Periods of one level, by their starts, that begin before one of those before them ends. */
function overlapping(spans: readonly Span[]): readonly Span[] {
  let last = -Infinity;
  return spans.filter(({ start, end }) => {
    const isOver = start <= last;
    last = Math.max(last, end);
    return isOver;
  });
}

/**
 * The target is broken down by time: the coarsest level that the plan uses adds up to the target, every other to the
 * one above it, period by period and exactly; no period reaches over the end of the one that it belongs to, overlaps
 * another of its level or has no day in the goal's time.
 */
export const p1 = rule({
  reads: { stPeriods: ["level", "start", "end", "target"], stGoal: ["target"] },
  takes: { stGoal: ["start", "end"] },
  prove: ({ stPeriods, stGoal }) => {
    const target = targetOf(stGoal);
    const level = filled(stPeriods, "level");
    const [start, end, targets] = [
      filled(stPeriods, "start").map(Math.floor),
      filled(stPeriods, "end").map(Math.floor),
      filled(stPeriods, "target"),
    ];
    const spans = new Map<PeriodLevel, Span[]>(levels.map((one) => [one, []]));
    stPeriods.rows.forEach(({ index }, at) =>
      spans.get(level[at])?.push({ start: start[at], end: end[at], target: targets[at], index }),
    );
    const used = levels.filter((one) => (spans.get(one)?.length ?? 0) > 0);
    const ofLevel = (at: number): Span[] => spans.get(used[at]) ?? [];
    for (const list of spans.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
    const top = sumOf(ofLevel(0).map((span) => span.target));
    const compared = used.slice(1).map((_, at) => compare(used[at], ofLevel(at), ofLevel(at + 1)));
    const off = compared.flatMap((one) => one.off);
    const { start: from, end: to } = stGoal.rows[0].row;
    const isOutside = (span: Span): boolean =>
      from !== null &&
      to !== null &&
      from <= to &&
      (span.end < Math.floor(from) || span.start > Math.floor(to));
    const astray = [
      ...new Set([
        ...compared.flatMap((one) => one.astray),
        ...[...spans.values()].flatMap((list) => [...overlapping(list), ...list.filter(isOutside)]),
      ]),
    ];
    const isTop = isSame(top, exact(target));
    const finest = ofLevel(used.length - 1).length;
    const first = off.length > 0 ? off[0] : null;
    return {
      isProved: isTop && finest > 1 && off.length + astray.length === 0,
      figures: {
        levels: used,
        periods: stPeriods.rows.length,
        finest,
        target,
        top: shown(top),
        isTop,
        off: off.length,
        first: first && { level: first.level, start: first.start, target: first.target, sum: first.sum },
        astray: astray.length,
      },
      cells: cellsAt(
        "stPeriods",
        "target",
        [...off, ...astray].map(({ index }) => index),
      ),
    };
  },
});
