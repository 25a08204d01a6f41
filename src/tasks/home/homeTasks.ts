import type { Start } from "../../core/home/offers";
import type { Language } from "../../core/language";

/** What home does with a workbook that has no checklist yet. */
export interface HomeTasks {
  /** What can be done with the tables that are there; one sync. */
  offers(): Promise<Start>;
  /** Inserts a whole plan as an example for a year, on sheets of its own, and shows its first. */
  insertExample(language: Language, year: number): Promise<void>;
}

/** The pane's home over the workbook; what few workbooks need is loaded when it is asked. */
export const homeTasks: HomeTasks = {
  offers: async () => (await import("./findOffers")).findOffers(),
  insertExample: async (...given) => (await import("./insertExample")).insertExample(...given),
};
