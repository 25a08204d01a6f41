import { SheetsSelectionsService } from "@univerjs/sheets";
import type { Cell, Format, Sheet } from "xlsx-book/book";
import type { StartedExcel } from "office-host/startedExcel";

/** How wide a column and how high a row is that nobody has touched. */
const standard = { width: 88, height: 24 };

/** Everything in a workbook that a person can see or come across, and nothing that only the grid can tell apart. */
export function wholeState(excel: StartedExcel): Record<string, unknown> {
  const { sheets, names, settings } = excel.book();
  const inFront = excel.grid.workbook.getActiveSheet().getName();
  const selected = excel.grid.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  const state: Record<string, unknown> = {
    "sheets in order": sheets.map(({ name }) => name).join(" | "),
    "in front": inFront,
    selected: selected
      ? [selected.startRow, selected.startColumn, selected.endRow, selected.endColumn].join()
      : "0,0,0,0",
  };
  for (const name of names) state[`name ${name.sheet ?? ""} ${name.name}`] = { ...name };
  for (const [key, value] of Object.entries(settings)) state[`setting ${key}`] = value;
  for (const sheet of sheets) addSheet(state, sheet);
  return state;
}

function addSheet(state: Record<string, unknown>, sheet: Sheet): void {
  const { name, cells, columnWidths, rowHeights, tables, charts, ...rest } = sheet;
  const { validations, conditionalFormats, ...facts } = rest;
  state[`${name}`] = facts;
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      const plain = cell && plainCell(cell);
      if (plain) state[`${name}!R${row + 1}C${column + 1}`] = plain;
    }),
  );
  const sizes = (what: string, given: Record<number, number>, usual: number): void => {
    for (const [at, size] of Object.entries(given))
      if (Math.abs(size - usual) > 0.5) state[`${name} ${what} ${Number(at) + 1}`] = Math.round(size);
  };
  sizes("width", columnWidths, standard.width);
  sizes("height", rowHeights, standard.height);
  for (const table of tables) state[`${name} table ${table.name}`] = table;
  for (const chart of charts) {
    const { left, top, width, height, ...more } = chart;
    const place = [left, top, width, height].map((size) => Math.round(size));
    state[`${name} chart ${chart.name}`] = { ...more, place };
  }
  if (new Set(charts.map((chart) => chart.name)).size < charts.length)
    state[`${name} charts of one name`] = charts.length;
  const texts = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
  state[`${name} validations`] = texts(validations);
  state[`${name} colours`] = texts(conditionalFormats);
}

function plainCell({ format, value, ...cell }: Cell): object | undefined {
  const look = Object.entries(format ?? {}).filter(([key, value]) => !isUsual(key as keyof Format, value));
  const plain = {
    ...cell,
    ...(value !== null && value !== undefined && value !== "" && { value }),
    ...(look.length > 0 && { format: Object.fromEntries(look.sort(([a], [b]) => (a < b ? -1 : 1))) }),
  };
  return Object.keys(plain).length > 0 ? plain : undefined;
}

/** What a cell looks like that nobody has dressed, said aloud or not. */
function isUsual(key: keyof Format, value: unknown): boolean {
  if (value === undefined || value === false || value === null) return true;
  const usual: Partial<Record<keyof Format, unknown>> = {
    number: "General",
    color: "#000000",
    fontName: "Calibri",
    fontSize: 11,
    vertical: "bottom",
    indent: 0,
  };
  return usual[key] === value || (key === "locked" && value === true);
}

/** A thing's parts by their names: in which order they came about is nothing that anybody sees. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The first few things in which two states differ, each with what it was and what it is. */
export function differences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  most = 4,
): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const text = (value: unknown) => JSON.stringify(value, inOrder) ?? "nothing";
  return keys
    .filter((key) => text(before[key]) !== text(after[key]))
    .slice(0, most)
    .map((key) => `${key}: ${text(before[key]).slice(0, 160)} → ${text(after[key]).slice(0, 160)}`);
}
