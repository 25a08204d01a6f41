const usable =
  "button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]";

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
 * Keeps the focus within reach when what had it goes, hides or is switched off with what it did: it goes to what stands
 * in its place, from a dialog back to what had it before, and where nothing of that is there to the view's heading,
 * never to nothing.
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
  // Where the focus has left the pane for the workbook, it is not to be fetched back.
  const isLost = () =>
    document.hasFocus() &&
    document.activeElement === document.body &&
    trail.length > 0 &&
    !isUsable(trail[0]);
  const find = () => {
    waiting = 0;
    if (!isLost()) return;
    const near = trail.filter((one) => isUsable(one) && one !== main() && main()?.contains(one));
    const next = near.flatMap((place) => [...place.querySelectorAll<HTMLElement>(usable)]).find(isUsable);
    const before = lastInside && isUsable(lastInside) ? lastInside : null;
    (next ?? before ?? heading())?.focus({ preventScroll: next === undefined });
  };
  const heard = ({ target }: Event) => {
    if (!(target instanceof HTMLElement)) return;
    trail = withAncestors(target);
    if (root.contains(target)) lastInside = target;
  };
  // A part that sees to the focus itself comes first.
  const look = () => {
    if (waiting === 0 && isLost()) waiting = window.setTimeout(find, soon);
  };
  // A removal need not come with an event, and what hides or is switched off is not removed.
  const observer = new MutationObserver(look);
  page.addEventListener("focusin", heard);
  page.addEventListener("focusout", look);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", heard);
    page.removeEventListener("focusout", look);
    observer.disconnect();
    clearTimeout(waiting);
  };
}
