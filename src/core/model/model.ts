import type { CellAddress } from "../cellAddress";
import type { Misfit } from "./readCell";
import type { ColumnId, Row, Table } from "./table";
import type { ModelTableName, ModelTables } from "./tables";

/** Where a column's linked cells stand. */
export interface LinkedCells {
  readonly sheet: string;
  /** The first of them, from 0. */
  readonly row: number;
  readonly rows: number;
}

export interface DataRow<T extends Table> {
  readonly row: Row<T>;
  /** Of the table's rows, from 0, blank ones counted. */
  readonly index: number;
  readonly misfits: ReadonlyMap<ColumnId<T>, Misfit>;
}

/** What was read of a table, be it on a sheet of ours or linked to cells of the user's. */
export interface TableData<T extends Table = Table> {
  readonly name: string;
  readonly rows: readonly DataRow<T>[];
  /** Columns that are neither on our sheet nor linked. */
  readonly missing: readonly ColumnId<T>[];
  /** Columns whose linked cells are gone. */
  readonly broken: readonly ColumnId<T>[];
  /** Columns that are linked to cells of the user's. */
  readonly linked: Readonly<Partial<Record<ColumnId<T>, LinkedCells>>>;
  readonly cell: (column: ColumnId<T>, index: number) => CellAddress | null;
}

/** All tables of the model as one read found them; null for one that is not there at all. */
export type Model = { readonly [Name in ModelTableName]: TableData<ModelTables[Name]> | null };
