import type { Chart } from "xlsx-book/book";
import {
  areaText,
  columnCount,
  parseArea,
  quotedSheet,
  rowCount,
  splitSheet,
  type Area,
} from "../../grid/address";
import type { Grid, GridChart } from "../../grid/grid";
import { invalidArgument, notFound, OfficeError } from "../errors";
import { target, type OfficeType, type Target } from "../officeType";
import type { Run } from "../run";
import * as argument from "./arguments";
import { chartAxesType, chartLegendType, chartTitleType } from "./chartParts";
import { chartSeriesTarget } from "./chartSeries";
import { sheetName, type RangeSelf } from "./range";
import { rangeOfText } from "./rangeOfText";
import { worksheetTarget } from "./worksheet";

/** A chart is known by its id, whatever it is called and wherever it stands. */
export interface ChartSelf {
  sheetId: string;
  id: string;
}

export const chartTypes: Record<string, Chart["type"]> = {
  BarClustered: "barClustered",
  ColumnClustered: "columnClustered",
  Line: "line",
  Pie: "pie",
  Area: "area",
  XYScatter: "scatter",
};

export const chartOf = (run: Run, { sheetId, id }: ChartSelf): GridChart => {
  const chart = run.grid.charts(sheetId).find((known) => known.id === id);
  if (!chart) throw notFound("chart");
  return chart;
};

export function changeChart(run: Run, self: ChartSelf, change: Partial<GridChart>): void {
  chartOf(run, self);
  refuseProtected(run, self.sheetId);
  run.grid.setCharts(
    self.sheetId,
    run.grid.charts(self.sheetId).map((chart) => (chart.id === self.id ? { ...chart, ...change } : chart)),
  );
}

function refuseProtected(run: Run, sheetId: string): void {
  if (run.grid.edits.extra<boolean>(`protected ${sheetId}`)) throw new OfficeError("AccessDenied");
}

const reference = (grid: Grid, sheetId: string, area: Area): string =>
  `${quotedSheet(sheetName(grid, sheetId))}!${areaText(area, "$")}`;

const isText = (grid: Grid, sheetId: string, row: number, column: number): boolean =>
  typeof grid.value(sheetId, row, column) === "string";

/**
 * Excel's reading of a chart's source: a first row or column of text (or an empty corner) names the series and the
 * categories; series run down unless the block is wider than high.
 */
export function seriesFrom(
  grid: Grid,
  { sheetId, area }: RangeSelf,
  by: "Auto" | "Columns" | "Rows",
): Pick<Chart, "categories" | "series"> {
  const corner = grid.value(sheetId, area.startRow, area.startColumn);
  const emptyCorner = corner === null && rowCount(area) > 1 && columnCount(area) > 1;
  const across = columnCount(area) > 1 ? area.startColumn + 1 : area.startColumn;
  const down = rowCount(area) > 1 ? area.startRow + 1 : area.startRow;
  const headerRow = rowCount(area) > 1 && (emptyCorner || isText(grid, sheetId, area.startRow, across));
  const headerColumn =
    columnCount(area) > 1 && (emptyCorner || isText(grid, sheetId, down, area.startColumn));
  const body = {
    ...area,
    startRow: area.startRow + (headerRow ? 1 : 0),
    startColumn: area.startColumn + (headerColumn ? 1 : 0),
  };
  const columns = by === "Columns" || (by === "Auto" && rowCount(body) >= columnCount(body));
  const series: Chart["series"] = [];
  if (columns) {
    for (let column = body.startColumn; column <= body.endColumn; column += 1) {
      const name = { ...area, endRow: area.startRow, startColumn: column, endColumn: column };
      series.push({
        ...(headerRow && { name: `=${reference(grid, sheetId, name)}` }),
        values: reference(grid, sheetId, { ...body, startColumn: column, endColumn: column }),
      });
    }
    if (!headerColumn) return { series };
    return {
      series,
      categories: reference(grid, sheetId, {
        ...body,
        startColumn: area.startColumn,
        endColumn: area.startColumn,
      }),
    };
  }
  for (let row = body.startRow; row <= body.endRow; row += 1) {
    const name = { ...area, endColumn: area.startColumn, startRow: row, endRow: row };
    series.push({
      ...(headerColumn && { name: `=${reference(grid, sheetId, name)}` }),
      values: reference(grid, sheetId, { ...body, startRow: row, endRow: row }),
    });
  }
  if (!headerRow) return { series };
  return {
    series,
    categories: reference(grid, sheetId, { ...body, startRow: area.startRow, endRow: area.startRow }),
  };
}

const seriesBy = ["Auto", "Columns", "Rows"] as const;
let made = 0;

async function add(run: Run, sheetId: string, [type, source, by]: unknown[]): Promise<Target> {
  refuseProtected(run, sheetId);
  const word = argument.text(type, "type");
  const kind =
    chartTypes[Object.keys(chartTypes).find((known) => known.toLowerCase() === word.toLowerCase()) ?? ""];
  if (!kind) throw new OfficeError("NotImplemented", `ChartType.${word}`);
  if (!argument.isRange(source)) throw invalidArgument("sourceData");
  await run.settled();
  made += 1;
  const names = new Set(run.grid.charts(sheetId).map(({ name }) => name));
  let number = run.grid.charts(sheetId).length + 1;
  while (names.has(`Chart ${number}`)) number += 1;
  const chart: GridChart = {
    id: `{00000000-0004-0000-FFFF-${made.toString(16).padStart(12, "0")}}`.toUpperCase(),
    name: `Chart ${number}`,
    type: kind,
    ...seriesFrom(run.grid, source.self, argument.oneOf(by ?? "Auto", seriesBy, "seriesBy")),
    left: 100,
    top: 100,
    width: 480,
    height: 288,
  };
  if (chart.series.length === 1 && chart.series[0]?.name) chart.title = shownName(run, chart.series[0].name);
  run.grid.setCharts(sheetId, [...run.grid.charts(sheetId), chart]);
  return target(chartType, { sheetId, id: chart.id });
}

/** A series' or title's text: what the cell it points at shows, or the text itself. */
export function shownName(run: Run, name: string): string {
  if (!name.startsWith("=")) return name;
  const { sheet, rest } = splitSheet(name.slice(1));
  const area = parseArea(rest);
  const owner = sheet === undefined ? undefined : run.grid.sheetNamed(sheet);
  if (!area || !owner) return name;
  const value = run.grid.value(owner.getSheetId(), area.startRow, area.startColumn);
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

function setPosition(run: Run, self: ChartSelf, [from, to]: unknown[]): void {
  const area = (given: unknown): Area => {
    const range = argument.isRange(given)
      ? given
      : rangeOfText(run, self.sheetId, argument.text(given, "startCell"));
    return (range.self as RangeSelf).area;
  };
  const start = area(from);
  const end = to === undefined || to === null ? undefined : area(to);
  const sheet = run.grid.sheet(self.sheetId);
  const left = (column: number): number => {
    let sum = 0;
    for (let at = 0; at < column; at += 1) sum += sheet?.getColumnWidth(at) ?? 0;
    return sum;
  };
  const top = (row: number): number => {
    let sum = 0;
    for (let at = 0; at < row; at += 1) sum += sheet?.getRowHeight(at) ?? 0;
    return sum;
  };
  const place = { left: left(start.startColumn), top: top(start.startRow) };
  changeChart(run, self, {
    ...place,
    ...(end && { width: left(end.endColumn + 1) - place.left, height: top(end.endRow + 1) - place.top }),
  });
}

/** Office.js measures charts in points, a Book in pixels. */
const measure = (name: "left" | "top" | "width" | "height") => ({
  read: (self: ChartSelf, run: Run): number => chartOf(run, self)[name] * 0.75,
  write: (self: ChartSelf, value: unknown, run: Run): void =>
    changeChart(run, self, { [name]: argument.number(value, name) / 0.75 }),
});
const [left, top, width, height] = [measure("left"), measure("top"), measure("width"), measure("height")];

export const chartType: OfficeType<ChartSelf> = {
  name: "Chart",
  key: ({ id }) => ({ Id: id }),
  read: {
    Id: (self, run) => chartOf(run, self).id,
    Name: (self, run) => chartOf(run, self).name,
    ChartType: (self, run) => {
      const { type } = chartOf(run, self);
      return Object.keys(chartTypes).find((word) => chartTypes[word] === type) ?? "Invalid";
    },
    Left: left.read,
    Top: top.read,
    Width: width.read,
    Height: height.read,
  },
  write: {
    Name: (self, value, run) => changeChart(run, self, { name: argument.text(value, "name") }),
    ChartType: (self, value, run) => {
      const type = chartTypes[argument.oneOf(value, Object.keys(chartTypes), "chartType")];
      if (type) changeChart(run, self, { type });
    },
    Left: left.write,
    Top: top.write,
    Width: width.write,
    Height: height.write,
  },
  call: {
    Delete: (self, _args, run) => {
      chartOf(run, self);
      refuseProtected(run, self.sheetId);
      run.grid.setCharts(
        self.sheetId,
        run.grid.charts(self.sheetId).filter(({ id }) => id !== self.id),
      );
    },
    SetPosition: (self, args, run) => setPosition(run, self, args),
    SetData: async (self, [source, by], run) => {
      if (!argument.isRange(source)) throw invalidArgument("sourceData");
      await run.settled();
      const { categories, series } = seriesFrom(
        run.grid,
        source.self,
        argument.oneOf(by ?? "Auto", seriesBy, "seriesBy"),
      );
      const { categories: _before, ...rest } = chartOf(run, self);
      const changed: GridChart = { ...rest, ...(categories !== undefined && { categories }), series };
      run.grid.setCharts(
        self.sheetId,
        run.grid.charts(self.sheetId).map((chart) => (chart.id === self.id ? changed : chart)),
      );
    },
    Activate: (self, _args, run) => {
      chartOf(run, self);
    },
  },
  open: {
    Title: (self) => target(chartTitleType, self),
    Legend: (self) => target(chartLegendType, self),
    Axes: (self) => target(chartAxesType, self),
    Series: (self) => chartSeriesTarget(self),
    Worksheet: (self) => worksheetTarget(self.sheetId),
  },
};

const find = (run: Run, sheetId: string, key: unknown): Target | null => {
  const text = argument.text(key, "name");
  const chart = run.grid
    .charts(sheetId)
    .find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase());
  return chart ? target(chartType, { sheetId, id: chart.id }) : null;
};

const chartsType: OfficeType<string> = {
  name: "ChartCollection",
  read: { Count: (sheetId, run) => run.grid.charts(sheetId).length },
  items: (sheetId, run) => run.grid.charts(sheetId).map(({ id }) => target(chartType, { sheetId, id })),
  call: { GetCount: (sheetId, _args, run) => run.grid.charts(sheetId).length },
  open: {
    Add: (sheetId, args, run) => add(run, sheetId, args),
    GetItem: (sheetId, [key], run) => {
      const found = find(run, sheetId, key);
      if (!found) throw notFound(String(key));
      return found;
    },
    GetItemOrNullObject: (sheetId, [key], run) => find(run, sheetId, key),
    GetItemAt: (sheetId, [index], run) => {
      const chart = run.grid.charts(sheetId)[argument.count(index, "index")];
      if (!chart) throw invalidArgument("index");
      return target(chartType, { sheetId, id: chart.id });
    },
  },
};

export const chartsTarget = (sheetId: string): Target => target(chartsType, sheetId);
