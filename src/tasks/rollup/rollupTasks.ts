import type { Language } from "../../core/language";
import type { RollupRow } from "../../core/rollup/rollup";

/** Reading of workbooks' files, which goes on beside the pane. */
export interface RollupWork {
  /** A row; of what can't be read it says why. */
  rollup(name: string, file: Uint8Array, language: Language): Promise<RollupRow>;
}

/** What the pane does with the readiness of many workbooks. */
export interface RollupTasks {
  read(name: string, file: Uint8Array, language: Language): Promise<RollupRow>;
  /** Writes the table with the areas and a chart on a sheet of its own; answers with the sheet's name. */
  write(rows: readonly RollupRow[], language: Language): Promise<string>;
  /** The same with the text of a Power Query that reads a SharePoint folder. */
  writeQuery(language: Language): Promise<string>;
  /** Takes away a sheet that one of these wrote. */
  remove(sheet: string): Promise<void>;
}

export const rollupTasks = (work: RollupWork): RollupTasks => ({
  read: (name, file, language) => work.rollup(name, file, language),
  write: async (...given) => (await import("./writeRollup")).writeRollup(...given),
  writeQuery: async (language) => (await import("./writeRollup")).writeQuery(language),
  remove: async (sheet) => (await import("../../workbook/rollup/writeRollup")).removeSheet(sheet),
});
