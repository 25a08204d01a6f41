import { createHomeStore } from "../../src/pane/home/homeStore";

/** A browser that remembers nothing. */
Object.assign(globalThis, { window: { localStorage: { getItem: () => null, setItem: () => undefined } } });

test("home that could not look at the tables has looked all the same, whatever becomes of the example", async () => {
  const asked: string[] = [];
  const store = createHomeStore({
    async offers() {
      asked.push("offers");
      throw new Error("a cell is being edited");
    },
    async insertExample() {
      asked.push("example");
      if (asked.length === 2) throw new Error("a cell is being edited");
    },
  });
  await store.look();
  expect(store.state()).toMatchObject({ hasLooked: true, offers: null, failed: {} });
  for (const isThere of [false, true]) {
    const inserting = store.insertExample("en", 46_000);
    expect(store.state()).toMatchObject({ hasLooked: true, isInserting: true, failed: null });
    expect(await inserting).toBe(isThere);
    expect(store.state()).toMatchObject({ hasLooked: true, isInserted: isThere });
  }
});
