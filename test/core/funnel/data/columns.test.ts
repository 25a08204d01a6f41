import fc from "fast-check";
import { guessColumns } from "../../../../src/core/funnel/data/columns";
import { roles, type Columns, type Sample } from "../../../../src/core/funnel/data/source";
import { bareHeader } from "../../../../src/core/funnel/data/headers";
import { runs } from "../../laws";
import type { CellValue } from "../../../../src/core/cellValue";

const money = "#,##0.00";
const date = "yyyy-mm-dd";
const text = "@";
/** Rows of a pipeline: id, stage, amount, opened, closed, owner. */
const deals: readonly (readonly [string, string, number, number, CellValue, string])[] = [
  ["OP-0001", "Won", 12_000, 45_001, 45_060, "Lin"],
  ["OP-0002", "Lost", 8_000, 45_003, 45_050, "Mia"],
  ["OP-0003", "Proposal", 5_500, 45_010, "", "Lin"],
  ["OP-0004", "Prospecting", 9_900, 45_020, "", "Tom"],
  ["OP-0005", "Won", 3_000, 45_022, 45_061, "Mia"],
  ["OP-0006", "Proposal", 7_000, 45_030, "", "Lin"],
];

/** A table that has the pipeline's columns under the given headers, and others beside them. */
function table(
  headers: readonly (readonly [
    header: string,
    from: number | ((row: number) => CellValue),
    format: string,
  ])[],
) {
  return {
    headers: headers.map(([header]) => header),
    rows: deals.map((deal, row) =>
      headers.map(([, from]) => (typeof from === "number" ? deal[from]! : from(row))),
    ),
    formats: headers.map(([, , format]) => format),
  };
}
const same = (value: CellValue) => () => value;

describe("guessed columns", () => {
  test.each<[Sample, Columns, string]>([
    [
      table([
        ["opportunity_id", 0, text],
        ["sales_agent", 5, text],
        ["product", same("A"), text],
        ["account", (row) => `Acme ${row}`, text],
        ["deal_stage", 1, text],
        ["engage_date", 3, date],
        ["close_date", 4, date],
        ["close_value", 2, "General"],
      ]),
      { id: 0, owner: 1, stage: 4, opened: 5, closed: 6, value: 7 },
      "the CRM sample",
    ],
    [
      table([
        ["Opportunity Name", (row) => `Deal ${row % 3}`, text],
        ["Account Name", (row) => `Acme ${row}`, text],
        ["Opportunity Owner", 5, text],
        ["Stage", 1, text],
        ["Amount", 2, money],
        ["Probability (%)", same(0.5), "0%"],
        ["Created Date", 3, date],
        ["Close Date", 4, date],
        ["Last Modified Date", same(45_100), date],
        ["Opportunity ID", 0, text],
      ]),
      { owner: 2, stage: 3, value: 4, opened: 6, closed: 7, id: 9 },
      "Salesforce",
    ],
    [
      table([
        ["Record ID", 0, text],
        ["Deal Name", (row) => `Deal ${row}`, text],
        ["Deal Stage", 1, text],
        ["Close Date", 4, date],
        ["Deal owner", 5, text],
        ["Amount", 2, "General"],
        ["Create Date", 3, date],
        ["Pipeline", same("Default"), text],
      ]),
      { id: 0, stage: 2, closed: 3, owner: 4, value: 5, opened: 6 },
      "HubSpot",
    ],
    [
      table([
        ["Topic", (row) => `Deal ${row}`, text],
        ["Status", 1, text],
        ["Pipeline Phase", same("1-Qualify"), text],
        ["Est. Revenue", 2, money],
        ["Est. close date", 4, date],
        ["Created On", 3, date],
        ["Owner", 5, text],
      ]),
      { stage: 1, value: 3, closed: 4, opened: 5, owner: 6 },
      "Dynamics: the status says won and lost, the phase does not",
    ],
    [
      table([
        ["商机编号", 0, text],
        ["商机名称", (row) => `项目${row}`, text],
        ["客户名称", (row) => `客户${row}`, text],
        ["商机金额（万元）", 2, money],
        ["销售阶段", (row) => ["赢单", "输单", "方案报价", "初步接触", "赢单", "方案报价"][row]!, text],
        ["创建时间", 3, date],
        ["预计成交日期", 4, date],
        ["负责人", 5, text],
        ["创建人", same("王"), text],
      ]),
      { id: 0, value: 3, stage: 4, opened: 5, closed: 6, owner: 7 },
      "纷享销客",
    ],
    [
      table([
        ["业务机会 名称", (row) => `项目${row}`, text],
        ["客户名", (row) => `客户${row}`, text],
        ["阶段", 1, text],
        ["结束日期", 4, date],
        ["业务机会 所有人", 5, text],
        ["金额", 2, money],
        ["创建日期", 3, date],
        ["业务机会 ID", 0, text],
      ]),
      { stage: 2, closed: 3, owner: 4, value: 5, opened: 6, id: 7 },
      "Salesforce in Chinese",
    ],
    [
      table([
        ["估计收入", () => 1, money],
        ["实际收入", 2, money],
        ["估计结束日期", () => 45_300, date],
        ["实际结束日期", 4, date],
        ["状态", 1, text],
      ]),
      { value: 1, closed: 3, stage: 4 },
      "Dynamics in Chinese: what was, not what was expected",
    ],
    [
      table([
        ["业务员", 5, text],
        ["状态", (row) => ["已成交", "丢单", "跟进中", "跟进中", "已成交", "跟进中"][row]!, text],
        ["成交金额", 2, money],
        ["立项日期", 3, date],
        ["结单日期", 4, date],
        ["输单原因", same(""), text],
      ]),
      { owner: 0, stage: 1, value: 2, opened: 3, closed: 4 },
      "a Chinese list without ids",
    ],
    [
      table([
        ["Stage", 1, text],
        ["Owner", 3, date],
        ["Sales rep", 5, text],
      ]),
      { stage: 0, owner: 2 },
      "dates own nothing, whatever they are called",
    ],
    [
      table([
        ["Stage", 1, text],
        ["Owner", (row) => `Acme ${row}`, text],
        ["Owner", 5, text],
      ]),
      { stage: 0, owner: 2 },
      "whoever owns all but one deal each is rather no owner",
    ],
    [
      table([
        ["Stage", 1, text],
        ["Amount", 2, '#,##0 "a day"'],
        ["Closed", 4, '[$-409]d" day "mmm'],
      ]),
      { stage: 0, value: 1, closed: 2 },
      "words in a format are no dates",
    ],
    [
      table([
        ["Stage", 1, text],
        ["Von", 3, date],
        ["Bis", (row) => (row === 0 ? 45_060 : ""), date],
      ]),
      { stage: 0 },
      "one date makes no column of dates",
    ],
    [
      table([
        ["ＳＴＡＧＥ", 1, text],
        ["Close_Date*", 4, date],
        ["deal-value [USD]", 2, money],
      ]),
      { stage: 0, closed: 1, value: 2 },
      "full-width letters, marks and units",
    ],
    [
      table([
        ["预计成交日期", same(45_200), date],
        ["成交日期", 4, date],
        ["阶段", 1, text],
      ]),
      { closed: 1, stage: 2 },
      "the actual date before the expected one",
    ],
    [
      table([
        ["Stage", 1, text],
        ["Stage duration (days)", same(12), "0"],
        ["Last stage change date", same(45_000), date],
        ["Lost reason", same("price"), text],
      ]),
      { stage: 0 },
      "what is about the stage is no stage",
    ],
    [
      table([
        ["Nr", 0, text],
        ["x", 1, text],
        ["y", 2, "$#,##0"],
        ["from", 3, date],
        ["to", 4, date],
      ]),
      { id: 0, stage: 1, value: 2, opened: 3, closed: 4 },
      "by the values alone",
    ],
    [
      table([
        ["to", 4, date],
        ["from", 3, date],
        ["x", 1, text],
      ]),
      { stage: 2, opened: 1, closed: 0 },
      "the earlier date opened",
    ],
    [
      table([
        ["Stage", 1, text],
        ["Closed", (row) => `${13 + row}-10-2016`, text],
        ["Created", (row) => `${13 + row}.09.2016`, text],
      ]),
      { stage: 0, closed: 1, opened: 2 },
      "dates as text",
    ],
    [
      table([
        ["Region", (row) => ["North", "South"][row % 2]!, text],
        ["Company", (row) => `Acme ${row}`, text],
        ["Units", 2, "General"],
      ]),
      {},
      "no opportunities",
    ],
    ...(
      [
        ["Stage", "Furthest stage"],
        ["Deal Stage", "Stage When Lost"],
        ["Stage", "Stage before close"],
        ["Status", "Lost at stage"],
        ["Stage", "Highest Stage Reached"],
        ["阶段", "最远阶段"],
        ["商机阶段", "输单阶段"],
        ["销售阶段", "丢单时所处阶段"],
        ["状态", "到达的最远销售阶段"],
        ["Status", "Pipeline Phase"],
        ["Outcome", "Step"],
      ] as const
    ).map(([stage, furthest]): [Sample, Columns, string] => [
      table([
        [furthest, (row) => ["Proposal", "Prospecting", "", "", "Proposal", ""][row]!, text],
        [stage, 1, text],
        ["Lost reason", (row) => ["", "price", "", "", "", ""][row]!, text],
      ]),
      { stage: 1, furthest: 0 },
      `how far each came, called “${furthest}”`,
    ]),
    [
      table([
        ["x", 1, text],
        ["y", (row) => ["Proposal", "Prospecting", "Proposal", "Proposal", "Proposal", ""][row]!, text],
      ]),
      { stage: 0, furthest: 1 },
      "how far each came, by the values alone",
    ],
    [
      table([
        ["Stage", 1, text],
        ["Next action", (row) => ["contact", "demo", "contact", "quote", "demo", "quote"][row]!, text],
        ["Stage change reason", (row) => ["Proposal", "Prospecting", "", "", "", ""][row]!, text],
        ["Lost to", (row) => ["", "price", "", "", "", ""][row]!, text],
      ]),
      { stage: 0 },
      "what only sounds like stages says nothing of how far they came",
    ],
    [{ headers: ["Stage", "Amount"], rows: [], formats: [] }, { stage: 0, value: 1 }, "no rows yet"],
    [{ headers: [], rows: [], formats: [] }, {}, "nothing"],
  ])("case %#: %j: %j, %s", (sample, columns) => expect(guessColumns(sample)).toEqual(columns));
});

test.each([
  ["Close Date", "closedate", "spaces"],
  ["close_date", "closedate", "underscores"],
  ["CloseDate*", "closedate", "a mark"],
  ["金额（万元）", "金额", "a unit in full-width brackets"],
  ["金额 万元", "金额", "a unit after a space"],
  ["Ａｍｏｕｎｔ", "amount", "full-width letters"],
])("%s is %s without %s", (header, bare) => expect(bareHeader(header)).toBe(bare));

const header = fc.oneof(
  fc.constantFrom(
    "Stage",
    "状态",
    "Amount",
    "金额",
    "Close Date",
    "成交日期",
    "Created",
    "Owner",
    "ID",
    "编号",
  ),
  fc.string(),
);
const cell = fc.oneof(
  fc.constantFrom<CellValue>("Won", "Lost", "输单", "", "#N/A", "2024-01-31", true, 45_000, 0),
  fc.string(),
  fc.double(),
);
test("law: whatever stands in a list, each role has at most one column, and each column one role", () =>
  fc.assert(
    fc.property(
      fc.array(header, { maxLength: 9 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
      fc.array(fc.constantFrom("General", "yyyy-mm-dd", "#,##0", "0%", "@"), { maxLength: 9 }),
      (headers, rows, formats) => {
        const columns = guessColumns({ headers, rows, formats });
        const used = Object.values(columns);
        expect(Object.keys(columns).every((role) => (roles as readonly string[]).includes(role))).toBe(true);
        expect(new Set(used).size).toBe(used.length);
        for (const column of used) expect(column).toBeLessThan(headers.length);
      },
    ),
    runs,
  ));

test.each<[headers: string[], rows: CellValue[][], Columns, string]>([
  [["Amount"], [["2026-01-05"], [5], ["2026-01-06"], [7]], { value: 0 }, "half of it dates"],
  [["Amount"], [["2026-01-05"], [5], ["2026-01-06"]], {}, "more than half of it dates"],
  [
    ["Amount", "Value"],
    [
      ["a", 1],
      ["b", 2],
      ["c", 3],
      [7, 4],
    ],
    { value: 1 },
    "the one with numbers",
  ],
])("of %j over %j: %j (%s)", (headers, rows, columns) =>
  expect(guessColumns({ headers, rows, formats: headers.map(() => "General") })).toEqual(columns),
);

/** A column of a list: its header, its values from the first row on, its format. */
type Column = readonly [header: string, values: readonly CellValue[], format?: string];

const columnsOf = (...columns: readonly Column[]): Columns =>
  guessColumns({
    headers: columns.map(([header]) => header),
    rows: columns[0][1].map((_, row) => columns.map(([, values]) => values[row])),
    formats: columns.map(([, , format]) => format ?? "General"),
  });
const days = ["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"];
const counted = (word: string, different: number, rows = different) =>
  Array.from({ length: rows }, (_, row) => `${word} ${row % different}`);

// prettier-ignore
test.each<[Column[], Columns, string]>([
  [[["Opportunity ID", ["2026-01-05", "A1"]]],               { id: 0 }, "half dates"],
  [[["Opportunity ID", ["2026-01-05", "2026-01-06"]]],       {},        "all dates"],
  [[["Opportunity ID", ["A1", "A1", "B1", "B1"]]],           { id: 0 }, "each twice, but called so"],
  [[["Record ID", ["A1", "A1", "B1", "B1"]]],                { id: 0 }, "called so by a name that is rarer"],
  [[["Opportunity ID", ["A1", "A1", "A1"]]],                 {},        "each three times"],
  [[["Number", ["A1", "A1", "B1"]]],                         {},        "one twice, and a number of anything"],
  [[["Number", ["A1", "C1", "B1"]]],                         { id: 0 }, "all different"],
  [[["Opportunity ID", ["A1", "A1", "B1", "B1"]], ["Deal ID", ["A1", "A2", "A3", "A4"]]], { id: 1 }, "the one that is different everywhere"],
  [[["x", ["A1", "B1", "C1"]]],                              { id: 0 }, "codes without a name"],
  [[["x", ["1", "2", "3"]]],                                 { id: 0 }, "codes of digits"],
  [[["x", ["A", "B", "C"]]],                                 {},        "words"],
  [[["x", ["A1", "B1", "C 1"]]],                             {},        "one of them two words"],
  [[["x", ["A1", "B1"]]],                                    {},        "two of them say nothing"],
  [[["x", ["A1", "A1", "B1"]]],                              {},        "one twice"],
])("ids among %j: %j (%s)", (columns, found) => expect(columnsOf(...columns)).toEqual(found));

// prettier-ignore
test.each<[Column[], Columns, string]>([
  [[["Stage", ["", ""]], ["Status", ["Won", "Lost"]]],       { stage: 1 }, "an empty one is rather none"],
  [[["Stage", ["Emu", "Roo"]], ["x", ["Won", "Lost"]]],      { stage: 0 }, "called so"],
  [[["Stage", [1, 2, 3]], ["x", ["Won", "Lost", "Won"]]],    { stage: 1 }, "numbers, and another of stages"],
  [[["Stage", [1, 2, 3]]],                                   { stage: 0 }, "numbers, and no other"],
  [[["Status", [1, 2, 3]]],                                  {},           "numbers of what may be another thing"],
  [[["Status", [1, 2, "Won", "Lost"]]],                      { stage: 0 }, "half numbers"],
  [[["Stage", [...days.slice(2), "Won", "Lost"]]],           { stage: 0 }, "half dates"],
  [[["Stage", [...days.slice(2), "Won", "Lost"]], ["Our stage", ["Won", "Lost", "Won", "Lost"]]], { stage: 1 }, "half dates are no texts"],
  [[["Stage", days]],                                        {},           "all dates"],
  [[["Stage", ["Won", "Lost", 3], "$0"]],                    { value: 0 }, "money"],
  [[["x", ["Won", "Emu"]]],                                  { stage: 0 }, "half of it known, won among it"],
  [[["x", ["Lost", "Emu"]]],                                 { stage: 0 }, "half of it known, lost among it"],
  [[["x", ["Offer", "Demo", "Emu"]]],                        { stage: 0 }, "two thirds of it known, nothing decided"],
  [[["x", ["Offer", "Emu"]]],                                {},           "half of it known, nothing decided"],
  [[["x", ["Won", "Emu", "Roo"]]],                           {},           "a third of it known"],
  [[["x", ["Won", 1]]],                                      {},           "half numbers, not called so"],
  [[["x", ["Won", "Emu"]], ["y", ["Won", "Lost"]]],          { stage: 1 }, "the one that is all known"],
  [[["x", counted("Won", 12)]],                              { stage: 0 }, "twelve different ones"],
  [[["x", counted("Won", 13)]],                              {},           "thirteen are too many"],
  [[["x", counted("Won", 13, 65)]],                          { stage: 0 }, "but not of 65"],
])("stages among %j: %j (%s)", (columns, found) => expect(columnsOf(...columns)).toEqual(found));

// prettier-ignore
test.each<[Column[], Columns, string]>([
  [[["Furthest stage", days]],                               {},              "dates"],
  [[["Furthest stage", [...days.slice(2), "Lead", "Demo"]]], { furthest: 0 }, "half dates"],
  [[["Furthest stage", [1, 2, "Lead"]]],                     {},              "numbers"],
  [[["Furthest stage", ["Lead", "Demo", 3], "$0"]],          { value: 0 },    "money"],
  [[["Furthest stage", ["Emu", "Roo"]], ["Stage reached", ["Lead", "Demo"]]], { furthest: 1 }, "the one that is known"],
  [[["Furthest stage", ["Emu", "Roo"]], ["Stage reached", ["Emu", "Roo"]]],   { furthest: 0 }, "none is known: the better name"],
  [[["Furthest stage", ["Lead", "Emu"]], ["Stage reached", ["Lead", "Demo"]]], { furthest: 0, stage: 1 }, "half of it known is as good"],
])("how far each came among %j: %j (%s)", (columns, found) => expect(columnsOf(...columns)).toEqual(found));

const tenth = Array.from({ length: 10 }, (_, row) => (row < 3 ? row + 1 : "?"));
// prettier-ignore
test.each<[Column[], Columns, string]>([
  [[["Amount", tenth], ["Our amount", tenth.map(() => 5)]],  { value: 1 },  "three of ten numbers"],
  [[["Close value", [5, 5]], ["Amount", [5, 5], "$0"]],      { value: 1 },  "money"],
  [[["x", [5, 5], "0.00"]],                                  {},            "no money"],
  [[["x", ["a", "b"], "$0"]],                                {},            "no numbers"],
  [[["Amount", [5, 5], "0%"]],                               {},            "percents"],
  ...["$0", "€0", "£0", "¥0", "￥0", "[$CHF] 0", '0"元"', "#,##0"].map(
    (format): [Column[], Columns, string] => [[["x", [5, 5], format]], { value: 0 }, "money by its format alone"],
  ),
])("values among %j: %j (%s)", (columns, found) => expect(columnsOf(...columns)).toEqual(found));

// prettier-ignore
test.each<[Column[], Columns, string]>([
  [[["Owner", ["2026-01-05", "Lin"]]],                       { owner: 0 },  "half dates"],
  [[["Owner", ["2026-01-05", "2026-01-06"]]],                {},            "all dates"],
  [[["Owner", ["Lin", "Mia"]], ["Sales rep", ["Al", "Al"]]], { owner: 0 },  "two different ones say nothing"],
  [[["Owner", ["Lin", "Mia", "Al"]], ["Sales rep", ["Al", "Al", "Mia"]]], { owner: 1 }, "three all different are rather no owners"],
  [[["Sales agent", ["", ""]], ["Owner", ["Al", "Al"]]],     { owner: 1 },  "an empty one is rather none"],
  [[["Owner", ["Lin", "Mia"], "yyyy-mm-dd"]],                { owner: 0 },  "words, whatever their format"],
  ...["yyyy-mm-dd", "[$-409]d-mmm", "m月d日", 'yyyy"年"', "YY"].map(
    (format): [Column[], Columns, string] => [[["Owner", [46_000, 46_001], format]], {}, "dates by their format"],
  ),
  ...['0" days"', '"day "0', "\\d0", "[Red]0", "General", "0"].map(
    (format): [Column[], Columns, string] => [[["Owner", [46_000, 46_001], format]], { owner: 0 }, "no dates"],
  ),
])("owners among %j: %j (%s)", (columns, found) => expect(columnsOf(...columns)).toEqual(found));

const early = [46_000, 46_001, 46_002, 46_003, 46_004];
const late = early.map((day) => day + 30);
// prettier-ignore
test.each<[Column[], Columns, string]>([
  [[["x", late, date], ["y", early, date]],                  { opened: 1, closed: 0 }, "the earlier one"],
  [[["x", early, date], ["y", early, date]],                 { opened: 0, closed: 1 }, "the first of two that are alike"],
  [[["x", early, date], ["y", ["2026-01-05", ...late.slice(1)], date]], { opened: 0, closed: 1 }, "texts are no matter of before and after"],
  [[["x", ["2026-01-05", ...early.slice(1)], date], ["y", late, date]], { opened: 0, closed: 1 }, "in either"],
  [[["x", late, date], ["y", ["2026-01-05", ...early.slice(1)], date]], { opened: 1, closed: 0 }, "the others tell"],
  [[["x", early, date], ["y", late.slice(1), date]],         { opened: 0, closed: 1 }, "the one with more days opened"],
  [[["x", [...early.slice(1), "?"], date], ["y", late, date]], {},         "a fifth of it no dates"],
  [[["x", early, date], ["y", late, date], ["z", late, date]], {},         "of three nobody knows which"],
  [[["Closed", late, date], ["x", early, date], ["y", late, date]], { closed: 0 }, "where one is named, it alone"],
  [[["Created", early, date], ["x", early, date], ["y", late, date]], { opened: 0 }, "the other way round"],
  [[["Created", early, date], ["y", late, date]],             { opened: 0 }, "what is named is no matter of two"],
  [[["Closed", late, date], ["y", early, date]],              { closed: 0 }, "nor is this"],
  [[["Close date", ["soon", "later"]], ["Date closed", days.slice(2)]], { closed: 1 }, "the one with dates"],
  [[["Close date", ["soon", ...days.slice(3)]], ["Date closed", days.slice(2)]], { closed: 1 }, "half dates are few"],
])("dates among %j: %j (%s)", (columns, found) => expect(columnsOf(...columns)).toEqual(found));

/** Beside a stage that is lost in the first rows and won in the last, and is an offer in between. */
const courseOf = (header: string, values: readonly CellValue[], named?: Column): Columns =>
  columnsOf(
    ["Stage", values.map((_, row) => (row < 2 ? "Lost" : row < 3 ? "Proposal" : "Won"))],
    [header, values],
    ...(named ? [named] : []),
  );
const both: CellValue[] = ["Proposal", "Prospecting", "", ""];
// prettier-ignore
test.each<[string, CellValue[], boolean, string]>([
  ["y",     both,                                            true,  "open stages of lost ones"],
  ["Date",  both,                                            false, "a column of dates"],
  ["y",     ["Demo", "Prospecting", "", ""],                 false, "none of the stages' own words"],
  ["Step",  ["Demo", "Prospecting", "", ""],                 true,  "but it is called so"],
  ["Step",  ["Demo", "", "", ""],                            false, "one stage alone"],
  ["y",     ["Proposal", "Won", "", ""],                     false, "one open stage alone"],
  ["y",     ["", "", "Proposal", "Prospecting"],             false, "none of lost ones"],
  ["Step",  ["Won", "Lost", "Demo", "Prospecting"],          false, "of lost ones none that is open"],
  ["y",     ["Proposal", "Prospecting", 3, 4],               true,  "numbers are no words"],
  ["y",     ["Proposal", "Prospecting", "#N/A", "#REF!"],    true,  "errors are no words"],
  ["Step",  ["Proposal", "Prospecting", "Emu", ""],          false, "a third of it unknown"],
  ["Step",  ["Proposal", "Prospecting", "Demo", "Lead", "Emu"], true, "a fifth of it unknown"],
  ["Step",  counted("Lead", 12),                             true,  "twelve different ones"],
  ["Step",  counted("Lead", 13),                             false, "thirteen are too many"],
  ["Step",  counted("Lead", 13, 65),                         true,  "but not of 65"],
])("«%s» with %j says how far each came: %s (%s)", (header, values, says) =>
  expect(courseOf(header, values)).toEqual(says ? { stage: 0, furthest: 1 } : { stage: 0 }),
);

test("where a column is called so, no other is looked for", () =>
  expect(courseOf("y", both, ["Furthest stage", both])).toEqual({ stage: 0, furthest: 2 }));
