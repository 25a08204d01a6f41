import { builtSample } from "../sampleBook";
import { startPlanner } from "./plan";

const checked = {
  "en-US": [
    "Calendar",
    "Seasonality",
    "Matrix",
    "Tree",
    "Re-split",
    "Reconcile",
    "Funnel plan",
    "Conversion",
    "Odds",
    "Workload",
  ],
  "zh-CN": [
    "按期分解",
    "季节走势",
    "交叉分解",
    "层级分解",
    "重新分解",
    "上下对齐",
    "漏斗排期",
    "转化率",
    "达成概率",
    "工作量测算",
  ],
} as const;

test.each(["en-US", "zh-CN"] as const)(
  "the sample's worked sheets in %s calculate without an unintended error, and every check holds",
  async (language) => {
    const excel = await startPlanner();
    try {
      const { book, refusals } = builtSample(language);
      await excel.open(book);
      await excel.settled();
      const found = await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        const used = sheets.items.map((one) => ({
          name: one.name,
          range: one.getUsedRange().load("values,rowIndex,columnIndex"),
        }));
        await context.sync();
        return used.map(({ name, range }) => ({ name, values: range.values as unknown[][] }));
      });
      const errors = found.flatMap(({ name, values }) =>
        values.flatMap((row, r) =>
          row.flatMap((value) =>
            typeof value === "string" && /^#[A-Z]/.test(value) ? [`${name} ${r + 1} ${value}`] : [],
          ),
        ),
      );
      expect(
        errors.filter((one) => !refusals.some((refusal) => refusal.startsWith(`${one.split(" ")[0]}!`))),
      ).toEqual([]);
      for (const name of checked[language]) {
        const values = found.find((one) => one.name === name)?.values.flat() ?? [];
        expect([name, values.includes(false)]).toEqual([name, false]);
        expect(values).toContain(true);
      }
    } finally {
      await excel.stop();
    }
  },
);
