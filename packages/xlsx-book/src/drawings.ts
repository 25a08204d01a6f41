import type { Chart, Sheet } from "./book";
import { LAST_COLUMN, LAST_ROW } from "./a1";
import { readChart } from "./readChart";
import type { LeftOuts } from "./leftOut";
import type { PartWriter } from "./packageWriter";
import { readPart, relationsOf } from "./parts";
import { anchorTexts, lastPictureId, readPicture, writePictures } from "./pictures";
import { columnsOf, rowsOf } from "./sheetPixels";
import { encodeEscapes } from "./textEscapes";
import { writeChart } from "./writeChart";
import { childOf, type Element, everyOf, parseXml, tag, within, xmlPart } from "./xml";
import type { BinaryPackage } from "./zip";

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
interface Ground {
  columns: ReturnType<typeof columnsOf>;
  rows: ReturnType<typeof rowsOf>;
}

function corner({ columns, rows }: Ground, marker: Element | undefined): { left: number; top: number } {
  const text = (name: string) => childOf(marker, name)?.text;
  return {
    left: columns.startOf(bounded(text("col"), LAST_COLUMN)) + pixels(text("colOff"), LARGEST),
    top: rows.startOf(bounded(text("row"), LAST_ROW)) + pixels(text("rowOff"), LARGEST),
  };
}

function placeOf(ground: Ground, anchor: Element): Pick<Chart, "left" | "top" | "width" | "height"> {
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

/** The charts of a sheet's drawing; what else it shows is counted as left out. */
export function readDrawing(file: BinaryPackage, part: string, sheet: Sheet, left: LeftOuts): void {
  const relations = relationsOf(file, part);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const xml = file.text(part) ?? "";
  const texts = anchorTexts(file, xml);
  const ground = { columns: columnsOf(sheet), rows: rowsOf(sheet) };
  for (const [index, anchor] of parseXml(xml, file.meter).children.entries()) {
    const frame = childOf(anchor, "graphicFrame");
    const id = within(frame, "graphic", "graphicData", "chart")?.attributes.id;
    const target = targets.get(id ?? "");
    const content = target === undefined ? undefined : readPart(file, target);
    if (target !== undefined && !content) left.add("unreadable-parts");
    if (content) {
      file.meter.add("charts");
      const chart = readChart(content, left, file.meter);
      const name = within(frame, "nvGraphicFramePr", "cNvPr")?.attributes.name ?? "";
      if (chart) sheet.charts.push({ name, ...chart, ...placeOf(ground, anchor) });
      else left.add("charts");
      continue;
    }
    const picture = anchor.name.endsWith("Anchor")
      ? readPicture(file, texts[index] ?? "", relations)
      : undefined;
    if (picture) {
      (sheet.pictures ??= []).push(picture);
      continue;
    }
    left.add("pictures", everyOf(anchor, "pic").length);
    const alternate = childOf(anchor, "AlternateContent");
    const newer = everyOf(alternate, "graphicFrame").length > 0;
    if (newer) left.add(everyOf(alternate, "slicer").length ? "slicers" : "charts");
    else if (childOf(anchor, "graphicFrame")) left.add("shapes");
    else if (!everyOf(anchor, "pic").length && anchor.name.endsWith("Anchor")) left.add("shapes");
  }
}

function anchor({ columns, rows }: Ground, chart: Chart, id: number, relation: string): string {
  const column = columns.at(chart.left);
  const row = rows.at(chart.top);
  const units = (size: number) => Math.round(size * PIXEL);
  const from =
    tag("xdr:col", {}, String(column.index)) +
    tag("xdr:colOff", {}, String(units(column.offset))) +
    tag("xdr:row", {}, String(row.index)) +
    tag("xdr:rowOff", {}, String(units(row.offset)));
  const graphic = tag(
    "a:graphicData",
    { uri: CHART },
    tag("c:chart", { "xmlns:c": CHART, "r:id": relation }),
  );
  const frame =
    tag(
      "xdr:nvGraphicFramePr",
      {},
      tag("xdr:cNvPr", { id, name: encodeEscapes(chart.name) || `Chart ${id - 1}` }) +
        "<xdr:cNvGraphicFramePr/>",
    ) +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    tag("a:graphic", {}, graphic);
  return tag(
    "xdr:oneCellAnchor",
    {},
    tag("xdr:from", {}, from) +
      tag("xdr:ext", { cx: units(chart.width), cy: units(chart.height) }) +
      tag("xdr:graphicFrame", { macro: "" }, frame) +
      "<xdr:clientData/>",
  );
}

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** A sheet's charts: `charts` counts those of the whole file, whose parts have numbers of their own. */
export function writeDrawing(
  sheet: Sheet,
  sheetNumber: number,
  part: PartWriter,
  target: { charts: number; isNumeric: (reference: string) => boolean },
): string {
  if (!sheet.charts.length && !sheet.pictures?.length) return "";
  const drawing = part.part(`xl/drawings/drawing${sheetNumber}.xml`, "drawing", "drawing");
  const ground = { columns: columnsOf(sheet), rows: rowsOf(sheet) };
  const firstId = Math.max(2, lastPictureId(sheet) + 1);
  const anchors = sheet.charts.map((chart, i) => {
    const chartPart = drawing.part(`xl/charts/chart${++target.charts}.xml`, "chart", "chart");
    chartPart.write(writeChart(chart, target.isNumeric));
    return anchor(ground, chart, firstId + i, chartPart.id);
  });
  const pictures = writePictures(sheet, drawing);
  drawing.write(
    xmlPart(
      tag(
        "xdr:wsDr",
        {
          "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
          "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
          "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        },
        pictures + anchors.join(""),
      ),
    ),
  );
  return tag("drawing", { "r:id": drawing.id });
}
