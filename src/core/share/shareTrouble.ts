/** Why a workbook can't be made ready to be shared. */
export interface ShareTroubles {
  /** The workbook has something else by the names that native forms need. */
  "share-names-taken": { names: readonly string[] };
  /** More formulas than the workbook's settings can keep. */
  "share-too-large": { cells: number };
}
