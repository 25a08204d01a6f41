import { exact, ONE, ZERO, type Exact } from "../decimal";
import type { Checklist, Item, SectionId } from "./checklist";
import { isOpen } from "./score";
import { isOverdue } from "./select";

const positive = (weight: number): Exact => (weight > 0 && Number.isFinite(weight) ? exact(weight) : ZERO);

/** What the items of each area that count weigh together. */
function totalsOf({ items }: Checklist): ReadonlyMap<SectionId, Exact> {
  const totals = new Map<SectionId, Exact>();
  for (const { section, status, weight } of items)
    if (status !== "not-applicable") totals.set(section, (totals.get(section) ?? ZERO).add(positive(weight)));
  return totals;
}

/** What of its area an open item still keeps from the score, times what the area weighs. */
function gainOf(item: Item, { sectionWeights }: Checklist, all: Exact): Exact {
  if (all.n === 0n) return ZERO;
  const missing = item.status === "in-progress" ? ONE.div(2) : ONE;
  return positive(item.weight).mul(missing).mul(positive(sectionWeights[item.section])).div(all);
}

/**
 * The items to see to first: critical ones before others, overdue ones before those that have time; among equals what
 * adds most to the score, then the checklist's order.
 *
 * @param today Excel serial
 * @param most so many at most
 * @example nextItems({ items: [], pass: 85, sectionWeights: equalWeights }, 46023, 3) // []
 */
export function nextItems(checklist: Checklist, today: number, most: number): readonly Item[] {
  const totals = totalsOf(checklist);
  return checklist.items
    .filter(isOpen)
    .map((item, place) => ({
      item,
      place,
      gain: gainOf(item, checklist, totals.get(item.section) ?? ZERO),
    }))
    .sort(
      (a, b) =>
        Number(b.item.critical) - Number(a.item.critical) ||
        Number(isOverdue(b.item, today)) - Number(isOverdue(a.item, today)) ||
        b.gain.compare(a.gain) ||
        a.place - b.place,
    )
    .slice(0, most)
    .map(({ item }) => item);
}
