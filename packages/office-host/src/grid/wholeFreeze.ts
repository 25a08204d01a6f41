import type { Worksheet } from "@univerjs/core";
import type { Sheet } from "xlsx-book/book";
import type { Grid } from "./grid";

type Frozen = NonNullable<Sheet["frozen"]>;

/** A window shows no more rows and columns than these; frozen ones never scroll away and are always drawn. */
const MOST: Frozen = { rows: 200, columns: 100 };

/** What of the frozen rows and columns is drawn. */
export const drawnFreeze = ({ rows, columns }: Frozen): Frozen => ({
  rows: Math.min(rows, MOST.rows),
  columns: Math.min(columns, MOST.columns),
});

const isSame = (one: Frozen, other: Frozen): boolean =>
  one.rows === other.rows && one.columns === other.columns;
const keyOf = (sheetId: string): string => `whole freeze ${sheetId}`;

/** Keeps how much a file freezes, where that is more than is drawn. */
export function keepFreeze(grid: Grid, sheetId: string, { frozen }: Sheet): void {
  if (frozen && !isSame(frozen, drawnFreeze(frozen))) grid.edits.keepExtra(keyOf(sheetId), frozen);
}

/** What is frozen of a sheet: as its file had it, for as long as that is what is drawn. */
export function frozenOn(grid: Grid, sheet: Worksheet): Frozen | undefined {
  const { ySplit, xSplit } = sheet.getConfig().freeze;
  const drawn = { rows: ySplit, columns: xSplit };
  if (ySplit <= 0 && xSplit <= 0) return undefined;
  const whole = grid.edits.extra<Frozen>(keyOf(sheet.getSheetId()));
  return whole && isSame(drawnFreeze(whole), drawn) ? whole : drawn;
}
