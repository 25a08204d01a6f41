import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { modelTableNames, modelTables } from "../../../src/core/model/tables";
import { columnsOf, type Table } from "../../../src/core/model/table";
import { modelWords } from "../../../src/locale/sheets/model/words";
import { writeQuery, writeRollup } from "../../../src/tasks/rollup/writeRollup";
import { insertSamplePlan } from "../../../src/tasks/wholePlan/insertWholePlan";

/** What stands on the sheets can be read: no word of a header is cut, no choice, no wrapped text. */

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

/** In pixels, of the letters alone: 11 points, Chinese signs as wide as they are high. */
const widthOf = (text: string) =>
  [...text].reduce((width, sign) => width + (sign.codePointAt(0)! > 0x2e80 ? 14.6 : 7), 0);

test.each(["en", "zh"] as const)("the sheets of a whole plan in %s", async (language) => {
  await excel.open(bookOf(sheet("Mine", {})));
  await insertSamplePlan(language, 2027);
  await excel.settled();
  const { sheets } = excel.book();
  const cut: string[] = [];
  for (const name of modelTableNames) {
    const words = modelWords[name][language];
    const made = sheets.find(({ tables }) => tables.some((one) => one.name === name))!;
    columnsOf(modelTables[name] as Table).forEach((id, at) => {
      const choices = Object.values((words.choices as Record<string, Record<string, string>>)[id] ?? {});
      const column = made.columnWidths[at]!;
      const header = (words.columns as Record<string, string>)[id]!;
      const longest = [...header.split(" ").map((word) => word.slice(0, 6)), ...choices];
      for (const text of longest) if (widthOf(text) + 16 > column) cut.push(`${made.name}: ${text}`);
    });
  }
  expect(cut).toEqual([]);
  const goal = sheets.find(({ tables }) => tables.some((one) => one.name === "stGoal"))!;
  expect(goal.rowHeights[1]).toBeGreaterThan(30);
  // What follows from a table stands beside it under headers of the same look.
  const stages = sheets.find(({ tables }) => tables.some((one) => one.name === "stStages"))!;
  const heads = stages.cells[0]!.flatMap((cell) => (cell ? [cell.format?.fill] : []));
  expect(heads.length).toBeGreaterThan(columnsOf(modelTables.stStages).length);
  expect(new Set(heads).size).toBe(1);
});

test.each(["en", "zh"] as const)("the roll-up and its query in %s", async (language) => {
  await excel.open(bookOf(sheet("Mine", {})));
  const readiness = {
    score: 40.5,
    pass: 85,
    ready: false,
    verdict: "Not ready: 2 critical open",
    criticalOpen: ["g3", "r1"],
    overdue: 2,
    since: { day: "2026-10-01", change: 3.5 },
    signoffs: 2,
    staleSignoffs: 1,
    areas: [10, 20, 30, 40, 50, 60, 70, null],
  };
  const files = await writeRollup([{ file: "north.xlsx", readiness }], language);
  const query = await writeQuery(language);
  await excel.settled();
  const { sheets } = excel.book();
  const cut = [files, query].flatMap((name) => {
    const made = sheets.find((one) => one.name === name)!;
    return made.cells.flatMap((row) =>
      row.flatMap((cell, at) => {
        const words = typeof cell?.value === "string" ? cell.value.split(/\s+/) : [];
        return words.filter((word) => widthOf(word.slice(0, 12)) + 16 > made.columnWidths[at]!);
      }),
    );
  });
  expect(cut).toEqual([]);
  const table = sheets.find(({ name }) => name === files)!;
  const shown = table.cells.flatMap((row) => row.map((cell) => cell?.value));
  expect(shown).toContain(
    language === "en"
      ? "The goal is within reach, The budget covers the whole cycle"
      : "目标可实现、预算覆盖整个周期",
  );
});
