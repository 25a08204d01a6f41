import type { Chart } from "./chart";
import { escapeText, tag, xmlPart } from "./xml";

const value = (name: string, val: string | number): string => tag(`c:${name}`, { val });
const text = (content: string): string => tag("c:f", {}, escapeText(content.replace(/^=/, "")));

function title(words: string | undefined): string {
  if (words === undefined) return value("autoTitleDeleted", 1);
  const lines = words
    .split("\n")
    .map((line) => tag("a:p", {}, tag("a:r", {}, tag("a:t", {}, escapeText(line)))));
  const rich = tag("c:rich", {}, "<a:bodyPr/><a:lstStyle/>" + lines.join(""));
  return tag("c:title", {}, tag("c:tx", {}, rich) + value("overlay", 0)) + value("autoTitleDeleted", 0);
}

function seriesName(name: string | undefined): string {
  if (name === undefined) return "";
  return tag(
    "c:tx",
    {},
    name.startsWith("=") ? tag("c:strRef", {}, text(name)) : tag("c:v", {}, escapeText(name)),
  );
}

const isUnmarked = ({ type, markers }: Chart): boolean =>
  (type === "line" && !markers) || (type === "scatter" && markers === false);

const groupingOf = ({ stacking }: Chart, usual: string): string =>
  value("grouping", stacking === "percent" ? "percentStacked" : (stacking ?? usual));

function seriesLook({ type, joined }: Chart, color: string | undefined): string {
  if (type === "scatter" && !joined) return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  if (color === undefined) return "";
  const fill = tag("a:solidFill", {}, tag("a:srgbClr", { val: color.slice(1) }));
  return tag("c:spPr", {}, type === "line" || type === "scatter" ? tag("a:ln", { w: 28575 }, fill) : fill);
}

function seriesOf(chart: Chart, isNumeric: (reference: string) => boolean): string {
  const { type } = chart;
  const scatter = type === "scatter";
  const sources = (reference: string | undefined): string | undefined =>
    reference && tag(scatter || isNumeric(reference) ? "c:numRef" : "c:strRef", {}, text(reference));
  return chart.series
    .map(({ name, values, across = chart.categories, color }, i) =>
      tag(
        "c:ser",
        {},
        value("idx", i) +
          value("order", i) +
          seriesName(name) +
          seriesLook(chart, color) +
          (isUnmarked(chart) ? tag("c:marker", {}, value("symbol", "none")) : "") +
          (type === "barClustered" || type === "columnClustered" ? value("invertIfNegative", 0) : "") +
          (across ? tag(scatter ? "c:xVal" : "c:cat", {}, sources(across)) : "") +
          tag(scatter ? "c:yVal" : "c:val", {}, tag("c:numRef", {}, text(values))) +
          (scatter || type === "line" ? value("smooth", Number(chart.joined === "smooth")) : ""),
      ),
    )
    .join("");
}

const ACROSS = 111111111;
const UP = 222222222;

function group(chart: Chart, series: string): string {
  const axes = value("axId", ACROSS) + value("axId", UP);
  switch (chart.type) {
    case "barClustered":
    case "columnClustered": {
      const direction = value("barDir", chart.type === "barClustered" ? "bar" : "col");
      const before = direction + groupingOf(chart, "clustered") + value("varyColors", 0);
      const after = value("gapWidth", 100) + (chart.stacking ? value("overlap", 100) : "");
      return tag("c:barChart", {}, before + series + after + axes);
    }
    case "line":
      return tag(
        "c:lineChart",
        {},
        value("grouping", "standard") + value("varyColors", 0) + series + value("marker", 1) + axes,
      );
    case "area":
      return tag("c:areaChart", {}, groupingOf(chart, "standard") + value("varyColors", 0) + series + axes);
    case "pie":
      if (chart.ring)
        return tag(
          "c:doughnutChart",
          {},
          value("varyColors", 1) + series + value("firstSliceAng", 0) + value("holeSize", 50),
        );
      return tag("c:pieChart", {}, value("varyColors", 1) + series + value("firstSliceAng", 0));
    case "scatter":
      return tag(
        "c:scatterChart",
        {},
        value("scatterStyle", chart.joined === "smooth" ? "smoothMarker" : "lineMarker") +
          value("varyColors", 0) +
          series +
          axes,
      );
  }
}

function axis(
  name: string,
  id: number,
  crosses: number,
  place: string,
  limits: Chart["valueAxis"],
  last: string,
): string {
  const scaling =
    value("orientation", "minMax") +
    (limits?.max === undefined ? "" : value("max", limits.max)) +
    (limits?.min === undefined ? "" : value("min", limits.min));
  return tag(
    `c:${name}`,
    {},
    value("axId", id) +
      tag("c:scaling", {}, scaling) +
      value("delete", 0) +
      value("axPos", place) +
      (id === UP ? "<c:majorGridlines/>" : "") +
      '<c:numFmt formatCode="General" sourceLinked="1"/>' +
      value("majorTickMark", "out") +
      value("minorTickMark", "none") +
      value("tickLblPos", "nextTo") +
      value("crossAx", crosses) +
      value("crosses", "autoZero") +
      last,
  );
}

function axes(chart: Chart): string {
  if (chart.type === "pie") return "";
  const across = chart.type === "barClustered" ? ["l", "b"] : ["b", "l"];
  const between = value(
    "crossBetween",
    chart.type === "area" || chart.type === "scatter" ? "midCat" : "between",
  );
  const labels =
    value("auto", 1) + value("lblAlgn", "ctr") + value("lblOffset", 100) + value("noMultiLvlLbl", 0);
  return (
    (chart.type === "scatter"
      ? axis("valAx", ACROSS, UP, across[0], undefined, value("crossBetween", "midCat"))
      : axis("catAx", ACROSS, UP, across[0], undefined, labels)) +
    axis("valAx", UP, ACROSS, across[1], chart.valueAxis, between)
  );
}

/** A chart's part. The values are left to the cells: whoever opens the file reads them there. */
export function writeChart(chart: Chart, isNumeric: (reference: string) => boolean): string {
  const legend = chart.series.length > 1 || chart.type === "pie";
  return xmlPart(
    tag(
      "c:chartSpace",
      {
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      value("roundedCorners", 0) +
        tag(
          "c:chart",
          {},
          title(chart.title) +
            tag("c:plotArea", {}, "<c:layout/>" + group(chart, seriesOf(chart, isNumeric)) + axes(chart)) +
            (legend ? tag("c:legend", {}, value("legendPos", "r") + value("overlay", 0)) : "") +
            value("plotVisOnly", 1) +
            value("dispBlanksAs", "gap"),
        ),
    ),
  );
}
