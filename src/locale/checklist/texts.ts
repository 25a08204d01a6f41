import { enItems, enSections } from "./en";
import { zhItems, zhSections } from "./zh";

/** An area's title and what it asks, in one sentence. */
export interface SectionText {
  readonly title: string;
  readonly about: string;
}
/** An item's title, and one line on what good looks like or what evidence to name. */
export interface ItemText {
  readonly title: string;
  readonly hint: string;
}
/** A language that misses an area or an item does not compile. */
export type SectionTexts = Readonly<Record<keyof typeof enSections, SectionText>>;
export type ItemTexts = Readonly<Record<keyof typeof enItems, ItemText>>;

export const checklistTexts = {
  en: { sections: enSections as SectionTexts, items: enItems as ItemTexts },
  zh: { sections: zhSections, items: zhItems },
};
