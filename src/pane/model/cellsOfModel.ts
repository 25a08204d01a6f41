import { createContext, useContext } from "react";
import type { CellAddress } from "../../core/cellAddress";
import type { Model } from "../../core/model/model";
import type { ModelTableName } from "../../core/model/tables";

/** The tables that a page reckons over, and the way to their cells. */
export interface CellsOfModel {
  readonly model: Model;
  readonly goTo: (place: CellAddress, table: ModelTableName) => void;
}

const Shown = createContext<CellsOfModel | null>(null);

export const CellsOfModelProvider = Shown.Provider;
/** Null on a page that reads no tables. */
export const useCellsOfModel = (): CellsOfModel | null => useContext(Shown);
