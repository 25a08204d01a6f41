import { IDefinedNamesService, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { Grid } from "../../grid/grid";

/** The scope that the grid gives to names of the whole workbook. */
export const workbookScope = "AllDefaultWorkbook";

export const allNames = (grid: Grid): IDefinedNamesServiceParam[] =>
  Object.values(grid.injector.get(IDefinedNamesService).getDefinedNameMap(grid.unitId) ?? {});

export const scopeOf = (name: IDefinedNamesServiceParam): string => name.localSheetId || workbookScope;

/** A name as a sheet sees it: its own first, then the workbook's. Case doesn't matter. */
export function findName(grid: Grid, text: string, sheetId?: string): IDefinedNamesServiceParam | undefined {
  const named = allNames(grid).filter((name) => name.name.toLowerCase() === text.toLowerCase());
  return (
    named.find((name) => sheetId !== undefined && scopeOf(name) === sheetId) ??
    named.find((name) => scopeOf(name) === workbookScope)
  );
}
