import { modelTableNames, modelTables, type ModelTableName, type ModelTables } from "../../core/model/tables";
import { modelWords } from "../../locale/sheets/model/words";
import { worded, type WordedTable } from "../../locale/sheets/tableWords";
import { sameName } from "../names";

/** A table of the model and all that it says. */
export const modelTable = <Name extends ModelTableName>(name: Name): WordedTable<ModelTables[Name]> =>
  worded(modelTables[name], modelWords[name]) as WordedTable<ModelTables[Name]>;

/** Whether a table of the workbook has the name of one of the model's. */
export const isModelTable = (table: string): boolean => modelTableNames.some((name) => sameName(name, table));
