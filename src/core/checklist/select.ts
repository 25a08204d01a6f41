import { matchesSearch, plainName } from "../textSearch";
import type { Item } from "./checklist";
import { isOpen, type Score } from "./score";

export const filters = ["all", "open", "critical", "overdue", "mine"] as const;
export type Filter = (typeof filters)[number];

export interface Selection {
  readonly filter: Filter;
  /** Every word has to occur somewhere in the item; case and width of letters do not matter. */
  readonly search: string;
  /** Excel serial. */
  readonly today: number;
  /** The owner whose items are "mine"; null where nobody has said who they are. */
  readonly me: string | null;
}

/** An item is overdue from the day after its due day, while it is open. */
export const isOverdue = (item: Item, today: number): boolean =>
  item.due !== null && Math.floor(item.due) < today && isOpen(item);

const passes: Readonly<Record<Filter, (item: Item, selection: Selection) => boolean>> = {
  all: () => true,
  open: isOpen,
  critical: (item) => item.critical,
  overdue: (item, { today }) => isOverdue(item, today),
  mine: (item, { me }) => me !== null && plainName(item.owner) === plainName(me),
};

/**
 * The items to show, in the checklist's order.
 *
 * @param textOf title and hint of an item in the reader's language, which the search looks into beside what
 * the user wrote.
 */
export function selectItems(
  items: readonly Item[],
  selection: Selection,
  textOf: (item: Item) => string,
): readonly Item[] {
  return items.filter(
    (item) =>
      passes[selection.filter](item, selection) &&
      matchesSearch(
        `${item.id} ${textOf(item)} ${item.owner} ${item.evidence} ${item.note}`,
        selection.search,
      ),
  );
}

/** How many items each filter would show, whatever is searched for. */
export const countByFilter = (
  items: readonly Item[],
  selection: Selection,
): Readonly<Record<Filter, number>> => {
  const count = (filter: Filter) => items.filter((item) => passes[filter](item, selection)).length;
  return {
    all: count("all"),
    open: count("open"),
    critical: count("critical"),
    overdue: count("overdue"),
    mine: count("mine"),
  };
};

/** The owners named in a checklist, each once, in the order in which they first occur. */
export function ownersOf(items: readonly Item[]): readonly string[] {
  const owners = new Map<string, string>();
  for (const { owner } of items) {
    const key = plainName(owner);
    if (key !== "" && !owners.has(key)) owners.set(key, owner.trim());
  }
  return [...owners.values()];
}

/** How many items are done, and how many there are to do, over all sections. */
export function progressOf({ sections }: Score): { readonly done: number; readonly applicable: number } {
  let done = 0;
  let applicable = 0;
  for (const section of sections) {
    done += section.done;
    applicable += section.applicable;
  }
  return { done, applicable };
}
