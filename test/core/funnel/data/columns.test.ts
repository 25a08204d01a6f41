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
