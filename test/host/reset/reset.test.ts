import { serialOf } from "../../../src/core/calendar/day";
import type { Model } from "../../../src/core/model/model";
import { proofOf } from "../../../src/core/model/rules/proofOf";
import { proveAll } from "../../../src/core/model/rules/proveAll";
import { lastStanding, resetDay } from "../../../src/core/reset/keptReset";
import { proposeReset, type ResetWish } from "../../../src/core/reset/proposeReset";
import { paceByOwner } from "../../../src/core/tracking/paceByOwner";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
import { resetTasks as tasks } from "../../../src/tasks/reset/resetTasks";
import { insertWholePlan } from "../../../src/tasks/wholePlan/insertWholePlan";
import { readPlanList } from "../../../src/tasks/wholePlan/readPlanList";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { startPlanner } from "../planner/plan";

const rows = [
  ["Seller", "Sales"],
  ["Ann", 400],
  ["Bob", 500],
  ["Cid", 100],
];
const sellers = sheet("Sellers", {
  cells: cells(rows),
  tables: [
    {
      name: "Sellers",
      range: "A1:B4",
      columns: ["Seller", "Sales"],
      style: "TableStyleLight1",
      totals: false,
    },
  ],
});
const on = (month: number, day: number) => serialOf(2026, month, day);
const today = on(7, 5);

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());

const settled = async () => {
  await excel.settled();
  await excel.settled();
};
/** A whole plan of 2026 with what was sold in its first two quarters. */
async function planned(language: "en" | "zh"): Promise<Model> {
  await excel.open(bookOf(sellers));
  const { list } = await readPlanList("Sellers");
  await insertWholePlan({ language, year: 2026, target: 2000, over: 0.1, list });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("stActuals").rows.add(undefined, [
      [on(2, 3), "Ann", "", 150],
      [on(5, 6), "bob", "", 250.5],
      [on(6, 30), "Dora", "", 20],
    ]);
    await context.sync();
  });
  await settled();
  return (await modelTasks.openModel()).model;
}
const proposed = (model: Model, wish: ResetWish) => {
  const found = proofOf(proposeReset(today, wish, model, new Set()), model);
  if (found.kind === "cannot-tell" || found.figures.proposal === null) throw new Error(JSON.stringify(found));
  return found.figures.proposal;
};
const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((all, one) => all + Math.round((one ?? 0) * 100), 0) / 100;
const targets = (model: Model) => ({
  goal: model.stGoal!.rows[0]!.row.target,
  owners: model.stPlan!.rows.map(({ row }) => row.target),
  periods: model.stPeriods!.rows.map(({ row }) => [row.level, row.target]),
});
const formulas = (): unknown[][] =>
  ["stGoal", "stPlan", "stPeriods"].flatMap((name) =>
    excel
      .book()
      .sheets.find(({ tables }) => tables.some((one) => one.name === name))!
      .cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? "")),
  );

test.each(["en", "zh"] as const)(
  "in %s: written with date and reason, everything adds up on the sheets, undone after the workbook is opened again",
  async (language) => {
    const model = await planned(language);
    const before = targets(model);
    const was = formulas();
    const proposal = proposed(model, { kind: "target", target: 1800, shape: "plan" });
    const from = excel.requests().length;
    const request = { changes: proposal.changes, day: today, reason: "=two quarters behind" };
    await tasks.writeReset(request);
    expect(excel.requests().length - from).toBe(5);
    await settled();

    const { model: after } = await modelTasks.openModel();
    const now = targets(after);
    expect(now.goal).toBe(1800);
    expect(now.owners).toEqual(proposal.owners.map((one) => one.after));
    expect(sum(now.owners)).toBe(1980);
    const level = (name: string) =>
      sum(now.periods.flatMap(([of, target]) => (of === name ? [target as number] : [])));
    expect([level("year"), level("quarter"), level("month")]).toEqual([1800, 1800, 1800]);
    expect(now.periods.filter(([of]) => of === "month").map(([, target]) => target)).toEqual(
      proposal.months.map((one) => one.after),
    );
    expect(proveAll(after).p1.kind).toBe("proved");
    // Nobody made a checklist; a history alone is none that is damaged.
    await expect(openChecklist()).resolves.toEqual({ kind: "absent" });
    // The same again changes nothing.
    await tasks.writeReset(request);

    await excel.open(excel.book());
    const { resets } = await tasks.openResets();
    expect(resets).toMatchObject([{ day: today, reason: "=two quarters behind", undone: null }]);
    expect(resets[0]!.figures.map(({ figure, after: value }) => [figure, value])).toEqual(
      proposal.changes.filter((one) => one.isOwn).map(({ figure, after: value }) => [figure, value]),
    );
    // From that day on everybody has months of their own: nobody is behind for what was before.
    const steered = proofOf(paceByOwner(today, "month", resetDay(resets)), after);
    if (steered.kind === "cannot-tell") throw new Error(steered.reason.code);
    expect(steered.figures.owners.map(({ pace }) => pace.gap)).toEqual([0, 0, 0]);
    expect(steered.figures.team.target).toBe(1980);
    await tasks.undoReset(lastStanding(resets)!, on(7, 9));
    await settled();
    expect(formulas()).toEqual(was);
    expect(targets((await modelTasks.openModel()).model)).toEqual(before);
    expect((await tasks.openResets()).resets).toMatchObject([{ day: today, undone: on(7, 9) }]);
    await tasks.undoReset(resets[0]!, on(7, 10));
    expect((await tasks.openResets()).resets[0]!.undone).toBe(on(7, 9));
  },
);

test("what changed since is told before anything is written, on the way there and back", async () => {
  const model = await planned("en");
  const { changes } = proposed(model, { kind: "team", target: 0, shape: "even" });
  const put = (address: string, value: number | string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange(address).values = [[value]];
      await context.sync();
      await excel.settled();
    });
  await put("I3", 1);
  await expect(tasks.writeReset({ changes, day: today, reason: "late" })).rejects.toMatchObject({
    code: "reset-stale",
    facts: { figures: ["stPlan 1: Bob"] },
  });
  expect((await tasks.openResets()).resets).toEqual([]);

  const again = proposed((await modelTasks.openModel()).model, { kind: "team", target: 0, shape: "even" });
  await tasks.writeReset({ changes: again.changes, day: today, reason: "late" });
  await settled();
  // Rows are known by their owners and not by their places.
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("stPlan").rows.add(0, [["", "", "New", "", "", "", "", "", 5, ""]]);
    await context.sync();
  });
  const [reset] = (await tasks.openResets()).resets;
  await put("I3", 77);
  await expect(tasks.undoReset(reset!, today)).rejects.toMatchObject({
    code: "reset-changed",
    facts: { figures: ["stPlan 1: Ann"] },
  });
  await tasks.undoReset(reset!, today, true);
  await settled();
  const { owners } = targets((await modelTasks.openModel()).model);
  expect([owners[0], owners[2]]).toEqual([5, 1]);
  expect(owners[1]).toBe(model.stPlan!.rows[0]!.row.target);
  await expect(tasks.undoReset({ ...reset!, reason: "other" }, today)).rejects.toMatchObject({
    code: "reset-gone",
  });
  // Figures that are linked to the user's own cells are theirs.
  await modelTasks.linkTableColumn("stPeriods", "target", { table: "Sellers", header: "Sales" });
  await expect(tasks.writeReset({ changes, day: today, reason: "x" })).rejects.toMatchObject({
    code: "reset-linked",
    facts: { table: "stPeriods" },
  });
});

test("the rule is kept with the workbook, for everybody who has it open; what is none of ours is no rule", async () => {
  await excel.open(bookOf(sellers));
  expect((await tasks.openResets()).rule).toBeNull();
  await tasks.keepRule({ level: "month", periods: 3, by: 0.15 });
  await excel.open(excel.book());
  expect((await tasks.openResets()).rule).toEqual({ level: "month", periods: 3, by: 0.15 });
  const other = await excel.secondUser();
  const seen = await other.Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem("SplitTarget.reset").load("value");
    await context.sync();
    const { value } = setting;
    setting.delete();
    context.workbook.settings.add("SplitTarget.reset", '{"level":"quarter","periods":1,"by":0.2}');
    await context.sync();
    return value as string;
  });
  expect(JSON.parse(seen)).toEqual({ level: "month", periods: 3, by: 0.15 });
  expect((await tasks.openResets()).rule).toEqual({ level: "quarter", periods: 1, by: 0.2 });
  const put = (kept: string) =>
    Excel.run(async (context) => {
      context.workbook.settings.add("SplitTarget.reset", kept);
      await context.sync();
    });
  const none = [
    "",
    "{",
    "[]",
    '{"level":"day","periods":1,"by":0.2}',
    '{"level":"month","periods":0,"by":0.2}',
  ];
  for (const kept of none) {
    await put(kept);
    expect((await tasks.openResets()).rule).toBeNull();
  }
});
