import fc from "fast-check";
import { readFileSync } from "node:fs";
import { firstDay, lastDay } from "../../../src/core/calendar/day";
import { formulaOf, type Written } from "../../../src/core/functions/card";
import type { Given } from "../../../src/core/planner/request";
import { plannerFunctions } from "../../../src/entry/plannerFunctions";
import { entryOf, readArgument, tableText } from "../../../src/pane/functions/argument";
import { layoutFunction } from "../../../src/tasks/functions/layoutFunction";
import { written } from "../../../src/tasks/planner/formulaArguments";
import { describeFunctions } from "../../../tools/docs/describe.mjs";
import { answerTexts, formulaOf as callOf } from "../../../tools/docs/formula.mjs";
import { goldenFile, type Golden } from "../../functions/call";

/** As it is read back: a list has no blank, and of a single cell only its value is left. */
const readBack = (rows: readonly (readonly unknown[])[]): unknown => {
  const held = rows.map((row) => row.map((one) => one ?? 0));
  return held.flat().length === 1 ? held[0]![0] : held;
};

type Rows = readonly (readonly unknown[])[];
const told = (given: Given | null | undefined): unknown =>
  given === null || given === undefined || given.from === "cells" ? null : [given.from, given.value];

// prettier-ignore
test.each<[text: string, expected: unknown, why: string]>([
  ["1,200",          ["value", 1200],              "an amount"],
  ["500万",           ["value", 5_000_000],         "in Chinese"],
  ["1.2亿*1.1",       ["value", 132_000_000],       "an expression"],
  ["30%",            ["value", 0.3],               "a share"],
  ["1 March 2027",   ["day", 46_447],              "a day"],
  ["2027年3月1日",     ["day", 46_447],              "in Chinese"],
  ["{1,2;3,4}",      ["constant", [[1, 2], [3, 4]]], "a list"],
  ["DATE(2026,2,1)", ["constant", 46_054],         "a day as in a formula"],
  ["DATE(2025,{12;13},31)", ["constant", [[46_022], [46_053]]], "days as in a formula"],
  ["=TRUE",          ["constant", true],           "a logical"],
  ["\"445\"",        ["constant", "445"],          "a text in quotes"],
  ["month",          ["value", "month"],           "a word"],
  ["13x4",           ["value", "13x4"],            "a word that begins with a figure"],
  ["季度",            ["value", "季度"],             "a word in Chinese"],
  ["{1,2",           null,                         "a list that is not finished"],
  ["3 apples & 5",   null,                         "neither an amount nor a word"],
])("%s: %j (%s)", async (text, expected, _why) => {
  const { given, wrong } = await readArgument(text);
  expect([told(given), wrong === null]).toEqual([expected, expected !== null]);
});

const textLike = { isText: true };
const figures = { matrix: true };
const days = { dates: "all" } as const;
// prettier-ignore
test.each<[text: string, takes: NonNullable<Parameters<typeof readArgument>[1]>, expected: unknown, why: string]>([
  ["Grow sales by 15% by June 2027", textLike, ["value", "Grow sales by 15% by June 2027"], "a goal is a sentence"],
  ["2026",           textLike,            ["value", "2026"],       "a name of figures"],
  ["=1+1",           textLike,            ["value", "=1+1"],       "no formula"],
  ["<b>x</b> 5",     textLike,            ["value", "<b>x</b> 5"], "no HTML"],
  ["\"a\", 5",       textLike,            ["value", "\"a\", 5"],  "quotes within it"],
  ["华东、华南",      { isText: true, matrix: true }, ["constant", [["华东"], ["华南"]]], "names one after another"],
  ["4-4-5",          { words: [] },       ["value", "4-4-5"],      "a choice, and no difference"],
  ["5, 3, 2",        figures,             ["constant", [[5], [3], [2]]], "weights one after another"],
  ["1,200",          figures,             ["value", 1200],         "thousands are set off"],
  ["5, x",           figures,             null,                    "not all are figures"],
  ["27-3-1",         days,                ["day", 46_447],         "a day where only a day may stand"],
  ["46447",          days,                ["value", 46_447],       "its number"],
  ["30 Feb 2027",    days,                null,                    "no such day"],
  ["2027年13月1日",   days,                null,                    "nor this"],
  ["next week",      days,                null,                    "no day"],
  ["2027-03-01、2027-05-01", { ...days, matrix: true }, ["constant", [[46_447], [46_508]]], "holidays"],
  ["CN",             { ...days, matrix: true }, ["value", "CN"],   "a country's"],
  ["30 Feb 2027",    { ...days, matrix: true }, null,              "no such day among them"],
  ["2027年13月1日",   { ...days, matrix: true }, null,              "and no country"],
  ["0",              days,                null,                    "no day, and no blank cell"],
  ["0",              { ...days, optional: true }, ["value", 0],    "left out"],
  ["1234567890123456", {},                null,                    "too large, and no word"],
  ["#N/A",           {},                  null,                    "nobody's value"],
  ["#N/A",           textLike,            null,                    "nor a text"],
])("%s for %j: %j (%s)", async (text, takes, expected, _why) => {
  const { given, wrong } = await readArgument(text, takes);
  expect([told(given), wrong === null]).toEqual([expected, expected !== null]);
});

test.each(Object.keys(plannerFunctions.signatures))(
  "the card of %s: its examples, put into fields, come to what they promise",
  async (id) => {
    const { names, arguments: takes } = plannerFunctions.signatures[id]!;
    const { cases } = JSON.parse(readFileSync(goldenFile(id), "utf8")) as Golden;
    const examples = cases.filter(({ refusal }) => refusal === undefined);
    expect(examples.length).toBeGreaterThan(0);
    for (const { arguments: values } of examples) {
      const entries = new Map(
        names.map((name, place) => [
          name as string,
          entryOf((values[place] ?? null) as Written, takes[name]!.dates),
        ]),
      );
      for (const { text, given } of entries.values())
        if (given?.from === "constant" && Array.isArray(given.value))
          expect((await readArgument(text)).given).toMatchObject({ value: readBack(given.value as Rows) });
      const layout = layoutFunction(
        { id, given: {} },
        {
          of: (name) => {
            const given = entries.get(name)?.given;
            return given && given.from !== "cells" ? written(given) : undefined;
          },
          tables: [],
          sources: [],
        },
        plannerFunctions,
      );
      const [piece] = layout.pieces;
      expect(piece!.values).toEqual(
        plannerFunctions.calculate(id, values as Parameters<typeof plannerFunctions.calculate>[1]),
      );
      const datesOf = (place: number) => takes[names[place]!]?.dates;
      expect(piece!.formula({ sheet: null, row: 0, column: 0 })).toBe(
        formulaOf(id, values as Written[], datesOf),
      );
    }
  },
);

/** A day's number among the years of the examples; round ones are amounts. */
const bareDay = /(?<![\d.,-])4[4-8]\d{3}(?![\d.])/g;
const isRound = (figure: string) => Number(figure) % 500 === 0;

test.each(describeFunctions().map((one) => [one.id, one] as const))(
  "%s: no example shows a day as its number, neither what it is given nor what it answers",
  (id, { cases, parameters }) => {
    const shown = cases.flatMap(({ arguments: values, result }) => [
      callOf(id, values, parameters),
      ...(result === undefined ? [] : answerTexts(id, result).flat()),
    ]);
    expect(shown.flatMap((text) => text.match(bareDay) ?? []).filter((one) => !isRound(one))).toEqual([]);
  },
);

test("what a field holds of a list of days is read back as those days", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(fc.integer({ min: firstDay, max: lastDay }), fc.integer({ min: 46_000, max: 46_040 })),
        {
          minLength: 2,
          maxLength: 8,
        },
      ),
      async (days) => {
        const rows = days.map((day) => [day]);
        const { given } = await readArgument(entryOf(rows, "all").text);
        expect(given).toMatchObject({ from: "constant", value: rows });
      },
    ),
  ));

// prettier-ignore
test.each<[table: string[][], text: string, why: string]>([
  [[["华东", "500"], ["华南", "1,200"]], '{"华东",500;"华南",1200}', "texts and figures"],
  [[["5"], ["-3.5"], ["2"]],           "{5;-3.5;2}",              "a column"],
  [[["a", "b"], ["c"]],                '{"a","b";"c",""}',        "a row that is shorter"],
  [[["5,3"], ["00:30"]],               '{"5,3";"00:30"}',         "what is no figure"],
])("a pasted table %j is written %s: %s", async (table, text, _why) => {
  expect(tableText(table)).toBe(text);
  expect((await readArgument(text)).wrong).toBeNull();
});

test("a text that no formula could hold is said at its field", async () => {
  expect((await readArgument("x".repeat(10_000))).wrong).toEqual({ field: "long" });
});
