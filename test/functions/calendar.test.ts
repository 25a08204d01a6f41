import { faces } from "./faces";
import { callIn } from "./call";

const { SPLITPERIODS, WORKDAYSIN } = faces;
/** 1 to 31 January 2026, a Thursday to a Saturday: 22 weekdays. */
const january = (calendar?: unknown, weekend?: unknown) =>
  callIn("en", WORKDAYSIN, [46023, 46053, calendar, weekend]);

describe("a calendar may stand as people put it", () => {
  test.each<[unknown, number, string]>([
    [undefined, 22, "none"],
    [null, 22, "left out"],
    ["", 22, "an empty text"],
    [[[0], [""]], 22, "a range of blanks"],
    [46023, 21, "one day"],
    [[[46023], [46024]], 20, "a column"],
    [[[46023, 46024]], 20, "a row of two"],
    [[[46023, 46024, 46027]], 19, "a row"],
    [[[46023, true]], 22, "one day and its mark"],
    [[[46025, true]], 23, "a Saturday and its mark"],
    [[[46025], [true]], 23, "the mark under it"],
    [
      [
        [46023, 46024, 46025],
        [0, "", true],
      ],
      21,
      "marks in a second row",
    ],
    [
      [
        [46023, false],
        [46025, 1],
      ],
      22,
      "FALSE and 1 as marks",
    ],
    [
      [
        [46023, "false"],
        [46025, " TRUE "],
      ],
      22,
      "marks that came as text",
    ],
    [[[46023], [46023]], 21, "a day that comes twice"],
    [[[46025], [46026]], 22, "days off at a weekend"],
    [[[40000], [50000]], 22, "days elsewhere"],
    [" us ", 20, "a country in any case"],
    ["ＵＳ", 20, "a country in full width"],
    [[["US"], [46024]], 19, "a country and a day of one's own"],
    [
      [
        ["US", ""],
        [46023, true],
      ],
      21,
      "a country's holiday that is worked",
    ],
    [[["US", 46024, 46027]], 18, "a country and days across"],
    [
      [
        ["US", 46024, 46027],
        ["", "", true],
      ],
      19,
      "a country and days across with marks",
    ],
  ])("%j: %d working days (%s)", (calendar, days) => expect(january(calendar)).toEqual([[days]]));
});

test.each<[unknown, number, string]>([
  [undefined, 22, "none"],
  [0, 22, "a blank cell"],
  [1, 22, "Saturday and Sunday"],
  ["０００００１１", 22, "full width"],
  [["0000011"], 22, "a range of one cell"],
  ["0000000", 31, "every day is worked"],
  [11, 27, "Sunday only"],
  [17, 26, "Saturday only"],
])("weekend %j: %d working days in January 2026 (%s)", (weekend, days) =>
  expect(january(undefined, weekend)).toEqual([[days]]),
);

test("with no day of the week worked, make-up days still are", () =>
  expect(january([[46025, true]], "1111111")).toEqual([[1]]));

test("a country's make-up days count where the weekend is another, and own days beyond its years go alone", () => {
  expect(callIn("en", WORKDAYSIN, [46026, 46026, "CN", 1])).toEqual([[1]]);
  expect(callIn("en", WORKDAYSIN, [46388, 46395, [["CN"], [46389]]])).toEqual([[6]]);
});

test("times of day are left off", () =>
  expect(callIn("en", WORKDAYSIN, [46027.9, 46027.1, [[46028.5]]])).toEqual([[1]]));

describe("SPLITPERIODS", () => {
  const amounts = (...given: unknown[]) =>
    (callIn("en", SPLITPERIODS, given) as number[][]).map(([, , amount]) => amount);

  test.each<[unknown, number[], string]>([
    [[[46023, 50]], [50, 25, 25], "one row"],
    [[[46023], [50]], [50, 25, 25], "a date above its amount"],
    [
      [
        [46023, 46054, 0],
        [50, 20, ""],
      ],
      [50, 20, 30],
      "across",
    ],
    [
      [
        [46023, 50],
        [46054, 0],
      ],
      [50, 25, 25],
      "an amount of 0 holds nothing",
    ],
    [
      [
        [46023, 50],
        [45000, ""],
      ],
      [50, 25, 25],
      "nor does a date elsewhere without an amount",
    ],
    [
      [
        ["", ""],
        [0, 0],
        [46023, 50],
      ],
      [50, 25, 25],
      "blank rows",
    ],
    [[["", ""]], [34, 33, 33], "blank rows alone"],
    [0, [34, 33, 33], "a blank cell"],
    [null, [34, 33, 33], "left out"],
    [[[46023, 100]], [100, 0, 0], "all of the target"],
    [[[46023.7, 33.5]], [33.5, 33.25, 33.25], "off the unit, as typed"],
  ])("holds %j: %j (%s)", (holds, expected) =>
    expect(amounts(100, 46023, 46112, "month", null, null, null, null, null, holds)).toEqual(expected),
  );

  test.each<[string, number[][], number[] | null, string]>([
    ["month", [[1], [2], [3]], [10, 20, 30], "one a month"],
    ["month", [[1, 0, 3, 9, 9, 9, 9, 9, 9, 9, 9, 9]], [15, 0, 45], "twelve by month"],
    ["quarter", [[1, 9, 9, 9]], [60], "four by quarter"],
    ["month", [[1, 9, 9, 9]], [20, 20, 20], "four by quarter, over months"],
    ["month", [[2]], null, "one value for three months"],
  ])("grain %s, profile %j: %j (%s)", (grain, profile, expected) => {
    const answer = callIn("en", SPLITPERIODS, [60, 46023, 46112, grain, null, profile]);
    if (expected) expect((answer as number[][]).map(([, , amount]) => amount)).toEqual(expected);
    else expect(answer).toMatchObject({ code: "#VALUE!" });
  });

  test("four values go by quarter even where four weeks are shown", () => {
    // From Monday 23 March 2026; the second week has two days of the first quarter.
    expect(amounts(9, 46104, 46131, "week", "days", [[1, 0, 0, 0]])).toEqual([7, 2, 0, 0]);
  });

  test("a week-based year takes twelve values by its periods, four by its quarters, and thirteen as one a period", () => {
    const year = (grain: string, profile: unknown) => amounts(5200, 46027, 46390, grain, "equal", [profile]);
    const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(amounts(78, 46027, 46390, "454", "equal", [twelve])).toEqual(twelve);
    expect(amounts(30, 46027, 46390, "544", "equal", [[1, 2, 3, 4]])).toEqual([
      1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4,
    ]);
    expect(year("13x4", [...twelve, 13]).map((amount) => Math.round(amount / 57.14))).toEqual([
      ...twelve,
      13,
    ]);
    // Elsewhere than in 4-4-5 they go by calendar month: April begins in the fourth of the four weeks.
    expect(year("13x4", [1, 0, 0, 0]).map((amount) => amount > 0)).toEqual(
      Array.from({ length: 13 }, (_, index) => index < 4 || index === 12),
    );
  });

  test("cents that do not divide go to the largest, and nowhere where it is held", () => {
    expect(amounts(10.005, 46023, 46112, "month", "days")).toEqual([3.455, 3.11, 3.44]);
  });
});
