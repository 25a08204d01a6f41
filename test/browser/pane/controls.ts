declare global {
  interface Window {
    /** How many elements have been marked. */
    walkMarks?: number;
  }
}

/** A control that is on the page, marked there with `data-walk`. */
export interface Control {
  readonly mark: string;
  readonly role: string;
  readonly name: string;
  /** Where it is, what it is and what it is called, without figures: what has the same key does the same. */
  readonly key: string;
  /** Stands in one of many rows that are alike. */
  readonly inRow: boolean;
  /** A way to a page or a choice only leads to other controls; a field is filled in; all else does something. */
  readonly kind: "acts" | "fills" | "leads";
  /** A dialog or a menu lies over everything else. */
  readonly over: string | null;
}

/** What is seen: a view is known by its choices and its headings, and is looked at when one of them is new. */
export interface Sight {
  readonly view: readonly string[];
  readonly controls: readonly Control[];
  /** What is wrong at first sight: two things of one name or none, something beside the pane. */
  readonly wrong: readonly string[];
}

/** Finds every control that a person could use now. Runs in the page. */
export function lookAround(): Sight {
  const plain = (text: string | null | undefined) =>
    (text ?? "")
      .replace(/[\d.,]+/g, "0")
      .replace(/\s+/g, " ")
      .trim();
  /** A choice that is drawn by its label is seen where that is. */
  const seen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const [label] = (element as HTMLInputElement).labels ?? [];
    if (width <= 1 && label) return seen(label);
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].filter(seen);

  const labelOf = (element: Element): string => {
    const ids = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const named = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const labels = (element as HTMLInputElement).labels;
    return (
      element.getAttribute("aria-label") ||
      named ||
      (labels?.length ? [...labels].map(({ textContent }) => textContent).join(" ") : "") ||
      (element.matches("input, select, textarea")
        ? element.getAttribute("placeholder")
        : (element as HTMLElement).innerText) ||
      ""
    );
  };
  const roleOf = (element: Element): string => {
    const given = element.getAttribute("role");
    if (given) return given;
    const type = element.getAttribute("type") ?? "";
    switch (element.tagName) {
      case "A":
        return "link";
      case "SELECT":
        return "choice";
      case "SUMMARY":
        return "summary";
      case "TEXTAREA":
        return "text";
      case "INPUT":
        return ["checkbox", "radio", "range", "date"].includes(type) ? type : "text";
      default:
        return "button";
    }
  };

  const covers = all(document, "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]");
  const over = covers.at(-1) ?? null;
  const scope = over ?? document;
  const chosenOf = (selector: string) =>
    all(document, selector)
      .map((element) => plain(labelOf(element)))
      .join(", ");
  const heading = chosenOf("h1");
  const chosen = `${heading}, ${chosenOf("input[type=radio]:checked")}`;
  const headings = all(
    document,
    "h1, h2, h3, [data-notice], details[open] > summary, [role=alert]:not(:empty)",
  )
    .filter((element) => !element.closest("li, tr"))
    .map((element) => plain(element.getAttribute("aria-label") ?? element.textContent));
  const coverName =
    over && `${over.getAttribute("role")} ${plain(over.getAttribute("aria-label") ?? over.textContent)}`;

  const controls = all(
    scope,
    "a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=option], [role=checkbox], [role=radio], [role=switch], [role=slider]",
  )
    .filter((element) => !element.matches(":disabled, [data-tabster-dummy], [aria-hidden=true] *"))
    .map((element): Control => {
      const mark =
        element.getAttribute("data-walk") ?? String((window.walkMarks = (window.walkMarks ?? 0) + 1));
      element.setAttribute("data-walk", mark);
      const role = roleOf(element);
      const leads = element.closest("nav") !== null;
      // Ways to pages are each another, even where they stand in a list.
      const row = leads ? null : element.closest("li, tr");
      const title = plain(row?.querySelector("h3, h4, th")?.textContent ?? row?.textContent);
      const region = element.closest(
        "section[aria-label], [role=group], [role=tabpanel], [role=dialog], fieldset",
      );
      const where = `${heading}|${coverName ?? ""}|${plain(region ? labelOf(region) : "")}`;
      const name = plain(labelOf(element));
      const state = element.getAttribute("aria-disabled") === "true" ? " (off)" : "";
      const what = (row ? name.replace(title, "…") : name) + state;
      return {
        mark,
        role,
        name,
        inRow: row !== null,
        key: `${row ? `${heading}|row` : where}|${role}|${what}`,
        kind:
          role === "radio" || leads
            ? "leads"
            : ["text", "searchbox", "spinbutton", "date"].includes(role)
              ? "fills"
              : "acts",
        over: over?.getAttribute("role") ?? null,
      };
    });

  const twice = (names: readonly string[]) => [
    ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
  ];
  const exact = (element: Element) =>
    `${element.closest("section[aria-label], [role=group], fieldset")?.getAttribute("aria-label") ?? ""} ${roleOf(element)} «${labelOf(element).trim()}»`;
  const called = controls
    .filter(({ inRow }) => !inRow)
    .map(({ mark }) => exact(document.querySelector(`[data-walk="${mark}"]`)!));
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  const wrong = [
    ...twice(called).map((one) => `two controls are called${one}`),
    ...controls.filter(({ name }) => name === "").map(({ role }) => `a ${role} has no name`),
    ...(wide > 0 ? [`${wide} pixels lie beside the pane`] : []),
  ];
  return { wrong, view: [`${chosen}: ${coverName ?? "nothing over it"}`, ...new Set(headings)], controls };
}
