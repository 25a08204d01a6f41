/** Why a workbook can't be made ready to be shared. */
export interface ShareTroubles {
  /** The workbook has something else by the names that native forms need. */
  "share-names-taken": { names: readonly string[] };
  /** The workbook's file can't be had or changed; the reason is a sentence. */
  "share-file": { reason: string };
  /** More formulas than the workbook's settings can keep. */
  "share-too-large": { cells: number };
}
