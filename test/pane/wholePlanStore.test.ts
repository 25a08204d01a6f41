import type { CellValue } from "../../src/core/cellValue";
import { serialOf } from "../../src/core/calendar/day";
import type { ListColumns } from "../../src/core/wholePlan/listColumns";
import { guessListColumns, planListOf } from "../../src/core/wholePlan/planList";
import { createWholePlanStore } from "../../src/pane/wholePlan/store";
import type { WholePlanTasks } from "../../src/tasks/wholePlan/wholePlanTasks";

const headers = ["Owner", "Amount", "Stage", "Close date"];
const wonIn = (...years: number[]): CellValue[][] =>
  years.map((year) => ["Ann", year, "Won", serialOf(year, 6, 1)]);

/** A workbook with one list, and the years for which it was read and planned. */
function pane(rows: CellValue[][]) {
  const asked: (number | null | undefined)[] = [];
  const made: (number | undefined)[] = [];
  const read = { table: "Deals", headers, rows };
  const none = () => Promise.reject(new Error("not asked for"));
  const tasks: WholePlanTasks = {
    userTables: () => Promise.resolve([]),
    readPlanList: (_, chosen?: ListColumns, year: number | null = null) => {
      asked.push(year);
      if (year === 1999) return Promise.reject(new Error("broken"));
      const columns = chosen ?? guessListColumns(read)!;
      const list = planListOf(read, columns, year);
      return Promise.resolve({ headers, columns, list, trouble: null, faulty: [] });
    },
    insertWholePlan: ({ list }) => {
      made.push(list?.sold?.year);
      return Promise.resolve([]);
    },
    takeBackTables: none,
    goTo: none,
  };
  const store = createWholePlanStore(tasks);
  const idle = async () => {
    while (store.state().busy !== null) await Promise.resolve();
  };
  const sold = () => store.state().read?.list.sold?.year;
  return { store, asked, made, idle, sold };
}

test("another year's plan goes by another year of the list; the same one, or none, asks for nothing", async () => {
  const { store, asked, idle, sold } = pane(wonIn(2024, 2025, 2026));
  store.planFor(2026);
  await store.choose("Deals");
  expect([asked, sold()]).toEqual([[2026], 2025]);
  store.planFor(2026);
  store.planFor(null);
  await idle();
  expect(asked).toEqual([2026]);
  store.planFor(2027);
  await idle();
  expect([asked, sold()]).toEqual([[2026, 2027], 2026]);
  await store.choose("Deals", { ...store.state().read!.columns, closed: null });
  store.planFor(2025);
  await idle();
  expect([asked, sold()]).toEqual([[2026, 2027, 2027], undefined]);
});

test("the year that a person wants counted stays, whatever is planned and when it is made; another list begins anew", async () => {
  const { store, asked, made, idle, sold } = pane(wonIn(2024, 2025, 2026));
  store.planFor(2027);
  await store.choose("Deals");
  store.count(2024);
  await idle();
  store.planFor(2026);
  await idle();
  await store.make({ language: "en", year: 2026, target: 1, over: 0 });
  expect([asked, sold(), made]).toEqual([[2027, 2025, 2025], 2024, [2024]]);
  await store.choose("Others");
  expect(sold()).toBe(2025);
});

test("a list of one year is read once, whatever is planned", async () => {
  const { store, asked, idle } = pane(wonIn(2025, 2025));
  store.planFor(2026);
  await store.choose("Deals");
  store.planFor(2030);
  await idle();
  expect(asked).toEqual([2026]);
});

test("a year that is typed while the list is read counts once that is done", async () => {
  const { store, asked, idle, sold } = pane(wonIn(2024, 2025, 2026));
  store.planFor(2026);
  const reading = store.choose("Deals");
  store.planFor(2027);
  await reading;
  expect(asked).toEqual([2026]);
  store.planFor(2027);
  await idle();
  expect([asked, sold()]).toEqual([[2026, 2027], 2026]);
});

test("a year whose reading fails is not asked for again by itself", async () => {
  const { store, asked, idle } = pane(wonIn(2024, 2025));
  store.planFor(2026);
  await store.choose("Deals");
  store.planFor(1999);
  await idle();
  store.planFor(1999);
  await idle();
  expect(asked).toEqual([2026, 1999]);
  expect(store.state().failed).not.toBeNull();
});

test("what is made is of the year that it is made for", async () => {
  const { store, made, sold } = pane(wonIn(2024, 2025, 2026));
  store.planFor(2026);
  await store.choose("Deals");
  await store.make({ language: "en", year: 2027, target: 1, over: 0 });
  expect([made, sold()]).toEqual([[2026], 2026]);
});
