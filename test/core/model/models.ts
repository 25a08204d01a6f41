import type { CellValue } from "../../../src/core/cellValue";
import type { Model } from "../../../src/core/model/model";
import { columnsOf } from "../../../src/core/model/table";
import { modelTableNames, type ModelTableName } from "../../../src/core/model/tables";
import { serialOf } from "../../../src/core/calendar/day";
import { modelWords } from "../../../src/locale/sheets/model/words";
import type { WordedTable } from "../../../src/locale/sheets/tableWords";
import { modelOf } from "../../../src/workbook/model/modelData";
import { modelTable } from "../../../src/workbook/model/modelTable";
import type { FoundModel, FoundPart } from "../../../src/workbook/model/readModel";
import { wordOf } from "../../../src/workbook/model/translate";

/** Rows of a table by its columns; a choice by its id or as it stands in the cell. */
export type Rows = readonly Readonly<Record<string, unknown>>[];
export type Tables = Readonly<Partial<Record<ModelTableName, Rows | null>>>;

export function cellOf(of: WordedTable, id: string, value: unknown): CellValue {
  if (value === undefined || value === null) return "";
  if (of.table.columns[id].kind === "choice")
    return wordOf(of, id, value as string, "en") ?? (value as string);
  return value as CellValue;
}

function partOf(name: ModelTableName, rows: Rows): FoundPart {
  const of = modelTable(name) as WordedTable;
  const ids = columnsOf(of.table);
  return {
    table: {
      sheet: name.slice(2),
      name,
      row: 0,
      column: 0,
      headers: ids.map((id) => of.words.en.columns[id]),
      body: rows.map((row) => ids.map((id) => cellOf(of, id, row[id]))),
    },
    loose: null,
    links: new Map(),
    sheet: name.slice(2),
    isProtected: false,
  };
}

/** The model as a workbook with these tables is read. */
export const modelOfRows = (tables: Tables): Model =>
  modelOf({
    parts: new Map(
      modelTableNames.flatMap((name) => {
        const rows = tables[name];
        return rows ? [[name, partOf(name, rows)]] : [];
      }),
    ),
  } as Pick<FoundModel, "parts"> as FoundModel);

export const on = (month: number, day: number, years = 0): number => serialOf(2026 + years, month, day);

/** The rows that a new workbook is shown. */
export const examples = (name: ModelTableName): Rows =>
  (modelWords[name].en as { examples: (of: typeof on) => Rows }).examples(on);
