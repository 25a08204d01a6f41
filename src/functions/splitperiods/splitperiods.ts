import type { Grain } from "../../core/calendar/period";
import { defaultBasis, type Basis } from "../../core/calendar/periodWeights";
import { splitPeriods } from "../../core/calendar/splitPeriods";
import { cellAt, type Range } from "../../core/range";
import { invalid } from "../../core/refusal";
import { calendar, weekend } from "../declare/calendars";
import { date } from "../declare/dates";
import { declare } from "../declare/declare";
import { keyword, oneOf, type Keyword } from "../declare/keyword";
import { number, numbers } from "../declare/numbers";
import { asGiven, optional } from "../declare/reader";
import { periodHolds } from "./holds";
import { one } from "./text.en";
import { names } from "./text.zh";

export const grains: readonly [Keyword<Grain>, ...Keyword<Grain>[]] = [
  { means: "month", en: ["month", "months", "monthly"], zh: ["月", "按月", "每月"] },
  { means: "day", en: ["day", "days", "daily"], zh: ["日", "天", "按日", "按天", "每日"] },
  { means: "week", en: ["week", "weeks", "weekly"], zh: ["周", "星期", "按周", "每周"] },
  { means: "quarter", en: ["quarter", "quarters", "quarterly"], zh: ["季", "季度", "按季", "每季"] },
  {
    means: "half",
    en: ["half", "halves", "half-year", "half year"],
    zh: ["半年", "半年度", "按半年", "每半年"],
  },
  { means: "year", en: ["year", "years", "yearly"], zh: ["年", "年度", "按年", "每年"] },
  { means: "445", en: ["445", "4-4-5"], zh: ["445"] },
  { means: "454", en: ["454", "4-5-4"], zh: ["454"] },
  { means: "544", en: ["544", "5-4-4"], zh: ["544"] },
  { means: "13x4", en: ["13x4", "13×4", "13*4"], zh: ["13×4"] },
];

export const bases: readonly Keyword<Basis>[] = [
  { means: "equal", en: ["equal", "even"], zh: ["平均", "均分", "相等"] },
  { means: "days", en: ["days", "day"], zh: ["天数", "日历日", "按天"] },
  { means: "workdays", en: ["workdays", "working days", "workday"], zh: ["工作日", "按工作日"] },
];

export const SPLITPERIODS = declare({
  arguments: {
    target: number,
    start: date,
    end: date,
    grain: oneOf(grains),
    basis: optional({ ...asGiven, words: bases }),
    profile: optional({ ...numbers, read: profileOf }),
    calendar,
    unit: optional(number),
    yearStart: optional(number, 1),
    holds: periodHolds,
    weekend,
  },
  one,
  names,
  answer: (given) => {
    const { starts, ends, amounts } = splitPeriods(problemOf(given));
    return Array.from(amounts, (amount, index) => [starts[index], ends[index], amount]);
  },
});

/** The problem with its basis read. */
export const problemOf = <P extends { readonly basis: unknown; readonly grain: Grain }>(given: P) => ({
  ...given,
  basis: basisOf(given.basis, given.grain),
});

/** The default of a basis goes by the grain; it stands first in what a refusal offers. */
function basisOf(value: unknown, grain: Grain): Basis {
  const usual = defaultBasis(grain);
  const first = ({ means }: Keyword<Basis>): number => (means === usual ? 0 : 1);
  return (
    keyword(
      value,
      "basis",
      [...bases].sort((a, b) => first(a) - first(b)),
    ) ?? usual
  );
}

/** A profile's values, none below 0. */
function profileOf(value: unknown, argument: "profile"): Range<number> {
  const range = numbers.read(value, argument);
  for (let index = 0; index < range.values.length; index++)
    if (range.values[index] < 0)
      throw invalid("negative", { argument, cell: cellAt(range, index), value: range.values[index] });
  return range;
}
