import type { Worksheet } from "@univerjs/core";
import type { DrawnTable } from "./drawnTables";
import type { GridTable, TableLook } from "./gridTable";
import { headerNames } from "./headerNames";
import type { Language } from "./typedNumber";

/** What the grid's own commands made of a table: its columns are those of before, where they are called the same. */
export function adopted(
  sheet: Worksheet,
  drawn: DrawnTable,
  before: GridTable | undefined,
  look: TableLook | undefined,
  language: Language,
  newColumn: (name: string) => GridTable["columns"][number],
): GridTable {
  const area = { ...drawn.range };
  const names = headerNames(
    sheet,
    area,
    drawn.columns.map(({ displayName }) => displayName),
    language,
  );
  const known = (name: string, index: number) =>
    before?.columns.find((column) => column.name === name) ??
    (before?.columns.length === names.length ? before.columns[index] : undefined);
  return {
    id: drawn.id,
    sheetId: drawn.subUnitId,
    name: drawn.name,
    area,
    columns: names.map((name, index) => ({ ...(known(name, index) ?? newColumn(name)), name })),
    style: look?.style ?? "TableStyleMedium2",
    totals: look?.totals ?? false,
    headers: look?.headers ?? drawn.showHeader,
  };
}
