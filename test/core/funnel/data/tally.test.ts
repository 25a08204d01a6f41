import { dealOf } from "../../../../src/core/funnel/data/cycle";
import { roles, type Choices, type Role } from "../../../../src/core/funnel/data/source";
import { figuresOf } from "../../../../src/core/funnel/data/tally";
import type { CellValue } from "../../../../src/core/cellValue";

const choices: Choices = {
  meanings: new Map([
    ["won", "won"],
    ["lost", "lost"],
    ["lead", "open"],
    ["offer", "open"],
    ["copy", "left-out"],
  ]),
  order: ["Lead", "Offer"],
  dates: "dmy",
};
type Row = Readonly<Record<Role, CellValue>>;
const won: Row = {
  id: "A1",
  stage: "Won",
  furthest: "Lead",
  value: 100,
  opened: 46_000,
  closed: 46_010,
  owner: "Lin",
};
const lost = { ...won, id: "B1", stage: "Lost" };
const open = { ...won, id: "C1", stage: "Offer", closed: "" };

const tallied = (rows: readonly Row[], used: readonly Role[] = roles) =>
  figuresOf(
    {
      rows: rows.length,
      columns: Object.fromEntries(used.map((role) => [role, rows.map((row) => row[role])])),
    },
    choices,
  );
const faultsOf = (...rows: readonly Row[]) =>
  tallied(rows).faults.map(
    ({ kind, role, count, expected, texts }) =>
      `${count} ${role} ${kind}${texts.map((text) => ` ${text}`).join("")}${expected ? ", as expected" : ""}`,
  );

// prettier-ignore
test.each<[Row[], string[], string]>([
  [[won, lost],                           [],                                  "nothing is wrong"],
  [[open],                                ["1 closed date-blank, as expected"], "an open one is not closed yet"],
  [[{ ...won, stage: "" }],               ["1 stage stage-blank"],             "no stage"],
  [[{ ...won, stage: "#REF!" }],          ["1 stage error-value #REF!"],       "an error for a stage"],
  [[{ ...won, stage: "Emu" }],            ["1 stage stage-unknown Emu"],       "a stage that nobody knows"],
  [[{ ...won, stage: "Copy", value: "" }], [],                                 "of what is left out nothing is looked at"],
  [[won, { ...lost, id: "a1" }],          ["1 id id-twice a1"],                "an id that stands above"],
  [[{ ...won, id: 7 }, { ...lost, id: "7" }], [],                              "a number is another id than its text"],
  [[{ ...won, id: "Maß" }, { ...lost, id: "MASS" }], [],                       "letters are as they are"],
  [[{ ...won, id: "#N/A" }],              ["1 id error-value #N/A"],           "an error for an id"],
  [[{ ...won, value: "" }],               ["1 value amount-blank"],            "no amount"],
  [[{ ...lost, value: "" }],              ["1 value amount-blank, as expected"], "what is lost needs none"],
  [[{ ...won, value: "100" }],            ["1 value amount-text 100"],         "a text for an amount"],
  [[{ ...won, value: "#N/A" }],           ["1 value error-value #N/A"],        "an error for an amount"],
  [[{ ...won, value: 0 }],                ["1 value amount-zero 0"],           "won for nothing"],
  [[{ ...lost, value: 0 }],               [],                                  "lost for nothing"],
  [[{ ...won, value: -5 }],               ["1 value amount-negative -5"],      "below nothing"],
  [[{ ...lost, value: -5 }],              ["1 value amount-negative -5"],      "lost below nothing"],
  [[{ ...won, opened: "" }],              ["1 opened date-blank"],             "no day"],
  [[{ ...open, opened: "" }],             ["1 opened date-blank, as expected", "1 closed date-blank, as expected"], "no day of an open one"],
  [[{ ...won, opened: "soon" }],          ["1 opened date-text soon"],         "a word for a day"],
  [[{ ...won, closed: "#N/A" }],          ["1 closed error-value #N/A"],       "an error for a day"],
  [[{ ...won, closed: 45_999 }],          ["1 closed closed-before-opened 45999"], "backwards"],
  [[{ ...lost, closed: 45_999 }],         ["1 closed closed-before-opened 45999"], "lost backwards"],
  [[{ ...open, closed: 45_999 }],         [],                                  "an open one's day is but expected"],
  [[{ ...won, closed: 46_000 }],          [],                                  "on the same day"],
  [[{ ...won, opened: "", closed: 45_999 }], ["1 opened date-blank"],          "before no day"],
  [[{ ...won, owner: "#N/A" }],           ["1 owner error-value #N/A"],        "an error for an owner"],
  [[{ ...won, furthest: "" }],            [],                                  "what is won came all the way"],
  [[{ ...lost, furthest: "" }],           ["1 furthest furthest-blank"],       "how far did it come?"],
  [[{ ...lost, furthest: "Emu" }],        ["1 furthest furthest-unknown Emu"], "to a stage that nobody knows"],
  [[{ ...lost, furthest: "#N/A" }],       ["1 furthest error-value #N/A"],     "to an error"],
  [[{ ...open, furthest: "" }],           ["1 furthest furthest-blank, as expected", "1 closed date-blank, as expected"], "where it stands is enough"],
])("faults of %j: %j (%s)", (rows, faults) => expect(faultsOf(...rows)).toEqual(faults));

test("no figures of what nobody has won or lost", () =>
  expect(tallied([{ ...open, value: 5 }])).toMatchObject({ conversion: null, deal: null, cycle: null }));

test("what is won for nothing is no deal, but of its month", () => {
  const { deal, season, cycle } = tallied([won, { ...won, id: 2, value: 0, closed: 46_060, opened: 46_060 }]);
  expect(deal).toEqual({ mean: 100, spread: 0, deals: 1 });
  expect(season.months).toBe(3);
  expect(cycle).toEqual({ median: 5, eighty: 8, deals: 2 });
});

test("a day without an amount says how long it took, and nothing of its month", () => {
  const { season, cycle } = tallied([{ ...won, value: "" }]);
  expect([season.months, cycle?.median]).toEqual([0, 10]);
});

test("words beside the stages are those of the column, as they first stand there, with their meaning", () => {
  const furthest = ["Lead", "LEAD", "", "#N/A", "Won", "Emu"];
  const { words } = tallied(furthest.map((word, row) => ({ ...won, id: row, furthest: word })));
  expect(words.map(({ word, meaning, count }) => [word, meaning, count])).toEqual([
    ["Won", "won", 6],
    ["Lead", "open", 0],
    ["Emu", null, 0],
  ]);
});

test("more rows than are worked on at a time", () =>
  expect(tallied(Array.from({ length: 4001 }, (_, row) => ({ ...won, id: row }))).won).toEqual({
    count: 4001,
    value: 400_100,
  }));

test("the spread of deals is the same in any order, to the last digit", () => {
  const amounts = Array.from({ length: 300 }, (_, i) => 1000 + 900 * Math.sin(i * i));
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / 300;
  const shuffled = [...amounts].sort((a, b) => Math.sin(a) - Math.sin(b));
  expect(dealOf(shuffled, mean)).toEqual(dealOf(amounts, mean));
});
