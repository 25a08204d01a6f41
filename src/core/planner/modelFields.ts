import type { CellAddress } from "../cellAddress";
import type { Model, TableData } from "../model/model";
import { cellRuns } from "../model/rules/cellRuns";
import type { ColumnId } from "../model/table";
import type { ModelTableName, ModelTables } from "../model/tables";
import type { Dimension, Field } from "./request";

/** A column of the model. */
export type ModelColumn = {
  readonly [Name in ModelTableName]: readonly [table: Name, column: ColumnId<ModelTables[Name]>];
}[ModelTableName];

/** What of the model a plan's fields are, for the dimensions that its tables speak of. */
const columnsFor: Readonly<Partial<Record<Dimension, Readonly<Partial<Record<Field, ModelColumn>>>>>> = {
  people: { target: ["stGoal", "target"], weights: ["stPlan", "weight"], names: ["stPlan", "owner"] },
  periods: { target: ["stGoal", "target"], start: ["stGoal", "start"], end: ["stGoal", "end"] },
  reconcile: {
    target: ["stGoal", "target"],
    names: ["stPlan", "owner"],
    topDown: ["stPlan", "target"],
    bottomUp: ["stPlan", "commitment"],
  },
};

/** The tables of the model that the fields of a dimension stand in. */
export const modelTablesFor = (dimension: Dimension): readonly ModelTableName[] => [
  ...new Set(Object.values(columnsFor[dimension] ?? {}).map(([table]) => table)),
];

/** Whether any row says something in a column; one that is blank throughout fills no field. */
const isFilled = ({ rows }: TableData, column: string): boolean =>
  rows.some(({ row }) => ((row as Readonly<Record<string, unknown>>)[column] ?? "") !== "");

/**
 * The cells of the model's columns, its own or those that are linked to it: from a column's first row with content to
 * its last, so that columns of one table stay in line. Several goals fill nothing: which is meant only the user knows.
 */
export const cellsOfColumns = <Key extends string>(
  columns: Readonly<Partial<Record<Key, ModelColumn>>>,
  model: Model,
): Readonly<Partial<Record<Key, CellAddress>>> =>
  Object.fromEntries(
    (Object.entries(columns) as [Key, ModelColumn][]).flatMap(([key, [table, column]]) => {
      const data = model[table] as TableData | null;
      if (!data || !isFilled(data, column) || (table === "stGoal" && data.rows.length > 1)) return [];
      const [cells] = cellRuns(model, [{ table, column, row: null }]);
      return cells ? [[key, cells]] : [];
    }),
  ) as Partial<Record<Key, CellAddress>>;

/** The cells of the model that fill a plan's fields. */
export const modelFields = (
  dimension: Dimension,
  model: Model,
): Readonly<Partial<Record<Field, CellAddress>>> => cellsOfColumns(columnsFor[dimension] ?? {}, model);
