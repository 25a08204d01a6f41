import type { Chart } from "./chart";
import { LAST_COLUMN, LAST_ROW } from "./a1";
import { columnsOf, type Line, rowsOf, type Sizes, type Spot } from "./sheetPixels";
import { childOf, type Element, parseXml, tag } from "./xml";

/** English metric units, in which drawings measure, a pixel. */
const PIXEL = 9525;
const pixels = (units: string | undefined, most: number): number =>
  bounded(String(Number(units ?? 0) / PIXEL), most);

/** A number of a drawing, within what a sheet has. */
const bounded = (text: string | undefined, most: number): number =>
  Math.max(0, Math.min(most, Math.round(Number(text ?? 0)) || 0));

/** Larger than any screen, and than any sheet of a size that one can scroll. */
const LARGEST = 100_000;

/** Columns and rows of the sheet that a drawing lies on. */
export interface Ground {
  columns: Line;
  rows: Line;
}

function corner({ columns, rows }: Ground, marker: Element | undefined): { left: number; top: number } {
  const text = (name: string) => childOf(marker, name)?.text;
  return {
    left: columns.startOf(bounded(text("col"), LAST_COLUMN)) + pixels(text("colOff"), LARGEST),
    top: rows.startOf(bounded(text("row"), LAST_ROW)) + pixels(text("rowOff"), LARGEST),
  };
}

/** In pixels from the sheet's corner. */
export type Place = Pick<Chart, "left" | "top" | "width" | "height">;

export function placeOf(ground: Ground, anchor: Element): Place {
  const from = childOf(anchor, "from");
  const at = childOf(anchor, "pos")?.attributes;
  const { columns, rows } = ground;
  const start = from
    ? corner(ground, from)
    : { left: pixels(at?.x, columns.startOf(LAST_COLUMN)), top: pixels(at?.y, rows.startOf(LAST_ROW)) };
  const to = childOf(anchor, "to");
  if (!to) {
    const size = childOf(anchor, "ext")?.attributes;
    return { ...start, width: pixels(size?.cx, LARGEST), height: pixels(size?.cy, LARGEST) };
  }
  const end = corner(ground, to);
  const size = (length: number): number => Math.max(0, Math.min(LARGEST, length));
  return { ...start, width: size(end.left - start.left), height: size(end.top - start.top) };
}

/** Which corners go with their cells when these are moved or sized: both, the first, none. */
export type Hold = "twoCell" | "oneCell" | "absolute";

/** What a chart's own file says of it; those written here hold on by their first corner. */
export function holdOf({ drawn }: Pick<Chart, "drawn">): Hold {
  if (!drawn) return "oneCell";
  const { name, attributes } = parseXml(drawn.xml);
  const said = name === "twoCellAnchor" ? (attributes.editAs ?? "twoCell") : name.replace(/Anchor$/, "");
  return said === "twoCell" || said === "oneCell" ? said : "absolute";
}

/** The first and the last corner, by the cells in which they lie. */
export interface Corners {
  columns: readonly [Spot, Spot];
  rows: readonly [Spot, Spot];
}

export const cornersAt = ({ columns, rows }: Ground, { left, top, width, height }: Place): Corners => ({
  columns: [columns.at(left), columns.at(left + width)],
  rows: [rows.at(top), rows.at(top + height)],
});

/** The pixel of a spot, which is no further than its column or row goes. */
const pixelOf = (line: Line, { index, offset }: Spot): number =>
  Math.min(line.startOf(index) + offset, line.startOf(index + 1));

/** Where these corners come to; what holds on by its first keeps its size. */
export function placeBetween(ground: Ground, corners: Corners, hold: Hold, size: Place): Place {
  const along = (axis: "columns" | "rows", length: number): [number, number] => {
    const [from, to] = corners[axis].map((spot) => pixelOf(ground[axis], spot));
    return [from, hold === "twoCell" ? Math.max(0, to - from) : length];
  };
  const [left, width] = along("columns", size.width);
  const [top, height] = along("rows", size.height);
  return { left, top, width, height };
}

export const groundOf = (sheet: Sizes): Ground => ({ columns: columnsOf(sheet), rows: rowsOf(sheet) });

const units = (size: number): number => Math.round(size * PIXEL);

/** What stands inside of a marker: a column, a row, and how far into them. */
function marker({ columns, rows }: Ground, left: number, top: number, prefix: string): string {
  const column = columns.at(left);
  const row = rows.at(top);
  const element = (name: string, value: number): string => tag(prefix + name, {}, String(value));
  return (
    element("col", column.index) +
    element("colOff", units(column.offset)) +
    element("row", row.index) +
    element("rowOff", units(row.offset))
  );
}

/** An anchor at this place, around what it holds. */
export const anchorAt = (ground: Ground, { left, top, width, height }: Place, content: string): string =>
  tag(
    "xdr:oneCellAnchor",
    {},
    tag("xdr:from", {}, marker(ground, left, top, "xdr:")) +
      tag("xdr:ext", { cx: units(width), cy: units(height) }) +
      content +
      "<xdr:clientData/>",
  );

const MEASURES = ["left", "top", "width", "height"] as const;
const MARKER = /<((?:[\w.-]+:)?)(from|to)>[\s\S]*?<\/\1\2>/g;

/** A file's own anchor, at this place; as it was where it is there already. */
export function anchorMoved(xml: string, ground: Ground, place: Place): string {
  const before = placeOf(ground, parseXml(xml));
  if (MEASURES.every((measure) => Math.abs(before[measure] - place[measure]) < 1)) return xml;
  const { left, top, width, height } = place;
  const at = { from: [left, top], to: [left + width, top + height] } as const;
  const head = xml.slice(0, xml.search(/<(?:[\w.-]+:)?(?:graphicFrame|AlternateContent)[\s>]/));
  const moved = head
    .replace(MARKER, (_all, prefix: string, name: "from" | "to") =>
      tag(prefix + name, {}, marker(ground, ...at[name], prefix)),
    )
    .replace(/(<(?:[\w.-]+:)?ext\s)[^>]*?(\/?>)/, `$1cx="${units(width)}" cy="${units(height)}"$2`)
    .replace(/(<(?:[\w.-]+:)?pos\s)[^>]*?(\/?>)/, `$1x="${units(left)}" y="${units(top)}"$2`);
  return moved + xml.slice(head.length);
}
