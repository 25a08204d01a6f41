import { functionCards } from "../../src/entry/functionCards";
import { plannerFunctions } from "../../src/entry/plannerFunctions";
import type { CellAddress } from "../../src/core/cellAddress";
import type { FunctionCard } from "../../src/core/functions/card";
import { createFunctionStore } from "../../src/pane/functions/functionStore";
import { createWhatIfStore } from "../../src/pane/funnel/whatIf/store";
import { createBuildStore } from "../../src/pane/planner/buildStore";
import { createReadings } from "../../src/pane/shell/readings";
import type { FunctionTasks } from "../../src/tasks/functions/functionTasks";
import type { FunnelTasks } from "../../src/tasks/funnel/funnelTasks";
import type { PlanTasks } from "../../src/tasks/planner/planTasks";

/** What is written is what was typed last, however long it takes to be read. */

let cards: readonly FunctionCard[];
beforeAll(async () => {
  cards = await functionCards();
});

/** A workbook whose cells are looked at only when it is told to, but for K1. */
function slowWorkbook() {
  const waiting: { at: CellAddress; end: (failed?: Error) => void }[] = [];
  const written: Readonly<Record<string, unknown>>[] = [];
  const tasks = {
    undo: async () => undefined,
    pick: async () => ({ sheet: "Plan", address: "B2", rows: 1, columns: 1 }),
    proposePlace: async () => ({ sheet: "Plan", address: "Y1" }),
    look: (at: CellAddress) =>
      new Promise((resolve, reject) => {
        const end = (failed?: Error) => (failed ? reject(failed) : resolve({ ...at, rows: 3, columns: 1 }));
        if (at.address === "K1") end();
        else waiting.push({ at, end });
      }),
    try: async () => ({ formula: "", rows: [] }),
    insert: async ({ given }: { given: Readonly<Record<string, unknown>> }, place: CellAddress) => {
      written.push({ ...given, place: place.address });
      return {};
    },
  };
  return { tasks, waiting, written };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

interface Form {
  readonly written: Readonly<Record<string, unknown>>[];
  readonly waiting: ReturnType<typeof slowWorkbook>["waiting"];
  readonly type: (field: string, text: string) => Promise<void>;
  readonly insert: () => Promise<void>;
  /** What stands in a field. */
  readonly held: (field: string) => { text: string; wrong: unknown };
}

/** Both ways to write a formula, each with a place, a target of 100 and weights of 5, 3 and 2. */
const forms: Readonly<Record<string, () => Promise<Form>>> = {
  async "plan builder"() {
    const { tasks, waiting, written } = slowWorkbook();
    const store = createBuildStore(tasks as unknown as PlanTasks);
    for (const [field, text] of [
      ["target", "100"],
      ["weights", "5, 3, 2"],
      ["place", "K1"],
    ] as const)
      await store.type(field, text);
    return {
      written,
      waiting,
      type: (field, text) => store.type(field as "target", text),
      insert: () => store.insert("en"),
      held: (field) => {
        const { entries, place } = store.state().form;
        return field === "place" ? place : entries[field as "target"]!;
      },
    };
  },
  async function() {
    const { tasks, waiting, written } = slowWorkbook();
    const card = cards.find(({ id }) => id === "SPLITTARGET")!;
    const store = createFunctionStore(
      tasks as unknown as FunctionTasks,
      card,
      plannerFunctions.signatures[card.id]!,
    );
    const nameOf = (field: string) => (field === "place" ? null : field);
    for (const [field, text] of [
      ["target", "100"],
      ["weights", "{5;3;2}"],
      ["place", "K1"],
    ] as const)
      await store.type(nameOf(field), text);
    return {
      written,
      waiting,
      type: (field, text) => store.type(nameOf(field), text),
      insert: () => store.insert(),
      held: (field) => {
        const { entries, place } = store.state().form;
        return field === "place" ? place : entries[field]!;
      },
    };
  },
};

const names = Object.keys(forms);

test.each(names)("%s: inserted at once after typing, the typed amount is written", async (name) => {
  const form = await forms[name]!();
  void form.type("target", "500万*2");
  await form.insert();
  expect(form.written).toMatchObject([{ target: { from: "value", value: 10_000_000 }, place: "K1" }]);
});

test.each(names)("%s: inserting waits for cells that are being looked at", async (name) => {
  const form = await forms[name]!();
  void form.type("weights", "A2:A4");
  const inserting = form.insert();
  await soon();
  expect(form.written).toEqual([]);
  form.waiting[0]!.end();
  await inserting;
  expect(form.written).toMatchObject([{ weights: { from: "cells", address: "A2:A4" } }]);
});

// prettier-ignore
test.each(names.flatMap((name) => [
  [name, "target",  "500 apples", "it is no amount"],
  [name, "target",  "",           "it is needed"],
  [name, "unit",    "12 +",       "what is optional is not left out unasked"],
  [name, "place",   "五百",        "it is not to go where the cursor is instead"],
]))("%s: nothing is inserted where %s is typed as %j: %s", async (name, field, text, _why) => {
  const form = await forms[name]!();
  void form.type(field, text);
  await form.insert();
  expect(form.written).toEqual([]);
  expect(form.held(field).text).toBe(text);
});

test.each(names)("%s: of two things typed into a field the later one counts", async (name) => {
  const form = await forms[name]!();
  void form.type("weights", "A2:A4");
  await soon();
  const later = form.type("weights", name === "function" ? "{1;2}" : "1, 2");
  await later;
  form.waiting[0]!.end();
  await soon();
  await form.insert();
  expect(form.written).toMatchObject([{ weights: { from: "constant", value: [[1], [2]] } }]);
});

test.each(names)("%s: cells that can't be looked at leave nothing older in their place", async (name) => {
  const form = await forms[name]!();
  const typing = form.type("weights", "A2:A4");
  await soon();
  form.waiting[0]!.end(new Error("a cell is being edited"));
  await typing;
  await form.insert();
  expect(form.written).toEqual([]);
  expect(form.held("weights")).toMatchObject({ text: "A2:A4", wrong: { field: "unread" } });
});

test("the figures of a what-if that are written to their cells are those that were typed last", async () => {
  const assumed: unknown[] = [];
  const cell = { sheet: "Plan", address: "B3", value: 40, formula: "", ours: false };
  const tasks = {
    links: async () => ({ volume: cell }),
    assume: async (values: unknown) => {
      assumed.push(values);
      return {};
    },
  } as unknown as FunnelTasks;
  const store = createWhatIfStore(tasks);
  await store.refresh();
  await store.type("volume", "50");
  void store.type("volume", "30*2");
  await store.assume(false);
  expect(assumed).toEqual([{ volume: 60 }]);
});

test("what is dropped fills nothing, and nobody waits for it", async () => {
  const readings = createReadings();
  let answer = (): void => undefined;
  const heard: boolean[] = [];
  const reading = readings.read("target", async (isOver) => {
    await new Promise<void>((resolve) => (answer = resolve));
    heard.push(isOver());
  });
  await soon();
  readings.drop();
  await readings.ended();
  answer();
  await reading;
  expect(heard).toEqual([true]);
});
