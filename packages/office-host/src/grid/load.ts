import {
  IUniverInstanceService,
  LocaleService,
  UniverInstanceType,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Book, Sheet } from "xlsx-book/book";
import { areaText, lastRow, parseArea } from "./address";
import { calculationMode, openWithFigures, opensWithFigures } from "./calculationMode";
import type { GridChart } from "./cells";
import { drawnRule } from "./conditionalRules";
import { keepExcelFigures } from "./excelFigures";
import { drawnTable } from "./drawnTables";
import type { Grid } from "./grid";
import { opening } from "./keptFigures";
import { keepParts } from "./keptParts";
import type { NewTable } from "./gridTable";
import { StyleTable, worksheet } from "./loadSheet";
import { keepOtherWorkbooks } from "./otherWorkbooks";
import { nameText } from "./nameText";
import { notesOf } from "./notes";
import { drawnValidation } from "./validationRules";
import { keepFreeze } from "./wholeFreeze";

/** When the workbook was opened, which is when one was made of which nothing else is said. */
export const openedKey = "opened";

let opened = 0;

/**
 * Opens a Book in the grid in place of the workbook that was there, which stays until the Book is ready. Tables and
 * names are known before the first formula is calculated; then everything is, since a file's stored results may be old.
 * The signal ends it: the promise rejects with the signal's reason, and the workbook before is there if it was not yet
 * replaced.
 */
export async function loadBook(grid: Grid, book: Book, signal?: AbortSignal): Promise<void> {
  const number = (opened += 1);
  const ids = book.sheets.map((_sheet, index) => sheetId(number, index));
  const styles = new StyleTable();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const [index, sheet] of book.sheets.entries()) {
    sheets[ids[index]!] = await worksheet(sheet, ids[index]!, styles);
    signal?.throwIfAborted();
  }
  const merges = book.sheets.map((sheet, index) => cutMerges(sheet, sheets[ids[index]!]?.mergeData));
  const instances = grid.injector.get(IUniverInstanceService);
  const before = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
  if (before !== undefined) {
    await grid.calculated();
    grid.edits.clear();
    instances.disposeUnit(before);
    // What the engine remembers of formulas by their text alone was read with the names of that workbook.
    new LexerTreeBuilder().dispose();
  }
  const tables = book.sheets.flatMap((sheet, index) => tablesOf(grid, sheet, ids[index] ?? ""));
  grid.functions.forget();
  grid.tables.open(tables);
  book.sheets.forEach((sheet, index) => keepExtras(grid, sheet, ids[index] ?? "", number));
  keepParts(grid, book, ids);
  keepOtherWorkbooks(grid, book, ids);
  merges.forEach((cut, index) => grid.edits.keepExtra(`whole merges ${ids[index]}`, cut));
  grid.edits.keepExtra("settings", { ...book.settings });
  grid.edits.keepExtra(openedKey, new Date().toISOString());
  const data: IWorkbookData = {
    id: `book${number}`,
    name: "Workbook",
    appVersion: "0.25.1",
    locale: grid.injector.get(LocaleService).getCurrentLocale(),
    styles: styles.all,
    sheetOrder: ids,
    sheets,
    resources: resources(grid, book, ids, number),
  };
  grid.calculation.byHand = calculationMode(grid) === "Manual";
  grid.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  const shown = ids[book.inFront ?? -1];
  // By the command: what draws the sheet goes by that.
  if (shown !== undefined)
    await grid.commands.executeCommand(SetWorksheetActiveOperation.id, {
      unitId: data.id,
      subUnitId: shown,
    });
  grid.edits.keepExtra(opening, true);
  const abandon = (): void => grid.calculation.abandon();
  signal?.addEventListener("abort", abandon);
  try {
    if (opensWithFigures(book)) return await openWithFigures(grid, book, ids);
    await grid.calculation.calculateAll();
    await grid.calculated();
    signal?.throwIfAborted();
    await keepExcelFigures(grid, book, ids, signal);
  } finally {
    signal?.removeEventListener("abort", abandon);
    grid.edits.keepExtra(opening, undefined);
  }
}

const sheetId = (book: number, index: number): string =>
  `{${book.toString(16).padStart(8, "0")}-0001-0000-${(index + 1).toString(16).padStart(4, "0")}-000000000000}`.toUpperCase();

/** Merges of whole columns, for which the grid has not the rows: what is drawn of each, and what it is. */
function cutMerges(
  { merges }: Sheet,
  drawn: IWorksheetData["mergeData"] = [],
): Record<string, string> | undefined {
  const read = merges.filter((range) => parseArea(range) !== undefined);
  const cut = read.flatMap((range, index): [string, string][] => {
    const area = drawn[index];
    return area && parseArea(range)?.endRow === lastRow ? [[areaText(area), range]] : [];
  });
  return cut.length > 0 ? Object.fromEntries(cut) : undefined;
}

function tablesOf(grid: Grid, sheet: Sheet, id: string): NewTable[] {
  return sheet.tables.flatMap((table) => {
    const area = parseArea(table.range);
    if (!area) return [];
    return [
      {
        id: grid.tables.newId(),
        sheetId: id,
        name: table.name,
        area,
        columns: table.columns,
        style: table.style,
        totals: table.totals,
        headers: table.headers ?? true,
      },
    ];
  });
}

function keepExtras(grid: Grid, sheet: Sheet, id: string, number: number): void {
  if (sheet.charts.length > 0)
    grid.edits.keepExtra(
      `charts ${id}`,
      sheet.charts.map((chart, index): GridChart => ({
        ...chart,
        id: `{C${number}-${id.slice(20, 24)}-${index + 1}}`,
      })),
    );
  keepFreeze(grid, id, sheet);
  if (sheet.protected) grid.edits.keepExtra(`protected ${id}`, true);
  if (sheet.visibility === "veryHidden") grid.edits.keepExtra(`veryHidden ${id}`, true);
}

function resources(
  grid: Grid,
  book: Book,
  ids: readonly string[],
  number: number,
): NonNullable<IWorkbookData["resources"]> {
  const bySheet = <T>(of: (sheet: Sheet, id: string) => T): Record<string, T> =>
    Object.fromEntries(book.sheets.map((sheet, index) => [ids[index] ?? "", of(sheet, ids[index] ?? "")]));
  const tables = bySheet((_sheet, id) => ({
    tables: grid.tables
      .list()
      .filter((table) => table.sheetId === id)
      .map((table) => drawnTable(table)),
    tableFilteredOutRows: [],
  }));
  const formats = bySheet((sheet, id) =>
    [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map((format, index) => {
        const rule = drawnRule(format, `cf${number}-${id.slice(20, 24)}-${index}`);
        grid.edits.keepExtra(`cf ${rule.cfId}`, {
          format,
          drawn: JSON.stringify(rule.rule),
          inFile: format.priority,
        });
        return rule;
      }),
  );
  const validations = bySheet((sheet, id) =>
    sheet.validations.map((validation, index) =>
      drawnValidation(validation, `dv${number}-${id.slice(20, 24)}-${index}`),
    ),
  );
  const idOf = new Map(book.sheets.map((sheet, index) => [sheet.name, ids[index]]));
  const names = Object.fromEntries(
    book.names.map((name, index) => [
      `n${number}-${index}`,
      {
        id: `n${number}-${index}`,
        name: name.name,
        formulaOrRefString: nameText(name.refersTo),
        comment: name.comment ?? "",
        hidden: name.hidden ?? false,
        localSheetId: (name.sheet === undefined ? undefined : idOf.get(name.sheet)) ?? "AllDefaultWorkbook",
      },
    ]),
  );
  return [
    resource("SHEET_TABLE_PLUGIN", tables),
    resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN", formats),
    resource("SHEET_DATA_VALIDATION_PLUGIN", validations),
    resource("SHEET_DEFINED_NAME_PLUGIN", names),
    resource(
      "SHEET_NOTE_PLUGIN",
      bySheet((sheet, id) => notesOf(sheet, `n${number}-${id.slice(20, 24)}`)),
    ),
  ];
}

const resource = (name: string, data: unknown) => ({ name, data: JSON.stringify(data) });
