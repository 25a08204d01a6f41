/**
 * Makes the page's ways of scrolling return promises, as the newest browsers' do (CSSOM View), whichever browser runs
 * the tests: what takes them for void breaks here too.
 */
export function scrollingReturnsPromises(): void {
  const promising = (owner: object, names: readonly string[]) => {
    const methods = owner as Record<string, (...given: unknown[]) => unknown>;
    for (const name of names) {
      const scroll = methods[name]!;
      methods[name] = function (this: unknown, ...given) {
        return Promise.resolve(scroll.apply(this, given));
      };
    }
  };
  const names = ["scroll", "scrollTo", "scrollBy"];
  promising(Element.prototype, [...names, "scrollIntoView"]);
  promising(window, names);
}
