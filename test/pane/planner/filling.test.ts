import type { CellAddress } from "../../../src/core/cellAddress";
import { createBuildStore } from "../../../src/pane/planner/buildStore";
import type { PlanTasks } from "../../../src/tasks/planner/planTasks";
import type { Proposal } from "../../../src/tasks/planner/proposePlan";

/** What the form is filled with, and where its plan is to go. */

const at = (sheet: string, address: string): CellAddress => ({ sheet, address });
const model: Proposal = { target: at("Goal", "B2"), start: at("Goal", "G2"), end: at("Goal", "H2") };

function start(selection: Proposal) {
  const placedBy: CellAddress[][] = [];
  let inserted = 0;
  const tasks = {
    undo: async () => undefined,
    propose: async () => selection,
    proposeModel: async () => model,
    look: async (cells: CellAddress) => ({ ...cells, rows: 1, columns: 1, value: 1 }),
    proposePlace: async (sources: CellAddress[]) => {
      placedBy.push(sources);
      // What was inserted is in the way of what comes after it.
      const row = inserted + 1;
      return sources[0] ? at(sources[0].sheet, `Y${row}`) : at("Read me", `A${row}`);
    },
    pick: async () => ({ ...at("Plan", "B2"), rows: 1, columns: 1 }),
    insert: async () => {
      inserted += 1;
      return {};
    },
  } as unknown as PlanTasks;
  return { store: createBuildStore(tasks), placedBy };
}
const placeOf = ({ store }: ReturnType<typeof start>) => {
  const { given } = store.state().form.place;
  return given?.from === "cells" ? `${given.sheet}!${given.address}` : null;
};

test.each<[selection: Proposal, place: string, why: string]>([
  [{}, "Goal!Y1", "nothing is selected that fills it: beside the model's cells"],
  [{ weights: at("Draft", "C4:C7") }, "Draft!Y1", "beside the list that is selected"],
])("filled from a selection of %j it goes to %s: %s", async (selection, place, _why) => {
  const started = start(selection);
  await started.store.fillFromSelection();
  expect(placeOf(started)).toBe(place);
  expect(started.placedBy).toHaveLength(1);
});

test("divided over periods it takes the days of the model's goal, and leaves what was given", async () => {
  const { store } = start({ target: at("Draft", "C10") });
  await store.fillFromSelection();
  await store.divide("periods");
  const { entries, dimension } = store.state().form;
  expect(dimension).toBe("periods");
  expect(entries.target?.given).toMatchObject(at("Draft", "C10"));
  expect(entries.start?.given).toMatchObject(at("Goal", "G2"));
  expect(entries.end?.given).toMatchObject(at("Goal", "H2"));
});

test("what is found for another dimension than the one that is asked for by now fills nothing", async () => {
  const { store } = start({});
  const late = store.divide("periods");
  store.change({ dimension: "people" });
  await late;
  expect(store.state().form).toMatchObject({ dimension: "people", entries: {} });
  expect(store.state().form.place.given).toBeFalsy();
});

test("what somebody typed stays for them to mend, though it can't be read", async () => {
  const { store } = start({});
  await store.type("target", "500 apples");
  await store.divide("periods");
  const { entries } = store.state().form;
  expect(entries.target).toMatchObject({ text: "500 apples", given: null });
  expect(entries.start?.given).toMatchObject(at("Goal", "G2"));
});

// prettier-ignore
test.each<[place: "proposed" | "picked" | "typed", isInserted: boolean, goesTo: string, why: string]>([
  ["proposed", false, "Draft!Y1", "it is proposed anew"],
  ["proposed", true,  "Draft!Y2", "the plan before it stands there"],
  ["typed",    true,  "Draft!Y2", "beside the plan before it, where its figures stand in no cells"],
  ["picked",   false, "Plan!B2",  "somebody has chosen it"],
  ["picked",   true,  "Draft!Y2", "and has filled it"],
])("after a plan in a place that was %s and is filled: %s, another kind goes to %s: %s", async (place, isInserted, goesTo, _why) => {
  const started = start({ weights: at("Draft", "C4:C7"), target: at("Draft", "C10") });
  const { store } = started;
  await store.fillFromSelection();
  if (place === "picked") await store.take("place");
  if (isInserted) await store.insert("en");
  if (place === "typed") store.change({ entries: {} });
  await store.divide("tree");
  expect(placeOf(started)).toBe(goesTo);
});

// prettier-ignore
test.each<[selection: Proposal, by: (store: ReturnType<typeof start>["store"]) => Promise<void>, goesTo: string, why: string]>([
  [{}, async (store) => store.type("weights", "Draft!C4:C7"), "Draft!Y1", "it was proposed beside other cells, which no field is linked to any more"],
  [{}, async (store) => store.take("weights"),                 "Plan!Y1",  "cells that were picked are followed as well"],
  [{}, async (store) => store.type("weights", "5, 3, 2"),      "Goal!Y1",  "figures stand nowhere: it stays"],
  [{}, async (store) => { await store.type("place", "Draft!K5"); await store.type("weights", "Plan!C4:C7"); }, "Draft!K5", "somebody has chosen it"],
  [{}, async (store) => { await store.type("place", ""); await store.type("weights", "Draft!C4:C7"); }, "Draft!Y1", "it was cleared: the next cells place it"],
])("the place goes where the fields' cells are: filled from %j, then %s, it is %s: %s", async (selection, by, goesTo, _why) => {
  const started = start(selection);
  await started.store.fillFromSelection();
  await started.store.type("target", "5000000");
  await by(started.store);
  expect(placeOf(started)).toBe(goesTo);
});

test("a form that nothing was found for has a place as soon as it is linked to cells", async () => {
  const started = start({});
  await started.store.type("target", "5000000");
  expect(placeOf(started)).toBeNull();
  await started.store.type("weights", "Draft!C4:C7");
  expect(placeOf(started)).toBe("Draft!Y1");
});
