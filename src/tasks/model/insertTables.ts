import { serialOf } from "../../core/calendar/day";
import type { Language } from "../../core/language";
import type { ModelTaken } from "../../core/model/modelTrouble";
import type { Row, Table } from "../../core/model/table";
import { modelTableNames, type ModelTableName } from "../../core/model/tables";
import { Trouble } from "../../core/trouble";
import { modelSheets, modelWords } from "../../locale/sheets/model/words";
import type { Aftermath } from "../../workbook/errors";
import { markedSheet, type ModelLook } from "../../workbook/model/lookAtModel";
import { markOf } from "../../workbook/model/modelMarks";
import { modelSchema } from "../../workbook/model/modelRecord";
import { readModel, type FoundModel, type SheetNames } from "../../workbook/model/readModel";
import { isBegun, writeModel, type TableToWrite } from "../../workbook/model/writeModel";
import { freeName, sameName } from "../../workbook/names";

export interface InsertRequest {
  /** All unless given. */
  readonly tables?: readonly ModelTableName[];
  readonly language: Language;
  /** The year that the example rows speak of; null for a blank row instead of examples. */
  readonly examplesOf: number | null;
  /** Other names of sheets than ours, where ours are taken. */
  readonly sheets?: SheetNames;
}

function rowsOf(
  name: ModelTableName,
  { language, examplesOf: year }: InsertRequest,
): readonly Partial<Row<Table>>[] {
  if (year === null) return [{}];
  const { examples } = modelWords[name][language];
  return examples((month, day, years = 0) => serialOf(year + years, month, day));
}

const isUnfinished = ({ record }: ModelLook, name: ModelTableName): boolean =>
  record?.unfinished.includes(name) ?? false;

/** Refuses where a newer version wrote, before anything is written. */
export function refuseNewer({ record }: ModelLook): void {
  if (record && record.schema > modelSchema)
    throw new Trouble("model-newer", { found: record.schema, known: modelSchema });
}

/** What is to be written of a table; null where it stands already. */
function planTable(
  found: FoundModel,
  request: InsertRequest,
  name: ModelTableName,
): TableToWrite | ModelTaken | null {
  const { look } = found;
  const part = found.parts.get(name);
  const rows = rowsOf(name, request);
  const isMarked = look.names.has(markOf(name));
  if (part?.table && !isUnfinished(look, name)) return null;
  const wished = request.sheets?.[name] ?? modelSheets[name];
  const ours = part?.sheet ?? null;
  const standing = part?.table ?? null;
  // Whatever a person put onto a sheet that was begun stays theirs.
  const cells = standing
    ? { row: standing.row, column: standing.column, values: [standing.headers, ...standing.body] }
    : (part?.loose ?? null);
  const isOurs = ours !== null && (cells === null || isBegun(name, rows, request.language, cells));
  const common = { name, isMarked, rows, language: request.language };
  if (ours !== null && (standing || isOurs))
    return { ...common, sheet: ours, isNew: false, table: standing?.name ?? null };
  const names = [...look.names.keys()];
  if (names.some((one) => sameName(one, name)))
    return { what: "name", table: name, name, suggestion: freeName(name, names, "_") };
  if (look.sheets.some((one) => sameName(one, wished)))
    return { what: "sheet", table: name, name: wished, suggestion: freeName(wished, look.sheets, " ") };
  return { ...common, sheet: wished, isNew: true, table: null };
}

/**
 * Writes tables of the model onto sheets of their own, with rows that show how they are filled. What stands already
 * is left alone; what a former writing began is completed. Two syncs, one of them writing.
 */
export async function insertTables(request: InsertRequest): Promise<void> {
  const names = request.tables ?? modelTableNames;
  const found = await readModel(names, request.sheets);
  refuseNewer(found.look);
  const plans = modelTableNames
    .filter((name) => names.includes(name))
    .flatMap((name) => planTable(found, request, name) ?? []);
  const taken = plans.filter((plan): plan is ModelTaken => "what" in plan);
  if (taken.length > 0) throw new Trouble("model-taken", { taken });
  const tables = plans.filter((plan): plan is TableToWrite => !("what" in plan));
  if (tables.length > 0) await writeModel(tables, found.look.record, () => aftermath(tables));
}

/** What a writing that failed has left. */
async function aftermath(tables: readonly TableToWrite[]): Promise<Aftermath> {
  const { look, parts } = await readModel(tables.map(({ name }) => name));
  const isDone = tables.every(({ name }) => parts.get(name)?.table && !isUnfinished(look, name));
  const isBegun = tables.some(({ name }) => isUnfinished(look, name) || markedSheet(look, name) !== null);
  return { present: null, written: isDone ? "all" : isBegun ? "part" : "nothing" };
}
