import { Trouble } from "../../src/core/trouble";
import type { Opened } from "../../src/core/checklist/opened";
import { countedChecklist, createChecklistStore, shownChecklist } from "../../src/pane/checklist/store";
import { StandIn, freshItems, openWith } from "../browser/pane/standIn";

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function start(found: Opened = openWith(freshItems())) {
  const tasks = new StandIn(found);
  const store = createChecklistStore(tasks);
  await store.open();
  tasks.calls = [];
  const checklist = () => {
    const { opened } = store.state();
    if (opened?.kind !== "open") throw new Error(`it is ${opened?.kind}`);
    return opened.checklist;
  };
  const shown = (id: string) =>
    shownChecklist(checklist(), store.state().edits).items.find((item) => item.id === id)!;
  const counted = (id: string) =>
    countedChecklist(checklist(), store.state().edits).items.find((item) => item.id === id)!;
  const done = (id: string) => store.change({ on: "item", id, field: "status", value: "done" });
  const owner = (id: string, value: string) => store.change({ on: "item", id, field: "owner", value });
  return { tasks, store, shown, counted, done, owner };
}
const editing = () => new Trouble("cell-editing", { written: "nothing" });

test("a tick shows at once and is one write", async () => {
  const { tasks, store, shown, done } = await start();
  done("g1");
  expect(shown("g1").status).toBe("done");
  await settled();
  expect(tasks.calls).toEqual([["setItem", "g1", { status: "done" }]]);
  expect(store.state()).toMatchObject({ edits: [], writes: 1 });
});

test("what gathers behind a write goes out together, item by item, with the last value only", async () => {
  const { tasks, shown, done, owner } = await start();
  let free = () => undefined as void;
  tasks.hold = new Promise((resolve) => (free = resolve));
  done("g1");
  owner("g2", "L");
  done("g2");
  owner("g2", "Li");
  expect(shown("g2")).toMatchObject({ owner: "Li", status: "done" });
  free();
  await settled();
  expect(tasks.calls).toEqual([
    ["setItem", "g1", { status: "done" }],
    ["setItem", "g2", { status: "done", owner: "Li" }],
  ]);
});

test("what is already so is not written", async () => {
  const { tasks, owner } = await start();
  owner("g1", "");
  await settled();
  expect(tasks.calls).toEqual([]);
});

test("a change back, while the first is on its way, is written too", async () => {
  const { tasks, store, shown } = await start();
  store.change({ on: "item", id: "g1", field: "status", value: "done" });
  store.change({ on: "item", id: "g1", field: "status", value: "not-started" });
  await settled();
  expect(tasks.calls).toEqual([
    ["setItem", "g1", { status: "done" }],
    ["setItem", "g1", { status: "not-started" }],
  ]);
  expect(shown("g1").status).toBe("not-started");
});

test("a write that fails keeps what was typed, counts for nothing, and goes out on retry", async () => {
  const { tasks, store, shown, counted, done } = await start();
  tasks.troubles = [editing()];
  done("g1");
  await settled();
  expect(store.state().edits).toMatchObject([
    { key: "item g1 status", failure: { caught: { code: "cell-editing" } } },
  ]);
  expect([shown("g1").status, counted("g1").status]).toEqual(["done", "not-started"]);
  store.retry();
  await settled();
  expect(store.state().edits).toEqual([]);
  expect(counted("g1").status).toBe("done");
});

test("a failed write does not hold up the next one", async () => {
  const { tasks, store, counted, done } = await start();
  tasks.troubles = [editing()];
  done("g1");
  done("g2");
  await settled();
  expect(counted("g2").status).toBe("done");
  expect(store.state().edits).toHaveLength(1);
});

test("giving up shows the workbook's value again", async () => {
  const { tasks, store, shown, owner } = await start();
  tasks.troubles = [editing()];
  owner("g1", "Li");
  await settled();
  store.discard();
  expect(shown("g1").owner).toBe("");
});

test("somebody else's change of another field keeps what failed here", async () => {
  const { tasks, shown, owner } = await start();
  tasks.troubles = [editing()];
  owner("g1", "Li");
  await settled();
  tasks.remote("g1", { note: "theirs" });
  expect(shown("g1")).toMatchObject({ owner: "Li", note: "theirs" });
});

test("somebody else's writing of the same value settles the failed one", async () => {
  const { tasks, store, owner } = await start();
  tasks.troubles = [editing()];
  owner("g1", "Li");
  await settled();
  tasks.remote("g1", { owner: "Li" });
  expect(store.state().edits).toEqual([]);
});

test("a write that finds damage looks again, and what was typed waits for the repair", async () => {
  const { tasks, store, counted, owner } = await start();
  const damage = { what: "columns", missing: ["owner"], unknown: [] } as const;
  tasks.troubles = [new Trouble("damaged", { damage })];
  tasks.found = { kind: "damaged", damage, canHeal: true };
  owner("g1", "Li");
  await settled();
  expect(store.state()).toMatchObject({ opened: { kind: "damaged" }, edits: [{ key: "item g1 owner" }] });
  await store.repair();
  store.retry();
  await settled();
  expect(counted("g1").owner).toBe("Li");
});

test("what nobody foresaw is kept as it came", async () => {
  const { tasks, store, done } = await start();
  const bug = new TypeError("x is undefined");
  tasks.troubles = [bug];
  done("g1");
  await settled();
  expect(store.state().edits[0]!.failure!.caught).toBe(bug);
});

test("a look that fails can be taken again", async () => {
  const tasks = new StandIn(openWith(freshItems()));
  tasks.troubles = [
    new Trouble("sync-failed", { error: "GeneralException", message: "", written: "nothing", present: null }),
  ];
  const store = createChecklistStore(tasks);
  expect(await store.open()).toBe(false);
  expect(store.state()).toMatchObject({ opened: null, failed: { action: "open" } });
  store.state().failed!.again();
  await settled();
  expect(store.state()).toMatchObject({ opened: { kind: "open" }, failed: null });
});

test("what a newer version wrote is only read", async () => {
  const { tasks, done } = await start({
    ...openWith(freshItems()),
    readOnly: { reason: "newer-schema", found: 2, known: 1 },
  });
  done("g1");
  await settled();
  expect(tasks.calls).toEqual([]);
});

test("pass line and area weights are written one by one", async () => {
  const { tasks, store } = await start();
  store.change({ on: "pass", value: 80 });
  store.change({ on: "section", id: "goal", value: 2 });
  await settled();
  expect(tasks.calls).toEqual([
    ["setPass", 80],
    ["setSectionWeight", "goal", 2],
  ]);
});
