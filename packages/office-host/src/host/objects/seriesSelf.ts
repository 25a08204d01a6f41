import type { ChartSeries as Series } from "xlsx-book/chart";
import { notFound } from "../errors";
import type { Run } from "../officeType";
import { changeChart, chartOf, type ChartSelf } from "./chartSelf";

/** A series by its place in its chart. */
export interface SeriesSelf {
  chart: ChartSelf;
  index: number;
}

export const seriesOf = (run: Run, { chart, index }: SeriesSelf): Series => {
  const series = chartOf(run, chart).series[index];
  if (!series) throw notFound("series");
  return series;
};

export const changeSeries = (run: Run, { chart, index }: SeriesSelf, by: Partial<Series>): void =>
  changeChart(run, chart, {
    series: chartOf(run, chart).series.map((series, at) => (at === index ? { ...series, ...by } : series)),
  });
