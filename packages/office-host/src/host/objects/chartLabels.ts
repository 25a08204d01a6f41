import { notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { labelFormatType, looks, pointFormatType, trendlineFormatType, type PartSelf } from "./chartLook";
import { loose, setLoose, type ChartSelf } from "./chartSelf";

/** A series of a chart by its place among the others. */
export interface SeriesPlace {
  chart: ChartSelf;
  index: number;
}

export const partOf = ({ index }: SeriesPlace): string => `series ${index}`;

const shows = {
  ShowBubbleSize: false,
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  ShowSeriesName: false,
  ShowValue: true,
};
const layout = {
  AutoText: true,
  HorizontalAlignment: "Center",
  LinkNumberFormat: true,
  NumberFormat: "General",
  Position: "OutsideEnd",
  Separator: ",",
  TextOrientation: 0,
  VerticalAlignment: "Center",
};

const labelsType: OfficeType<PartSelf> = {
  name: "ChartDataLabels",
  ...looks({ ...shows, ...layout }),
  open: { Format: (self) => target(labelFormatType, self) },
};
const labelType: OfficeType<PartSelf> = {
  name: "ChartDataLabel",
  ...looks({ ...shows, ...layout, Formula: "", Text: "", Left: 0, Top: 0 }),
  open: { Format: (self) => target(labelFormatType, self) },
};

export const chartLabels = (chart: ChartSelf): Target => target(labelsType, { chart, part: "labels" });
export const seriesLabels = (series: SeriesPlace): Target =>
  target(labelsType, { chart: series.chart, part: `${partOf(series)}.labels` });

interface PointSelf extends PartSelf {
  value: unknown;
}

const pointType: OfficeType<PointSelf> = (() => {
  const own = looks({
    HasDataLabel: false,
    MarkerBackgroundColor: "#000000",
    MarkerForegroundColor: "#000000",
    MarkerSize: 5,
    MarkerStyle: "Automatic",
  });
  return {
    name: "ChartPoint",
    read: { ...own.read, Value: ({ value }: PointSelf) => value },
    write: own.write,
    open: {
      DataLabel: ({ chart, part }: PointSelf) => target(labelType, { chart, part: `${part}.label` }),
      Format: ({ chart, part }: PointSelf) => target(pointFormatType, { chart, part }),
    },
  };
})();

interface PointsSelf extends SeriesPlace {
  valuesOf: (run: Run) => unknown[];
}

const points = (self: PointsSelf, run: Run): Target[] =>
  self
    .valuesOf(run)
    .map((value, index) =>
      target(pointType, { chart: self.chart, part: `${partOf(self)}.point ${index}`, value }),
    );

const pointsType: OfficeType<PointsSelf> = {
  name: "ChartPointsCollection",
  read: { Count: (self, run) => points(self, run).length },
  items: points,
  call: { GetCount: (self, _args, run) => points(self, run).length },
  open: {
    GetItemAt: (self, [index], run) => argument.itemAt(points(self, run), index),
  },
};

export const seriesPoints = (self: PointsSelf): Target => target(pointsType, self);

/** A trend line of a series by its number, which stays when one before it goes. */
interface TrendSelf extends SeriesPlace, PartSelf {
  number: number;
}

const trendKey = (series: SeriesPlace): string => `${partOf(series)}.trendlines`;
const trends = (run: Run, series: SeriesPlace): readonly number[] =>
  loose(run, series.chart, trendKey(series), []) as readonly number[];
const trendOf = ({ chart, index }: SeriesPlace, number: number): TrendSelf => ({
  chart,
  index,
  number,
  part: `series ${index}.trend ${number}`,
});

const trendTypes = ["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"];

const trendlineType: OfficeType<TrendSelf> = {
  name: "ChartTrendline",
  ...looks({
    BackwardPeriod: 0,
    ForwardPeriod: 0,
    Intercept: 0,
    MovingAveragePeriod: 2,
    Name: "",
    PolynomialOrder: 2,
    ShowEquation: false,
    ShowRSquared: false,
    Type: "Linear",
  }),
  call: {
    Delete: (self, _args, run) => {
      const others = trends(run, self).filter((number) => number !== self.number);
      setLoose(run, self.chart, trendKey(self), others);
    },
  },
  open: { Format: ({ chart, part }) => target(trendlineFormatType, { chart, part }) },
};

const trendAt = (run: Run, series: SeriesPlace, index: unknown): Target => {
  const number = trends(run, series)[argument.count(index ?? 0, "index")];
  if (number === undefined) throw notFound("trendline");
  return target(trendlineType, trendOf(series, number));
};

const trendlinesType: OfficeType<SeriesPlace> = {
  name: "ChartTrendlineCollection",
  items: (series, run) => trends(run, series).map((number) => target(trendlineType, trendOf(series, number))),
  call: { GetCount: (series, _args, run) => trends(run, series).length },
  open: {
    Add: (series, [type], run) => {
      const before = trends(run, series);
      const made = trendOf(series, Math.max(0, ...before) + 1);
      const word = argument.oneOf(type ?? "Linear", trendTypes, "type");
      setLoose(run, series.chart, trendKey(series), [...before, made.number]);
      setLoose(run, series.chart, `${made.part}.Type`, word);
      return target(trendlineType, made);
    },
    GetItem: (series, [index], run) => trendAt(run, series, index),
  },
};

export const seriesTrendlines = (series: SeriesPlace): Target => target(trendlinesType, series);

export const chartLabelTypes = [labelsType, labelType, pointType, pointsType, trendlineType, trendlinesType];
