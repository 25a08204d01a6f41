const known = new WeakMap<Element, number>();

/**
 * The strip of sheet tabs scrolls from where it stands. The grid adds to the place where it last put the strip itself
 * and doesn't hear of the browser, which scrolls for the focus: the open sheet's tab was sent out of sight again.
 */
export function keepTabsInSight(page: HTMLElement): void {
  const strip = page.querySelector("[data-u-comp=slide-tab-bar]");
  if (!strip || known.has(strip)) return;
  const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, "scrollLeft")!;
  const stands = () => get!.call(strip) as number;
  known.set(strip, stands());
  Object.defineProperty(strip, "scrollLeft", {
    get: stands,
    set(left: number) {
      set!.call(strip, stands() + left - known.get(strip)!);
      known.set(strip, stands());
    },
  });
}
