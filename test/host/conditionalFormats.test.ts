import { isDeepStrictEqual } from "node:util";
import { startExcel } from "office-host";
import { conditionalLook } from "office-host/grid/conditionalLook";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { until } from "./until";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(() =>
  excel.open(
    bookOf(
      sheet("Plan", {
        cells: cells([[1], [2], [3], [4], [100], ["late"], ["Late again"], [""], ["LATE"], ["too late"]]),
      }),
    ),
  ),
);
afterAll(() => excel.stop());

const plan = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Plan");

/** The first question about a look begins the work, which is over after a while: a look that must not come is waited for so long. */
const grace = 300;
/** The rows, from 1, whose cell in column A has the look of a conditional format, once they are those expected or have had their time. */
async function lookOn(expected: readonly number[]): Promise<number[]> {
  await excel.settled();
  const sheetId = excel.grid.workbook.getSheets()[0]!.getSheetId();
  const rows = () =>
    Array.from({ length: 10 }, (_, row) => conditionalLook(excel.grid, sheetId, row, 0)).flatMap(
      (found, row) => (Object.keys(found ?? {}).length > 0 ? [row + 1] : []),
    );
  rows();
  await new Promise((done) => setTimeout(done, grace));
  await until(() => isDeepStrictEqual(rows(), expected));
  return rows();
}

const preset = (criterion: string) => ["PresetCriteria", "preset", { criterion }] as const;
const text = (operator: string, word: string) =>
  ["ContainsText", "textComparison", { operator, text: word }] as const;
const top = (type: string, rank: number) => ["TopBottom", "topBottom", { type, rank }] as const;

// STDEV of the five numbers is 43.6, their average 22.
test.each([
  [preset("Blanks"), { type: "containsBlanks" }, [8]],
  [preset("NonBlanks"), { type: "notContainsBlanks" }, [1, 2, 3, 4, 5, 6, 7, 9, 10]],
  [preset("Errors"), { type: "containsErrors" }, []],
  [preset("NonErrors"), { type: "notContainsErrors" }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  [preset("DuplicateValues"), { type: "duplicateValues" }, [6, 9]],
  [preset("UniqueValues"), { type: "uniqueValues" }, [1, 2, 3, 4, 5, 7, 10]],
  [preset("AboveAverage"), { type: "aboveAverage" }, [5]],
  [preset("EqualOrBelowAverage"), { type: "aboveAverage", below: true, orEqual: true }, [1, 2, 3, 4]],
  [preset("OneStdDevAboveAverage"), { type: "aboveAverage", deviations: 1 }, [5]],
  [preset("TwoStdDevAboveAverage"), { type: "aboveAverage", deviations: 2 }, []],
  [preset("OneStdDevBelowAverage"), { type: "aboveAverage", below: true, deviations: 1 }, []],
  [preset("LastSevenDays"), { type: "timePeriod", period: "last7Days" }, []],
  [text("Contains", "LATE"), { type: "containsText", text: "LATE" }, [6, 7, 9, 10]],
  [text("NotContains", "late"), { type: "notContainsText", text: "late" }, [1, 2, 3, 4, 5, 8]],
  [text("BeginsWith", "late"), { type: "beginsWith", text: "late" }, [6, 7, 9]],
  [text("EndsWith", "late"), { type: "endsWith", text: "late" }, [6, 9, 10]],
  [top("TopItems", 2), { type: "top10", rank: 2 }, [4, 5]],
  [top("BottomItems", 2), { type: "top10", rank: 2, bottom: true }, [1, 2]],
  [top("TopPercent", 40), { type: "top10", rank: 40, percent: true }, [4, 5]],
  [top("BottomPercent", 20), { type: "top10", rank: 20, percent: true, bottom: true }, [1]],
] as const)("%j is told, looked at and kept in a file", async ([kind, member, rule], expected, rows) => {
  await Excel.run(async (context) => {
    const format = plan(context)
      .getRange("A1:A10")
      .conditionalFormats.add(kind as "Custom");
    const own = format[member] as Excel.PresetCriteriaConditionalFormat;
    own.format.font.color = "dark red".replace(" ", "");
    own.rule = rule as Excel.ConditionalPresetCriteriaRule;
    own.load("rule");
    format.load("type");
    await context.sync();
    expect([format.type, own.rule]).toEqual([kind, rule]);
  });
  expect(await lookOn(rows)).toEqual(rows);
  const told = {
    range: "A1:A10",
    priority: 1,
    stopIfTrue: false,
    ...expected,
    format: { color: "#8B0000" },
  };
  const book = excel.book();
  expect(book.sheets[0]?.conditionalFormats).toEqual([told]);
  expect((await readXlsx(await writeXlsx(book))).sheets[0]?.conditionalFormats).toEqual([told]);
});

test.each([
  ["topBottom", "TopBottom", { rank: 0, type: "TopItems" }],
  ["topBottom", "TopBottom", { rank: 101, type: "TopPercent" }],
  ["topBottom", "TopBottom", { rank: 5, type: "Topmost" }],
  ["preset", "PresetCriteria", { criterion: "Prime" }],
  ["textComparison", "ContainsText", { operator: "Contains", text: 5 }],
  ["cellValue", "CellValue", { operator: "LessThan", formula1: "=SUM(" }],
  ["cellValue", "CellValue", { operator: "Between", formula1: "=1" }],
] as const)("%s.rule = %j is refused", async (member, kind, rule) => {
  const refused = Excel.run(async (context) => {
    const format = plan(context)
      .getRange("A1:A10")
      .conditionalFormats.add(kind as "Custom");
    (format[member] as Excel.CellValueConditionalFormat).rule = rule as never;
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("scales, bars and icons: where they begin is told and kept, as in Microsoft's own samples", async () => {
  await Excel.run(async (context) => {
    const formats = plan(context).getRange("A1:A10").conditionalFormats;
    const scale = formats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: "blue" },
      midpoint: { formula: "50", type: "Percent", color: "yellow" },
      maximum: { type: "HighestValue", color: "red" },
    };
    const bar = formats.add("DataBar").dataBar;
    bar.barDirection = "RightToLeft";
    bar.showDataBarOnly = true;
    bar.lowerBoundRule = { type: "Number", formula: "=10" };
    bar.upperBoundRule = { type: "Automatic" };
    const icons = formats.add("IconSet").iconSet;
    icons.style = "ThreeTriangles";
    icons.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=700" },
      { type: "Number", operator: "GreaterThan", formula: "=$A$1*10" },
    ];
    icons.reverseIconOrder = true;
    for (const each of [scale, bar, icons]) each.load();
    await context.sync();
    expect(scale.toJSON()).toMatchObject({
      threeColorScale: true,
      criteria: {
        minimum: { type: "LowestValue", color: "#0000FF" },
        midpoint: { type: "Percent", formula: "50", color: "#FFFF00" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      },
    });
    expect(bar.toJSON()).toMatchObject({
      barDirection: "RightToLeft",
      showDataBarOnly: true,
      lowerBoundRule: { type: "Number", formula: "10" },
      upperBoundRule: { type: "Automatic" },
    });
    expect(icons.toJSON()).toMatchObject({ style: "ThreeTriangles", reverseIconOrder: true });
    expect(icons.criteria.map(({ formula, operator }) => [formula, operator])).toEqual([
      ["0", "GreaterThanOrEqual"],
      ["700", "GreaterThanOrEqual"],
      ["=$A$1*10", "GreaterThan"],
    ]);
  });
  const book = excel.book();
  const kept = (await readXlsx(await writeXlsx(book))).sheets[0]!.conditionalFormats;
  const inOrder = [...kept].sort((a, b) => a.priority - b.priority);
  expect(inOrder).toEqual(book.sheets[0]!.conditionalFormats);
  expect(inOrder).toMatchObject([
    {
      type: "iconSet",
      style: "3Triangles",
      reverse: true,
      points: [
        { type: "percent", value: "0" },
        { type: "num", value: "700" },
        { type: "num", value: "=$A$1*10", above: true },
      ],
    },
    { type: "dataBar", hideValue: true, points: [{ type: "num", value: "10" }, { type: "autoMax" }] },
    { type: "colorScale", points: [{ type: "min" }, { type: "percent", value: "50" }, { type: "max" }] },
  ]);
});

test("where a part is cleared each other cell asks what it asked, on opening the file too", async () => {
  await Excel.run(async (context) => {
    const range = plan(context).getRange("A2:A9");
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$B2="done"';
    range.dataValidation.rule = { custom: { formula: "=A2<>B2" } };
    plan(context).getRange("A2:A3").clear();
    plan(context).getRange("A6").clear();
    await context.sync();
    const ranges = format.getRanges();
    ranges.load("address");
    const single = format.getRangeOrNullObject();
    await context.sync();
    expect([ranges.address, single.isNullObject]).toEqual(["Plan!A4:A5,Plan!A7:A9", true]);
  });
  const [plain] = excel.book().sheets;
  expect(plain?.conditionalFormats).toMatchObject([{ range: "A4:A5 A7:A9", formula: '=$B4="done"' }]);
  expect(plain?.validations).toMatchObject([{ range: "A4:A5 A7:A9", formula1: "=A4<>B4" }]);
  const read = await readXlsx(await writeXlsx(excel.book()));
  expect(read.sheets[0]?.validations).toMatchObject([
    { range: "A4:A5", formula1: "=A4<>B4" },
    { range: "A7:A9", formula1: "=A7<>B7" },
  ]);
});

test.each([
  ["MOD(ROW(),2)=0", "A1:A10", [2, 4, 6, 8, 10]],
  ["ROW()=3", "A3:A9", [3]],
  ["ROW()-ROW($A$2)=1", "A2:A10", [3]],
  ["AND(COLUMN()=1,A1=100)", "A1:A10", [5]],
  ["AND(ROW(A5)>5,ISODD(ROW()))", "A3:A10", [5, 7, 9]],
  ['INDIRECT("A"&ROW())=3', "A2:A10", [3]],
  ["MOD(ROW(),2)=0", "A7:A10 A2:A4", [2, 4, 8, 10]],
] as const)("a rule asks where its cell stands: %s in %s", async (formula, range, rows) => {
  const book = excel.book();
  book.sheets[0]!.conditionalFormats = [
    {
      ...{ type: "expression", formula: `=${formula}`, format: { color: "#8B0000" } },
      ...{ range, priority: 1, stopIfTrue: false },
    },
  ];
  await excel.open(book);
  expect(await lookOn(rows)).toEqual(rows);
});
