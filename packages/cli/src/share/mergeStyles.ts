import { FileFailure } from "xlsx-book/failure";
import { LIMITS } from "xlsx-book/limits";
import { addItems, itemsOf } from "../parts/addToList";
import { attribute, child, edited, outline, type Outlined } from "../parts/outline";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
/** Number formats below are Excel's own and have the same meaning in every file. */
const FIRST_OWN_FORMAT = 164;

/** A stylesheet with another one's formats behind its own, and by how much their numbers went up. */
export interface MergedStyles {
  xml: string;
  /** The number of a cell's format, which may stay 0: the workbook's own. */
  cell: (number: number) => number;
  /** The number of a conditional format's look. */
  conditional: (number: number) => number;
}

interface Sheet {
  xml: string;
  root: Outlined;
  items: (name: string) => string[];
}

function read(xml: string): Sheet {
  const root = outline(xml, 3);
  return { xml, root, items: (name) => itemsOf(xml, child(root, name)) };
}

/** The codes of a stylesheet's own number formats, with their numbers. */
const formatsOf = ({ xml, root }: Sheet): [id: number, code: string][] =>
  child(root, "numFmts")?.children.map((one) => [
    Number(attribute(xml, one, "numFmtId")),
    attribute(xml, one, "formatCode") ?? "",
  ]) ?? [];

/** The typeface of a workbook's cells, which our sheets take over, as they would if they were typed in. */
function typefaceOf({ xml, root }: Sheet): string {
  const [font] = child(root, "fonts")?.children ?? [];
  const parts = font ? outline(xml.slice(font.start, font.end), 2) : undefined;
  const text = font ? xml.slice(font.start, font.end) : "";
  return (parts?.children ?? [])
    .filter(({ name }) => ["name", "family", "charset", "scheme"].includes(name))
    .map(({ start, end }) => text.slice(start, end).replace(/<(\/?)[\w.-]+:/g, "<$1"))
    .join("");
}

/** An element with another number in an attribute. */
export const shift = (item: string, name: string, by: (number: number) => number): string =>
  item.replace(
    new RegExp(`(\\s${name}=")(\\d+)(?=")`),
    (_, before: string, id: string) => before + by(Number(id)),
  );

/**
 * Adds the formats of sheets that come into a workbook. None of its own changes its number.
 *
 * @throws FileFailure `too-large`, where the workbook would have more formats than Excel takes
 */
export function mergeStyles(theirs: string, ours: string): MergedStyles {
  const into = read(theirs);
  const from = read(ours);
  const known = new Map(formatsOf(into).map(([id, code]) => [code, id]));
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...known.values()) + 1;
  const formats: string[] = [];
  const formatNumbers = new Map<number, number>();
  for (const [id, code] of formatsOf(from)) {
    const there = known.get(code);
    formatNumbers.set(id, there ?? next);
    if (there === undefined) formats.push(`<numFmt numFmtId="${next++}" formatCode="${code}"/>`);
  }
  const typeface = typefaceOf(into) || '<name val="Calibri"/><family val="2"/>';
  const fonts = from
    .items("fonts")
    .map((font) => font.replace(/<name [^>]*\/>(?:<family [^>]*\/>)?/, () => typeface));
  /** The first of each list is the workbook's own, where it has one. */
  const skipped = (name: string) => (into.items(name).length ? 1 : 0);
  const behind = (name: string) => (number: number) =>
    number === 0 ? 0 : into.items(name).length + number - skipped(name);
  const [font, fill, border, cell] = ["fonts", "fills", "borders", "cellXfs"].map(behind);
  const cells = from
    .items("cellXfs")
    .slice(skipped("cellXfs"))
    .map((xf) =>
      shift(
        shift(
          shift(
            shift(xf, "numFmtId", (id) => formatNumbers.get(id) ?? id),
            "fontId",
            font,
          ),
          "fillId",
          fill,
        ),
        "borderId",
        border,
      ),
    );
  if (into.items("cellXfs").length + cells.length > LIMITS.styles)
    throw new FileFailure("too-large", "styles", "styles");
  const conditional = into.items("dxfs").length;
  const add = (name: string, items: string[]) => addItems(theirs, into.root, name, items, ORDER);
  return {
    xml: edited(theirs, [
      ...add("numFmts", formats),
      ...add("fonts", fonts.slice(skipped("fonts"))),
      ...add("fills", from.items("fills").slice(skipped("fills"))),
      ...add("borders", from.items("borders").slice(skipped("borders"))),
      ...add("cellStyleXfs", skipped("cellStyleXfs") ? [] : from.items("cellStyleXfs")),
      ...add("cellXfs", cells),
      ...add("dxfs", from.items("dxfs")),
    ]),
    cell,
    conditional: (number) => conditional + number,
  };
}
