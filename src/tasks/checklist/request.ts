import type { Language } from "../../core/language";
import type { Item } from "../../core/checklist/checklist";
import type { Names } from "../../workbook/checklist/record";

/** What of the checklist a plan may touch, beside what is missing. */
export interface SheetsRequest {
  readonly language: Language;
  readonly names: Names;
  /** Whether headers, titles and words are to be in that language, or only what is missing is written. */
  readonly words: boolean;
  /** Missing headers and the user's headers that stand for them. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What a new checklist holds, where it is not the catalogue's items. */
  readonly items?: readonly Item[];
  /** The name of a sheet that keeps the checklist as it was. */
  readonly copyTo?: string;
}
