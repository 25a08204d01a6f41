import type { CellValue } from "../../core/cellValue";
import type { Misfit } from "../../core/model/readCell";
import { readCell } from "../../core/model/readCell";
import type { DataRow, LinkedCells, Model, TableData } from "../../core/model/model";
import { columnsOf, type ColumnId, type Row, type Table } from "../../core/model/table";
import { modelTableNames } from "../../core/model/tables";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { addressOf } from "../addresses";
import { readHeaders } from "./headers";
import { modelTable } from "./modelTable";
import type { FoundModel, FoundPart } from "./readModel";
import { choiceOf } from "./translate";

/** One column's cells, wherever they stand. */
interface ColumnCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
}

/** The cells of every column: linked ones before those of the table. */
function columnCells<T extends Table>(of: WordedTable<T>, { table, links }: FoundPart) {
  const cells = new Map<ColumnId<T>, ColumnCells>();
  const linkedCells: Partial<Record<ColumnId<T>, LinkedCells>> = {};
  const broken: ColumnId<T>[] = [];
  if (table) {
    const { places } = readHeaders(of, table.headers);
    for (const [id, place] of Object.entries(places) as [ColumnId<T>, number][])
      cells.set(id, {
        sheet: table.sheet,
        row: table.row + 1,
        column: table.column + place,
        values: table.body.map((row) => row[place]),
      });
  }
  for (const [column, linked] of links as ReadonlyMap<
    ColumnId<T>,
    FoundPart["links"] extends ReadonlyMap<string, infer L> ? L : never
  >) {
    if (linked === "gone") {
      cells.delete(column);
      broken.push(column);
    } else {
      const { sheet, row, rows } = linked;
      linkedCells[column] = { sheet, row, rows };
      cells.set(column, { ...linked, values: linked.values.map(([value]) => value) });
    }
  }
  return { cells, broken, linked: linkedCells };
}

/** Blanks that nobody sees are none. */
const plain = (cell: CellValue | undefined): CellValue =>
  cell === undefined || (typeof cell === "string" && cell.trim() === "") ? "" : cell;

/** Most rows have none. */
const noMisfits: ReadonlyMap<string, Misfit> = new Map();

/** Looks each word up once: a column of many rows has few. */
function remembered<Value>(find: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    if (!known.has(word)) known.set(word, find(word));
    return known.get(word) as Value;
  };
}

/** A table's rows as its declaration says; null where nothing of it is there. Rows without content are passed over. */
function dataOf<T extends Table>(of: WordedTable<T>, part: FoundPart): TableData<T> | null {
  const { cells, broken, linked } = columnCells(of, part);
  if (cells.size === 0 && broken.length === 0) return null;
  const ids = columnsOf(of.table);
  const typed = ids.filter((id) => of.table.columns[id].formula === undefined && cells.has(id));
  const count = Math.max(0, ...[...cells.values()].map(({ values }) => values.length));
  const rows: DataRow<T>[] = [];
  const readers = ids.map((id) => ({
    id,
    column: of.table.columns[id],
    values: cells.get(id)?.values,
    idOf: remembered((word) => choiceOf(of, id, word.trim())),
  }));
  const contents = typed.map((id) => cells.get(id)?.values ?? []);
  for (let index = 0; index < count; index += 1) {
    if (contents.every((values) => plain(values[index]) === "")) continue;
    const row: Partial<Record<ColumnId<T>, unknown>> = {};
    let misfits: Map<ColumnId<T>, Misfit> | null = null;
    for (const { id, column, values, idOf } of readers) {
      const read = readCell(column, plain(values?.[index]), idOf);
      row[id] = read.value;
      if (read.misfit !== null && values) (misfits ??= new Map()).set(id, read.misfit);
    }
    rows.push({
      row: row as Row<T>,
      index,
      misfits: misfits ?? (noMisfits as ReadonlyMap<ColumnId<T>, Misfit>),
    });
  }
  return {
    name: of.table.name,
    rows,
    missing: ids.filter((id) => !cells.has(id) && !broken.includes(id)),
    broken,
    linked,
    cell: (column, index) => {
      const at = cells.get(column);
      if (!at) return null;
      const block = { row: at.row + index, column: at.column, rows: 1, columns: 1 };
      return { sheet: at.sheet, address: addressOf(block) };
    },
  };
}

/** What the workbook says of the model, in core's terms. */
export const modelOf = ({ parts }: FoundModel): Model =>
  Object.fromEntries(
    modelTableNames.map((name) => {
      const part = parts.get(name);
      return [name, part === undefined ? null : dataOf(modelTable(name) as WordedTable, part)];
    }),
  ) as unknown as Model;
