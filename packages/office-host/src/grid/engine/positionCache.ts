import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Does without the engine's memory of which value stands in which row. It takes what a function answers (SORTBY, MAP,
 * VSTACK …) for the cells at the same place, so that comparing such an answer gave other cells' rows, without a word.
 */
export function forgetPositions(): void {
  Object.assign(CELL_INVERTED_INDEX_CACHE, {
    set: () => undefined,
    setContinueBuildingCache: () => undefined,
    canUseCache: () => ({ rowsInCache: [], rowsNotInCache: [] }),
  } satisfies Partial<typeof CELL_INVERTED_INDEX_CACHE>);
}
