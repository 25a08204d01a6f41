import { homeSentences } from "../../src/locale/pane/home/sentences";
import { openWorkbench, raise, type Scene, type Stage } from "./browser";

let stage: Stage;
let scene: Scene;
beforeAll(async () => {
  stage = await raise();
  scene = await openWorkbench(stage);
});
afterAll(() => stage.stop());

test("write behaves like typing", async () => {
  const seen = await scene.page.evaluate(async () => {
    const { workbench } = window;
    await workbench!.write("Read me", "H1:I3", [
      [1, "2"],
      ["=H1+I1", "text"],
      [true, "'=not a formula"],
    ]);
    return [workbench!.values("Read me", "H1:I3"), workbench!.formulas("Read me", "H1:I3")];
  });
  expect(seen).toEqual([
    [
      [1, 2],
      [3, "text"],
      [true, "=not a formula"],
    ],
    [
      [1, 2],
      ["=H1+I1", "text"],
      [true, "=not a formula"],
    ],
  ]);
});

test("a table grows when one writes below it, and what sums it follows", async () => {
  const [before, after] = await scene.page.evaluate(async () => {
    const { workbench } = window;
    const sum = () => workbench!.values("Read me", "H5")[0]![0] as number;
    await workbench!.write("Read me", "H5", [["=SUM(Sellers[Sales last year])"]]);
    const first = sum();
    await workbench!.write("Sellers", "B37", [["West", "Seattle", "New Seller", "Key accounts", 1000]]);
    await workbench!.calculated();
    return [first, sum()];
  });
  expect(after).toBe(before! + 1000);
});

test.each([
  ["an unknown sheet", () => window.workbench!.values("Nowhere"), /no sheet «Nowhere».*«Plan»/],
  ["a range that is none", () => window.workbench!.values("Regions", "1:A"), /«1:A» is not a range/],
  ["rows that don't fit", () => window.workbench!.write("Regions", "K1:K2", [[1]]), /1 × 1.*K1:K2 \(2 × 1\)/],
  ["rows that are none", () => window.workbench!.write("Regions", "K1", 5 as never), /array of rows/],
  ["bytes that are none", () => window.workbench!.open("abc" as never), /can't be opened|Uint8Array/],
  ["a sync before the first", () => window.workbench!.failSync(0), /from 1/],
])("%s is refused with a clear message", async (_name, work, message) => {
  await expect(scene.page.evaluate(work as () => unknown)).rejects.toThrow(message);
});

test("requests tells every sync: its session, actions, bytes and what the person did", async () => {
  const requests = await scene.page.evaluate(() => window.workbench!.requests());
  expect(requests.length).toBeGreaterThan(0);
  for (const request of requests) {
    expect(request.bytes).toBeGreaterThan(0);
    expect(request.actions.length).toBeGreaterThan(0);
    expect(typeof request.userDid).toBe("string");
  }
});

test("a second user gets a pane of their own on the same workbook", async () => {
  const { frame } = await scene.page.evaluate(() => window.workbench!.secondUser());
  const pane = scene.page.frames().find((one) => one.name() === frame)!;
  const seen = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Regions").getRange("F12");
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    }),
  );
  expect(seen).toEqual([[48_000_000]]);
  const sessions = await scene.page.evaluate(() =>
    window.workbench!.requests().map(({ session }) => session),
  );
  expect(new Set(sessions).size).toBe(2);
});

test("failSync makes the coming sync fail as Excel would, and only that one", async () => {
  const pane = scene.page.frames().find((one) => one.name() === "taskpane")!;
  // A pane that has just come still looks at the workbook; the coming sync is to be this test's.
  await pane.getByRole("navigation", { name: homeSentences.en.crumb, exact: true }).waitFor();
  const requests = () => scene.page.evaluate(() => window.workbench!.requests().length);
  for (let known = -1, now = 0; now !== known; now = await requests()) {
    known = await requests();
    await scene.page.waitForTimeout(1_000);
  }
  await scene.page.evaluate(() => window.workbench!.failSync(1));
  const write = () =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Regions").getRange("K2").values = [["pane"]];
        await context.sync();
        return "written";
      }).catch((error: { code: string }) => error.code),
    );
  expect(await write()).toBe("GeneralException");
  expect(await scene.page.evaluate(() => window.workbench!.values("Regions", "K2"))).toEqual([[""]]);
  expect(await write()).toBe("written");
  expect(await scene.page.evaluate(() => window.workbench!.values("Regions", "K2"))).toEqual([["pane"]]);
});
