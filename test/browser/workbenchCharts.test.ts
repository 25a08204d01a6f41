import { openWorkbench, raise, type Scene, type Stage } from "./browser";

let stage: Stage;
let scene: Scene;
beforeAll(async () => {
  stage = await raise();
  scene = await openWorkbench(stage);
});
afterAll(() => stage.stop());

/** The chart of the sheet in front: its name, where it is, and the hover texts of its shapes. */
const chart = () =>
  scene.page.evaluate(() => {
    const picture = document.querySelector(".chart svg");
    if (picture === null) return undefined;
    const { left, top, width, height } = picture.getBoundingClientRect();
    const titles = [...picture.querySelectorAll("title")].map((title) => title.textContent ?? "");
    return { name: picture.getAttribute("aria-label"), titles, box: { left, top, width, height } };
  });

async function show(sheet: string): Promise<void> {
  const pane = scene.page.frames().find((frame) => frame.name() === "taskpane")!;
  await pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).activate();
        await context.sync();
      }),
    sheet,
  );
  await scene.page.waitForFunction(() => document.querySelector(".chart svg") !== null);
}

test("a chart is drawn over its cells with a name, and each figure says what it is", async () => {
  await show("History");
  const drawn = await chart();
  expect(drawn!.name).toBe("Column chart: Revenue of four years and the target");
  expect(drawn!.titles).toContain("Revenue, 2027 target: 48,000,000");
  expect(drawn!.titles).toHaveLength(5);
  expect(drawn!.box).toMatchObject({ width: 478, height: 238 });
});

test("it follows its figures", async () => {
  await scene.page.evaluate(async () => {
    await window.workbench!.write("Goal", "B2", [[50_000_000]]);
    await window.workbench!.calculated();
  });
  await scene.page.waitForFunction(() =>
    [...document.querySelectorAll(".chart title")].some((title) => title.textContent!.endsWith("50,000,000")),
  );
});

test("it scrolls with its cells", async () => {
  const before = (await chart())!.box;
  await scene.page.mouse.move(400, 500);
  await scene.page.mouse.wheel(0, 120);
  await scene.page.waitForFunction(
    (top) => document.querySelector(".chart svg")!.getBoundingClientRect().top < top - 50,
    before.top,
  );
});

test("it is saved with the file and drawn again from it", async () => {
  await scene.page.evaluate(async () => {
    await window.workbench!.open(await window.workbench!.save(), "again.xlsx");
    await window.workbench!.calculated();
  });
  // Its sheet was in front, and is again.
  await scene.page.waitForFunction(() => document.querySelector(".chart svg") !== null);
  expect((await chart())!.name).toBe("Column chart: Revenue of four years and the target");
});
