import { forget } from "../../../src/tasks/checklist/lastSeen";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import { setItem } from "../../../src/tasks/checklist/setItem";
import { begin, excel, item, opened, syncs, write } from "./checklist";

const onSheet = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Checklist"));
    await context.sync();
  });
const hidden = (address: string): Promise<{ rowHidden: boolean; columnHidden: boolean }> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Checklist").getRange(address);
    range.load("rowHidden,columnHidden");
    await context.sync();
    return { rowHidden: range.rowHidden, columnHidden: range.columnHidden };
  });

test.each([
  ["A:A", "columnHidden", "the column of ids"],
  ["4:4", "rowHidden", "the item's row"],
] as const)("an item is written though %s is hidden, and stays hidden: %s", async (address, what, _why) => {
  await begin();
  await onSheet((sheet) => (sheet.getRange(address)[what] = true));
  await setItem("g3", { owner: "Ann", note: "x" });
  expect(await item("g3")).toMatchObject({ owner: "Ann", note: "x" });
  expect((await opened()).checklist.items.filter(({ owner }) => owner !== "")).toHaveLength(1);
  expect((await hidden(address === "A:A" ? "A4" : "B4"))[what]).toBe(true);
  expect((await hidden("B5")).rowHidden).toBe(false);
});

test("an id that is a number, has wildcards, blanks around it or other letters' case is that one", async () => {
  await begin();
  const ids: (string | number)[] = [7, "'007", "a*", "a?", "A?", " g9 ", "~", "x".repeat(300)];
  await write(
    "Checklist",
    "A2:A9",
    ids.map((id) => [id]),
  );
  forget();
  await openChecklist();
  for (const id of ["7", "007", "a*", "a?", "A?", "g9", "~", "x".repeat(300)])
    await setItem(id, { owner: `${id.slice(0, 5)} of ${id.length}` });
  const owners = (await opened()).checklist.items.slice(0, 9).map(({ owner }) => owner);
  expect(owners).toEqual([
    "7 of 1",
    "007 of 3",
    "a* of 2",
    "a? of 2",
    "A? of 2",
    "g9 of 2",
    "~ of 1",
    "xxxxx of 300",
    "",
  ]);
});

test.each([
  ["too-long", ["y".repeat(300), `${"y".repeat(299)}z`], "both begin alike"],
  ["not-shown", [12, "b"], "its number format shows nothing"],
] as const)("an id that no search can name is refused as %s", async (why, ids, _reason) => {
  await begin();
  await write(
    "Checklist",
    "A2:A3",
    ids.map((id) => [id]),
  );
  await onSheet((sheet) => (sheet.getRange("A2").numberFormat = [[";;;"]]));
  forget();
  await openChecklist();
  await expect(setItem(String(ids[0]), { owner: "Ann" })).rejects.toMatchObject({
    code: "unfindable",
    facts: { sheet: "Checklist", column: "ID", why },
  });
  expect((await opened()).checklist.items.filter(({ owner }) => owner !== "")).toEqual([]);
});

test("an id that two rows have is refused, also when the second came after the look", async () => {
  await begin();
  await onSheet((sheet) => (sheet.getRange("A9").values = [["g3"]]));
  await expect(setItem("g3", { owner: "Ann" })).rejects.toMatchObject({
    code: "duplicate-item",
    facts: { rows: [4, 9] },
  });
  expect((await opened()).checklist.items.filter(({ owner }) => owner !== "")).toEqual([]);
});

test("with a column moved since the look it is written under its header, in two looks and no more", async () => {
  await begin();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("stChecklist").columns.add(3, undefined, "Mine");
    await context.sync();
  });
  expect(await syncs(() => setItem("g3", { owner: "Ann", status: "done" }))).toBe(4);
  expect(await item("g3")).toMatchObject({ owner: "Ann", status: "done" });
  expect(excel.reports).toEqual([]);
});
