import { guessListColumns, planListOf, type ReadTable } from "../../../src/core/wholePlan/planList";

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
  ["opportunities by their headers", deals, { names: 0, amounts: 1, outcome: 2, furthest: null }],
  ["sellers by what their cells hold", chinese, { names: 1, amounts: 2, outcome: null, furthest: null }],
  ["no amounts", { table: "T", headers: ["Who"], rows: [["Ann"]] }, null],
])("the columns of %s", (_, table, columns) => {
  expect(guessListColumns(table)).toEqual(columns);
});

test("everybody once; of opportunities the won amounts, text and nameless rows passed over", () => {
  expect(planListOf(deals, { names: 0, amounts: 1, outcome: 2, furthest: null })).toEqual({
    table: "Deals",
    names: "Owner",
    amounts: "Amount",
    won: { header: "Stage", words: ["Won"], lost: ["Lost"], steps: null },
    owners: ["Ann", "Bob", "Cid"],
    total: 42.1,
  });
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
const chosen = { names: 0, amounts: 1, outcome: 2, furthest: 3 };
const steps = { header: "Pipeline phase", stages: ["1-Qualify", "2-Develop"], win: "Won", open: ["Open"] };

test("a column that says how far each came proves the steps; none where too many lost ones are unknown", () => {
  expect(guessListColumns(told)).toEqual(chosen);
  expect(planListOf(told, chosen).won?.steps).toEqual(steps);
  expect(planListOf(told, { ...chosen, furthest: null }).won?.steps).toBeNull();
  const unknown = { ...told, rows: [...told.rows, ["Bob", 5, "Lost", ""]] };
  expect(planListOf(unknown, chosen).won?.steps).toBeNull();
});
