import fc from "fast-check";
import { serialOf } from "../../../src/core/calendar/day";
import type { CellValue } from "../../../src/core/cellValue";
import { closingsOf, yearOf, type Closing } from "../../../src/core/wholePlan/closings";
import { guessListColumns, planListOf } from "../../../src/core/wholePlan/planList";

const at = (year: number, month = 6, day = 15): number => serialOf(year, month, day);
const won = (days: readonly CellValue[]): Closing[] => days.map((day, row) => ({ row, day, amount: 10 }));

// prettier-ignore
test.each<[days: CellValue[], planned: number | null, year: number | null, texts: string | null, undated: number[], why: string]>([
  [[at(2025), at(2025)],                        2026, null, null,    [],     "all of one year: nothing is to be chosen"],
  [[at(2025), "", "soon"],                      2026, null, null,    [1, 2], "most can't be read: every year counts"],
  [[at(2025), at(2025), ""],                    2026, null, null,    [],     "one year, and a blank counts with it"],
  [[at(2024), at(2025)],                        2026, 2025, null,    [],     "the year before the plan's"],
  [[at(2024), at(2025), at(2026)],              2026, 2025, null,    [],     "the plan's own year has begun"],
  [[at(2024), at(2025), at(2026)],              2027, 2026, null,    [],     "the plan is for next year"],
  [[at(2023), at(2024), at(2026)],              2026, 2024, null,    [],     "none in the year before: the latest before it"],
  [[at(2024), at(2025), at(2062)],              2026, 2025, null,    [],     "a year mistyped is none before the plan's"],
  [[at(2026), at(2027)],                        2026, 2027, null,    [],     "none before: the latest of all"],
  [[at(2024), at(2025)],                        null, 2025, null,    [],     "nobody has said what is planned"],
  [[at(2024, 12, 31) + 0.999, at(2025, 1, 1)],  2026, 2025, null,    [],     "the last second of a year is that year's"],
  [[at(2024), at(2025), "", "#N/A", true],      2026, null, null,    [2, 3, 4], "three of five"],
  [[at(2024), at(2025), at(2025), "#N/A", true], 2026, 2025, null,   [3, 4], "errors and truth values are no days"],
  [[at(2024), at(2025), 2025, 1904],            2026, 2025, null,    [2, 3], "years as numbers are days in 1905"],
  [[2024, 2025, 2025],                          2026, null, null,    [0, 1, 2], "nothing but such"],
  [[at(2024), at(2025), 0, -1, 3e9],            2026, null, null,    [2, 3, 4], "no days at all"],
  [["2024-03-01", "2025-03-01 10:20:00"],       2026, 2025, "front", [],     "texts with the year in front"],
  [["2024年3月1日", "20250301"],                 2026, 2025, "front", [],     "whatever follows it"],
  [["01-03-2024", " 25/10/2025 "],              2026, 2025, "end",   [],     "texts with the year at the end, in any order"],
  [["01-03-2024", at(2025), at(2025, 1, 3)],    2026, 2025, "end",   [],     "what a spreadsheet made days of half of them"],
  [["2024-03-01", "2025-03-01", "1.3.2025"],    2026, 2025, "front", [2],    "of two orders the more frequent"],
  [[20240301, 20250301, at(2025)],               2026, 2025, "front", [],     "figures, as ledgers export them"],
  [["in 2024?", "Q1", at(2025)],                2026, null, null,    [0, 1], "words"],
  [[],                                          2026, null, null,    [],     "nothing was won"],
])("won on %p, planned for %p: %p (texts %p), unread %p, %s", (days, planned, year, texts, undated, _why) => {
  expect(closingsOf(won(days), planned)).toMatchObject({ sold: year === null ? null : { year, texts }, undated });
});

test("a year of returns alone is no year of sales", () => {
  const both = won([at(2024), at(2025)]);
  expect(closingsOf([both[0], { ...both[1], amount: -5 }], 2026).sold).toBeNull();
});

// prettier-ignore
test.each<[days: CellValue[], until: number | null, why: string]>([
  [[at(2024), at(2025, 10, 31)],             at(2025, 10, 31), "ten months"],
  [[at(2024), at(2025, 12, 1) + 0.5],        null,             "its last month has begun"],
  [[at(2024), at(2025, 10, 31), at(2026)],   null,             "sales went on after it"],
  [[at(2024), "2025-10-31"],                 null,             "of texts only the year is read"],
])("last year's sales in %p end on %p: %s", (days, until, _why) => {
  expect(closingsOf(won(days), 2026).sold).toMatchObject({ year: 2025, until });
});

test("law: each won one is of the year that counts, of another or undated, and years split the sales", () => {
  const day = fc.oneof(
    fc.integer({ min: at(2022), max: at(2027) }),
    fc.constantFrom("", "2025-01-02", "03.04.2024", 2025, "#N/A"),
  );
  fc.assert(
    fc.property(fc.array(day), fc.integer({ min: 2022, max: 2028 }), (days, planned) => {
      const { sold, undated } = closingsOf(won(days), planned);
      if (sold === null) return;
      const years = days.map((one) => yearOf(one, sold.texts));
      expect(undated).toEqual(years.flatMap((year, row) => (year === null ? [row] : [])));
      expect(years).toContain(sold.year);
      const before = years.filter((year) => year !== null && year < planned).map(Number);
      expect(sold.year).toBe(Math.max(...(before.length > 0 ? before : years.map(Number))));
    }),
  );
});

const table = (headers: string[], ...rows: CellValue[][]) => ({ table: "Deals", headers, rows });

// prettier-ignore
test.each<[header: string, days: CellValue[], found: boolean, why: string]>([
  ["Close Date",   [at(2024), at(2025), ""],       true,  "as CRMs call it"],
  ["结束日期",      [at(2024), at(2025), 3],        true,  "numbers, which are days for their header; one is none"],
  ["预计结束日期",   ["2024-01-02", "2025-01-02"],   true,  "texts"],
  ["Reviewed",     [at(2024), at(2025), at(2025)], false, "days of something else"],
])("a column %s of %p is when they closed: %p, %s", (header, days, found, _why) => {
  const rows = days.map((day) => ["Ann", 40, "Won", day]);
  expect(guessListColumns(table(["Owner", "Amount", "Stage", header], ...rows))!.closed).toBe(found ? 3 : null);
});

// prettier-ignore
test.each<[headers: string, row: CellValue[], found: [names: number, amounts: number, day: number | null]]>([
  ["Invoice date|Seller|Customer|Amount",      [at(2025), "Ann", "Acme", 5],      [1, 3, 0]],
  ["开票日期|业务员|客户|价税合计金额",           ["2025-01-02", "王芳", "甲", 5],    [1, 3, 0]],
  ["客户|订单日期|订单金额|预计回款日期",         ["甲", at(2025), 5, at(2026)],      [0, 2, 1]],
  ["回款日期|客户名称|回款金额",                 [20250102, "甲", 5],                [1, 2, 0]],
  ["日期|销售|金额",                            ["", "王芳", 5],                    [1, 2, null]],
  ["Date|Rep|Sales",                           [at(2025), "Ann", 5],               [1, 2, 0]],
  ["Rep|Sales|Order date|Payment date",        ["Ann", 5, "", at(2025)],           [0, 1, 3]],
  ["Rep|Sales|Order date|Status",              ["Ann", 5, at(2025), "paid"],       [0, 1, 2]],
  ["Rep|Sales|Hire date|Last order date",      ["Ann", 5, at(2020), at(2025)],     [0, 1, null]],
  ["姓名|去年业绩|入职日期|到期日",               ["王芳", 5, at(2020), at(2025)],    [0, 1, null]],
])("of the columns %s with %p, who, how much and when are %p", (headers, row, [names, amounts, closed]) => {
  const columns = guessListColumns(table(headers.split("|"), row, row));
  expect(columns).toMatchObject({ names, amounts, closed, outcome: null, id: null });
});

test("one year counts, what has no day is told, and all count without the column", () => {
  const list = table(
    ["Owner", "Amount", "Stage", "Close Date"],
    ["Ann", 40, "Won", at(2024)],
    ["Ann", 50, "Won", at(2025)],
    ["Bob", 60, "Won", at(2024)],
    ["Cid", 70, "Won", at(2025)],
    ["Cid", 80, "Won", "soon"],
    ["Cid", 90, "Won", "#N/A"],
    ["Cid", "x", "Won", at(2024)],
    ["Ann", 99, "Lost", ""],
  );
  const columns = guessListColumns(list)!;
  const { sold, owners, total, faults } = planListOf(list, columns, 2026);
  expect(sold).toMatchObject({ header: "Close Date", year: 2025, texts: null, years: [2025, 2024] });
  expect([owners, total]).toEqual([["Ann", "Bob", "Cid"], 120]);
  expect(faults.map(({ kind, texts }) => [kind, texts])).toEqual([
    ["error", ["#N/A"]],
    ["undated", ["soon"]],
    ["idle", ["Bob"]],
  ]);
  const every = planListOf(list, { ...columns, closed: null }, 2026);
  expect([every.sold, every.total]).toEqual([null, 390]);
  expect(every.faults.map(({ kind }) => kind)).toEqual(["text"]);
});

test("where most have no day every year counts, and it is told", () => {
  const list = table(
    ["Owner", "Amount", "Stage", "Close Date"],
    ["Ann", 40, "Won", at(2024)],
    ["Ann", 50, "Won", ""],
    ["Bob", 60, "Won", "soon"],
  );
  const { sold, total, faults } = planListOf(list, guessListColumns(list)!, 2026);
  expect([sold, total]).toEqual([null, 150]);
  expect(faults).toEqual([
    {
      kind: "yearless",
      count: 2,
      cells: [
        { row: 1, column: 3 },
        { row: 2, column: 3 },
      ],
      texts: ["soon"],
    },
  ]);
});
