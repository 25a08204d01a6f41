import type { CellValue } from "../core/cellValue";
import { addressOf, type Block, splitAddress } from "./addresses";
import { blockOf, blockProperties } from "./blocks";
import { asText } from "./text";

/**
 * What stands in cells: taken with the look before a writing, so that whatever the writing leaves of itself when
 * Excel stops it can be told from what was there, and put back. Excel has no transaction.
 */
export interface Standing {
  readonly block: Block;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  /** Number formats; null where they were not asked for. */
  readonly numbers: readonly (readonly string[])[] | null;
  /** Null where they were not asked for. */
  readonly looks: readonly (readonly Look[])[] | null;
  /** Widths of the columns, in points, as far as they were asked for. */
  readonly widths: readonly number[];
}

type Look = Excel.SettableCellProperties;

const wholeLook = {
  format: {
    fill: { color: true, pattern: true },
    font: {
      bold: true,
      color: true,
      italic: true,
      name: true,
      size: true,
      strikethrough: true,
      underline: true,
    },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
} as const;

export interface Asked {
  readonly numbers?: boolean;
  readonly looks?: boolean;
  /** Of so many columns, from the first on. */
  readonly widths?: number;
}

const rangeOf = (context: Excel.RequestContext, block: Block): Excel.Range =>
  context.workbook.worksheets.getItem(block.sheet).getRange(addressOf(block));

/** Asks what stands in a range; the next sync tells. */
export function askStanding(range: Excel.Range, asked: Asked = {}): () => Standing {
  range.load(`${blockProperties},values,formulas${asked.numbers ? ",numberFormat" : ""}`);
  const looks = asked.looks ? range.getCellProperties(wholeLook) : null;
  const widths = Array.from({ length: asked.widths ?? 0 }, (_, at) =>
    range.getCell(0, at).format.load("columnWidth"),
  );
  return () => ({
    block: blockOf(range),
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
    numbers: asked.numbers ? (range.numberFormat as string[][]) : null,
    looks: looks && looks.value,
    widths: widths.map(({ columnWidth }) => columnWidth),
  });
}

/** A cell's content as Excel must be given it to be the same again; a text that looks like a formula stays one. */
export function contentOf(value: CellValue, formula: CellValue): CellValue {
  if (typeof formula !== "string") return formula;
  return formula.startsWith("=") && formula !== value ? formula : asText(formula);
}

/**
 * Puts back what differs now from what stood there before, at the place where the cells are now. Queued; the caller
 * syncs.
 *
 * @param wasWritten the cells whose content is ours to put back, by row and column; all unless given
 */
export function putBack(
  context: Excel.RequestContext,
  before: Standing,
  now: Standing,
  wasWritten: (row: number, column: number) => boolean = () => true,
): void {
  const { block } = now;
  before.formulas.forEach((line, down) =>
    line.forEach((formula, right) => {
      const [row, column] = [block.row + down, block.column + right];
      const one = { ...block, row, column, rows: 1, columns: 1 };
      if (formula !== now.formulas[down][right] && wasWritten(row, column))
        rangeOf(context, one).formulas = [[contentOf(before.values[down][right], formula)]];
      const look = before.looks?.[down][right];
      if (look && JSON.stringify(look) !== JSON.stringify(now.looks?.[down][right])) {
        const range = rangeOf(context, one);
        range.setCellProperties([[look]]);
        if (look.format?.fill?.pattern === "None") range.format.fill.clear();
      }
    }),
  );
  before.widths.forEach((width, at) => {
    if (width === now.widths[at]) return;
    const one = { ...block, column: block.column + at, columns: 1, rows: 1 };
    rangeOf(context, one).format.columnWidth = width;
  });
  // Last: what is written into a cell may bring a number format along.
  if (before.numbers)
    for (const { block: run, numbers } of changedRuns(block, before.numbers, now.numbers ?? []))
      rangeOf(context, run).numberFormat = numbers;
}

/** Cells below each other whose number formats differ. */
function changedRuns(
  block: Block,
  before: readonly (readonly string[])[],
  now: readonly (readonly string[])[],
): { block: Block; numbers: string[][] }[] {
  const runs: { block: Block; numbers: string[][] }[] = [];
  for (let right = 0; right < block.columns; right += 1) {
    let open: { block: Block; numbers: string[][] } | null = null;
    for (let down = 0; down < block.rows; down += 1) {
      const format = before[down][right];
      if (format === now[down]?.[right]) {
        open = null;
        continue;
      }
      if (open === null) {
        open = {
          block: { ...block, row: block.row + down, column: block.column + right, rows: 0, columns: 1 },
          numbers: [],
        };
        runs.push(open);
      }
      open.numbers.push([format]);
    }
  }
  return runs.map(({ block, numbers }) => ({ block: { ...block, rows: numbers.length }, numbers }));
}

/** Where the user looks: the sheet in front, and what is selected on it. */
export interface View {
  readonly sheet: string;
  /** Null where it is no cells, or several areas. */
  readonly selected: string | null;
}

/** Asks where the user looks; the next sync tells. It fails where no single block of cells is selected. */
export function askView(context: Excel.RequestContext): () => View {
  const selected = context.workbook.getSelectedRange().load("address");
  return () => {
    const { sheet, address } = splitAddress(selected.address);
    return { sheet, selected: address };
  };
}

/** The same where anything may be selected. */
export function askSheetInFront(context: Excel.RequestContext): () => View {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
  return () => ({ sheet: sheet.name, selected: null });
}

/** Lets the user look where they looked before. Queued; the caller syncs. */
export function putBackView(context: Excel.RequestContext, { sheet, selected }: View): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  if (selected !== null) worksheet.getRange(selected).select();
}
