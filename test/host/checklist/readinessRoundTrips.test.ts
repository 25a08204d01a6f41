import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import { setPass, setSectionWeight } from "../../../src/tasks/checklist/setFigures";
import { setItem } from "../../../src/tasks/checklist/setItem";
import { freshItems } from "../../../src/workbook/checklist/checklistCells";
import { create, excel, opened, sheetAgrees, syncs } from "./checklist";

describe("round trips", () => {
  test.each([52, 1000])("are few with %i items, and small", async (count) => {
    const items = Array.from({ length: count }, (_, index) =>
      index < 52
        ? freshItems[index]
        : { ...freshItems[index % 52], id: `own-${index}`, title: `Our own item number ${index}` },
    );
    expect(await syncs(() => createChecklist({ language: "en", items }))).toBeLessThanOrEqual(2);
    expect(await syncs(() => setItem("g2", { status: "done", owner: "Ann", note: "x" }))).toBe(1);
    expect(await syncs(openChecklist)).toBeLessThanOrEqual(2);
    expect(await syncs(() => setItem(items[count - 1].id, { status: "done" }))).toBe(1);
    expect(Math.max(...excel.requests().map((request) => request.bytes))).toBeLessThan(1_000_000);
    const { checklist } = await opened();
    expect(checklist.items).toHaveLength(count);
    expect(checklist.items[count - 1].status).toBe("done");
  });

  test("for a figure are one", async () => {
    await create();
    expect(await syncs(() => setPass(80))).toBe(1);
    expect(await syncs(() => setSectionWeight("risks", 2))).toBe(1);
    await sheetAgrees();
  });
});
