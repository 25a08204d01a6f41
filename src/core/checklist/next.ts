import { exact, ONE, ZERO, type Exact } from "../decimal";
import { sections, type Checklist, type Item, type SectionId } from "./checklist";
import { hoursFor } from "./effort";
import { isOpen } from "./score";
import { isOverdue } from "./select";

/** An open item, with what it is worth and what it takes. */
export interface NextItem {
  readonly item: Item;
  /** How many of the hundred points the score gains once it is done. */
  readonly points: number;
  /** Working hours, as `effort.ts` estimates them; half of them where it is in progress. */
  readonly hours: number;
}

const positive = (weight = 0): Exact => (weight > 0 && Number.isFinite(weight) ? exact(weight) : ZERO);

/** What the items of each area that count weigh together. */
function totalsOf({ items }: Checklist): ReadonlyMap<SectionId, Exact> {
  const totals = new Map<SectionId, Exact>();
  for (const { section, status, weight } of items)
    if (status !== "not-applicable") totals.set(section, (totals.get(section) ?? ZERO).add(positive(weight)));
  return totals;
}

/** What the areas in which something counts weigh together. */
const allAreas = ({ sectionWeights }: Checklist, totals: ReadonlyMap<SectionId, Exact>): Exact =>
  sections.reduce(
    (sum, id) => ((totals.get(id) ?? ZERO).n > 0n ? sum.add(positive(sectionWeights[id])) : sum),
    ZERO,
  );

/** How much of an item is still to be done: all of it, or half. */
const missingOf = ({ status }: Item): Exact => (status === "in-progress" ? ONE.div(2) : ONE);

/**
 * The items to see to first: critical ones before others; among each what adds most to the score for the work that it
 * takes, then what is overdue, then the checklist's order.
 *
 * @param today Excel serial
 * @param most so many at most
 * @example nextItems({ items: [], pass: 85, sectionWeights: equalWeights }, 46023, 3) // []
 */
export function nextItems(checklist: Checklist, today: number, most: number): readonly NextItem[] {
  const totals = totalsOf(checklist);
  const areas = allAreas(checklist, totals);
  const pointsOf = (item: Item): Exact => {
    const total = totals.get(item.section) ?? ZERO;
    if (total.n === 0n || areas.n === 0n) return ZERO;
    const share = positive(item.weight).mul(missingOf(item)).div(total);
    return share.mul(positive(checklist.sectionWeights[item.section])).div(areas).mul(100);
  };
  return checklist.items
    .filter(isOpen)
    .map((item, place) => {
      const points = pointsOf(item);
      const hours = missingOf(item).mul(exact(hoursFor(item.id)));
      return { item, place, points, hours, worth: points.div(hours) };
    })
    .sort(
      (a, b) =>
        Number(b.item.critical) - Number(a.item.critical) ||
        b.worth.compare(a.worth) ||
        Number(isOverdue(b.item, today)) - Number(isOverdue(a.item, today)) ||
        a.place - b.place,
    )
    .slice(0, most)
    .map(({ item, points, hours }) => ({ item, points: points.valueOf(), hours: hours.valueOf() }));
}
