import type { Column } from "./column";

/** One table of a workbook: types, sheet, dropdowns, number formats, reading, checks and repairs come from it. */
export interface Table<Columns extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  /** As Excel knows it, in every language. */
  readonly name: string;
  /** In the order in which a new sheet has them. */
  readonly columns: Columns;
  /** Only the add-in writes its rows, so that nothing is chosen in it. */
  readonly log: boolean;
}

export type ColumnId<T extends Table> = keyof T["columns"] & string;
type ValueOf<C> = C extends { readonly reads?: infer Value } ? Exclude<Value, undefined> : never;
/** What the cells of a row are read as. */
export type Row<T extends Table> = { readonly [Id in ColumnId<T>]: ValueOf<T["columns"][Id]> };

type ColumnsOfKind<T extends Table, Kind> = {
  [Id in ColumnId<T>]: T["columns"][Id] extends { readonly kind: Kind } ? Id : never;
}[ColumnId<T>];
/** The columns whose words are chosen from a list, each with the ids of its words. */
export type ChoicesOf<T extends Table> = {
  readonly [Id in ColumnsOfKind<T, "choice">]: T["columns"][Id] extends {
    readonly ids: readonly (infer Word)[];
  }
    ? Word & string
    : never;
};

/**
 * Declares a table.
 *
 * @example table("stRisks", { risk: required(text), impact: count(1, 5) }).name // "stRisks"
 */
export const table = <const Columns extends Readonly<Record<string, Column>>>(
  name: string,
  columns: Columns,
  { log = false }: { readonly log?: boolean } = {},
): Table<Columns> => ({ name, columns, log });

/** A table's columns in their order. */
export const columnsOf = <T extends Table>({ columns }: T): readonly ColumnId<T>[] =>
  Object.keys(columns) as ColumnId<T>[];

/** The columns of one kind. */
export const columnsOfKind = (table: Table, kind: Column["kind"]): readonly string[] =>
  columnsOf(table).filter((id) => table.columns[id].kind === kind);
