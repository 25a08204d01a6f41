import type { ReadTable } from "../../../src/core/wholePlan/listColumns";
import { guessListColumns, planListOf } from "../../../src/core/wholePlan/planList";
import { isTotalName } from "../../../src/core/wholePlan/totalRows";

const deals: ReadTable = {
  table: "Deals",
  headers: ["Owner", "Amount", "Stage"],
  rows: [
    ["Ann", 40, "Won"],
    ["Bob", 500, "Lost"],
    ["ann", 2.1, "won"],
    ["", 10, "Won"],
    ["Cid", "10", "Negotiation"],
  ],
};
const chinese: ReadTable = {
  table: "销售",
  headers: ["编号", "姓名", "去年", "备注"],
  rows: [
    [1, "王芳", 300, ""],
    [2, "李强", 500, "新"],
  ],
};

test.each([
  [
    "opportunities by their headers",
    deals,
    { names: 0, amounts: 1, outcome: 2, furthest: null, closed: null, id: null, region: null, team: null },
  ],
  [
    "sellers by what their cells hold",
    chinese,
    { names: 1, amounts: 2, outcome: null, furthest: null, closed: null, id: null, region: null, team: null },
  ],
  [
    "sellers with regions and teams, which are texts",
    {
      table: "T",
      headers: ["大区", "姓名", "销售团队", "2025业绩", "城市"],
      rows: [["华北", "王芳", "一组", 3, 1]],
    },
    { names: 1, amounts: 3, outcome: null, furthest: null, closed: null, id: null, region: 0, team: 2 },
  ],
  ["no amounts", { table: "T", headers: ["Who"], rows: [["Ann"]] }, null],
])("the columns of %s", (_, table, columns) => {
  expect(guessListColumns(table)).toEqual(columns);
});

test("everybody once; of opportunities the won amounts, text and nameless rows passed over", () => {
  expect(
    planListOf(deals, {
      names: 0,
      amounts: 1,
      outcome: 2,
      furthest: null,
      closed: null,
      id: null,
      region: null,
      team: null,
    }),
  ).toEqual({
    table: "Deals",
    names: "Owner",
    amounts: "Amount",
    sold: null,
    won: { header: "Stage", words: ["Won"], lost: ["Lost"], steps: null, doubled: null },
    owners: ["Ann", "Bob", "Cid"],
    nobody: [""],
    hasWideBlanks: false,
    groups: {},
    total: 42.1,
    faults: [
      { kind: "nameless", count: 1, cells: [{ row: 3, column: 1 }], texts: [] },
      {
        kind: "idle",
        count: 2,
        cells: [
          { row: 1, column: 0 },
          { row: 4, column: 0 },
        ],
        texts: ["Bob", "Cid"],
      },
    ],
  });
});

test("who sold less than nothing takes nothing from the total, as on the sheet", () => {
  const rows = [
    ["王芳", 300],
    ["退货", -20],
    ["退货", 5],
    ["王芳 ", -40.1],
  ];
  const read = { table: "T", headers: ["姓名", "金额"], rows };
  const columns = {
    names: 0,
    amounts: 1,
    outcome: null,
    furthest: null,
    closed: null,
    id: null,
    region: null,
    team: null,
  };
  const { owners, total, faults } = planListOf(read, columns);
  expect([owners, total]).toEqual([["王芳", "退货"], 259.9]);
  expect(faults).toMatchObject([{ kind: "idle", texts: ["退货"], cells: [{ row: 1, column: 0 }] }]);
});

test.each([
  ["Total", true],
  [" GRAND TOTAL:", true],
  ["Sub-total", true],
  ["合 计：", true],
  ["小计", true],
  ["Tota Lee", false],
  ["Total Sales Ltd", false],
  ["李合计", false],
])("a row of %p adds others up: %p, and is nobody then", (name, adds) => {
  const rows = [
    ["Ann", 300],
    ["Bob", 500],
    // As much as nobody else sold.
    [name, 801],
  ];
  const read = { table: "T", headers: ["Who", "Sold"], rows };
  const columns = {
    names: 0,
    amounts: 1,
    outcome: null,
    furthest: null,
    closed: null,
    id: null,
    region: null,
    team: null,
  };
  const { owners, total, faults } = planListOf(read, columns);
  expect([owners.length, total]).toEqual(adds ? [2, 800] : [3, 1601]);
  expect(faults).toEqual(
    adds ? [{ kind: "total", count: 1, cells: [{ row: 2, column: 0 }], texts: [name] }] : [],
  );
});

const told: ReadTable = {
  table: "Deals",
  headers: ["Owner", "Amount", "Status", "Pipeline phase"],
  rows: [
    ["Ann", 40, "Won", "2-Develop"],
    ["Bob", 500, "Lost", "1-Qualify"],
    ["Cid", 10, "Open", "2-Develop"],
  ],
};
const chosen = {
  names: 0,
  amounts: 1,
  outcome: 2,
  furthest: 3,
  closed: null,
  id: null,
  region: null,
  team: null,
};
const steps = { header: "Pipeline phase", stages: ["1-Qualify", "2-Develop"], win: "Won", open: ["Open"] };

test("a column that says how far each came proves the steps; none where too many lost ones are unknown", () => {
  expect(guessListColumns(told)).toEqual(chosen);
  expect(planListOf(told, chosen).won?.steps).toEqual(steps);
  expect(planListOf(told, { ...chosen, furthest: null, id: null }).won?.steps).toBeNull();
  const unknown = { ...told, rows: [...told.rows, ["Bob", 5, "Lost", ""]] };
  expect(planListOf(unknown, chosen).won?.steps).toBeNull();
});

test.each([
  ["Total", true],
  ["Grand Total:", true],
  ["North Total", true],
  ["Sub-total", true],
  ["合 计", true],
  ["王芳 汇总", true],
  ["华东小计：", true],
  ["累计", true],
  ["Lee Sum", false],
  ["Totalmax Ltd", false],
  ["李合计", false],
  ["华东小计", true],
])("%s adds others up: %s", (name, isTotal) => {
  expect(isTotalName(name)).toBe(isTotal);
});

test("where somebody belongs is what all of their rows say; who stands in several is told and left blank", () => {
  const list: ReadTable = {
    table: "T",
    headers: ["Who", "Sold", "Region", "Team"],
    rows: [
      ["Ann", 1, "North", "A"],
      ["ann ", 2, " north", ""],
      ["Bob", 3, "North", "A"],
      ["Bob", 4, "South", "A"],
      ["Cid", 5, "", "B"],
    ],
  };
  const { groups, faults } = planListOf(list, guessListColumns(list)!);
  expect(groups).toEqual({
    region: { header: "Region", isClear: [true, false, false] },
    team: { header: "Team", isClear: [true, true, true] },
  });
  expect(faults).toEqual([{ kind: "mixed", count: 1, cells: [{ row: 3, column: 2 }], texts: ["South"] }]);
});
