import type { Book } from "xlsx-book/book";
import type { Language } from "../language";
import written from "./newChecklist.json";

/** What the add-in writes into a workbook that has no checklist, and the functions that it brings to Excel. */
export interface Template {
  /** The functions' permanent names. */
  functions: string[];
  /** The two sheets of a new checklist, with the names and the setting that mark them. */
  checklists: Record<Language, Book>;
}

/** Made by `npm run template` from the add-in's own code, and compared with it by a test. */
export const template = written as unknown as Template;

/** The setting in which the add-in keeps what it called its sheets and tables. */
export const RECORD = "SplitTarget.checklist";

export type Role = "checklist" | "readiness" | "table";
export type Names = Record<Role, string>;

interface ChecklistRecord {
  names: Names & Record<string, string>;
}

export const recordOf = (book: Book): ChecklistRecord =>
  JSON.parse(String(book.settings[RECORD])) as ChecklistRecord;
