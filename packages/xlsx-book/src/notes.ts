import type { Sheet } from "./book";
import { cellName, parseArea } from "./a1";
import type { LeftOuts } from "./leftOut";
import { setCell } from "./cellGrid";
import type { Meter } from "./meter";
import type { PartWriter } from "./packageWriter";
import { readPart, type Relation } from "./parts";
import { decodeEscapes } from "./textEscapes";
import { textElement } from "./writeCells";
import { childOf, childrenOf, type Element, everyOf, tag, xmlPart } from "./xml";
import type { Package } from "./zip";

/** Every `t` that is no phonetic run. */
const textOf = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map((child) => (child.name === "t" ? child.text : child.name === "rPh" ? "" : textOf(child)))
    .join("");

function setNote(sheet: Sheet, ref: string, note: string, meter: Meter): void {
  const area = parseArea(ref);
  if (!area) return;
  meter.add("notes");
  meter.atMost("text", note.length);
  meter.add("texts", note.length);
  setCell(sheet.cells, area.top, area.left, { ...sheet.cells[area.top]?.[area.left], note }, meter);
}

/** Notes, and of threads of comments what was said, as the note that older Excels show in their place. */
export function readNotes(file: Package, relations: Relation[], sheet: Sheet, left: LeftOuts): void {
  for (const { type, target } of relations)
    if (type === "comments")
      for (const { attributes, children } of childrenOf(
        childOf(readPart(file, target), "commentList"),
        "comment",
      ))
        setNote(
          sheet,
          attributes.ref ?? "",
          decodeEscapes(textOf(children.find(({ name }) => name === "text"))),
          file.meter,
        );
  const threads = new Map<string, string[]>();
  for (const { type, target } of relations)
    if (type === "threadedComment")
      for (const comment of everyOf(readPart(file, target), "threadedComment")) {
        const ref = comment.attributes.ref ?? "";
        const said = threads.get(ref) ?? [];
        said.push(childOf(comment, "text")?.text ?? "");
        threads.set(ref, said);
        left.add("threaded-comments");
      }
  for (const [ref, said] of threads) setNote(sheet, ref, said.join("\n"), file.meter);
}

const shape = (row: number, column: number, id: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
  `width:108pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
  `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
  `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
  `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
  `<x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor>` +
  `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:x="urn:schemas-microsoft-com:office:excel">';
const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A sheet's notes: their texts in one part, and the yellow boxes that Excel shows them in in another. */
export function writeNotes(sheet: Sheet, number: number, part: PartWriter): string {
  const texts: string[] = [];
  const shapes: string[] = [];
  sheet.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell?.note === undefined) return;
      const text = tag("text", {}, tag("r", {}, textElement("t", cell.note)));
      texts.push(tag("comment", { ref: cellName(row, column), authorId: 0 }, text));
      shapes.push(shape(row, column, number * 1024 + shapes.length + 1));
    }),
  );
  if (!texts.length) return "";
  const drawing = part.part(`xl/drawings/vmlDrawing${number}.vml`, "vml", "vmlDrawing");
  const blocks = Array.from({ length: Math.ceil((shapes.length + 1) / 1024) }, (_, i) => number + i).join(
    ",",
  );
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`;
  drawing.write(`${SHAPES}${layout}${NOTE_TYPE}${shapes.join("")}</xml>`);
  part
    .part(`xl/comments${number}.xml`, "comments", "comments")
    .write(
      xmlPart(
        tag(
          "comments",
          { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
          `<authors><author></author></authors>${tag("commentList", {}, texts.join(""))}`,
        ),
      ),
    );
  return tag("legacyDrawing", { "r:id": drawing.id });
}
