import type { CellValue } from "../../core/cellValue";
import type { Language } from "../../core/language";
import type { Palette } from "../../core/palette";
import type { Row, Table } from "../../core/model/table";
import type { ModelTableName } from "../../core/model/tables";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { Trouble } from "../../core/trouble";
import { withSheet } from "../addresses";
import { writing } from "../batch";
import type { Aftermath } from "../errors";
import { setName } from "../names";
import { paint } from "./colours";
import { dressTable } from "./looks";
import { keepModelRecord } from "./modelRecord";
import type { ModelLook } from "./lookAtModel";
import { modelTable } from "./modelTable";
import { withBeside, writeBeside, type Beside } from "./beside";
import { addTable, nameTable, valuesOf, type RowFormulas } from "./writeTable";
import { markOf } from "./modelMarks";
import type { WrittenSheet } from "./takeBack";

/** A table that is to be written, or gone on with where its writing stopped. */
export interface TableToWrite {
  readonly name: ModelTableName;
  readonly sheet: string;
  readonly isNew: boolean;
  readonly isMarked: boolean;
  /** What the table is called, where there is one on its sheet already. */
  readonly table: string | null;
  readonly rows: readonly Partial<Row<Table>>[];
  /** In the rows' order. */
  readonly formulas?: readonly RowFormulas[];
  /** What stands beside it and follows from it. */
  readonly beside?: readonly Beside[];
  readonly language: Language;
}

const cellsOf = ({ name, rows, language, formulas }: TableToWrite): CellValue[][] =>
  valuesOf(modelTable(name) as WordedTable, rows, language, formulas);

/** Whether cells hold nothing but what a new table has, as far as anything was written. */
export function isBegun(
  given: TableToWrite,
  found: {
    readonly row: number;
    readonly column: number;
    readonly values: readonly (readonly CellValue[])[];
  },
): boolean {
  const ours = cellsOf(given);
  return found.values.every((line, row) =>
    line.every((value, column) => {
      const wanted = ours[found.row + row]?.[found.column + column];
      const isFormula = typeof wanted === "string" && wanted.startsWith("=");
      return value === "" || isFormula || value === wanted || `'${String(value)}` === wanted;
    }),
  );
}

/** Writes one table onto its sheet. Queued; the caller syncs. */
function queue(context: Excel.RequestContext, given: TableToWrite, palette: Palette): void {
  const { worksheets, tables } = context.workbook;
  const { name, rows, language, formulas } = given;
  const of = modelTable(name) as WordedTable;
  const sheet = given.isNew ? worksheets.add(given.sheet) : worksheets.getItem(given.sheet);
  // At once: whatever is put onto the sheet from now on stands on one of ours.
  const mark = `=${withSheet({ sheet: given.sheet, address: "$A$1" })}`;
  setName(context, markOf(name), mark, given.isMarked);
  const table =
    given.table === null ? addTable(sheet, of, rows, language, formulas) : tables.getItem(given.table);
  nameTable(table, name);
  dressTable(sheet, table, of, language, palette);
  paint(name, table.getDataBodyRange());
  writeBeside(sheet, given.beside ?? [], palette);
}

/**
 * Writes tables onto sheets of their own, all in one sync. The record names them from the first action to the last,
 * so that a writing which Excel stopped half-way is known for what it is and can be completed.
 *
 * @returns what stands there now, for taking it back
 */
export const writeModel = (
  tables: readonly TableToWrite[],
  { record, palette, isStructureProtected }: ModelLook,
  aftermath: () => Promise<Aftermath>,
): Promise<readonly WrittenSheet[]> =>
  writing(
    null,
    async (context) => {
      // Else the record would be left of it.
      if (isStructureProtected && tables.some(({ isNew }) => isNew))
        throw new Trouble("structure-protected", { written: "nothing" });
      const names = tables.map(({ name }) => name);
      const { unfinished = [], mending = [] } = record ?? {};
      keepModelRecord(context, { unfinished: [...new Set([...unfinished, ...names])], mending });
      for (const table of tables) queue(context, table, palette);
      // The plan is what somebody wants to see of all.
      const shown = tables.find(({ name }) => name === "stPlan") ?? tables[0];
      context.workbook.worksheets.getItem(shown.sheet).activate();
      keepModelRecord(context, { unfinished: unfinished.filter((name) => !names.includes(name)), mending });
      await context.sync();
      return tables.map((table) => ({
        table: table.name,
        sheet: table.sheet,
        cells: withBeside(cellsOf(table), table.beside ?? []),
      }));
    },
    aftermath,
  );
