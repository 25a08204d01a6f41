const usable =
  "button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([data-arrival])";

/** Of a heading or a note: should it appear where what had the focus has gone, the focus goes there, before all else. */
export const arrival = { tabIndex: -1, "data-arrival": "" } as const;

const acts = ["keydown", "pointerdown"] as const;

function withAncestors(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) all.push(one);
  return all;
}

/** Whether it is there and can have the focus: neither gone, nor hidden while another part of its view loads, nor off. */
const isUsable = (element: Element): boolean => element.checkVisibility() && !element.matches(":disabled");

/** In milliseconds, as a frame; a pane that is not drawn has none. */
const soon = 16;

/**
 * Keeps the focus within reach when what had it goes, hides or is switched off with what it did: it goes to what has
 * arrived since, however late, as long as the person does nothing; until then to what stands in its place, from a dialog
 * back to what had it before, and where nothing of that is there to the view's heading, never to nothing.
 *
 * @param root the pane; dialogs stand beside it
 * @param main beyond it nothing counts as the same place
 * @returns what ends the watching
 */
export function keepFocus(root: Element, main: () => Element | null, heading: () => HTMLElement | null) {
  const page = root.ownerDocument;
  let trail: readonly Element[] = [];
  let lastInside: HTMLElement | null = null;
  let waiting = 0;
  // Since the person last did anything and the focus last moved: what has arrived, and what got the focus for want of it.
  let arrived: HTMLElement | null = null;
  let standIn: Element | null = null;
  const known = new WeakSet<Element>();
  const forget = () => {
    arrived = null;
    standIn = null;
  };
  const findArrivals = (): HTMLElement[] => {
    const found = [...root.querySelectorAll<HTMLElement>("[data-arrival]")].filter((one) => !known.has(one));
    for (const one of found) known.add(one);
    return found;
  };
  const welcome = (one: HTMLElement) => {
    standIn = null;
    one.focus();
  };
  // Where the focus has left the pane for the workbook, it is not to be fetched back.
  const isNowhere = () => document.hasFocus() && document.activeElement === document.body && trail.length > 0;
  const isLost = () => isNowhere() && !isUsable(trail[0]);
  const find = () => {
    waiting = 0;
    if (!isNowhere()) return;
    // It was hidden for a moment only.
    if (isUsable(trail[0])) return (trail[0] as HTMLElement).focus({ preventScroll: true });
    if (arrived && isUsable(arrived)) return welcome(arrived);
    const near = trail.filter((one) => isUsable(one) && one !== main() && main()?.contains(one));
    const next = near.flatMap((place) => [...place.querySelectorAll<HTMLElement>(usable)]).find(isUsable);
    const before = lastInside && isUsable(lastInside) ? lastInside : null;
    const found = next ?? before ?? heading();
    standIn = found;
    found?.focus({ preventScroll: next === undefined });
  };
  const heard = ({ target }: Event) => {
    if (!(target instanceof HTMLElement)) return;
    trail = withAncestors(target);
    if (root.contains(target)) lastInside = target;
    if (target !== standIn) forget();
  };
  // A part that sees to the focus itself comes first.
  const look = () => {
    const [first = null] = findArrivals();
    if (!arrived?.isConnected) arrived = first;
    if (arrived && standIn && page.activeElement === standIn && isUsable(arrived)) welcome(arrived);
    if (waiting === 0 && isLost()) waiting = window.setTimeout(find, soon);
  };
  findArrivals();
  // A removal need not come with an event, and what hides or is switched off is not removed.
  const observer = new MutationObserver(look);
  page.addEventListener("focusin", heard);
  page.addEventListener("focusout", look);
  for (const kind of acts) page.addEventListener(kind, forget, true);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", heard);
    page.removeEventListener("focusout", look);
    for (const kind of acts) page.removeEventListener(kind, forget, true);
    observer.disconnect();
    clearTimeout(waiting);
  };
}
