import type { PlanProblem } from "../../../../src/core/funnel/math/plan";

/** The ceiling, but for what is within one part in 10^12 of a whole number. */
export function ceiling(a: bigint, b: bigint): bigint {
  const near = (2n * a + b) / (2n * b);
  const gap = a > near * b ? a - near * b : near * b - a;
  return gap * 10n ** 12n <= near * b ? near : (a + b - 1n) / b;
}

/** Volumes by stage in whole numbers, where targets are whole, rates whole percents and lags whole tenths. */
export function plainPlan({ targets, dealSize, rates, lags }: PlanProblem): number[][] {
  const count = targets.values.length;
  const tenths = Array.from(lags.values, (lag) => Math.round(lag * 10));
  const before = Math.ceil(tenths.reduce((all, lag) => all + lag, 0) / 10);
  const sums = Array.from(targets.values, (_, period) =>
    Array.from(targets.values)
      .slice(0, period + 1)
      .reduce((all, target) => all + target, 0),
  );
  const won = (period: number): bigint =>
    period < 1 ? 0n : ceiling(BigInt(sums[Math.min(count, period) - 1]), BigInt(dealSize));
  return Array.from({ length: rates.values.length + 1 }, (_, stage) => {
    const below = Array.from(rates.values).slice(stage);
    const percents = below.reduce((all, rate) => all * BigInt(Math.round(rate * 100)), 1n);
    const lead = tenths.slice(stage).reduce((all, lag) => all + lag, 0);
    const [shift, part] = [Math.floor(lead / 10), BigInt(lead % 10)];
    const seen = Array.from({ length: count + before + 1 }, (_, column) => {
      const now = column - before + shift;
      const due = ((10n - part) * won(now) + part * won(now + 1)) * 100n ** BigInt(below.length);
      return column === 0 ? 0 : Number(ceiling(due, 10n * percents));
    });
    return seen.slice(1).map((cases, column) => cases - seen[column]);
  });
}
