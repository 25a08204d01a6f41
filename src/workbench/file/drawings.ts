import type { Chart, Sheet } from "../book";
import { readChart } from "./read-chart";
import type { LeftOuts } from "./left-out";
import type { PartWriter } from "./package-writer";
import { readPart, relationsOf } from "./parts";
import { columnAt, columnStart, rowAt, rowStart } from "./sheet-pixels";
import { encodeEscapes } from "./text-escapes";
import { writeChart } from "./write-chart";
import { childOf, type Element, everyOf, tag, within, xmlPart } from "./xml";
import type { Package } from "./zip";

/** English metric units, in which drawings measure, a pixel. */
const PIXEL = 9525;
const pixels = (units: string | undefined): number => Math.round((Number(units) || 0) / PIXEL);

const number = (element: Element | undefined, name: string): number =>
  Number(childOf(element, name)?.text ?? 0);

function corner(sheet: Sheet, marker: Element | undefined): { left: number; top: number } {
  return {
    left: columnStart(sheet, number(marker, "col")) + pixels(childOf(marker, "colOff")?.text),
    top: rowStart(sheet, number(marker, "row")) + pixels(childOf(marker, "rowOff")?.text),
  };
}

function placeOf(sheet: Sheet, anchor: Element): Pick<Chart, "left" | "top" | "width" | "height"> {
  const from = childOf(anchor, "from");
  const at = childOf(anchor, "pos")?.attributes;
  const start = from ? corner(sheet, from) : { left: pixels(at?.x), top: pixels(at?.y) };
  const to = childOf(anchor, "to");
  if (!to) {
    const size = childOf(anchor, "ext")?.attributes;
    return { ...start, width: pixels(size?.cx), height: pixels(size?.cy) };
  }
  const end = corner(sheet, to);
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}

/** The charts of a sheet's drawing; what else it shows is counted as left out. */
export function readDrawing(file: Package, part: string, sheet: Sheet, left: LeftOuts): void {
  const relations = relationsOf(file, part);
  for (const anchor of readPart(file, part)?.children ?? []) {
    const frame = childOf(anchor, "graphicFrame");
    const id = within(frame, "graphic", "graphicData", "chart")?.attributes.id;
    const target = relations.find((relation) => relation.id === id)?.target;
    const content = target === undefined ? undefined : readPart(file, target);
    if (content) {
      const chart = readChart(content, left);
      const name = within(frame, "nvGraphicFramePr", "cNvPr")?.attributes.name ?? "";
      if (chart) sheet.charts.push({ name, ...chart, ...placeOf(sheet, anchor) });
      else left.add("charts");
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

function anchor(sheet: Sheet, chart: Chart, id: number, relation: string): string {
  const column = columnAt(sheet, chart.left);
  const row = rowAt(sheet, chart.top);
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
  if (!sheet.charts.length) return "";
  const drawing = part.part(`xl/drawings/drawing${sheetNumber}.xml`, "drawing", "drawing");
  const anchors = sheet.charts.map((chart, i) => {
    const chartPart = drawing.part(`xl/charts/chart${++target.charts}.xml`, "chart", "chart");
    chartPart.write(writeChart(chart, target.isNumeric));
    return anchor(sheet, chart, i + 2, chartPart.id);
  });
  drawing.write(
    xmlPart(
      tag(
        "xdr:wsDr",
        {
          "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
          "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
          "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        },
        anchors.join(""),
      ),
    ),
  );
  return tag("drawing", { "r:id": drawing.id });
}
