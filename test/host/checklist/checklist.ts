import type { Language } from "../../../src/core/language";
import type { Opened } from "../../../src/core/checklist/opened";
import { score, shownScore } from "../../../src/core/checklist/score";
import { sheetWords } from "../../../src/locale/sheets/words";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { forget } from "../../../src/tasks/checklist/lastSeen";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import type { CellValue } from "../../../src/core/cellValue";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import type { Book } from "xlsx-book/book";
import { leaveUncalculated } from "../uncalculated";

/** The workbook of the test that runs: a fresh one for each, as long as this file is imported. */
export let excel: StartedExcel;
let calculatesScores = true;
let calculateAgain: () => void = () => undefined;
async function start(): Promise<void> {
  forget();
  excel = await startExcel();
  if (!calculatesScores) calculateAgain = leaveUncalculated(excel.grid);
}
/** No task reads the scores: for files whose tests seldom do, they are calculated only when they are asked for. */
export const leaveScores = (): void => {
  calculatesScores = false;
};
/** All scores as they are now, in a file that leaves them. */
export async function calculateScores(): Promise<void> {
  if (calculatesScores) return excel.settled();
  calculateAgain();
  await excel.grid.calculation.calculateAll();
  await excel.settled();
  calculateAgain = leaveUncalculated(excel.grid);
}
beforeEach(start);
afterEach(() => excel.stop());

/** Another fresh workbook in the same test. */
export async function afresh(): Promise<void> {
  await excel.stop();
  await start();
}

export const values = (name: string, address: string): Promise<CellValue[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
export const cell = async (name: string, address: string): Promise<CellValue> =>
  (await values(name, address))[0][0];
export const write = (name: string, address: string, rows: CellValue[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRange(address).values = rows;
    await context.sync();
  });
/** Everything in the workbook but what the grid measures by itself. */
export const state = (): unknown => {
  const book = excel.book();
  return {
    names: book.names,
    settings: book.settings,
    sheets: book.sheets.map(({ name, cells: rows, tables, validations, conditionalFormats, charts }) => ({
      name,
      rows: rows.map((row) =>
        row
          .map((one) => one?.formula ?? one?.value ?? null)
          .join("|")
          .replace(/\|+$/, ""),
      ),
      tables,
      validations: validations.length,
      conditionalFormats: conditionalFormats.length,
      charts: charts.map((chart) => chart.name),
    })),
  };
};
export async function opened(): Promise<Extract<Opened, { kind: "open" }>> {
  const found = await openChecklist();
  if (found.kind !== "open") throw new Error(`It is ${JSON.stringify(found)}.`);
  return found;
}
export const item = async (id: string) => (await opened()).checklist.items.find((one) => one.id === id);
export const create = (language: Language = "en") => createChecklist({ language });
const begun = new Map<Language, Book>();
/** The workbook with a checklist as `create` writes it, which is done once: opening it again takes a tenth of that. */
export async function begin(language: Language = "en"): Promise<void> {
  let book = begun.get(language);
  if (book) await excel.open(book);
  else {
    await create(language);
    book = excel.book();
    begun.set(language, book);
  }
  await openChecklist();
}
/** How many syncs some work takes. */
export async function syncs(work: () => Promise<unknown>): Promise<number> {
  const before = excel.requests().length;
  await work();
  return excel.requests().length - before;
}
/** Calculated and compared: the sheet says what core says. */
export async function sheetAgrees(): Promise<void> {
  await calculateScores();
  const { checklist, language, sheets } = await opened();
  const expected = score(checklist);
  const [[verdict], [shown], , [exact], [open]] = await values(sheets.readiness, "B4:B8");
  if (expected.score === null) expect([shown, exact]).toEqual(["–", ""]);
  else {
    expect(exact).toBeCloseTo(expected.score, 9);
    expect(shown).toBe(shownScore(expected.score));
  }
  expect(open).toBe(expected.criticalOpen.length);
  const say = sheetWords[language].verdicts;
  const { kind } = expected.verdict;
  expect(verdict).toBe(
    kind === "critical-open"
      ? say.criticalOpen.join(String(expected.criticalOpen.length))
      : { ready: say.ready, score: say.score, "nothing-applicable": say.nothing }[kind],
  );
}
