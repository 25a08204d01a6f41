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
import { sheetNames } from "../../../src/locale/sheets/words";
import { insertWholePlan } from "../../../src/tasks/wholePlan/insertWholePlan";
import { readPlanList } from "../../../src/tasks/wholePlan/readPlanList";
import type { StartedExcel } from "office-host/startedExcel";
import type { Book } from "xlsx-book/book";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { faces } from "../../functions/faces";
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
const plans = new Map<string, Book>();
/** A whole plan of 2026 with what was sold in its first two quarters: inserted once, then opened again. */
async function planned(language: "en" | "zh"): Promise<Model> {
  if (!plans.has(language)) plans.set(language, await inserted(language));
  await excel.open(plans.get(language)!);
  await settled();
  return (await modelTasks.openModel()).model;
}
async function inserted(language: "en" | "zh"): Promise<Book> {
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
  return excel.book();
}
const proposed = (model: Model, wish: ResetWish, day = today, resetOn: number | null = null) => {
  const found = proofOf(proposeReset(day, wish, model, new Set(), resetOn), model);
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

const paced = (model: Model, day: number, resetOn: number | null) => {
  const found = proofOf(paceByOwner(day, "month", resetOn), model);
  if (found.kind === "cannot-tell") throw new Error(found.reason.code);
  return found.figures;
};
const calls = faces as unknown as Record<string, (...args: unknown[]) => unknown[][]>;
/** The pane's pace of every owner is PACE's over the months beside the plan, cell for cell. */
function agree(model: Model, day: number, resetOn: number | null) {
  const sheetOf = (name: string) =>
    excel.book().sheets.find(({ tables }) => tables.some((one) => one.name === name))!;
  const months = model.stPeriods!.rows.filter(({ row }) => row.level === "month").map(({ row }) => row);
  const closed = months.filter(({ end }) => end! < day).length;
  const { owners, team } = paced(model, day, resetOn);
  const plan = model.stPlan!.rows.map(({ row, index }) => ({
    name: row.owner.trim().toLowerCase(),
    months: sheetOf("stPlan")
      .cells[index + 1]!.slice(11, 23)
      .map((cell) => cell?.value as number | string),
  }));
  for (const { name, pace } of owners) {
    const rows = plan.filter((one) => one.name === name.toLowerCase() && one.months[0] !== "");
    const due = months.map((_, at) => [sum(rows.map((row) => row.months[at] as number))]);
    const sold = months.map(({ start, end }) => [
      sum(
        model.stActuals!.rows.flatMap(({ row }) =>
          row.owner.toLowerCase() === name.toLowerCase() && row.day! >= start! && row.day! <= end!
            ? [row.amount]
            : [],
        ),
      ),
    ]);
    const asked = calls.PACE!(due, sold, closed).map(([, value]) => value);
    expect([name, ...asked.filter((value) => value !== "")].sort()).toEqual(
      [name, ...Object.values(pace)].sort(),
    );
  }
  expect(team.expected).toBe(sum(owners.map(({ pace }) => pace.expected)));
}

test.each(["en", "zh"] as const)(
  "in %s: written with date and reason, everything adds up on the sheets, undone after the workbook is opened again",
  async (language) => {
    const model = await planned(language);
    const before = targets(model);
    const was = formulas();
    for (const month of [2, 7, 12]) agree(model, on(month, 5), null);
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
    // There is no checklist: the history's sheet has its name from what it tells of.
    expect(excel.book().sheets.map(({ name }) => name)).toContain(sheetNames[language].history);
    const { resets } = await tasks.openResets();
    expect(resets).toMatchObject([{ day: today, reason: "=two quarters behind", undone: null }]);
    expect(resets[0]!.figures.map(({ figure, after: value }) => [figure, value])).toEqual(
      proposal.changes.filter((one) => one.isOwn).map(({ figure, after: value }) => [figure, value]),
    );
    // From that day on everybody has months of their own: nobody is behind for what was before.
    const steered = paced(after, today, resetDay(resets));
    expect(steered.owners.map(({ pace }) => pace.gap)).toEqual([0, 0, 0]);
    expect(steered.team.target).toBe(1980);
    for (const month of [7, 8, 12]) agree(after, on(month, 5), today);
    await tasks.undoReset(lastStanding(resets)!, on(7, 9));
    await settled();
    expect(formulas()).toEqual(was);
    expect(targets((await modelTasks.openModel()).model)).toEqual(before);
    agree(model, today, null);
    expect((await tasks.openResets()).resets).toMatchObject([{ day: today, undone: on(7, 9) }]);
    await tasks.undoReset(resets[0]!, on(7, 10));
    expect((await tasks.openResets()).resets[0]!.undone).toBe(on(7, 9));
  },
);

test("the months beside the plan are the pane's where somebody had sold all of it, and of an owner with two rows", async () => {
  const first = await planned("en");
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("stPlan").rows.add(undefined, [["", "", "bob ", "", "", 0, "", "", 333.33, ""]]);
    tables.getItem("stActuals").rows.add(undefined, [
      [on(1, 3), "Cid", "", 400],
      [on(6, 3), "Cid", "", -20.01],
      // More than a sheet has columns.
      ...Array.from({ length: 250 }, (_, at) => [on(1 + (at % 6), 9), "Bob", "", 0.01]),
    ]);
    await context.sync();
  });
  await settled();
  expect((await tasks.openResets()).monthless).toEqual({ owners: ["bob"], from: "L2", to: ["L5"] });
  await Excel.run(async (context) => {
    const plan = context.workbook.worksheets.getItem("Plan");
    plan.getRange("L5").copyFrom("L2", Excel.RangeCopyType.formulas);
    await context.sync();
  });
  await settled();
  expect((await tasks.openResets()).monthless).toBeNull();
  const { model } = await modelTasks.openModel();
  const was = formulas();
  const { changes, owners } = proposed(model, { kind: "own", target: 0, shape: "plan" });
  expect(owners.find(({ name }) => name === "Cid")).toMatchObject({
    sold: 379.99,
    before: 220,
    openAfter: 0,
  });
  await tasks.writeReset({ changes, day: today, reason: "first" });
  await settled();
  const { model: after } = await modelTasks.openModel();
  for (const month of [7, 8, 12]) agree(after, on(month, 5), today);
  expect(paced(after, on(12, 5), today).owners.find(({ name }) => name === "Cid")?.pace.expected).toBe(220);

  // A second one, undone, leaves the first.
  const later = on(10, 2);
  const once = formulas();
  const second = proposed(after, { kind: "team", target: 0, shape: "even" }, later, today);
  await tasks.writeReset({ changes: second.changes, day: later, reason: "second" });
  await settled();
  agree((await modelTasks.openModel()).model, on(11, 5), later);
  await tasks.undoReset(lastStanding((await tasks.openResets()).resets)!, later);
  await settled();
  expect(formulas()).toEqual(once);
  agree((await modelTasks.openModel()).model, on(11, 5), today);
  await tasks.undoReset(lastStanding((await tasks.openResets()).resets)!, later);
  await settled();
  expect(formulas()).toEqual(was);
  expect(first.stPlan?.rows).toHaveLength(3);
});

test("written and undone over tables with a totals row, the history's too", async () => {
  const model = await planned("en");
  const was = formulas();
  const showTotals = (shown: boolean, ...names: readonly string[]) =>
    Excel.run(async (context) => {
      for (const name of names) context.workbook.tables.getItem(name).showTotals = shown;
      await context.sync();
    });
  const read = ["stGoal", "stPlan", "stPeriods", "stActuals"];
  await showTotals(true, ...read);
  const { changes, owners } = proposed((await modelTasks.openModel()).model, {
    kind: "team",
    target: 0,
    shape: "plan",
  });
  expect(owners.map(({ name }) => name)).toEqual(["Ann", "Bob", "Cid"]);
  await tasks.writeReset({ changes, day: today, reason: "first" });
  await showTotals(true, "stHistory");
  await settled();
  const again = proposed((await modelTasks.openModel()).model, {
    kind: "target",
    target: 1800,
    shape: "plan",
  });
  await tasks.writeReset({ changes: again.changes, day: on(7, 6), reason: "second" });
  await settled();
  const { resets } = await tasks.openResets();
  expect(resets.map(({ reason }) => reason).sort()).toEqual(["first", "second"]);
  for (const _ of resets) {
    await tasks.undoReset(lastStanding((await tasks.openResets()).resets)!, on(7, 9));
    await settled();
  }
  await showTotals(false, ...read);
  expect(targets((await modelTasks.openModel()).model)).toEqual(targets(model));
  expect(formulas()).toEqual(was);
});

describe("of two resets", () => {
  const current = async (wish: ResetWish, day: number, resetOn: number | null) =>
    proposed((await modelTasks.openModel()).model, wish, day, resetOn).changes;
  const keep = async (request: Parameters<typeof tasks.writeReset>[0]) => {
    await tasks.writeReset(request);
    await settled();
  };
  const even = { kind: "team", target: 0, shape: "even" } as const;
  const less = { kind: "target", target: 1800, shape: "plan" } as const;

  test("the first is not undone under the second, whoever asks", async () => {
    await planned("zh");
    const was = formulas();
    await keep({ changes: await current(even, today, null), day: today, reason: "一" });
    const once = formulas();
    const [first] = (await tasks.openResets()).resets;
    await keep({ changes: await current(less, today + 1, today), day: today + 1, reason: "二" });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("stHistory").sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    for (const isSure of [false, true])
      await expect(tasks.undoReset(first!, today + 2, isSure)).rejects.toMatchObject({
        code: "reset-under",
        facts: { reason: "一", later: "二", on: "2026-07-06" },
      });
    await tasks.undoReset(lastStanding((await tasks.openResets()).resets)!, today + 2);
    await settled();
    expect(formulas()).toEqual(once);
    await tasks.undoReset(first!, today + 2);
    await settled();
    expect(formulas()).toEqual(was);
  });

  test("the second has a reason of its own: nothing of it is taken for a retry of the first", async () => {
    await planned("en");
    const first = { changes: await current(less, today, null), day: today, reason: "behind" };
    await keep(first);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("I2").values = [[1]];
      await context.sync();
      await excel.settled();
    });
    const now = formulas();
    const second = { changes: await current(less, today, today), day: today, reason: "behind " };
    await expect(tasks.writeReset(second)).rejects.toMatchObject({
      code: "reset-same",
      facts: { reason: "behind", on: "2026-07-05" },
    });
    expect(formulas()).toEqual(now);
    await keep({ ...second, reason: "behind again" });
    expect((await tasks.openResets()).resets.map(({ reason }) => reason)).toEqual(["behind", "behind again"]);
  });
});

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
