import type { Language } from "../../core/language";
import type { ItemPatch, SectionId } from "../../core/checklist/checklist";
import type { Scope } from "../../core/checklist/signoffs";
import type { Opened } from "../../core/checklist/opened";
import type { NameRole } from "../../core/checklist/checklistTrouble";

/** Other names than ours, where ours are taken. */
export type Names = Partial<Record<NameRole, string>>;

/**
 * Everything a user does to the checklist. Each resolves when it stands in the workbook and rejects with a
 * Trouble that says what is and is not there; calling it again is always safe.
 */
export interface ChecklistTasks {
  openChecklist(): Promise<Opened>;
  createChecklist(request: { language: Language; names?: Names }): Promise<Opened>;
  /**
   * Puts back what is missing and rewrites the scores. `columns` says which headers of the user's are ours
   * under another name, as { owner: "PIC" }; a missing column that is not named there comes back blank.
   */
  repairChecklist(columns?: Readonly<Record<string, string>>): Promise<Opened>;
  setItem(id: string, patch: ItemPatch): Promise<void>;
  setPass(pass: number): Promise<void>;
  setSectionWeight(section: SectionId, weight: number): Promise<void>;
  /** Headers, titles, status words and the readiness sheet in the other language; the user's own words stay. */
  switchLanguage(language: Language): Promise<Opened>;
  /** Adds a dated row to the history; `day` is an Excel serial. A second snapshot of a day replaces the first. */
  snapshotScore(day: number): Promise<void>;
  /** Signs off an area or the whole as it stands; `day` is an Excel serial. Keeps a snapshot of the day too. */
  signOff(request: { scope: Scope; by: string; day: number }): Promise<void>;
  goToItem(id: string): Promise<void>;
  /** Tells of every change, by whomever, until the promised function is called. */
  watchChecklist(
    changed: (opened: Opened) => void,
    failed: (trouble: unknown) => void,
  ): Promise<() => Promise<void>>;
}
