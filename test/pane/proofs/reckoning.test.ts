import { proveAll } from "../../../src/core/model/rules/proveAll";
import { createChecklistStore } from "../../../src/pane/checklist/store";
import { startProofs } from "../../../src/pane/proofs/startProofs";
import type { ProofsTasks } from "../../../src/tasks/proofs/proofsTasks";
import { freshItems, openWith, StandIn } from "../../browser/pane/standIn";
import { examples, modelOfRows } from "../../core/model/models";
import { modelTableNames } from "../../../src/core/model/tables";

/** Until it is known what the workbook proves, a new checklist's score of 0 says nothing. */

const model = modelOfRows(Object.fromEntries(modelTableNames.map((name) => [name, examples(name)])));
const found = { model, proofs: proveAll(model), prints: new Map() };
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function start(keepProofs: ProofsTasks["keepProofs"], look: "finds" | "fails" = "finds") {
  const store = createChecklistStore(new StandIn(openWith(freshItems())));
  store.proofs.set({ isReckoning: true });
  await store.open();
  const watchProofs: ProofsTasks["watchProofs"] = async (tell, failed) => {
    if (look === "finds") tell(found);
    else failed(new Error("no table"));
    return { refresh: () => undefined, end: async () => undefined };
  };
  await startProofs({ watchProofs, keepProofs, showCells: async () => undefined }, store, () => 46_000);
  return store;
}

test("it is reckoned until what is proved stands in the checklist", async () => {
  let done: (value: null) => void = () => undefined;
  const store = await start(() => new Promise((resolve) => (done = resolve)));
  expect(store.proofs.state()).toMatchObject({ found, isReckoning: true });
  done(null);
  await settled();
  expect(store.proofs.state().isReckoning).toBe(false);
});

test.each([
  ["what is proved can't be written", () => start(() => Promise.reject(new Error("busy")))],
  ["the workbook can't be looked at", () => start(async () => null, "fails")],
] as const)("where %s, the pane says so and what it knows", async (_what, begin) => {
  const store = await begin();
  await settled();
  expect(store.proofs.state().isReckoning).toBe(false);
  expect(store.state().failed).not.toBeNull();
});
