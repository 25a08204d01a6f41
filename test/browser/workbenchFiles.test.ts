import { hostile } from "../host/file/hostile";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { goTo, openWorkbench, raise, type Scene, type Stage } from "./browser";

let stage: Stage;
let scene: Scene;
beforeAll(async () => {
  stage = await raise();
  scene = await openWorkbench(stage);
});
/** One page for all: what they leave behind is a workbook of the same cells. */
beforeEach(async () => {
  await scene.page.evaluate(() => {
    document.querySelector<HTMLElement>("[data-language='en-US']")!.click();
    for (const dismiss of document.querySelectorAll<HTMLElement>(".message .dismiss")) dismiss.click();
  });
  await scene.page.waitForFunction(
    () => document.documentElement.lang === "en-US" && document.querySelector(".message") === null,
  );
});
afterAll(() => stage.stop());

test("the Save button hands over a file of the workbook's name, which the Open button takes back", async () => {
  const [download] = await Promise.all([
    scene.page.waitForEvent("download"),
    scene.page.evaluate(() => document.getElementById("save")!.click()),
  ]);
  expect(download.suggestedFilename()).toBe("Cloudridge Foods 2027 plan.xlsx");
  await scene.page.setInputFiles("#file", await download.path());
  await scene.page.waitForFunction(
    (name) => document.getElementById("file-name")!.textContent !== name,
    "Cloudridge Foods 2027 plan.xlsx",
  );
  await scene.page.evaluate(() => window.workbench!.calculated());
  expect(await scene.page.evaluate(() => window.workbench!.values("Regions", "F12"))).toEqual([[48_000_000]]);
});

const broken = [
  {
    name: "not-a-workbook",
    bytes: [...Buffer.from("just a letter")],
    english: /is not an Excel workbook/,
    chinese: /不是 Excel 工作簿/,
  },
  { name: "cut short", bytes: "cut", english: /is damaged/, chinese: /已损坏/ },
  { name: "empty", bytes: [], english: /is not an Excel workbook/, chinese: /不是 Excel 工作簿/ },
] as const;

test.each(broken)(
  "a file that is $name is refused in both languages, and the open workbook stays",
  async ({ bytes, english, chinese }) => {
    const before = await scene.page.evaluate(() => window.workbench!.values("Plan"));
    const reason = await scene.page.evaluate(async (given) => {
      const { workbench } = window;
      const data = given === "cut" ? (await workbench!.save()).slice(0, 5000) : (given as number[]);
      return workbench!.open(data, "plan.xlsx").then(
        () => "opened",
        (error: Error) => error.message,
      );
    }, bytes as unknown);
    expect(reason).toMatch(english);
    const shown = () => scene.page.evaluate(() => document.getElementById("messages")!.textContent);
    expect(await shown()).toContain(reason);
    await scene.page.evaluate(() => document.querySelector<HTMLElement>("[data-language='zh-CN']")!.click());
    await scene.page.waitForFunction(() => document.documentElement.lang === "zh-CN");
    expect(await shown()).toMatch(chinese);
    expect(before.length).toBeGreaterThan(20);
  },
);

test("a workbook that is refused leaves every cell as it was", async () => {
  const [before, after] = await scene.page.evaluate(async () => {
    const all = () =>
      JSON.stringify(window.workbench!.sheets().map((sheet) => window.workbench!.formulas(sheet)));
    const first = all();
    await window.workbench!.open(new Uint8Array([80, 75, 3, 4, 0, 0])).catch(() => undefined);
    return [first, all()];
  });
  expect(after).toBe(before);
});

test("saving and opening again gives the same sheets, formulas and values", async () => {
  const { before, after } = await scene.page.evaluate(async () => {
    const { workbench } = window;
    const all = () =>
      workbench!
        .sheets()
        .map((sheet) => ({ sheet, formulas: workbench!.formulas(sheet), values: workbench!.values(sheet) }));
    const first = all();
    await workbench!.open(await workbench!.save(), "again.xlsx");
    await workbench!.calculated();
    return { before: first, after: all() };
  });
  expect(after).toEqual(before);
});

test.each(["Uint8Array", "ArrayBuffer", "number[]"])("bytes may come as %s", async (kind) => {
  const sheets = await scene.page.evaluate(async (how) => {
    const bytes = await window.workbench!.save();
    const given = how === "number[]" ? [...bytes] : how === "ArrayBuffer" ? bytes.slice().buffer : bytes;
    await window.workbench!.open(given);
    return window.workbench!.sheets();
  }, kind);
  expect(sheets).toContain("Plan");
});

test("a file that is dropped on the page is opened", async () => {
  await scene.page.evaluate(async () => {
    const bytes = await window.workbench!.save();
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes.slice()], "dropped.xlsx"));
    const target = document.getElementById("grid-room")!;
    for (const type of ["dragenter", "dragover", "drop"])
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await scene.page.waitForFunction(
    () => document.getElementById("file-name")!.textContent === "dropped.xlsx",
  );
});

test("opening another file over unsaved changes asks first", async () => {
  await scene.page.evaluate(() => window.workbench!.write("Plan", "K1", [["draft"]]));
  await scene.page.evaluate(() => document.getElementById("new-sample")!.click());
  const buttons = () =>
    scene.page.evaluate(() =>
      [...document.querySelectorAll(".message button:not(.dismiss)")].map((one) => one.textContent),
    );
  expect(await buttons()).toEqual(["Open anyway", "Keep this workbook"]);
  await scene.page.evaluate(() => document.querySelectorAll<HTMLElement>(".message button")[1]!.click());
  expect(await scene.page.evaluate(() => window.workbench!.values("Plan", "K1"))).toEqual([["draft"]]);
});

const shown = () => scene.page.evaluate(() => document.getElementById("messages")!.textContent);
const drop = (bytes: number[]) =>
  scene.page.evaluate((given) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(given)], "huge.xlsx"));
    document
      .getElementById("grid-room")!
      .dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, bytes);
const inChinese = () =>
  scene.page.evaluate(() => document.querySelector<HTMLElement>("[data-language='zh-CN']")!.click());

test("a file that asks for too much is refused with what is too much, and the open workbook stays", async () => {
  const names = hostile.find(({ answer }) => answer === "name-steps")!;
  const before = await scene.page.evaluate(() => window.workbench!.formulas("Plan"));
  await drop([...names.bytes()]);
  await scene.page.waitForFunction(() => document.querySelector("#messages .error") !== null);
  expect(await shown()).toContain(
    "«huge.xlsx» is too large to open here: one of its names takes more than 1,000 other names to work out. Put steps between them into cells. Nothing has changed here.",
  );
  await inChinese();
  await scene.page.waitForFunction(() => document.documentElement.lang === "zh-CN");
  expect(await shown()).toContain(
    "「huge.xlsx」太大，无法在这里打开：某个名称要经过超过 1,000 个其他名称才能算出。请把中间步骤放进单元格。当前工作簿没有改动。",
  );
  expect(before.length).toBeGreaterThan(20);
  expect(scene.page.workers()).toEqual([]);
  expect(await scene.page.evaluate(() => window.refused)).toEqual([]);
});

test("reading that never ends is ended at the deadline, and can be stopped before", async () => {
  await scene.page.route("**/workbench-reader.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "for (;;);" }),
  );
  await scene.page.clock.install();
  const before = await scene.page.evaluate(() => window.workbench!.formulas("Plan"));
  await drop([80, 75, 3, 4]);
  await scene.page.clock.fastForward(1000);
  expect(await shown()).toContain("Reading «huge.xlsx»…");
  await scene.page.clock.fastForward(30_000);
  expect(await shown()).toContain("«huge.xlsx» could not be read within 30 seconds, so reading was ended.");
  expect(await shown()).not.toContain("Reading");
  await drop([80, 75, 3, 4]);
  await scene.page.clock.fastForward(1000);
  await scene.page.evaluate(() => document.querySelector<HTMLElement>(".message button")!.click());
  expect(await shown()).toContain("«huge.xlsx» was not opened: reading was stopped.");
  // A thread that never rests is ended a moment after it was told to.
  await Promise.all(scene.page.workers().map((worker) => worker.waitForEvent("close")));
  await scene.page.unroute("**/workbench-reader.js");
  await scene.page.clock.resume();
  expect(scene.page.workers()).toEqual([]);
  expect(await scene.page.evaluate(() => window.workbench!.formulas("Plan"))).toEqual(before);
});

test("a slow workbook shows how much is calculated while the page is alive, and can be stopped", async () => {
  const { page } = scene;
  const name = await page.textContent("#file-name");
  const before = await page.evaluate(() => window.workbench!.formulas("Plan"));
  // Nearly as many formulas as are taken, so that there is time to stop on any machine.
  const slow = Array.from({ length: 45_000 }, (_, row) => {
    const at = row + 1;
    return [{ formula: `=SUM(B${at}:C${at})+SUM(D${at}:E${at})+SUM(F${at}:G${at})+${row}` }];
  });
  const bytes = [...(await writeXlsx(bookOf(sheet("S", { cells: slow }))))];
  const refused = page.evaluate(
    (given) => window.workbench!.open(given, "slow.xlsx").catch((error: Error) => error.message),
    bytes,
  );
  await page.waitForFunction(() => {
    const { value } = document.querySelector<HTMLProgressElement>("#starting progress")!;
    return value > 0 && value < 1;
  });
  const panesShown = async (): Promise<[boolean, boolean]> => {
    await page.click("#toggle-pane");
    return page.evaluate(() => [
      document.getElementById("panes")!.hidden,
      document.getElementById("starting")!.hidden,
    ]);
  };
  expect([await panesShown(), await panesShown()]).toEqual([
    [true, false],
    [false, false],
  ]);
  await page.click("#stop-opening");
  const sentence =
    "«slow.xlsx» was not opened: its calculation was stopped. The workbook that was open is back; what was done in it before can't be undone any more.";
  expect(await refused).toBe(sentence);
  expect(await shown()).toContain(sentence);
  expect(await page.textContent("#file-name")).toBe(name);
  expect(await page.evaluate(() => window.workbench!.formulas("Plan"))).toEqual(before);
  expect(await page.evaluate(() => document.getElementById("grid")!.inert)).toBe(false);
});

test("a value that Excel has calculated bears a violet corner and says so, and says when it is old", async () => {
  const { page } = scene;
  const figure = { formula: "=INT(A1*100)", value: 434, uncalculated: true as const };
  const bytes = [...(await writeXlsx(bookOf(sheet("S", { cells: [[{ value: 4.35 }, figure]] }))))];
  await page.evaluate((given) => window.workbench!.open(given, "figures.xlsx"), bytes);
  // Drawn with the next frame, not with the answer.
  const violetSeen = () =>
    page.waitForFunction(() =>
      [...document.querySelectorAll("canvas")].some((canvas) => {
        const { width, height } = canvas;
        if (width === 0 || height === 0) return false;
        const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
        return data.some(
          (_value, at) => at % 4 === 0 && data[at] === 0x7b && data[at + 1] === 0x4f && data[at + 2] === 0xb5,
        );
      }),
    );
  await goTo(scene, "B1");
  await page
    .locator("#reason")
    .getByText(/Excel calculated this value/)
    .waitFor();
  expect(await page.evaluate(() => window.workbench!.values("S", "B1"))).toEqual([[434]]);
  await violetSeen();
  await page.evaluate(async () => {
    await window.workbench!.write("S", "A1", [[1.1]]);
    await window.workbench!.calculated();
  });
  await goTo(scene, "A1");
  await goTo(scene, "B1");
  await page
    .locator("#reason")
    .getByText(/is calculated here/)
    .waitFor();
  expect(await page.evaluate(() => window.workbench!.values("S", "B1"))).toEqual([[110]]);
  await violetSeen();
});

test("a workbook that is calculated by hand waits for F9, and says so", async () => {
  const cells = [[{ value: 2 }, { formula: "=A1*10", value: 777 }]];
  const bytes = await writeXlsx({
    ...bookOf(sheet("S", { cells })),
    kept: { calculation: { calcMode: "manual" } },
  });
  await scene.page.evaluate((data) => window.workbench!.open(data, "by hand.xlsx"), [...bytes]);
  const shown = () => scene.page.evaluate(() => window.workbench!.values("S", "A1:B1")[0]);
  const says = (text: string) =>
    scene.page.waitForFunction(
      (wanted) => document.querySelector("#calculation .text")!.textContent === wanted,
      text,
    );
  expect(await shown()).toEqual([2, 777]);
  await says("Calculated");
  await scene.page.evaluate(() => window.workbench!.write("S", "A1", [[5]]));
  expect(await shown()).toEqual([5, 777]);
  await says("Not calculated: press F9");
  await scene.page.evaluate(() => document.querySelector<HTMLElement>("[data-language='zh-CN']")!.click());
  await says("尚未计算：请按 F9");
  expect(await shown()).toEqual([5, 777]);
  await scene.page.keyboard.press("F9");
  await says("计算完毕");
  expect(await shown()).toEqual([5, 50]);
});
