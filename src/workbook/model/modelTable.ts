import { stChecklist } from "../../core/checklist/checklist";
import { stHistory } from "../../core/checklist/history";
import { stSignoffs } from "../../core/checklist/signoffs";
import { modelTableNames, modelTables, type ModelTableName, type ModelTables } from "../../core/model/tables";
import { modelWords } from "../../locale/sheets/model/words";
import { worded, type WordedTable } from "../../locale/sheets/tableWords";
import { sameName } from "../names";

/** A table of the model and all that it says. */
export const modelTable = <Name extends ModelTableName>(name: Name): WordedTable<ModelTables[Name]> =>
  worded(modelTables[name], modelWords[name]) as WordedTable<ModelTables[Name]>;

const ourTables: readonly string[] = [
  ...modelTableNames,
  ...[stChecklist, stHistory, stSignoffs].map(({ name }) => name),
];

/** Whether a table of the workbook has the name of one that is written here. */
export const isOurTable = (table: string): boolean => ourTables.some((name) => sameName(name, table));
