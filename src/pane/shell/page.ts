import type { ComponentType } from "react";
import type { Language } from "../../core/language";

/** A page of the pane: where it stands, what it is called and what it shows. */
export interface Page {
  readonly id: string;
  /** The page that leads here; null for the first of all. */
  readonly parent: string | null;
  /** `part` is what of it is shown, null for all of it. */
  readonly name: (language: Language, part: string | null) => string;
  /** What one finds there, for those who search. */
  readonly about?: (language: Language) => string;
  /** Its page of the help, without language and extension; the contents unless given. */
  readonly help?: (part: string | null) => string;
  /**
   * `part` is what of the page is meant, such as an item or a function; null for all of it. `today` is an Excel serial:
   * the pane has no clock of its own.
   */
  readonly View: ComponentType<{ part: string | null; today: number }>;
}

/** The pages that lead to a page, the first of all first. */
export function pathTo(pages: readonly Page[], page: Page): readonly Page[] {
  const parent = pages.find(({ id }) => id === page.parent);
  return parent ? [...pathTo(pages, parent), parent] : [];
}
