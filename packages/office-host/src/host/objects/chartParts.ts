import { OfficeError } from "../errors";
import { target, type OfficeType, type Run } from "../officeType";
import { changeChart, chartOf, kept, loose, setLoose, shownName, type ChartSelf } from "./chartSelf";
import { legendEntries, substring } from "./chartAreas";
import {
  chartAxisFormatType,
  chartAxisTitleFormatType,
  chartLegendFormatType,
  chartTitleFormatType,
  gridlinesFormatType,
} from "./chartLook";
import * as argument from "./arguments";
import { referenceTo } from "./chartSource";

const titleKept = kept(
  {
    Overlay: false,
    HorizontalAlignment: "Center",
    ShowShadow: false,
    Position: "Top",
    TextOrientation: 0,
    VerticalAlignment: "Center",
    Left: 0,
    Top: 0,
  },
  "title",
);

export const chartTitleType: OfficeType<ChartSelf> = {
  name: "ChartTitle",
  read: {
    Text: (self, run) => shownName(run, chartOf(run, self).title ?? ""),
    Visible: (self, run) => chartOf(run, self).title !== undefined,
    ...titleKept.read,
  },
  write: {
    Text: (self, value, run) => changeChart(run, self, { title: argument.text(value, "text") }),
    Visible: (self, value, run) => {
      const visible = argument.flag(value, "visible");
      const { title } = chartOf(run, self);
      if (visible === (title !== undefined)) return;
      const { title: _gone, ...rest } = chartOf(run, self);
      const changed = visible ? { ...rest, title: "Chart Title" } : rest;
      run.grid.setCharts(
        self.sheetId,
        run.grid.charts(self.sheetId).map((chart) => (chart.id === self.id ? changed : chart)),
      );
    },
    ...titleKept.write,
  },
  call: {
    SetFormula: (self, [formula], run) =>
      changeChart(run, self, { title: argument.text(formula, "formula") }),
  },
  open: {
    Format: (chart) => target(chartTitleFormatType, { chart, part: "title" }),
    GetSubstring: (chart, args) => substring(chart, "title", args),
  },
};

const legendKept = kept(
  {
    Visible: true,
    Position: "Right",
    Overlay: false,
    ShowShadow: false,
    Left: 0,
    Top: 0,
    Width: 0,
    Height: 0,
  },
  "legend",
);
export const chartLegendType: OfficeType<ChartSelf> = {
  name: "ChartLegend",
  ...legendKept,
  open: {
    Format: (chart) => target(chartLegendFormatType, { chart, part: "legend" }),
    LegendEntries: (chart) => legendEntries(chart),
  },
};

interface AxisSelf {
  chart: ChartSelf;
  axis: "category" | "value";
}

const axisLoose = {
  Visible: true,
  ReversePlotOrder: false,
  MajorUnit: "",
  MinorUnit: "",
  NumberFormat: "General",
  DisplayUnit: "None",
  TickLabelPosition: "NextToAxis",
  Alignment: "Center",
  BaseTimeUnit: "Days",
  CategoryType: "Automatic",
  IsBetweenCategories: true,
  LinkNumberFormat: true,
  LogBase: 10,
  MajorTickMark: "Outside",
  MajorTimeUnitScale: "Days",
  MinorTickMark: "None",
  MinorTimeUnitScale: "Days",
  MultiLevel: false,
  Offset: 100,
  Position: "Automatic",
  ScaleType: "Linear",
  ShowDisplayUnitLabel: true,
  TextOrientation: 0,
  TickLabelSpacing: "",
  TickMarkSpacing: 1,
};
const bound = (run: Run, { chart, axis }: AxisSelf, side: "min" | "max"): number | "" =>
  axis === "value" ? (chartOf(run, chart).valueAxis?.[side] ?? "") : "";
function setBound(run: Run, { chart, axis }: AxisSelf, side: "min" | "max", value: unknown): void {
  if (axis === "category") throw new OfficeError("NotImplemented", "bounds of a category axis");
  const { [side]: _before, ...rest } = chartOf(run, chart).valueAxis ?? {};
  // Empty text gives the bound back to Excel.
  const limits = value === "" ? rest : { ...rest, [side]: argument.number(value, side) };
  changeChart(run, chart, { valueAxis: Object.keys(limits).length > 0 ? limits : undefined });
}

export const axisType: OfficeType<AxisSelf> = {
  name: "ChartAxis",
  read: {
    Type: ({ axis }) => (axis === "value" ? "Value" : "Category"),
    Minimum: (self, run) => bound(run, self, "min"),
    Maximum: (self, run) => bound(run, self, "max"),
    PositionAt: ({ chart, axis }, run) => loose(run, chart, `${axis}.PositionAt`, 0),
    ...Object.fromEntries(
      Object.entries(axisLoose).map(([name, initial]) => [
        name,
        ({ chart, axis }: AxisSelf, run: Run) => loose(run, chart, `${axis}.${name}`, initial),
      ]),
    ),
  },
  write: {
    Minimum: (self, value, run) => setBound(run, self, "min", value),
    Maximum: (self, value, run) => setBound(run, self, "max", value),
    ...Object.fromEntries(
      Object.keys(axisLoose).map((name) => [
        name,
        ({ chart, axis }: AxisSelf, value: unknown, run: Run) =>
          setLoose(run, chart, `${axis}.${name}`, value),
      ]),
    ),
  },
  call: {
    SetCategoryNames: ({ chart }, [source], run) => {
      if (!argument.isRange(source))
        throw new OfficeError("NotImplemented", "category names that are no range");
      changeChart(run, chart, { categories: referenceTo(run.grid, source.self) });
    },
    SetPositionAt: ({ chart, axis }, [value], run) => {
      setLoose(run, chart, `${axis}.Position`, "Custom");
      setLoose(run, chart, `${axis}.PositionAt`, argument.number(value, "value"));
    },
  },
  open: {
    Format: ({ chart, axis }) => target(chartAxisFormatType, { chart, part: axis }),
    MajorGridlines: (self) => target(gridlinesType, self),
    MinorGridlines: (self) => target(gridlinesType, self),
    Title: (self) => target(axisTitleType, self),
  },
};

export const gridlinesType: OfficeType<AxisSelf> = {
  name: "ChartGridlines",
  read: { Visible: ({ chart, axis }, run) => loose(run, chart, `${axis}.gridlines`, axis === "value") },
  write: { Visible: ({ chart, axis }, value, run) => setLoose(run, chart, `${axis}.gridlines`, value) },
  open: { Format: ({ chart, axis }) => target(gridlinesFormatType, { chart, part: `${axis}.gridlines` }) },
};

export const axisTitleType: OfficeType<AxisSelf> = {
  name: "ChartAxisTitle",
  read: {
    Text: ({ chart, axis }, run) => loose(run, chart, `${axis}.title`, ""),
    Visible: ({ chart, axis }, run) => loose(run, chart, `${axis}.title shown`, false),
  },
  write: {
    Text: ({ chart, axis }, value, run) =>
      setLoose(run, chart, `${axis}.title`, argument.text(value, "text")),
    Visible: ({ chart, axis }, value, run) => setLoose(run, chart, `${axis}.title shown`, value),
  },
  open: { Format: ({ chart, axis }) => target(chartAxisTitleFormatType, { chart, part: `${axis}.title` }) },
};

export const chartAxesType: OfficeType<ChartSelf> = {
  name: "ChartAxes",
  open: {
    CategoryAxis: (chart) => target(axisType, { chart, axis: "category" }),
    ValueAxis: (chart) => target(axisType, { chart, axis: "value" }),
    GetItem: (chart, [type]) =>
      target(axisType, {
        chart,
        axis: argument.oneOf(type, ["Category", "Value"], "type") === "Value" ? "value" : "category",
      }),
  },
};
