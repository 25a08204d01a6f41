import type { Cell, CellError, Scalar } from "./book";
import { areaName, columnIndex, LAST_COLUMN, LAST_ROW, parseArea } from "./a1";
import { setCell } from "./cellGrid";
import { FileFailure } from "./failure";
import { fromFile, tokensFromFile } from "./fileFormula";
import { countFormula, type Token } from "./formulaTokens";
import { type Groups, GroupsReader } from "./groups";
import type { LeftOuts } from "./leftOut";
import type { Meter } from "./meter";
import type { Styles } from "./readStyles";
import type { StoredText } from "./sharedStrings";
import type { Attributes, Visitor } from "./scanXml";
import { shiftTokens } from "./shiftFormula";
import { decodeEscapes } from "./textEscapes";
import { isOn } from "./xml";

/** Days between the two calendars: day 0 of the one is 1904-01-01, of the other 1899-12-30. */
export const DAYS_1904 = 1462;
const TALLEST = 409.5;

export interface CellSource {
  styles: Styles;
  texts: StoredText[];
  since1904: boolean;
  left: LeftOuts;
  meter: Meter;
  /** Where formulas of this sheet are stored plainly: of a range that stands for one value they see one cell. */
  plain: { row: number; column: number }[];
}

export interface SheetCells {
  cells: (Cell | undefined)[][];
  rowHeights: Record<number, number>;
  hiddenRows: number[];
  rowGroups?: Groups;
}

interface StoredCell {
  row: number;
  column: number;
  attributes: Attributes;
  formula?: Attributes;
  formulaText: string;
  value?: string;
  inline: string;
  rich: boolean;
}

/** `2026-11-23T18:00:00` as a serial number; undefined for what is no date. */
function serialOf(iso: string): number | undefined {
  const time = Date.parse(
    /^\d{4}-\d{2}-\d{2}(T[\d:.]+)?$/.test(iso) ? `${iso.includes("T") ? iso : `${iso}T00:00`}Z` : iso,
  );
  return Number.isNaN(time) ? undefined : time / 864e5 + 25569;
}

/** The first cell of a formula that others share. */
interface Shared {
  row: number;
  column: number;
  tokens: Token[];
}

const wholeNumber = (text: string): number => (/^\d{1,7}$/.test(text) ? Number(text) : NaN);

/** Visits what stands in a sheet's rows. */
export class CellReader implements Visitor {
  readonly cells: (Cell | undefined)[][] = [];
  private readonly heights: { row: number; points: number; custom: boolean }[] = [];
  private readonly hidden: number[] = [];
  private readonly groups = new GroupsReader();
  private row = -1;
  private column = -1;
  private cell: StoredCell | undefined;
  private place = "";
  private phonetic = 0;
  private readonly shared = new Map<string, Shared>();

  constructor(private readonly source: CellSource) {}

  /** What was read, once all was; heights that only repeat the sheet's usual one, in points, say nothing. */
  read(usual: number): SheetCells {
    const rowHeights: Record<number, number> = {};
    for (const { row, points, custom } of this.heights)
      if (custom || Math.abs(points - usual) > 0.5)
        rowHeights[row] = Math.round((Math.min(points, TALLEST) / 0.75) * 100) / 100;
    return { cells: this.cells, rowHeights, hiddenRows: this.hidden, ...this.groups.read("rowGroups") };
  }

  open(name: string, attributes: Attributes): void {
    if (name === "row") this.openRow(attributes);
    else if (name === "c") this.openCell(attributes);
    else if (this.cell) {
      if (name === "rPh") this.phonetic++;
      if (name === "rPr") this.cell.rich = true;
      if (name === "f") this.cell.formula = attributes;
      if (name === "v") this.cell.value = "";
      if (name === "f" || name === "v" || name === "t") this.place = this.phonetic ? "" : name;
    }
  }

  text(text: string): void {
    if (!this.cell || !this.place) return;
    if (this.place === "v") this.cell.value += text;
    else if (this.place === "f") this.cell.formulaText += text;
    else this.cell.inline += text;
  }

  close(name: string): void {
    if (name === "c" && this.cell) {
      this.keep(this.cell);
      this.cell = undefined;
    } else if (name === "rPh") this.phonetic--;
    else if (name === this.place) this.place = "";
  }

  private openRow(attributes: Attributes): void {
    const { r, ht, hidden, customFormat, customHeight } = attributes;
    this.row = r ? wholeNumber(r) - 1 : this.row + 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row <= LAST_ROW)) throw new FileFailure("broken", `row ${r}`);
    const height = Number(ht);
    if (height > 0) this.heights.push({ row: this.row, points: height, custom: isOn(customHeight) });
    if (isOn(hidden)) this.hidden.push(this.row);
    if (isOn(customFormat)) this.source.left.add("row-or-column-formats");
    this.groups.add(this.row, attributes);
  }

  private openCell(attributes: Attributes): void {
    const [, letters, digits] = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(attributes.r ?? "") ?? [];
    this.column = letters ? columnIndex(letters) : this.column + 1;
    const row = digits ? Number(digits) - 1 : this.row;
    if (this.column > LAST_COLUMN || row > LAST_ROW || row < 0)
      throw new FileFailure("broken", `cell ${attributes.r}`);
    this.source.meter.add("cells");
    this.cell = { row, column: this.column, attributes, formulaText: "", inline: "", rich: false };
    this.place = "";
  }

  private keep(stored: StoredCell): void {
    const { row, column, attributes } = stored;
    const style = this.source.styles.cells[Number(attributes.s ?? 0)];
    const cell: Cell = {};
    const value = this.valueOf(stored, style?.isDate ?? false);
    if (value !== undefined) cell.value = value;
    this.readFormula(stored, cell);
    // #SPILL! and #CALC! stand in the file as #VALUE!; which one it is, is calculated.
    if (attributes.vm && attributes.t === "e" && cell.formula !== undefined) delete cell.value;
    if (style?.format) cell.format = style.format;
    for (const code of style?.left ?? []) this.source.left.add(code);
    if (attributes.vm && cell.formula === undefined) this.source.left.add("cell-pictures");
    if (!Object.keys(cell).length) return;
    if (typeof value === "string") {
      this.source.meter.atMost("text", value.length);
      this.source.meter.add("texts", value.length);
    }
    setCell(this.cells, row, column, cell, this.source.meter);
  }

  private valueOf(
    { attributes, value, inline, rich }: StoredCell,
    isDate: boolean,
  ): Scalar | CellError | undefined {
    if (attributes.t === "inlineStr") {
      if (rich) this.source.left.add("rich-text");
      return decodeEscapes(inline || (value ?? ""));
    }
    if (value === undefined) return undefined;
    if (attributes.t === "s") {
      const text = this.source.texts[Number(value)];
      if (!text) this.source.left.add("unreadable-parts");
      if (text?.rich) this.source.left.add("rich-text");
      return text?.text ?? "";
    }
    if (attributes.t === "str") return decodeEscapes(value);
    const plain = value.trim();
    if (attributes.t === "b") return plain === "1" || plain.toLowerCase() === "true";
    if (attributes.t === "e") return { error: plain };
    if (plain === "") return undefined;
    if (attributes.t === "d") return serialOf(plain) ?? plain;
    const number = Number(plain);
    if (!Number.isFinite(number)) return plain;
    return isDate && this.source.since1904 ? number + DAYS_1904 : number + 0;
  }

  private readFormula({ row, column, formula, formulaText, attributes }: StoredCell, cell: Cell): void {
    if (!formula || formula.t === "dataTable") {
      if (formula) this.source.left.add("array-size");
      return;
    }
    const written = countFormula(formulaText.trim(), this.source.meter).replace(/^=/, "");
    const text = this.sharedFormula(written, formula, row, column) ?? fromFile(written);
    if (!text) return;
    this.source.meter.add("formula-cells");
    cell.formula = `=${text}`;
    if (formula.t !== "array" && !attributes.cm) this.source.plain.push({ row, column });
    if (formula.t === "array" && !attributes.cm) cell.fixed = true;
    const area = formula.t === "array" && formula.ref ? parseArea(formula.ref) : undefined;
    if (!area || (area.top === area.bottom && area.left === area.right)) return;
    this.source.meter.add("arrays", (area.bottom - area.top + 1) * (area.right - area.left + 1));
    cell.spill = areaName(area);
  }

  /** The first of those that share a formula tells it, the others see it from their own places. */
  private sharedFormula(
    written: string,
    { t, si }: Attributes,
    row: number,
    column: number,
  ): string | undefined {
    if (t !== "shared" || si === undefined) return undefined;
    const first = this.shared.get(si);
    if (written && !first) this.shared.set(si, { row, column, tokens: tokensFromFile(written) });
    if (written || !first) return undefined;
    return countFormula(shiftTokens(first.tokens, row - first.row, column - first.column), this.source.meter);
  }
}
