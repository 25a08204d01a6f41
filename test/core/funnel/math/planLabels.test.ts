import { periodLabels } from "../../../../src/core/funnel/math/planLabels";
import { columnOf } from "../../../../src/core/range";
import { serialOf } from "../../../../src/core/calendar/day";

const day = (month: number, of: number) => serialOf(2026, month, of);

// prettier-ignore
test.each<[(number | string)[] | undefined, number, number, (number | string)[], string]>([
  [undefined,                          3, 2, [-1, 0],                     "without labels, counted back from 1"],
  [[day(1, 1), day(2, 1)],             2, 2, [day(-1, 1), day(0, 1)],     "months by their first days"],
  [[day(1, 15), day(4, 15)],           2, 1, [day(-2, 15)],               "quarters by a day in them"],
  [[day(1, 31), day(2, 28)],           2, 2, [day(0, 0), day(1, 0)],      "months by their last days"],
  [[day(1, 1)],                        1, 1, [day(0, 1)],                 "one month"],
  [[day(1, 15)],                       1, 1, [0],                         "one day is no month"],
  [[day(1, 1), day(1, 8)],             2, 1, [day(0, 25)],                "weeks"],
  [[day(1, 1), day(2, 1), day(4, 1)],  3, 1, [0],                         "a month is missing"],
  [[2026, 2027],                       2, 2, [2024, 2025],                "years"],
  [[31, 59],                           2, 1, [3],                         "numbers that would be month ends of 1900"],
  [[5, 5],                             2, 1, [0],                         "the same twice is no step"],
  [[3, 2, 1],                          3, 1, [0],                         "backwards is no step"],
  [[day(12, 1), day(13, 1)],           2, 1, [day(11, 1)],                "months over the year's end"],
  [[day(2, 1), day(1, 1)],             2, 1, [0],                         "months backwards"],
  [[day(1, 1), day(2, 9)],             2, 1, [day(1, 1) - 39],            "days that are not the same of their months"],
  [[day(1, 28), day(3, 28)],           2, 1, [day(-1, 28)],               "the last day that every month has"],
  [[day(1, 30), day(4, 30)],           2, 1, [day(1, 30) - 90],           "a day that February hasn't got"],
  [[day(1, 1) + 0.5, day(2, 1) + 0.5], 2, 1, [day(1, 1) - 30.5],          "moments are no months"],
  [[29_221, 29_252],                   2, 2, [29_160, 29_190],            "the first that are rather dates than counts"],
  [[28_915, 28_946],                   2, 1, [28_884],                    "counts that would be 1 March and 1 April 1979"],
  [[serialOf(1978, 2, 1), serialOf(1980, 2, 1)], 2, 1, [serialOf(1978, 2, 1) - 730], "a count beside a date"],
  [[serialOf(9999, 11, 30), serialOf(9999, 12, 31)], 2, 1, [serialOf(9999, 10, 31)], "the last days that there are"],
  [["Q1", "Q2"],                       2, 2, [-1, 0],                     "texts"],
  [["2027", 2028],                     2, 1, [0],                         "a text beside a number is no year"],
  [[-1e308, 1e308],                    2, 1, [0],                         "a step beyond all numbers"],
])("before labels %j of %d periods stand %d: %j (%s)", (labels, count, before, expected) => {
  const given = labels && columnOf(labels as number[]);
  const all = periodLabels(given, count, before);
  expect(all.slice(0, before)).toEqual(expected);
  expect(all.slice(before)).toEqual(labels ?? [1, 2, 3]);
});
