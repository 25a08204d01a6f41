const usable =
  "button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]";

function withAncestors(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) all.push(one);
  return all;
}

/**
 * Keeps the focus within reach when what had it goes with what it did: it goes to what stands in its place, from a
 * dialog back to what had it before, and where nothing of that is there to the view's heading, never to nothing.
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
  const isLost = () => document.activeElement === document.body && trail.length > 0 && !trail[0].isConnected;
  const find = () => {
    waiting = 0;
    if (!isLost()) return;
    const place = trail.find(({ isConnected }) => isConnected);
    const isNear = place && main()?.contains(place) && place !== main();
    const next = isNear
      ? [...place.querySelectorAll<HTMLElement>(usable)].find((one) => one.checkVisibility())
      : null;
    const before = lastInside?.isConnected && lastInside.checkVisibility() ? lastInside : null;
    (next ?? before ?? heading())?.focus({ preventScroll: next === null });
  };
  const heard = ({ target }: Event) => {
    if (!(target instanceof HTMLElement)) return;
    trail = withAncestors(target);
    if (root.contains(target)) lastInside = target;
  };
  // A part that sees to the focus itself comes first.
  const observer = new MutationObserver(() => {
    if (waiting === 0 && isLost()) waiting = requestAnimationFrame(find);
  });
  page.addEventListener("focusin", heard);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", heard);
    observer.disconnect();
    cancelAnimationFrame(waiting);
  };
}
