import { modelTables, type ModelTableName, type ModelTables } from "../../core/model/tables";
import { modelWords } from "../../locale/sheets/model/words";
import { worded, type WordedTable } from "../../locale/sheets/tableWords";

/** A table of the model and all that it says. */
export const modelTable = <Name extends ModelTableName>(name: Name): WordedTable<ModelTables[Name]> =>
  worded(modelTables[name], modelWords[name]) as WordedTable<ModelTables[Name]>;
