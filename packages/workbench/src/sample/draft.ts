import type {
  Cell,
  ConditionalFormat,
  DefinedName,
  Format,
  Scalar,
  Sheet,
  Table,
  Validation,
} from "xlsx-book/book";
import type { Chart } from "xlsx-book/chart";
import { usualSizes } from "xlsx-book/kept";

/** What may be put into a cell: text beginning with an equals sign is a formula. */
export type Entry = Scalar | undefined;

/** Column letters of a column counted from 0. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** The address of a cell counted from 0. */
export const at = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** A range by its top left cell and its size. */
export const span = (row: number, column: number, rows: number, columns: number): string =>
  `${at(row, column)}:${at(row + rows - 1, column + columns - 1)}`;

/** The same with dollar signs, for formulas that are looked at from elsewhere. */
export const fixed = (range: string): string => range.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

const rowHeight = 24;

/** A sheet being written, cell by cell. Rows and columns count from 0. */
export class Draft {
  readonly sheet: Sheet;
  readonly names: DefinedName[] = [];
  /** Cells that show an error on purpose, because a refusal is what they explain. */
  readonly refusals: string[] = [];

  constructor(name: string, tabColor: string) {
    this.sheet = {
      name,
      visibility: "visible",
      tabColor,
      cells: [],
      columnWidths: {},
      rowHeights: {},
      merges: [],
      gridlines: false,
      tables: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
      protected: false,
    };
  }

  /** Every used row gets a height of its own, so that charts lie where they were laid in every program. */
  finish(): this {
    for (let row = 0; row < this.sheet.cells.length; row++)
      this.sheet.rowHeights[row] ??= row === 0 ? 36 : rowHeight;
    return this;
  }

  /** The distance of a row from the top, in pixels. */
  top(row: number): number {
    let top = 0;
    for (let above = 0; above < row; above++)
      top += this.sheet.rowHeights[above] ?? (above === 0 ? 36 : rowHeight);
    return top;
  }

  /** The distance of a column from the left, in pixels. */
  left(column: number): number {
    let left = 0;
    const usual = usualSizes(this.sheet).width;
    for (let before = 0; before < column; before++) left += this.sheet.columnWidths[before] ?? usual;
    return left;
  }

  get name(): string {
    return this.sheet.name;
  }

  /** The range as another sheet's formula writes it. */
  elsewhere(range: string): string {
    return `'${this.name.replaceAll("'", "''")}'!${fixed(range)}`;
  }

  put(row: number, column: number, entry: Entry, format?: Format): this {
    const cell: Cell =
      typeof entry === "string" && entry.startsWith("=") ? { formula: entry } : { value: entry ?? null };
    if (format !== undefined) cell.format = format;
    for (let index = this.sheet.cells.length; index <= row; index++) this.sheet.cells[index] = [];
    this.sheet.cells[row]![column] = cell;
    return this;
  }

  /** Rows of entries; the formats are given by column. */
  block(
    row: number,
    column: number,
    rows: readonly (readonly Entry[])[],
    formats: (Format | undefined)[] = [],
  ): this {
    rows.forEach((entries, down) =>
      entries.forEach((entry, across) => this.put(row + down, column + across, entry, formats[across])),
    );
    return this;
  }

  /** A format for every cell of an area; what stands in them stays. */
  dress(row: number, column: number, rows: number, columns: number, format: Format): this {
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++) {
        const cell = this.sheet.cells[row + down]?.[column + across];
        if (cell === undefined) this.put(row + down, column + across, null, format);
        else cell.format = { ...cell.format, ...format };
      }
    return this;
  }

  note(row: number, column: number, text: string): this {
    this.sheet.cells[row]![column]!.note = text;
    return this;
  }

  link(row: number, column: number, to: string): this {
    this.sheet.cells[row]![column]!.link = to;
    return this;
  }

  /** Says that the cell shows an error on purpose. */
  refusal(row: number, column: number): this {
    this.refusals.push(at(row, column));
    return this;
  }

  widths(widths: readonly number[]): this {
    widths.forEach((width, column) => (this.sheet.columnWidths[column] = width));
    return this;
  }

  merge(row: number, column: number, rows: number, columns: number): this {
    this.sheet.merges.push(span(row, column, rows, columns));
    return this;
  }

  freeze(rows: number, columns: number): this {
    this.sheet.frozen = { rows, columns };
    return this;
  }

  table(table: Table): this {
    this.sheet.tables.push(table);
    return this;
  }

  validate(validation: Validation): this {
    this.sheet.validations.push(validation);
    return this;
  }

  formatWhen(conditionalFormat: ConditionalFormat): this {
    this.sheet.conditionalFormats.push(conditionalFormat);
    return this;
  }

  chart(chart: Chart): this {
    this.sheet.charts.push(chart);
    return this;
  }

  /** A name for a range of this sheet. */
  define(name: string, range: string, comment: string): this {
    this.names.push({ name, refersTo: this.elsewhere(range), comment });
    return this;
  }
}
