import { allHiddenNames, hiddenNames, type HiddenName } from "./hiddenNames";
import { readRecord, recordKey, type SettingsRecord } from "./record";
import type { Palette } from "../../core/palette";
import { askPalette } from "../palette";
import { reference, type Reference } from "../addresses";
import { sameName } from "../names";

/** What one sync tells about the workbook: its sheets, tables and what of them is marked as ours. */
export interface Look {
  readonly record: SettingsRecord | null;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** Visible and hidden names of the whole workbook. */
  readonly names: readonly string[];
  /** Absent: there is no such name. Null: its cells are gone. */
  readonly hiddenNames: ReadonlyMap<HiddenName, Reference | null>;
  readonly palette: Palette;
}

/** One sync, whatever the workbook holds. */
export async function look(context: Excel.RequestContext): Promise<Look> {
  const { workbook } = context;
  const setting = workbook.settings.getItemOrNullObject(recordKey).load("value");
  const sheets = workbook.worksheets.load("items/id,items/name");
  const tables = workbook.tables.load("items/name,items/worksheet/name");
  const names = workbook.names.load("items/name,items/formula");
  const palette = askPalette(context);
  await context.sync();

  const formulas = new Map(names.items.map((item) => [item.name, String(item.formula)]));
  return {
    record: setting.isNullObject ? null : readRecord(setting.value),
    sheets: sheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    names: [...formulas.keys()],
    palette: palette(),
    hiddenNames: new Map(
      allHiddenNames.flatMap((mark): [HiddenName, Reference | null][] => {
        const formula = formulas.get(hiddenNames[mark].name);
        return formula === undefined ? [] : [[mark, reference(formula)]];
      }),
    ),
  };
}

/**
 * A sheet of ours by its hiddenNames. A sheet that merely has the name we once gave is not enough: it may be the
 * user's own, made after ours was deleted.
 */
export function ourSheet(
  found: Look,
  mark: "checklist" | "readiness" | "history" | "signoffs",
): string | null {
  const evidence: readonly HiddenName[] = mark === "readiness" ? ["readiness", "pass", "weights"] : [mark];
  for (const one of evidence) {
    const at = found.hiddenNames.get(one);
    const sheet = at && found.sheets.find(({ name }) => sameName(name, at.sheet));
    if (sheet) return sheet.name;
  }
  return null;
}

/**
 * Our table: the one on our sheet, whatever it is called now; where several are there, the one that has the
 * name we gave it. Failing that, a table of that name elsewhere, if the record says that we made one.
 */
export function ourTable(found: Look, sheet: string | null, given: string | undefined): string | null {
  const here = found.tables.filter((table) => sheet !== null && sameName(table.sheet, sheet));
  const named = found.tables.find((table) => given !== undefined && sameName(table.name, given));
  if (named && (here.length === 0 || here.includes(named))) return found.record ? named.name : null;
  return here.length > 0 ? here[0].name : null;
}

/** Whether anything here says that there was a checklist. A history alone may be of the plan's resets. */
export const isOurs = (found: Look): boolean =>
  found.record !== null || [...found.hiddenNames.keys()].some((mark) => mark !== "history");
