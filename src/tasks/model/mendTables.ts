import { languages, type Language } from "../../core/language";
import { columnsOf } from "../../core/model/table";
import { modelTableNames, type ModelTableName } from "../../core/model/tables";
import { Trouble } from "../../core/trouble";
import { modelSheets } from "../../locale/sheets/model/words";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { asStep, type Aftermath } from "../../workbook/errors";
import type { FoundTable } from "../../workbook/model/foundTable";
import { languageOf, readHeaders } from "../../workbook/model/headers";
import { mendModel, type TableMending } from "../../workbook/model/mendModel";
import type { Mending } from "../../workbook/model/mending";
import { modelTable } from "../../workbook/model/modelTable";
import { readModel, type FoundModel, type FoundPart } from "../../workbook/model/readModel";
import { markedSheet, type ModelLook } from "../../workbook/model/lookAtModel";
import { freeName, sameName } from "../../workbook/names";
import { decideMending } from "./decideMending";
import { refuseNewer } from "./insertTables";
import { markOf } from "../../workbook/model/modelMarks";

export interface MendTablesRequest {
  /** All that are there, unless given. */
  readonly tables?: readonly ModelTableName[];
  /** Puts headers and words into a language; else only what is missing is put back. */
  readonly language?: Language;
  /** Missing headers, each with the user's header that stands for it, by table. */
  readonly columns?: Readonly<Partial<Record<ModelTableName, Readonly<Record<string, string>>>>>;
}

/** The table, or the cells on its sheet that still have its headers, as if they were one. */
function tableIn(of: WordedTable, { table, loose, sheet }: FoundPart, name: string): FoundTable | null {
  if (table || !loose || sheet === null) return table;
  const most = columnsOf(of.table).length / 2;
  const row = loose.values.findIndex((values) => readHeaders(of, values).missing.length <= most);
  if (row < 0) return null;
  const [headers, ...body] = loose.values.slice(row);
  return { sheet, name, row: loose.row + row, column: loose.column, headers, body };
}

const isIdle = ({ headers, cells, added, rows, untranslated, makeTable, isRetry }: Mending): boolean =>
  !makeTable &&
  !isRetry &&
  untranslated === 0 &&
  [headers, cells, added, rows].every((list) => list.length === 0);

/** The name that a table's own sheet gets in a language; null where it has it, or a person chose another. */
function translatedSheet(look: ModelLook, name: ModelTableName, language: Language): string | null {
  const sheet = markedSheet(look, name);
  const wished = modelSheets[language][name];
  const isOurs = sheet !== null && languages.some((one) => sameName(sheet, modelSheets[one][name]));
  return isOurs && !sameName(sheet, wished) ? freeName(wished, look.sheets, " ") : null;
}

/** What is to be done to the tables that are there; nothing for those that are as they should be. */
function decide(found: FoundModel, request: MendTablesRequest): TableMending[] {
  const { look, parts } = found;
  const inUse = [...look.tables.map(({ name }) => name), ...look.names.keys()];
  return [...parts].flatMap(([name, part]): TableMending[] => {
    const of = modelTable(name) as WordedTable;
    const table = tableIn(of, part, freeName(name, inUse, "_"));
    if (!table) return [];
    if (part.isProtected) throw new Trouble("protected", { sheet: table.sheet, written: "nothing" });
    const language = request.language ?? languageOf(of, table.headers);
    const mending = decideMending(
      of,
      table,
      {
        language,
        words: request.language !== undefined,
        columns: request.columns?.[name],
        dress: false,
        makeTable: part.table === null,
        finishAs: null,
        isRetry: look.record?.mending.includes(name) ?? false,
      },
      () => ({ keys: table.body.map(() => null), known: () => ({}), missing: [] }),
    );
    const as = request.language === undefined ? null : translatedSheet(look, name, request.language);
    // Only its own sheet: the table may have been moved to one of the user's.
    const renamed = as !== null && sameName(table.sheet, markedSheet(look, name) ?? "") ? table.sheet : null;
    if (isIdle(mending) && renamed === null) return [];
    const standing = renamed === null || as === null ? table : { ...table, sheet: as };
    const isMarked = look.names.has(markOf(name));
    return [{ name, isMarked, mending: { ...mending, table: standing }, language, renamed }];
  });
}

/**
 * Puts back what is missing of the model's tables, and where a language is given their headers and words into it; the
 * user's own words, rows and columns stay. Two syncs, and one where words are written by their places.
 */
export async function mendTables(request: MendTablesRequest = {}): Promise<void> {
  const names = request.tables ?? modelTableNames;
  const look = (): Promise<FoundModel> => readModel(names);
  let found = await look();
  refuseNewer(found.look);
  let attempt = 1;
  const aftermath = async (): Promise<Aftermath> => {
    const after = await look();
    const isBegun = attempt > 1 || (after.look.record?.mending ?? []).length > 0;
    const isDone = decide(after, request).length === 0;
    return { present: null, written: isDone ? "all" : isBegun ? "part" : "nothing" };
  };
  for (; attempt <= 3; attempt += 1) {
    const tables = decide(found, request);
    if (found.look.isStructureProtected && tables.some(({ renamed }) => renamed !== null))
      throw new Trouble("structure-protected", { written: attempt > 1 ? "part" : "nothing" });
    if (tables.length === 0 || (await mendModel(tables, found.look, aftermath))) return;
    found = await asStep({ nothing: "unknown" }, look);
  }
  throw new Trouble("model-moving", { table: names[0], written: (await aftermath()).written });
}
