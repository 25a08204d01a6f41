import type { CellValue } from "../../core/cellValue";

/** A table's cells as they are. */
export interface FoundTable {
  readonly sheet: string;
  readonly name: string;
  /** Of the header's first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly CellValue[];
  readonly body: readonly (readonly CellValue[])[];
}
