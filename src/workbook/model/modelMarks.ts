import { modelTableNames, type ModelTableName } from "../../core/model/tables";

/** The hidden name that marks a table's sheet as ours. Excel keeps it right when the sheet is renamed. */
export const markOf = (name: ModelTableName): string => `_st.${name.slice(2)}`;
/** The hidden name that leads a column to cells of the user's. */
export const linkName = (name: ModelTableName, column: string): string => `${markOf(name)}.${column}`;

export const isModelMark = (name: string): boolean => modelTableNames.some((one) => name === markOf(one));
