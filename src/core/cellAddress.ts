/** Cells of a workbook: «Plan 2» and B2 or B2:C9, without dollar signs. */
export interface CellAddress {
  readonly sheet: string;
  readonly address: string;
}
