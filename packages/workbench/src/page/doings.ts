/**
 * Listens to what a person does on a page, so that every request to the workbook can be traced to it: «click Create
 * checklist», «change Owner». Works for one's own page and for a pane's frame, which has the same origin.
 */
export function watchDoings(page: Document, who: string, did: (what: string) => void): void {
  const say = (verb: string) => (event: Event) => {
    const name = nameOf(event.target);
    did([who, verb, name].filter(Boolean).join(" "));
  };
  page.addEventListener("click", say("click"), { capture: true });
  page.addEventListener("change", say("change"), { capture: true });
  page.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" || event.key === "Delete" || event.key === "Backspace") say(event.key)(event);
    },
    { capture: true },
  );
}

const control = "button, a, input, textarea, select, summary, label, [role]";

/** The name a screen reader would say, near enough, and never what was typed. */
function nameOf(target: EventTarget | null): string {
  if (!(target !== null && "closest" in target)) return "";
  const element = (target as Element).closest(control);
  if (element === null) return "";
  const labels = (element as Partial<HTMLInputElement>).labels;
  const name = element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent ?? "";
  return name.trim().replace(/\s+/g, " ").slice(0, 60);
}
