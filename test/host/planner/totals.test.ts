import type { PlanRequest } from "../../../src/core/planner/request";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { cellsAt, startPlanner, tasks, value, requestFor } from "./plan";

let excel: StartedExcel;
/** Lists as tables, from one row on, and a start that can be moved. */
const book = (rows: number) =>
  bookOf(
    sheet("Data", {
      cells: cells([
        ["Region", "Rep", "Sold", null, 1000, 46023, 46387, 4],
        ...Array.from({ length: rows }, (_, at) => [at % 2 ? "North" : "South", `R${at}`, at + 1]),
      ]),
      tables: [
        {
          name: "List",
          range: `A1:C${rows + 1}`,
          columns: ["Region", "Rep", "Sold"],
          style: "TableStyleMedium2",
          totals: false,
        },
      ],
    }),
    sheet("Plan"),
  );

beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());

async function read(address: string) {
  await excel.settled();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange(address).load("values,formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });
}
const change = async (batch: (sheet: Excel.Worksheet) => void): Promise<void> => {
  await Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem("Data"));
    await context.sync();
  });
};
const sum = (line: readonly unknown[]): number =>
  line.reduce<number>((total, one) => total + (typeof one === "number" ? one : 0), 0);
const columnsOf = (rows: readonly (readonly unknown[])[]) =>
  rows[0].map((_, column) => rows.map((row) => row[column]));

const end = (rows: number) => rows + 1;
const kinds: [string, (rows: number) => PlanRequest][] = [
  [
    "people",
    (rows) =>
      requestFor({
        given: {
          target: cellsAt("E1"),
          names: cellsAt(`B2:B${end(rows)}`),
          weights: cellsAt(`C2:C${end(rows)}`),
        },
      }),
  ],
  [
    "people, in cents",
    (rows) =>
      requestFor({
        given: {
          target: value(1000.37),
          names: cellsAt(`B2:B${end(rows)}`),
          weights: cellsAt(`C2:C${end(rows)}`),
          unit: value(0.01),
        },
      }),
  ],
  [
    "people, by what they have",
    (rows) =>
      requestFor({
        given: {
          target: cellsAt("E1"),
          names: cellsAt(`B2:B${end(rows)}`),
          weights: cellsAt(`C2:C${end(rows)}`),
        },
        equal: true,
      }),
  ],
  [
    "a tree",
    (rows) =>
      requestFor({
        dimension: "tree",
        given: {
          target: cellsAt("E1"),
          paths: cellsAt(`A2:B${end(rows)}`),
          weights: cellsAt(`C2:C${end(rows)}`),
        },
      }),
  ],
  [
    "what is agreed",
    (rows) =>
      requestFor({
        dimension: "reconcile",
        given: {
          target: cellsAt("E1"),
          names: cellsAt(`B2:B${end(rows)}`),
          topDown: cellsAt(`C2:C${end(rows)}`),
          bottomUp: cellsAt(`C2:C${end(rows)}`),
        },
      }),
  ],
];

/** Every amount column adds up to the figure in its row of totals, to the last binary digit. */
function expectTotals(values: unknown[][]): void {
  const flat = values.flat();
  expect(flat.filter((one) => typeof one === "string" && /^#[A-Z]/.test(one))).toEqual([]);
  const at = values.findIndex((row) => row[0] === "Total");
  expect(at).toBeGreaterThanOrEqual(0);
  const others = values.filter((_, row) => row !== at);
  columnsOf(others).forEach((column, index) => {
    const total = values[at][index];
    if (typeof total === "number") expect(Math.round(sum(column) * 100) / 100).toBe(total);
  });
}

describe.each(kinds)("%s", (_kind, request) => {
  test.each([1, 3, 40])(
    "over a list of %i rows: the total follows the list, and nothing blocks it",
    async (rows) => {
      await excel.open(book(rows));
      const at = await tasks.insert(request(rows), { sheet: "Plan", address: "A1" });
      const first = await read(at.address);
      expectTotals(first.values);
      const used = first.values.length;

      await change((data) => {
        data.tables.getItem("List").rows.add(undefined, [
          ["North", "new", 7],
          ["East", "newer", 5],
        ]);
      });
      const grown = (await read(`A1:D${used + 3}`)).values;
      expectTotals(grown);
      expect(grown[used + 1].some((one) => typeof one === "number")).toBe(true);

      await change((data) => {
        for (let row = rows + 1; row > 0; row -= 1) data.tables.getItem("List").rows.getItemAt(row).delete();
      });
      const shrunk = (await read(`A1:D${used + 3}`)).values;
      expectTotals(shrunk);
      expect(shrunk.filter((row) => row.some((one) => typeof one === "number")).length).toBe(2);
    },
  );
});

test("a matrix over lists: the totals of rows and columns grow with it", async () => {
  await excel.open(book(3));
  const request = requestFor({
    dimension: "matrix",
    given: { rowTotals: cellsAt("C2:C4"), columnTotals: cellsAt("C2:C4"), rowNames: cellsAt("B2:B4") },
  });
  await tasks.insert(request, { sheet: "Plan", address: "A1" });
  const expectSums = (values: unknown[][], size: number) => {
    const parts = values.slice(2, 2 + size).map((row) => row.slice(2, 2 + size));
    expect(values[0].slice(0, 2)).toEqual(["Rep", "Total"]);
    expect(parts.map(sum)).toEqual(values.slice(2, 2 + size).map((row) => row[1]));
    expect(columnsOf(parts).map(sum)).toEqual(values[1].slice(2, 2 + size));
    expect(values[1].slice(0, 2)).toEqual(["Total", sum(parts.flat())]);
  };
  expectSums((await read("A1:E5")).values, 3);
  await change((data) => data.tables.getItem("List").rows.add(undefined, [["North", "new", 9]]));
  expectSums((await read("A1:F6")).values, 4);
});

test("a list of a thousand rows", async () => {
  await excel.open(book(1000));
  const at = await tasks.insert(kinds[1][1](1000), { sheet: "Plan", address: "A1" });
  const { values } = await read(at.address);
  expect([values.length, values[1]]).toEqual([1002, ["Total", 1000.37]]);
});

describe("what periods are called", () => {
  const request = (grain: PlanRequest["grains"][number], language: "en" | "zh", fiscal: boolean) =>
    requestFor({
      dimension: "periods",
      given: {
        target: cellsAt("E1"),
        start: cellsAt("F1"),
        end: cellsAt("G1"),
        ...(fiscal && { yearStart: cellsAt("H1") }),
      },
      grains: [grain],
      language,
    });
  // prettier-ignore
  const cases: [PlanRequest["grains"][number], "en" | "zh", number | null, string, string, string][] = [
    ["quarter", "en", null, "2027-01-01", "2027-12-31", "Q1 Q2 Q3 Q4"],
    ["quarter", "zh", 4,    "2027-04-01", "2028-03-31", "Q1 Q2 Q3 Q4"],
    ["quarter", "en", 4,    "2027-02-15", "2027-03-31", "Q4"],
    ["quarter", "en", null, "2027-10-01", "2028-03-31", "Q4 2027,Q1 2028"],
    ["quarter", "zh", 7,    "2027-04-01", "2027-09-30", "2026/27 Q4,2027/28 Q1"],
    ["half",    "en", 7,    "2027-07-01", "2028-06-30", "H1 H2"],
    ["half",    "zh", null, "2027-01-01", "2027-12-31", "上半年 下半年"],
    ["half",    "zh", null, "2027-07-01", "2028-06-30", "2027年度下半年 2028年度上半年"],
    ["month",   "en", null, "2027-11-01", "2028-01-31", "Nov 2027,Dec 2027,Jan 2028"],
    ["month",   "zh", 10,   "2027-09-15", "2027-10-31", "2027年9月 2027年10月"],
    ["year",    "en", null, "2027-01-01", "2028-12-31", "2027 2028"],
    ["year",    "en", 4,    "2027-04-01", "2029-03-31", "2027/28 2028/29"],
    ["year",    "zh", 1,    "2027-04-01", "2028-03-31", "2027年度 2028年度"],
    ["year",    "en", 4,    "2099-04-01", "2100-03-31", "2099/00"],
  ];
  const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
  const set = (start: string, last: string, yearStart: number | null) =>
    change((data) => {
      data.getRange("F1:H1").values = [[serial(start), serial(last), yearStart ?? ""]];
    });

  test.each(cases)(
    "%s, %s, years from month %s, %s to %s: %s",
    async (grain, language, month, start, last, said) => {
      await excel.open(book(1));
      await set(start, last, month);
      const labels = said.includes(",") ? said.split(",") : said.split(" ");
      const plan = request(grain, language, month !== null);
      const shown = await tasks.preview(plan);
      expect(shown.tables[0].rows.map(([label]) => label)).toEqual(labels);
      await tasks.insert(plan, { sheet: "Plan", address: "A1" });
      const written = await read(`A3:A${labels.length + 2}`);
      expect(written.values.flat()).toEqual(labels);
    },
  );

  test("they follow the start, the year's first month, and a blank one", async () => {
    await excel.open(book(1));
    await set("2027-01-01", "2027-12-31", 4);
    await tasks.insert(request("quarter", "en", true), { sheet: "Plan", address: "A1" });
    const seen = async () => (await read("A3:A6")).values.flat().map((label) => String(label).slice(0, 2));
    expect(await seen()).toEqual(["Q4", "Q1", "Q2", "Q3"]);
    await set("2027-01-01", "2027-12-31", null);
    expect(await seen()).toEqual(["Q1", "Q2", "Q3", "Q4"]);
    await set("2027-07-01", "2028-06-30", null);
    expect(await seen()).toEqual(["Q3", "Q4", "Q1", "Q2"]);
  });
});

test("every day in a formula is written as DATE", async () => {
  await excel.open(book(1));
  const day = (given: string) => ({ from: "day" as const, value: Date.parse(given) / 86_400_000 + 25_569 });
  const request = requestFor({
    dimension: "periods",
    given: { target: value(100), start: day("2027-01-01"), end: day("2027-12-31") },
    grains: ["quarter", "month"],
  });
  const at = await tasks.insert(request, { sheet: "Plan", address: "A1" });
  const formulas = (await read(at.address)).formulas.flat().map(String);
  const ours = formulas.filter((one) => one.includes("SPLITPERIODS("));
  expect(ours[0]).toContain("DATE(2027,1,1),DATE(2027,12,31)");
  expect(formulas.filter((one) => one.startsWith("=") && /\b4\d{4}\b|"\d{4}-/.test(one))).toEqual([]);
});

// prettier-ignore
test.each([
  [["", "Rep", "Ann", "Bob"],       null, "Rep",  "a text with nothing above"],
  [["Rep", "Ann", "Bob", "Cid"],    null, "Name", "a name of the list, of which only a part was chosen"],
  [["Sales 2027", "Rep", "A", "B"], "A2", "Rep",  "a text that is dressed, below a title"],
  [["", "2027", "Ann", "Bob"],      null, "2027", "a year that is a text"],
  [["", 2027, "Ann", "Bob"],        null, "Name", "a figure"],
  [["", " ", "Ann", "Bob"],         null, "Name", "a blank"],
  [["", "#N/A", "Ann", "Bob"],      null, "Name", "an error"],
  [["", "=1+1", "Ann", "Bob"],      null, "=1+1", "a text that looks like a formula"],
] as [(string | number)[], string | null, string, string][])("%j over the names, dressed at %s: %s (%s)", async (column, dressed, head) => {
  const rows = column.map((name, at) => [{ value: name }, { value: at + 1 }]);
  await excel.open(bookOf(sheet("Data", { cells: rows }), sheet("Plan")));
  await change((data) => {
    if (dressed !== null) data.getRange(dressed).format.font.bold = true;
  });
  const given = { target: value(10), names: cellsAt("A3:A4"), weights: cellsAt("B3:B4") };
  const at = await tasks.insert(requestFor({ given }), { sheet: "Plan", address: "A1" });
  expect((await read(at.address)).values[0]).toEqual([head, "Target"]);
});
