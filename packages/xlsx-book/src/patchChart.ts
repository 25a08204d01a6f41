import type { Chart, ChartSeries } from "./chart";
import { EditedXml } from "./editedXml";
import { Meter } from "./meter";
import { readChart, type SaidOfChart, seriesRead, valueAxisOf } from "./readChart";
import { childOf, childrenOf, type Element, escapeText, everyOf, tag, within } from "./xml";

const drawing = (part: EditedXml): Record<string, string> =>
  part.declaring("a", "http://schemas.openxmlformats.org/drawingml/2006/main");

/**
 * A file's own chart with what is said of it now: its title, its series' names, cells and colours and its limits change
 * in their places, all other looks stay. Undefined where that takes more, as another type or number of series does.
 */
export function patchChart(
  xml: string,
  now: SaidOfChart,
  isNumeric: (reference: string) => boolean,
): string | undefined {
  const part = new EditedXml(xml);
  const was = read(part);
  const chart = childOf(part.root, "chart");
  const plot = childOf(chart, "plotArea");
  if (!was || !chart || !plot) return undefined;
  if (was.type !== now.type || was.series.length !== now.series.length) return undefined;
  if (was.title !== now.title) patchTitle(part, chart, now.title);
  for (const [index, series] of seriesRead(plot, now.type).entries())
    patchSeries(part, series, seriesIn(was, index), seriesIn(now, index), isNumeric);
  if (!isSame(was.valueAxis, now.valueAxis)) patchLimits(part, valueAxisOf(plot, now.type), now.valueAxis);
  const { text } = part;
  return isSame(read(new EditedXml(text)), now) ? text : undefined;
}

const read = ({ root }: EditedXml): SaidOfChart | undefined => readChart(root, undefined, new Meter());

function patchTitle(part: EditedXml, chart: Element, words: string | undefined): void {
  const title = childOf(chart, "title");
  for (const before of [title, childOf(chart, "autoTitleDeleted")]) if (before) part.replace(before, "");
  const isNone = words === undefined;
  part.putBefore(
    chart.children[0],
    (isNone ? "" : titleOf(part, title, words)) + part.tag("autoTitleDeleted", { val: Number(isNone) }),
  );
}

/** A title of these words, in the letters of the one before. */
function titleOf(part: EditedXml, title: Element | undefined, words: string): string {
  const letters = within(title, "tx", "rich") ?? childOf(title, "txPr");
  const lines = words
    .split("\n")
    .map((line, index) => lineOf(part, childrenOf(letters, "p"), index, line))
    .join("");
  const body = letters?.children.filter(({ name }) => name !== "p").map((each) => part.source(each));
  const empty = ["bodyPr", "lstStyle"].map((name) => tag(`a:${name}`, drawing(part)));
  const rich = part.tag("rich", {}, (body ?? empty).join("") + lines);
  const text = part.tag("tx", {}, rich);
  if (title) return part.around(title, part.filled(title, ["tx", "txPr"], text));
  return part.tag("title", {}, text + part.tag("overlay", { val: 0 }));
}

function lineOf(part: EditedXml, paragraphs: Element[], index: number, line: string): string {
  const paragraph = paragraphs[Math.min(index, paragraphs.length - 1)];
  const look = (element: Element | undefined): string => (element ? part.source(element) : "");
  const run = tag("a:r", {}, look(everyOf(paragraph, "rPr")[0]) + tag("a:t", {}, escapeText(line)));
  return tag("a:p", drawing(part), look(childOf(paragraph, "pPr")) + run);
}

type Series = ChartSeries & Pick<Chart, "type">;

const seriesIn = ({ type, categories, series }: SaidOfChart, index: number): Series => ({
  ...series[index],
  across: series[index].across ?? categories,
  type,
});

function patchSeries(
  part: EditedXml,
  element: Element,
  was: Series,
  now: Series,
  isNumeric: (reference: string) => boolean,
): void {
  const isScatter = now.type === "scatter";
  const cells = (kind: string, reference: string): string =>
    part.tag(kind, {}, part.tag("f", {}, escapeText(reference)));
  const nameOf = (name: string): string =>
    name.startsWith("=") ? cells("strRef", name.slice(1)) : part.tag("v", {}, escapeText(name));
  const { name, color, values, across } = now;
  if (was.name !== name) put(part, element, "tx", name === undefined ? undefined : nameOf(name));
  if (was.color !== color) put(part, element, "spPr", lookOf(part, childOf(element, "spPr"), now));
  const kind = across !== undefined && (isScatter || isNumeric(across)) ? "numRef" : "strRef";
  if (was.across !== across)
    put(part, element, isScatter ? "xVal" : "cat", across === undefined ? undefined : cells(kind, across));
  if (was.values !== values) put(part, element, isScatter ? "yVal" : "val", cells("numRef", values));
}

/** What stands in a series before each. */
const BEFORE: Record<string, readonly string[]> = {
  tx: ["idx", "order"],
  spPr: ["idx", "order", "tx"],
};

/** Gives a series an element with this content, or takes it away. */
function put(part: EditedXml, series: Element, name: string, content: string | undefined): void {
  const element = childOf(series, name);
  const before = series.children.filter((each) => BEFORE[name]?.includes(each.name)).pop();
  const values = childOf(series, "val") ?? childOf(series, "yVal");
  const text = content === undefined ? "" : part.tag(name, {}, content);
  if (element) part.replace(element, text && part.around(element, content!));
  else if (before) part.putAfter(before, text);
  else if (values) part.putBefore(values, text);
}

const SHAPE = ["xfrm", "custGeom", "prstGeom"];
const FILLS = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];

/** What a series' look holds in its colour: a line has that as a line, what is filled as a fill. */
function lookOf(part: EditedXml, look: Element | undefined, { type, color }: Series): string {
  const rgb = tag("a:srgbClr", { val: color?.slice(1) });
  const fill = color === undefined ? "" : tag("a:solidFill", drawing(part), rgb);
  if (type !== "line" && type !== "scatter") return look ? part.filled(look, FILLS, fill, SHAPE) : fill;
  const before = childOf(look, "ln");
  const line = before
    ? part.around(before, part.filled(before, FILLS, fill))
    : tag("a:ln", { ...drawing(part), w: 28575 }, fill);
  return look ? part.filled(look, ["ln"], line, [...SHAPE, ...FILLS]) : line;
}

function patchLimits(part: EditedXml, axis: Element | undefined, limits: Chart["valueAxis"] = {}): void {
  const scaling = childOf(axis, "scaling");
  const id = childOf(axis, "axId");
  const limit = (name: "max" | "min"): string =>
    limits[name] === undefined ? "" : part.tag(name, { val: limits[name] });
  const text = limit("max") + limit("min");
  if (scaling)
    part.replace(
      scaling,
      part.around(scaling, part.filled(scaling, ["max", "min"], text, ["logBase", "orientation"])),
    );
  else if (id) part.putAfter(id, part.tag("scaling", {}, text));
}

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === "object"
    ? Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, sorted(each)])
    : value;
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
