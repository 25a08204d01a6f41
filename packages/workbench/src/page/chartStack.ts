import type { Chart } from "xlsx-book/chart";
import type { ChartData } from "./chartData";

/** Where a figure's shape begins and ends along the value axis. */
export interface Span {
  from: number;
  to: number;
}

/** The figures of each series as they stand: on the axis, or on those of the series before them. */
export function spansOf({ stacking }: Pick<Chart, "stacking">, data: ChartData): (Span | null)[][] {
  if (!stacking)
    return data.series.map(({ values }) => values.map((to) => (to === null ? null : { from: 0, to })));
  const length = Math.max(0, ...data.series.map(({ values }) => values.length));
  const sums = Array.from({ length }, (_, index) =>
    data.series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
  // What is below the axis is stacked by itself, downwards.
  const ends = { up: sums.map(() => 0), down: sums.map(() => 0) };
  return data.series.map(({ values }) =>
    values.map((value, index) => {
      if (value === null) return null;
      const size = stacking === "percent" ? value / (sums[index] || 1) : value;
      const side = size < 0 ? ends.down : ends.up;
      const from = side[index]!;
      side[index] = from + size;
      return { from, to: from + size };
    }),
  );
}

/** How a value on the axis is written: shares as per cent. */
export const tickOf = ({ stacking }: Pick<Chart, "stacking">, data: ChartData) =>
  stacking === "percent" ? (value: number): string => `${Math.round(value * 1000) / 10}%` : data.tick;
