import { readFileSync } from "node:fs";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { readSamplePlan } from "workbench/sample/readSamplePlan";
import type { Book } from "xlsx-book/book";
import type { ModelTableName } from "../../../src/core/model/tables";
import { score } from "../../../src/core/checklist/score";
import { cellRuns } from "../../../src/core/model/rules/cellRuns";
import type { RuleId } from "../../../src/core/model/rules/rules";
import { watch } from "../../../src/entry/proofs";
import { createChecklistStore } from "../../../src/pane/checklist/store";
import { createModelStore } from "../../../src/pane/model/store";
import { excelTasks } from "../../../src/tasks/checklist/excelTasks";
import { forget } from "../../../src/tasks/checklist/lastSeen";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
import { leaveUncalculated } from "../uncalculated";

/** The workbench's sample company on its way, by the pane's own stores over the real Office.js. */

const today = 46_100;
/** What the company has not thought of yet. */
const later: readonly ModelTableName[] = ["stTiers", "stKpis", "stReviews"];

/** The plan as the build made it, its figures calculated, without some of its sheets. */
function bookWithout(tables: readonly ModelTableName[], locale: "en-US" | "zh-CN"): Book {
  const plan = readSamplePlan(readFileSync(`dist/sample.${locale}.json`, "utf8"));
  const sheets = plan.sheets.filter((sheet) =>
    sheet.tables.every(({ name }) => !tables.includes(name as ModelTableName)),
  );
  const names = plan.names.filter(({ refersTo }) =>
    sheets.some(({ name }) => refersTo.startsWith(`'${name}'`)),
  );
  return { ...plan, sheets, names };
}

/** One for each: whoever watches the other's workbook goes with it. */
let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel();
  // No figure changes on the way.
  leaveUncalculated(excel.grid);
});
afterEach(() => excel.stop());

const say = {
  en: { locale: "en-US", yes: "Yes", planB: "Two regional chains in its place" },
  zh: { locale: "zh-CN", yes: "是", planB: "由两家区域连锁接替" },
} as const;

/** Types a text into every selected cell, and answers which these are. */
const fillSelection = (text: string): Promise<string> =>
  Excel.run(async (context) => {
    const cells = context.workbook.getSelectedRange().load("address,rowCount,columnCount");
    await context.sync();
    const { address, rowCount, columnCount } = cells;
    cells.values = Array.from({ length: rowCount }, () => new Array<string>(columnCount).fill(text));
    await context.sync();
    return address.replaceAll("'", "");
  });

test.each(["en", "zh"] as const)("in %s it goes from 40 points to ready", async (language) => {
  const { locale, yes, planB } = say[language];
  await excel.open(bookWithout(later, locale));
  forget();
  const store = createChecklistStore(excelTasks);
  const model = createModelStore(modelTasks);

  const checklist = () => {
    const { opened, failed, edits } = store.state();
    if (failed) throw failed.failure.caught;
    const stuck = edits.find(({ failure }) => failure);
    if (stuck) throw stuck.failure!.caught;
    if (opened?.kind !== "open") throw new Error(`The checklist is ${opened?.kind ?? "not looked at"}.`);
    return opened.checklist;
  };
  const proofOf = (id: RuleId) => store.proofs.state().found!.proofs[id];
  const points = () => Math.floor(score(checklist()).score!);
  const isTold = () =>
    checklist()
      .items.filter(({ kind }) => kind === "auto")
      .every((item) => (proofOf(item.id as RuleId).kind === "proved") === (item.status === "done"));
  const until = async (is: () => boolean) => {
    for (let waited = 0; !is(); waited += 1) {
      if (waited > 2_000) throw new Error(`Still waiting: ${String(is)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await excel.settled();
  };
  /** What a click on an item's proof selects, a person fills in. */
  const mend = async (id: RuleId, text: string) => {
    const { found, show } = store.proofs.state();
    for (const { sheet, address } of cellRuns(found!.model, proofOf(id).cells)) {
      show!(sheet, address);
      await excel.settled();
      expect(await fillSelection(text)).toBe(`${sheet}!${address}`);
    }
    await until(() => proofOf(id).kind === "proved" && isTold());
  };

  await store.create(language);
  await watch(store, () => today);
  await until(() => store.proofs.state().found !== null && isTold());
  expect(points()).toBe(40);
  expect(score(checklist()).criticalOpen).toEqual(["g8", "e3", "k3", "d4"]);

  await model.insert(later, language, 2027);
  expect(model.state().failed).toBeNull();
  store.proofs.state().refresh!();
  await until(() => proofOf("d4").kind === "proved" && isTold());
  const { proofs } = store.proofs.state().found!;
  expect(Object.values(proofs).filter(({ kind }) => kind === "proved")).toHaveLength(31);
  expect(score(checklist()).verdict).toEqual({ kind: "critical-open", open: 2 });
  expect(points()).toBe(59);

  await mend("g8", yes);
  await mend("k3", planB);
  expect(score(checklist()).verdict).toEqual({ kind: "score" });
  expect(points()).toBe(67);

  const manual = checklist().items.filter(({ kind }) => kind === "manual");
  for (const { id } of manual) {
    if (score(checklist()).verdict.kind === "ready") break;
    store.change({ on: "item", id, field: "evidence", value: "https://example.com/minutes" });
    store.change({ on: "item", id, field: "status", value: "done" });
    await until(() => store.state().edits.length === 0);
  }
  expect(score(checklist()).verdict).toEqual({ kind: "ready" });
  expect(points()).toBeGreaterThanOrEqual(85);
  expect(checklist().items.some(({ status }) => status !== "done")).toBe(true);
});
