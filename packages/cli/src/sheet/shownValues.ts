import { type Area, cellName } from "xlsx-book/a1";
import { checksumOf } from "xlsx-book/frozenCells";
import { Meter } from "xlsx-book/meter";
import { readSharedStrings } from "xlsx-book/sharedStrings";
import { decodeEscapes } from "xlsx-book/textEscapes";
import { unescaped } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { forEachCell, type StoredCell, valueText } from "./storedCells";

/** What the cells of a workbook show, whichever of the file's ways each is stored in. */
export class ShownValues {
  private texts: readonly string[] | undefined;

  constructor(private readonly file: WorkbookFile) {}

  /** A cell's value as a text; "" for a blank. */
  of(xml: string, stored: StoredCell): string {
    const { type, cell } = stored;
    if (type === "inlineStr") {
      const runs = xml.slice(cell.inside, cell.close).matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)</g);
      return decodeEscapes(unescaped([...runs].map(([, text]) => text).join("")));
    }
    const text = valueText(xml, stored) ?? "";
    if (type === "s") return this.sharedTexts()[Number(text)] ?? "";
    if (type === "str") return decodeEscapes(text);
    if (type === "b") return text === "1" || text === "true" ? "TRUE" : "FALSE";
    return type === "n" && text !== "" ? String(Number(text)) : text;
  }

  /**
   * What the cells of some areas of a sheet show, by their addresses.
   *
   * @throws FileFailure `too-large`, where the areas say that they hold more than a workbook's arrays do
   */
  within(xml: string, areas: readonly Area[]): Map<string, string> {
    for (const area of areas) this.file.meter.add("arrays", sizeOf(area));
    const wanted = new Set(areas.flatMap(cellsOf));
    const shown = new Map<string, string>();
    if (wanted.size)
      forEachCell(xml, (stored) => {
        if (wanted.has(stored.address)) shown.set(stored.address, this.of(xml, stored));
      });
    return shown;
  }

  private sharedTexts(): readonly string[] {
    if (this.texts) return this.texts;
    const part = this.file.relations(this.file.main).find(({ type }) => type === "sharedStrings")?.target;
    const all = readSharedStrings(part === undefined ? undefined : this.file.text(part), new Meter());
    return (this.texts = all.map(({ text }) => text));
  }
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

function cellsOf({ top, left, bottom, right }: Area): string[] {
  const names: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) names.push(cellName(row, column));
  return names;
}

/** A checksum of what the cells of an area show. */
export const checksum = (area: Area, shown: ReadonlyMap<string, string>): number =>
  checksumOf(cellsOf(area).map((name) => shown.get(name) ?? ""));
