import { notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { chartFontType, dataTableFormatType, looks, plotAreaFormatType, type PartSelf } from "./chartLook";
import { chartOf, type ChartSelf } from "./chartSelf";

const place = { Left: 0, Top: 0, Width: 0, Height: 0 };

const plotAreaType: OfficeType<PartSelf> = {
  name: "ChartPlotArea",
  ...looks({ ...place, InsideHeight: 0, InsideLeft: 0, InsideTop: 0, InsideWidth: 0, Position: "Automatic" }),
  open: { Format: (self) => target(plotAreaFormatType, self) },
};
export const plotArea = (chart: ChartSelf): Target => target(plotAreaType, { chart, part: "plot" });

const tableShown = "data table";
const dataTableType: OfficeType<PartSelf> = {
  name: "ChartDataTable",
  ...looks({
    ShowHorizontalBorder: true,
    ShowLegendKey: true,
    ShowOutlineBorder: true,
    ShowVerticalBorder: true,
    Visible: false,
  }),
  open: { Format: (self) => target(dataTableFormatType, self) },
};
const isThere = (run: Run, chart: ChartSelf): boolean => chartOf(run, chart).type !== "pie";
/** The table of figures below a chart; a pie has none. */
export const dataTableOpens = {
  GetDataTable: (chart: ChartSelf, _args: unknown[], run: Run): Target => {
    if (!isThere(run, chart)) throw notFound("data table");
    return target(dataTableType, { chart, part: tableShown });
  },
  GetDataTableOrNullObject: (chart: ChartSelf, _args: unknown[], run: Run): Target | null =>
    isThere(run, chart) ? target(dataTableType, { chart, part: tableShown }) : null,
};

/** One entry of a legend: of a series, or of a point of a pie. */
const entryType: OfficeType<PartSelf & { index: number }> = (() => {
  const own = looks({ Visible: true });
  return {
    name: "ChartLegendEntry",
    read: {
      ...own.read,
      ...Object.fromEntries(Object.keys(place).map((name) => [name, () => 0])),
      Index: ({ index }: { index: number }) => index,
    },
    write: own.write,
  };
})();

const entries = (chart: ChartSelf, run: Run): Target[] =>
  chartOf(run, chart).series.map((_series, index) =>
    target(entryType, { chart, part: `legend entry ${index}`, index }),
  );

const entriesType: OfficeType<ChartSelf> = {
  name: "ChartLegendEntryCollection",
  items: entries,
  call: { GetCount: (chart, _args, run) => entries(chart, run).length },
  open: {
    GetItemAt: (chart, [index], run) => argument.itemAt(entries(chart, run), index),
  },
};
export const legendEntries = (chart: ChartSelf): Target => target(entriesType, chart);

const substringType: OfficeType<PartSelf> = {
  name: "ChartFormatString",
  open: { Font: (self) => target(chartFontType, self) },
};
/** A part of a title's text, which can look otherwise than the rest. */
export const substring = (chart: ChartSelf, part: string, [start, length]: unknown[]): Target =>
  target(substringType, {
    chart,
    part: `${part} ${argument.count(start, "start")}+${argument.count(length, "length")}`,
  });

export const chartAreaTypes = [plotAreaType, dataTableType, entryType, entriesType, substringType];
