import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { chartOf, loose, setLoose, type ChartSelf } from "./chartSelf";
import { color } from "./color";
import { changeSeries, seriesOf, type SeriesSelf } from "./seriesSelf";

/** A part of a chart by the name under which its looks are kept: "legend", "title", "series 0". */
export interface PartSelf {
  chart: ChartSelf;
  part: string;
  /** The place of a series: its colour is drawn and saved. */
  series?: number;
}

/** The series whose colour a fill or a line sets; a line's is that of lines, a fill's that of all others. */
function colouredSeries(run: Run, { chart, series }: PartSelf, by: "fill" | "line"): SeriesSelf | undefined {
  if (series === undefined) return undefined;
  const isLine = ["line", "scatter"].includes(chartOf(run, chart).type);
  return isLine === (by === "line") ? { chart, index: series } : undefined;
}

function setFill(run: Run, self: PartSelf, fill: string | undefined): void {
  const series = colouredSeries(run, self, "fill");
  if (series) changeSeries(run, series, { color: fill });
  else setLoose(run, self.chart, `${self.part}.fill`, fill);
}

function fillOf(run: Run, self: PartSelf): unknown {
  const series = colouredSeries(run, self, "fill");
  return series ? (seriesOf(run, series).color ?? "") : loose(run, self.chart, `${self.part}.fill`, "");
}

export const chartFillType: OfficeType<PartSelf> = {
  name: "ChartFill",
  call: {
    SetSolidColor: (self, [given], run) => setFill(run, self, color(given, "color")),
    Clear: (self, _args, run) => setFill(run, self, undefined),
    GetSolidColor: (self, _args, run) => fillOf(run, self),
  },
};

const usualFont: Record<string, unknown> = {
  Bold: false,
  Color: "#595959",
  Italic: false,
  Name: "Calibri",
  Size: 10,
  Underline: "None",
};
const read: Record<string, (value: unknown) => unknown> = {
  Bold: (value) => argument.flag(value, "bold"),
  Color: (value) => color(value, "color"),
  Italic: (value) => argument.flag(value, "italic"),
  Name: (value) => argument.text(value, "name"),
  Size: (value) => argument.number(value, "size"),
  Underline: (value) => argument.oneOf(value, ["None", "Single"], "underline"),
};

export const chartFontType: OfficeType<PartSelf> = {
  name: "ChartFont",
  read: Object.fromEntries(
    Object.entries(usualFont).map(([name, usual]) => [
      name,
      ({ chart, part }: PartSelf, run: Run) => loose(run, chart, `${part}.font.${name}`, usual),
    ]),
  ),
  write: Object.fromEntries(
    Object.entries(read).map(([name, given]) => [
      name,
      ({ chart, part }: PartSelf, value: unknown, run: Run) =>
        setLoose(run, chart, `${part}.font.${name}`, given(value)),
    ]),
  ),
};

/** Properties of a part that read back as they were set, by their initial values. */
export const looks = (initial: Readonly<Record<string, unknown>>) => ({
  read: Object.fromEntries(
    Object.entries(initial).map(([name, usual]) => [
      name,
      ({ chart, part }: PartSelf, run: Run) => loose(run, chart, `${part}.${name}`, usual),
    ]),
  ),
  write: Object.fromEntries(
    Object.entries(initial).map(([name, usual]) => [
      name,
      ({ chart, part }: PartSelf, value: unknown, run: Run) =>
        setLoose(run, chart, `${part}.${name}`, checked(name, value, usual)),
    ]),
  ),
});

/** Of the kind of its initial value; colours as the grid writes them. */
function checked(name: string, value: unknown, usual: unknown): unknown {
  if (name.endsWith("Color")) return color(value, name);
  if (typeof usual === "boolean") return argument.flag(value, name);
  if (typeof usual === "number") return argument.number(value, name);
  return value;
}

const line = { Color: "#000000", LineStyle: "Automatic", Weight: 0.75 };
const lineOf = (name: string): OfficeType<PartSelf> => ({
  name,
  ...looks(line),
  call: {
    Clear: ({ chart, part }, _args, run) => {
      for (const key of Object.keys(line)) setLoose(run, chart, `${part}.${key}`, undefined);
      setLoose(run, chart, `${part}.LineStyle`, "None");
    },
  },
});
const anyLine = lineOf("ChartLineFormat");
const lineType: OfficeType<PartSelf> = {
  ...anyLine,
  read: {
    ...anyLine.read,
    Color(self, run) {
      const series = colouredSeries(run, self, "line");
      return (series && seriesOf(run, series).color) ?? anyLine.read!.Color!(self, run);
    },
  },
  write: {
    ...anyLine.write,
    Color(self, value, run) {
      const series = colouredSeries(run, self, "line");
      if (series) changeSeries(run, series, { color: color(value, "color") });
      else return anyLine.write!.Color!(self, value, run);
    },
  },
};
const borderType = lineOf("ChartBorder");

type Open = (self: PartSelf) => Target;
const under =
  (type: OfficeType<PartSelf>, name: string): Open =>
  (self) =>
    target(type, { ...self, part: `${self.part}.${name}` });

const openings: Readonly<Record<string, Open>> = {
  Font: (self) => target(chartFontType, self),
  Fill: (self) => target(chartFillType, self),
  Line: under(lineType, "line"),
  Border: under(borderType, "border"),
};

/** The looks of one part of a chart, by the names that its class has for them. */
const partFormat = (name: string, ...parts: string[]): OfficeType<PartSelf> => ({
  name,
  open: Object.fromEntries(parts.map((part) => [part, openings[part]!])),
});

export const chartAreaFormatType: OfficeType<PartSelf> = {
  ...partFormat("ChartAreaFormat", "Font", "Fill", "Border"),
  ...looks({ ColorScheme: "ColorfulPalette1", RoundedCorners: false }),
};
export const chartLegendFormatType = partFormat("ChartLegendFormat", "Font", "Fill", "Border");
export const chartTitleFormatType = partFormat("ChartTitleFormat", "Font", "Fill", "Border");
export const chartAxisFormatType = partFormat("ChartAxisFormat", "Font", "Fill", "Line");
export const chartAxisTitleFormatType = partFormat("ChartAxisTitleFormat", "Font", "Fill", "Border");
export const gridlinesFormatType = partFormat("ChartGridlinesFormat", "Line");
export const seriesFormatType = partFormat("ChartSeriesFormat", "Fill", "Line");
export const pointFormatType = partFormat("ChartPointFormat", "Fill", "Border");
export const plotAreaFormatType = partFormat("ChartPlotAreaFormat", "Fill", "Border");
export const labelFormatType = partFormat("ChartDataLabelFormat", "Font", "Fill", "Border");
export const trendlineFormatType = partFormat("ChartTrendlineFormat", "Line");
export const dataTableFormatType = partFormat("ChartDataTableFormat", "Font", "Fill", "Border");

export const chartLookTypes = [
  chartFillType,
  chartFontType,
  lineType,
  borderType,
  chartAreaFormatType,
  chartLegendFormatType,
  chartTitleFormatType,
  chartAxisFormatType,
  chartAxisTitleFormatType,
  gridlinesFormatType,
  seriesFormatType,
  pointFormatType,
  plotAreaFormatType,
  labelFormatType,
  trendlineFormatType,
  dataTableFormatType,
];
