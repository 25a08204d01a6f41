import { anchorAt, anchorMoved, type Ground, groundOf, placeOf } from "./anchors";
import type { Sheet } from "./book";
import { type CarriedLink, type Picture, readContentTypes } from "./carriedParts";
import type { Chart } from "./chart";
import { readChart } from "./readChart";
import type { LeftOuts } from "./leftOut";
import type { PartWriter } from "./packageWriter";
import { readPart, relationsOf } from "./parts";
import { patchChart } from "./patchChart";
import { anchorTexts, lastPictureId, readPicture, writePicture } from "./pictures";
import { encodeEscapes } from "./textEscapes";
import { writeChart } from "./writeChart";
import { childOf, type Element, escapeAttribute, everyOf, parseXml, tag, within, xmlPart } from "./xml";
import type { BinaryPackage } from "./zip";

const isChart = ({ type }: CarriedLink): boolean => type.endsWith("/chart");

const xmlOf = ({ links }: Picture): string | undefined =>
  links.find(({ carried }) => carried && isChart(carried))?.carried?.part?.xml;

/** Whether a file's chart is drawn as it is written here, with no looks of its own. */
const isOwn = (chart: Chart, drawn: Picture): boolean =>
  [true, false].some((numeric) => writeChart(chart, () => numeric) === xmlPart(xmlOf(drawn) ?? ""));

const nameOf = (frame: Element | undefined): string =>
  within(frame, "nvGraphicFramePr", "cNvPr")?.attributes.name ?? "";

/** What a sheet's drawing shows: charts that are drawn here, and what is carried as it is. The rest is counted. */
export function readDrawing(file: BinaryPackage, part: string, sheet: Sheet, left: LeftOuts): void {
  const relations = relationsOf(file, part);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const xml = file.text(part) ?? "";
  const texts = anchorTexts(file, xml);
  const types = readContentTypes(file);
  const ground = groundOf(sheet);
  for (const [index, anchor] of parseXml(xml, file.meter).children.entries()) {
    const frame = childOf(anchor, "graphicFrame");
    const id = within(frame, "graphic", "graphicData", "chart")?.attributes.id;
    const target = targets.get(id ?? "");
    const content = target === undefined ? undefined : readPart(file, target);
    if (target !== undefined && !content) left.add("unreadable-parts");
    const picture = anchor.name.endsWith("Anchor")
      ? readPicture(file, texts[index] ?? "", relations, types)
      : undefined;
    if (content) {
      file.meter.add("charts");
      const drawn = picture && xmlOf(picture);
      const chart = readChart(drawn ? parseXml(drawn) : content, picture ? undefined : left, file.meter);
      const said = chart && { name: nameOf(frame), ...chart, ...placeOf(ground, anchor) };
      if (said) sheet.charts.push({ ...said, ...(picture && !isOwn(said, picture) && { drawn: picture }) });
      else if (picture) (sheet.pictures ??= []).push(picture);
      else left.add("charts");
      continue;
    }
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

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

function frame(name: string, id: number, relation: string): string {
  const graphic = tag(
    "a:graphicData",
    { uri: CHART },
    tag("c:chart", { "xmlns:c": CHART, "r:id": relation }),
  );
  const content =
    tag(
      "xdr:nvGraphicFramePr",
      {},
      tag("xdr:cNvPr", { id, name: encodeEscapes(name) || `Chart ${id - 1}` }) + "<xdr:cNvGraphicFramePr/>",
    ) +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    tag("a:graphic", {}, graphic);
  return tag("xdr:graphicFrame", { macro: "" }, content);
}

/** The chart as its file draws it, with what is said of it now; undefined where that is another kind of chart. */
function drawnAs(
  ground: Ground,
  { drawn, name, left, top, width, height, ...said }: Chart,
  isNumeric: (reference: string) => boolean,
): Picture | undefined {
  const links = drawn?.links.map((link) => withChart(link, (xml) => patchChart(xml, said, isNumeric)));
  if (!drawn || !links?.every((link) => link !== undefined)) return undefined;
  const xml = renamed(anchorMoved(drawn.xml, ground, { left, top, width, height }), name);
  return { xml, links };
}

type Link = Picture["links"][number];

/** A link of a drawing with the chart's part that it leads to changed, if it leads to one. */
function withChart(link: Link, change: (xml: string) => string | undefined): Link | undefined {
  const { carried } = link;
  if (!carried?.part || !isChart(carried)) return link;
  const xml = change(carried.part.xml ?? "");
  return xml === undefined ? undefined : { ...link, carried: { ...carried, part: { ...carried.part, xml } } };
}

/** A file's own anchor, with its chart called so. */
function renamed(xml: string, name: string): string {
  const given = nameOf(childOf(parseXml(xml), "graphicFrame"));
  if (given === name) return xml;
  return xml.replace(
    /(<(?:[\w.-]+:)?cNvPr\b[^>]*?\sname=)("[^"]*"|'[^']*')/,
    (_all, before: string) => `${before}"${escapeAttribute(encodeEscapes(name))}"`,
  );
}

/** A sheet's charts, pictures and shapes. */
export function writeDrawing(
  sheet: Sheet,
  sheetNumber: number,
  part: PartWriter,
  isNumeric: (reference: string) => boolean,
): string {
  const { charts, pictures = [] } = sheet;
  if (!charts.length && !pictures.length) return "";
  const drawing = part.part(`xl/drawings/drawing${sheetNumber}.xml`, "drawing", "drawing");
  const ground = groundOf(sheet);
  const firstId = Math.max(2, lastPictureId(sheet) + 1);
  const written = pictures.map((picture) => writePicture(picture, drawing));
  const anchors = charts.map((chart, i) => {
    const drawn = drawnAs(ground, chart, isNumeric);
    if (drawn) return writePicture(drawn, drawing);
    const chartPart = drawing.numbered("xl/charts/chart.xml", "chart", "chart");
    chartPart.write(writeChart(chart, isNumeric));
    return anchorAt(ground, chart, frame(chart.name, firstId + i, chartPart.id));
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
        [...written, ...anchors].join(""),
      ),
    ),
  );
  return tag("drawing", { "r:id": drawing.id });
}
