import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { readXlsx } from "xlsx-book/readXlsx";
import type { CellValue } from "../../../src/core/cellValue";
import { excelTasks as tasks } from "../../../src/tasks/checklist/excelTasks";
import { forget } from "../../../src/tasks/checklist/lastSeen";
import { leaveUncalculated } from "../uncalculated";

/** Workbooks as the first version saved them, with work in them, rows sorted and a row of somebody's own. */
const file = (language: string) => readFileSync(join(__dirname, `firstSchema.${language}.xlsx`));

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const used = (name: string): Promise<CellValue[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange(true).load("values");
    await context.sync();
    return range.values;
  });

test.each([
  ["en", "Checklist before update", "Ann", "Checklist", "Readiness history"],
  ["zh", "Checklist 更新前", "王芳", "检查清单", "就绪度历史"],
] as const)(
  "a workbook of the first version in %s is copied, brought up to date and loses nothing",
  async (language, copy, owner, named, kept) => {
    await excel.open(await readXlsx(file(language), { addIn: "firstschema" }));
    const calculate = leaveUncalculated(excel.grid);
    forget();
    const [before, mine, history] = [
      await used("Checklist"),
      await used("Mine"),
      await used("Readiness history"),
    ];
    expect(await tasks.openChecklist()).toMatchObject({
      kind: "damaged",
      damage: { what: "older-schema", found: 1, known: 2 },
      canHeal: true,
    });
    await expect(tasks.setItem("g1", { note: "too early" })).rejects.toMatchObject({ code: "damaged" });
    const opened = await tasks.repairChecklist();
    if (opened.kind !== "open") throw new Error(JSON.stringify(opened));
    expect(await used(copy)).toEqual(before);
    // «Section», as that version's English called an area.
    const renamed = [
      before[0]!.map((header) => (header === "Section" ? "Area" : header)),
      ...before.slice(1),
    ];
    expect((await used(named)).map((row) => row.slice(0, before[0]!.length))).toEqual(renamed);
    expect([await used("Mine"), await used(kept)]).toEqual([mine, history]);
    const { items, pass, sectionWeights } = opened.checklist;
    const item = (id: string) => items.find((one) => one.id === id);
    expect(opened.language).toBe(language);
    expect([items.length, pass, sectionWeights.risks]).toEqual([53, 70, 3]);
    expect(item("g1")).toMatchObject({ status: "done", owner, due: 46_100, note: "=kept", proof: null });
    expect(item("p2")).toMatchObject({ status: "in-progress", note: "两行\n文字" });
    expect(item("k3")).toMatchObject({ critical: false, weight: 5 });
    expect(item("own-1")).toMatchObject({ title: "My own question", critical: true, status: "in-progress" });
    await tasks.signOff({ scope: "whole", by: "Ann", day: 46_000 });
    expect(await used(kept)).toHaveLength(4);
    calculate();
  },
);
