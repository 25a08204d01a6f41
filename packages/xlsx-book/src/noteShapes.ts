import { cellName } from "./a1";
import type { Sheet } from "./book";
import type { NoteLook } from "./conversation";
import type { Relation } from "./parts";
import { columnsOf, rowsOf } from "./sheetPixels";
import type { Package } from "./zip";

const PREFIXES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
};
const declared = (names: readonly [prefix: string, what: string][]): string =>
  names.map(([prefix, what]) => ` xmlns:${prefix}="${what}"`).join("");
const SHAPES = `<xml${declared(Object.entries(PREFIXES))}>`;
/** What all boxes of notes are like. */
export const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const YELLOW = "#ffffe1";
/** A colour as VML calls it: #ffcc00, red, infoBackground [80]. */
const COLOR = /^#?[\w]{1,30}(?: \[\d{1,3}\])?$/;
/** Points to a pixel. */
const POINT = 0.75;
/** Pixels in points, without the binary digits that come of multiplying: 134.4 pixels are 100.8 points. */
const points = (pixels: number): string => `${Math.round(pixels * POINT * 1000) / 1000}pt`;
/** The box of a note that nobody sized, in pixels. */
export const USUAL_NOTE = { width: 144, height: 80 };

/** A box of that size beside its cell, told as VML tells it: columns and rows, and pixels into them. */
function anchor(
  sheet: Sheet,
  row: number,
  column: number,
  { width, height }: Required<Pick<NoteLook, "width" | "height">>,
): string {
  const [columns, rows] = [columnsOf(sheet), rowsOf(sheet)];
  const left = columns.startOf(column + 1) + 15;
  const top = rows.startOf(row) + 2;
  const corner = (x: number, y: number): (number | undefined)[] => {
    const [across, down] = [columns.at(x), rows.at(y)];
    return [across.index, across.offset, down.index, down.offset];
  };
  return [...corner(left, top), ...corner(left + width, top + height)]
    .map((n) => Math.round(n ?? 0))
    .join(", ");
}

/** The yellow box of one note. */
export function noteShape(sheet: Sheet, row: number, column: number, id: number, look: NoteLook): string {
  const { width = USUAL_NOTE.width, height = USUAL_NOTE.height, visible, fill = YELLOW } = look;
  const size = `width:${points(width)};height:${points(height)}`;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
    `${size};z-index:1;visibility:${visible ? "visible" : "hidden"}" fillcolor="${fill}" o:insetmode="auto">` +
    `<v:fill color2="${fill}"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${anchor(sheet, row, column, { width, height })}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    `${visible ? "<x:Visible/>" : ""}</x:ClientData></v:shape>`
  );
}

/** A box for a drawing whose root, here as written, may leave it to its shapes to say what their prefixes stand for. */
export function shapeUnder(root: string, shape: string): string {
  const missing = Object.entries(PREFIXES).filter(([prefix]) => !root.includes(`xmlns:${prefix}=`));
  return shape.replace(/^<v:\w+/, (opening) => opening + declared(missing));
}

/** All boxes of a sheet as one part. */
export function noteShapes(shapes: readonly string[], number: number): string {
  const blocks = Array.from({ length: Math.ceil((shapes.length + 1) / 1024) }, (_, i) => number + i).join(
    ",",
  );
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`;
  return `${SHAPES}${layout}${NOTE_TYPE}${shapes.join("")}</xml>`;
}

const pixelsIn = (style: string, name: string): number | undefined => {
  const [, digits] = new RegExp(`(?:^|[;\\s])${name}:([\\d.]{1,9})pt`).exec(style) ?? [];
  const pixels = Number(digits) / POINT;
  return pixels > 0 && pixels < 10_000 ? Math.round(pixels * 100) / 100 : undefined;
};

function lookOf(shape: string): [string, NoteLook] | undefined {
  const [, row] = /<x:Row>\s*(\d{1,7})\s*</.exec(shape) ?? [];
  const [, column] = /<x:Column>\s*(\d{1,5})\s*</.exec(shape) ?? [];
  if (row === undefined || column === undefined) return undefined;
  const [, , style = ""] = /\sstyle=(["'])([^"']{0,2000})\1/.exec(shape) ?? [];
  const [width, height] = [pixelsIn(style, "width"), pixelsIn(style, "height")];
  const isUsual = width === USUAL_NOTE.width && height === USUAL_NOTE.height;
  const [, , fill = ""] = /\sfillcolor=(["'])([^"']{0,50})\1/.exec(shape) ?? [];
  const isYellow = fill.toLowerCase() === YELLOW || fill === "infoBackground [80]";
  const isVisible = /<x:Visible\s*(?:\/>|>(?:\s*True)?\s*<)/.test(shape);
  return [
    cellName(Number(row), Number(column)),
    {
      ...(width && height && !isUsual && { width, height }),
      ...(isVisible && { visible: true }),
      ...(COLOR.test(fill) && !isYellow && { fill }),
    },
  ];
}

/** The boxes of a sheet's notes by their cells. VML is often no XML, so that it is looked through as text. */
export function readNoteLooks(file: Package, relations: readonly Relation[]): Map<string, NoteLook> {
  const looks = new Map<string, NoteLook>();
  for (const { type, target } of relations)
    if (type === "vmlDrawing")
      for (const shape of (file.text(target) ?? "").split(/<v:shape\s/).slice(1)) {
        const look = lookOf(shape);
        if (look && Object.keys(look[1]).length > 0) looks.set(...look);
      }
  return looks;
}
