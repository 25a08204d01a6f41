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
import type { WrittenSheet } from "../../workbook/model/takeBack";
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

/** What a new table holds. */
export type Content = Pick<TableToWrite, "rows" | "formulas" | "beside">;

/** The rows that show how a table is filled, for a year. */
export function exampleRows(
  name: ModelTableName,
  language: Language,
  year: number,
): readonly Partial<Row<Table>>[] {
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
  request: Pick<InsertRequest, "language" | "sheets">,
  name: ModelTableName,
  content: Content,
): TableToWrite | ModelTaken | null {
  const { look } = found;
  const part = found.parts.get(name);
  const isMarked = look.names.has(markOf(name));
  if (part?.table && !isUnfinished(look, name)) return null;
  const wished = request.sheets?.[name] ?? modelSheets[request.language][name];
  const ours = part?.sheet ?? null;
  const standing = part?.table ?? null;
  // Whatever a person put onto a sheet that was begun stays theirs.
  const cells = standing
    ? { row: standing.row, column: standing.column, values: [standing.headers, ...standing.body] }
    : (part?.loose ?? null);
  const common = { name, isMarked, ...content, language: request.language };
  if (ours !== null) {
    const begun = { ...common, sheet: ours, isNew: false, table: standing?.name ?? null };
    if (standing || cells === null || isBegun(begun, cells)) return begun;
  }
  const names = [...look.names.keys()];
  if (names.some((one) => sameName(one, name)))
    return { what: "name", table: name, name, suggestion: freeName(name, names, "_") };
  if (look.sheets.some((one) => sameName(one, wished)))
    return { what: "sheet", table: name, name: wished, suggestion: freeName(wished, look.sheets, " ") };
  return { ...common, sheet: wished, isNew: true, table: null };
}

/** What is to be written of each table; refuses where a name that it needs is in use. */
export function planTables(
  found: FoundModel,
  request: Pick<InsertRequest, "language" | "sheets">,
  names: readonly ModelTableName[],
  contentOf: (name: ModelTableName) => Content,
): readonly TableToWrite[] {
  const plans = modelTableNames
    .filter((name) => names.includes(name))
    .flatMap((name) => planTable(found, request, name, contentOf(name)) ?? []);
  const taken = plans.filter((plan): plan is ModelTaken => "what" in plan);
  if (taken.length > 0) throw new Trouble("model-taken", { taken });
  return plans.filter((plan): plan is TableToWrite => !("what" in plan));
}

/**
 * Writes tables of the model onto sheets of their own, with rows that show how they are filled. What stands already
 * is left alone; what a former writing began is completed. Two syncs, one of them writing.
 *
 * @returns what was written, for taking it back
 */
export async function insertTables(request: InsertRequest): Promise<readonly WrittenSheet[]> {
  const { language, examplesOf: year, tables: names = modelTableNames } = request;
  const found = await readModel(names, request.sheets);
  refuseNewer(found.look);
  const tables = planTables(found, request, names, (name) => ({
    rows: year === null ? [{}] : exampleRows(name, language, year),
  }));
  if (tables.length === 0) return [];
  return writeModel(tables, found.look, () => aftermathOf(tables));
}

/** What a writing that failed has left. */
export async function aftermathOf(tables: readonly TableToWrite[]): Promise<Aftermath> {
  const { look, parts } = await readModel(tables.map(({ name }) => name));
  const isDone = tables.every(({ name }) => parts.get(name)?.table && !isUnfinished(look, name));
  const isBegun = tables.some(({ name }) => isUnfinished(look, name) || markedSheet(look, name) !== null);
  return { present: null, written: isDone ? "all" : isBegun ? "part" : "nothing" };
}
