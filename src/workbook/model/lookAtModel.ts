import type { Palette } from "../../core/palette";
import { askPalette } from "../palette";
import type { ModelTableName } from "../../core/model/tables";
import { reference } from "../addresses";
import { sameName } from "../names";
import { readModelRecord, modelRecordKey, type ModelRecord } from "./modelRecord";
import { markOf } from "./modelMarks";

/** What one sync tells of the model: which of its sheets, tables and links are there. */
export interface ModelLook {
  readonly record: ModelRecord | null;
  readonly sheets: readonly string[];
  readonly palette: Palette;
  /** Whether sheets may be neither added nor renamed. */
  readonly isStructureProtected: boolean;
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** By name, with what it leads to and what is noted of it. */
  readonly names: ReadonlyMap<string, { readonly formula: string; readonly comment: string }>;
}

/** One sync, whatever the workbook holds. */
export async function lookAtModel(context: Excel.RequestContext): Promise<ModelLook> {
  const { workbook } = context;
  const setting = workbook.settings.getItemOrNullObject(modelRecordKey).load("value");
  const sheets = workbook.worksheets.load("items/name");
  const tables = workbook.tables.load("items/name,items/worksheet/name");
  const names = workbook.names.load("items/name,items/formula,items/comment");
  const structure = workbook.protection.load("protected");
  const palette = askPalette(context);
  await context.sync();
  return {
    palette: palette(),
    isStructureProtected: structure.protected,
    record: setting.isNullObject ? null : readModelRecord(setting.value),
    sheets: sheets.items.map(({ name }) => name),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    names: new Map(
      names.items.map(({ name, formula, comment }) => [name, { formula: String(formula), comment }]),
    ),
  };
}

/** The sheet that we marked as a table's; null where there is none. */
export function markedSheet(look: ModelLook, name: ModelTableName): string | null {
  const at = reference(look.names.get(markOf(name))?.formula ?? "");
  return (at && look.sheets.find((sheet) => sameName(sheet, at.sheet))) ?? null;
}

/** A table of the model: the one of its name, wherever it stands, or else the first on its marked sheet. */
export function standingTable(look: ModelLook, name: ModelTableName): ModelLook["tables"][number] | null {
  const named = look.tables.find((table) => sameName(table.name, name));
  if (named) return named;
  const sheet = markedSheet(look, name);
  return (sheet !== null && look.tables.find((table) => sameName(table.sheet, sheet))) || null;
}
