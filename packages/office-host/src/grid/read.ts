import { BooleanNumber, type ISheetDataValidationRule, type Worksheet } from "@univerjs/core";
import { DataValidationModel } from "@univerjs/data-validation";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import type {
  Book,
  Cell,
  CellError,
  ConditionalFormat,
  DefinedName,
  Scalar,
  Sheet,
  Table,
} from "xlsx-book/book";
import type { Chart } from "xlsx-book/chart";
import type { Groups } from "xlsx-book/groups";
import { readsOtherWorkbook } from "xlsx-book/otherWorkbooks";
import { withZoom } from "xlsx-book/zoom";
import { areaText, rangeText } from "./address";
import { savedCalculation } from "./calculationMode";
import type { GridChart } from "./cells";
import { bookRule } from "./conditionalRules";
import { fixedArrayIn } from "./fixedArrays";
import { formatOf } from "./format";
import type { Grid } from "./grid";
import { groupsIn } from "./groups";
import { keptOfSheet, keptOfTable } from "./keptParts";
import { showsFigure } from "./figures";
import { bookNote, gridNotes } from "./notes";
import { bookValidation } from "./validationRules";
import { frozenOn } from "./wholeFreeze";

/** The workbook in the grid as plain data, with everything that a Book holds. */
export function readBook(grid: Grid): Book {
  return {
    sheets: grid.workbook.getSheets().map((sheet) => readSheet(grid, sheet)),
    names: readNames(grid),
    settings: { ...grid.edits.extra<Record<string, unknown>>("settings") },
    ...readInFront(grid),
    ...savedCalculation(grid),
  };
}

/** Which sheet is shown, where that is not the first one that can be. */
function readInFront({ workbook }: Grid): Pick<Book, "inFront"> {
  const sheets = workbook.getSheets();
  const shown = workbook.getActiveSheet().getSheetId();
  const first = sheets.find((sheet) => !sheet.isSheetHidden());
  const inFront = sheets.findIndex((sheet) => sheet.getSheetId() === shown);
  return inFront < 0 || first?.getSheetId() === shown ? {} : { inFront };
}

function readSheet(grid: Grid, sheet: Worksheet): Sheet {
  const id = sheet.getSheetId();
  const config = sheet.getConfig();
  const frozen = frozenOn(grid, sheet);
  const hidden = grid.edits.extra<boolean>(`veryHidden ${id}`) ? "veryHidden" : "hidden";
  const { kept: keptInFile, ...parts } = keptOfSheet(grid, id);
  const kept = withZoom(keptInFile, config.zoomRatio);
  return {
    name: sheet.getName(),
    visibility: config.hidden === BooleanNumber.TRUE ? hidden : "visible",
    ...(config.tabColor && { tabColor: config.tabColor }),
    cells: readCells(grid, sheet),
    ...readSizes(sheet),
    ...groupedLines(config.columnData, "columnGroups"),
    ...groupedLines(config.rowData, "rowGroups"),
    merges: config.mergeData.map((area) => wholeMerge(grid, id, areaText(area))),
    ...(frozen && { frozen }),
    gridlines: config.showGridlines !== BooleanNumber.FALSE,
    tables: grid.tables
      .list()
      .filter((table) => table.sheetId === id)
      .map((table): Table => ({
        name: table.name,
        range: areaText(table.area),
        columns: table.columns.map(({ name }) => name),
        style: table.style,
        totals: table.totals,
        ...(!table.headers && { headers: false }),
        ...keptOfTable(grid, table),
      })),
    validations: (
      grid.injector.get(DataValidationModel).getRules(grid.unitId, id) as ISheetDataValidationRule[]
    )
      .map(bookValidation)
      .filter((validation) => validation !== undefined),
    conditionalFormats: readRules(grid, id),
    charts: grid.charts(id).map(withoutId),
    protected: grid.edits.extra<boolean>(`protected ${id}`) === true,
    ...parts,
    ...(kept && { kept }),
  };
}

/** Which columns and rows have sizes of their own, and which are hidden. */
export function readSizes(
  sheet: Worksheet,
): Pick<Sheet, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows"> {
  const { columnData, rowData } = sheet.getConfig();
  return {
    columnWidths: sizes(columnData, (column) => column.w),
    rowHeights: sizes(rowData, (row) => (row.ia ? undefined : row.h)),
    ...hiddenLines(columnData, "hiddenColumns"),
    ...hiddenLines(rowData, "hiddenRows"),
  };
}

function withoutId(chart: GridChart): Chart {
  const { id: _id, onCells: _corners, ...plain } = chart;
  return plain;
}

/** A merge as its file had it, where the grid has only the part that it has room for. */
const wholeMerge = (grid: Grid, id: string, drawn: string): string =>
  grid.edits.extra<Record<string, string>>(`whole merges ${id}`)?.[drawn] ?? drawn;

/** Which of the columns or rows are hidden; nothing where none is. */
function hiddenLines<K extends "hiddenColumns" | "hiddenRows">(
  data: Record<number, { hd?: BooleanNumber } | undefined>,
  key: K,
): Partial<Record<K, number[]>> {
  const hidden = Object.keys(data)
    .map(Number)
    .filter((index) => data[index]?.hd === BooleanNumber.TRUE);
  return hidden.length > 0 ? ({ [key]: hidden } as Record<K, number[]>) : {};
}

function groupedLines<K extends "columnGroups" | "rowGroups">(
  data: Parameters<typeof groupsIn>[0],
  key: K,
): Partial<Record<K, Groups>> {
  const groups = groupsIn(data);
  return groups ? ({ [key]: groups } as Record<K, Groups>) : {};
}

function sizes<T>(
  data: Record<number, T | undefined>,
  of: (item: T) => number | undefined,
): Record<number, number> {
  const result: Record<number, number> = {};
  for (const [index, item] of Object.entries(data)) {
    const size = item === undefined || item === null ? undefined : of(item);
    if (size !== undefined) result[Number(index)] = size;
  }
  return result;
}

/** The conditional formats of a sheet, first priority first; those we put there keep their own definition. */
export function readRules(grid: Grid, sheetId: string): ConditionalFormat[] {
  const rules = grid.injector.get(ConditionalFormattingRuleModel).getSubunitRules(grid.unitId, sheetId) ?? [];
  const known = rules.map(({ cfId }) =>
    grid.edits.extra<{ format: ConditionalFormat; drawn: string; inFile?: number }>(`cf ${cfId}`),
  );
  const inFile = known.map((kept) => kept?.inFile ?? 0);
  // As long as they stand as they stood, they keep their numbers.
  const stand = inFile.every((priority, index) => priority > 0 && priority >= (inFile[index - 1] ?? 0));
  return rules.flatMap((rule, index) => {
    const kept = known[index];
    const priority = stand ? inFile[index]! : index + 1;
    if (kept && kept.drawn === JSON.stringify(rule.rule))
      return [{ ...kept.format, range: rangeText(rule.ranges), priority, stopIfTrue: rule.stopIfTrue }];
    return bookRule(rule, priority) ?? [];
  });
}

function readCells(grid: Grid, sheet: Worksheet): (Cell | undefined)[][] {
  const id = sheet.getSheetId();
  const styles = grid.workbook.getStyles();
  const rows: (Cell | undefined)[][] = [];
  const put = (row: number, column: number): Cell => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(undefined);
    return (cells[column] ??= {});
  };
  sheet.getCellMatrix().forValue((row, column, data) => {
    if (!data) return;
    const format = formatOf(styles.getStyleByCell(data)) ?? {};
    const custom = data.custom ?? {};
    if (custom["locked"] === false) format.locked = false;
    if (custom["hidden"] === true) format.hidden = true;
    if (custom["shrink"] === true) format.shrink = true;
    if (typeof custom["style"] === "string") format.style = custom["style"];
    const formula = grid.formula(id, row, column);
    const value = grid.value(id, row, column);
    if (value === null && formula === undefined && Object.keys(format).length === 0 && !custom["link"])
      return;
    const cell = put(row, column);
    if (value !== null) cell.value = value;
    if (formula !== undefined) cell.formula = formula;
    if (formula !== undefined && fixedArrayIn(data, formula)) cell.fixed = true;
    if (formula !== undefined && (showsFigure(data, formula) || readsOtherWorkbook(formula)))
      cell.uncalculated = true;
    if (Object.keys(format).length > 0) cell.format = format;
    if (typeof custom["link"] === "string") cell.link = custom["link"];
    if (typeof custom["linkTip"] === "string") cell.linkTip = custom["linkTip"];
  });
  for (const [row, columns] of Object.entries(grid.spills(id)))
    for (const [column, area] of Object.entries(columns ?? {})) {
      if (!area || grid.formula(id, Number(row), Number(column)) === undefined) continue;
      if (area.startRow === area.endRow && area.startColumn === area.endColumn) continue;
      // A spill that found no room fills nothing: the formula is its own cell's.
      if (isBlocked(grid.value(id, Number(row), Number(column)))) continue;
      put(Number(row), Number(column)).spill = areaText(area);
      for (let r = area.startRow; r <= area.endRow; r += 1)
        for (let c = area.startColumn; c <= area.endColumn; c += 1) {
          const value = grid.value(id, r, c);
          if (value !== null) put(r, c).value = value;
        }
    }
  for (const note of gridNotes(grid, id)) Object.assign(put(note.row, note.col), bookNote(note));
  return rows;
}

const isBlocked = (value: Scalar | CellError): boolean =>
  typeof value === "object" && value?.error === "#SPILL!";

function readNames(grid: Grid): DefinedName[] {
  return grid.names.map((name) => {
    const sheet = name.localSheetId === undefined ? undefined : grid.sheet(name.localSheetId)?.getName();
    return {
      name: name.name,
      refersTo: name.formulaOrRefString.replace(/^=/, ""),
      ...(sheet !== undefined && { sheet }),
      ...(name.hidden && { hidden: true }),
      ...(name.comment && { comment: name.comment }),
    };
  });
}
