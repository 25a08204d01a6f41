import { Seasons } from "../../../../src/core/funnel/data/seasons";

const month = 30.4375;
const seasons = (months: number, amount: (at: number) => number) => {
  const found = new Seasons();
  for (let at = 0; at < months; at++) found.add(Math.floor(45_307 + at * month), amount(at));
  return found.season();
};

test.each<[number, { indices: number[] | null; months: number }, string]>([
  [0, { indices: null, months: 0 }, "nothing won"],
  [1, { indices: null, months: 1 }, "a month"],
  [11, { indices: null, months: 11 }, "one too few"],
  [12, { indices: new Array<number>(12).fill(1), months: 12 }, "a year of equal months"],
  [60, { indices: new Array<number>(12).fill(1), months: 60 }, "five years"],
  [70, { indices: new Array<number>(12).fill(1), months: 60 }, "no more than five are looked back on"],
])("%d months of equal amounts: %j (%s)", (months, season) =>
  expect(seasons(months, () => 100)).toEqual(season),
);

test("amounts that come to nothing have no season", () =>
  expect(seasons(12, () => 0)).toEqual({ indices: null, months: 12 }));
