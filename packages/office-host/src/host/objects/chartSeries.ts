import type { ChartSeries as Series } from "xlsx-book/chart";
import { areaText, parseArea, quotedSheet, splitSheet } from "../../grid/address";
import { invalidArgument } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { changeChart, chartOf, loose, setLoose, shownName, type ChartSelf } from "./chartSelf";
import { sheetName } from "./rangeSelf";
import { seriesLabels, seriesPoints, seriesTrendlines } from "./chartLabels";
import { changeSeries, seriesOf, type SeriesSelf } from "./seriesSelf";
import { seriesFormatType } from "./chartLook";
import * as argument from "./arguments";

export const chartSeriesTarget = (chart: ChartSelf): Target => target(chartSeriesCollectionType, { chart });

const referenceTo = (run: Run, given: unknown): string => {
  if (!argument.isRange(given)) throw invalidArgument("sourceData");
  const { sheetId, area } = given.self;
  return `${quotedSheet(sheetName(run.grid, sheetId))}!${areaText(area, "$")}`;
};

function valuesOf(run: Run, reference: string): unknown[] {
  const { sheet, rest } = splitSheet(reference);
  const area = parseArea(rest);
  const id = sheet === undefined ? undefined : run.grid.sheetNamed(sheet)?.getSheetId();
  if (!area || id === undefined) return [];
  const values: unknown[] = [];
  for (let row = area.startRow; row <= area.endRow; row += 1)
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const value = run.grid.value(id, row, column);
      values.push(value === null ? "" : typeof value === "object" ? value.error : value);
    }
  return values;
}

const dimension = (run: Run, self: SeriesSelf, given: unknown): string => {
  const word = argument.oneOf(given, ["Values", "Categories", "XValues", "YValues"], "dimension");
  return word === "Values" || word === "YValues"
    ? seriesOf(run, self).values
    : (seriesOf(run, self).across ?? chartOf(run, self.chart).categories ?? "");
};

/** Looks of a series that nobody draws or saves here: what was set reads back while the workbook is open. */
const looks = {
  HasDataLabels: false,
  GapWidth: 150,
  Overlap: 0,
  Smooth: false,
  MarkerStyle: "Automatic",
  MarkerSize: 5,
  AxisGroup: "Primary",
  BubbleScale: 100,
  DoughnutHoleSize: 50,
  Explosion: 0,
  Filtered: false,
  FirstSliceAngle: 0,
  InvertIfNegative: false,
  MarkerBackgroundColor: "#000000",
  MarkerForegroundColor: "#000000",
  ShowConnectorLines: true,
  ShowLeaderLines: true,
  ShowShadow: false,
  VaryByCategories: false,
};

/** In a scatter chart each series has x values of its own; else the categories are those of all. */
function setAcross(run: Run, self: SeriesSelf, across: string): void {
  const { type, categories, series } = chartOf(run, self.chart);
  if (type !== "scatter") return changeChart(run, self.chart, { categories: across });
  const each = series.map((one, index) => (index === self.index ? across : (one.across ?? categories)));
  changeChart(run, self.chart, {
    categories: each[0],
    series: series.map(({ across: _before, ...one }, index) => ({
      ...one,
      ...(each[index] !== undefined && each[index] !== each[0] && { across: each[index] }),
    })),
  });
}

/** Puts a series among the others where it is to be drawn. */
function reorder(run: Run, { chart, index }: SeriesSelf, to: unknown): void {
  const { series } = chartOf(run, chart);
  const order = argument.count(to, "plotOrder");
  if (order >= series.length) throw invalidArgument("plotOrder");
  const others = series.filter((_series, at) => at !== index);
  changeChart(run, chart, { series: [...others.slice(0, order), series[index]!, ...others.slice(order)] });
}

export const chartSeriesType: OfficeType<SeriesSelf> = {
  name: "ChartSeries",
  read: {
    Name: (self, run) => shownName(run, seriesOf(run, self).name ?? `Series${self.index + 1}`),
    PlotOrder: ({ index }) => index,
    ...Object.fromEntries(
      Object.entries(looks).map(([name, initial]) => [
        name,
        ({ chart, index }: SeriesSelf, run: Run) => loose(run, chart, `series ${index}.${name}`, initial),
      ]),
    ),
  },
  write: {
    Name: (self, value, run) => changeSeries(run, self, { name: argument.text(value, "name") }),
    PlotOrder: (self, value, run) => reorder(run, self, value),
    ...Object.fromEntries(
      Object.keys(looks).map((name) => [
        name,
        ({ chart, index }: SeriesSelf, value: unknown, run: Run) =>
          setLoose(run, chart, `series ${index}.${name}`, value),
      ]),
    ),
  },
  call: {
    SetValues: (self, [range], run) => changeSeries(run, self, { values: referenceTo(run, range) }),
    SetXAxisValues: (self, [range], run) => setAcross(run, self, referenceTo(run, range)),
    GetDimensionValues: (self, [given], run) => valuesOf(run, dimension(run, self, given)),
    GetDimensionDataSourceType: (self, [given], run) =>
      dimension(run, self, given) ? "LocalRange" : "Unknown",
    GetDimensionDataSourceString: (self, [given], run) => dimension(run, self, given),
    Delete: ({ chart, index }, _args, run) =>
      changeChart(run, chart, { series: chartOf(run, chart).series.filter((_series, at) => at !== index) }),
  },
  open: {
    DataLabels: (self) => seriesLabels(self),
    Format: ({ chart, index }) => target(seriesFormatType, { chart, part: `series ${index}`, series: index }),
    Points: (self) => seriesPoints({ ...self, valuesOf: (run) => valuesOf(run, seriesOf(run, self).values) }),
    Trendlines: (self) => seriesTrendlines(self),
  },
};

export const chartSeriesCollectionType: OfficeType<{ chart: ChartSelf }> = {
  name: "ChartSeriesCollection",
  read: { Count: ({ chart }, run) => chartOf(run, chart).series.length },
  items: ({ chart }, run) =>
    chartOf(run, chart).series.map((_series, index) => target(chartSeriesType, { chart, index })),
  call: { GetCount: ({ chart }, _args, run) => chartOf(run, chart).series.length },
  open: {
    GetItemAt: ({ chart }, [index], run) => {
      const self = { chart, index: argument.count(index, "index") };
      seriesOf(run, self);
      return target(chartSeriesType, self);
    },
    Add: ({ chart }, [name, given], run) => {
      const { series } = chartOf(run, chart);
      const index = given === undefined || given === null ? series.length : argument.count(given, "index");
      const added: Series = {
        name: argument.optionalText(name, "name") ?? `Series${series.length + 1}`,
        values: "",
      };
      changeChart(run, chart, { series: [...series.slice(0, index), added, ...series.slice(index)] });
      return target(chartSeriesType, { chart, index });
    },
  },
};
