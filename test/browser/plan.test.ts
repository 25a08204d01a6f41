import axe from "axe-core";
import type { Frame } from "playwright-core";
import { openWorkbench, raise, type Scene, type Stage } from "./browser";
import { openTool } from "./paneWay";

let stage: Stage;
beforeAll(async () => {
  stage = await raise();
});
afterAll(() => stage.stop());

const words = {
  en: {
    sheet: "Regions",
    home: "Home",
    functions: "Functions",
    explain: "Explain the selected cell",
    target: "Target",
    weights: "Weights",
    names: "Names",
    place: "Insert at",
    insert: "Insert live formulas",
    exact: "Adds up exactly",
    heads: ["Region", "Target"],
    total: "Total",
    part: "a part of SPLITTARGET",
    wrong: "is not understood",
    taken: "K8 is not empty",
    hidden: "The sheet “Hidden” is hidden",
    show: "Show the sheet and insert",
    periods: "Periods",
    levels: ["Years", "Months"],
  },
  "zh-CN": {
    sheet: "区域目标",
    home: "首页",
    functions: "函数",
    explain: "解释所选单元格",
    target: "目标",
    weights: "权重",
    names: "名称",
    place: "插入位置",
    insert: "插入实时公式",
    exact: "合计分毫不差",
    heads: ["区域", "目标"],
    total: "合计",
    part: "SPLITTARGET 的一部分",
    wrong: "无法识别",
    taken: "K8 不是空白",
    hidden: "工作表“Hidden”处于隐藏状态",
    show: "显示工作表并插入",
    periods: "时间段",
    levels: ["年", "月"],
  },
} as const;

async function paneOf({ page }: Scene, language: "en" | "zh-CN"): Promise<Frame> {
  const frame = page.frames().find((one) => one.name() === "taskpane")!;
  await openTool(frame, language === "en" ? "en" : "zh", "process", "plan");
  await frame.waitForSelector("[role=radiogroup]");
  return frame;
}

async function fill(frame: Frame, label: string, text: string): Promise<void> {
  const field = frame.getByRole("textbox", { name: label }).first();
  await field.fill(text);
  await field.press("Enter");
}

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { axe: audit } = window as unknown as { axe: typeof axe };
    const result = await audit.run({ exclude: [["[data-tabster-dummy]"]] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  });
}

describe.each(["en", "zh-CN"] as const)("the plan builder in %s", (language) => {
  const say = words[language];
  let scene: Scene;
  let frame: Frame;
  beforeAll(async () => {
    scene = await openWorkbench(stage, language);
    frame = await paneOf(scene, language);
  });
  afterAll(() => scene.close());

  test("says what is wrong with an expression, at the field", async () => {
    await fill(frame, say.target, "500 apples");
    const field = frame.getByRole("textbox", { name: say.target }).first();
    await frame.getByText(say.wrong).waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
  });

  test("ticks the level whose name is clicked", async () => {
    await frame.getByRole("radio", { name: say.periods }).check();
    const [years, months] = say.levels.map((name) => frame.getByRole("checkbox", { name, exact: true }));
    const ticked = () => Promise.all([years, months].map((box) => box.isChecked()));
    const before = await ticked();
    await frame.getByText(say.levels[1], { exact: true }).click();
    expect(await ticked()).toEqual([before[0], !before[1]]);
    await frame.getByText(say.levels[1], { exact: true }).click();
    expect(await ticked()).toEqual(before);
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole("radio").first().check();
  });

  test("shows the plan before it is written, and that it adds up exactly", async () => {
    await fill(frame, say.target, "500万*1.15");
    await fill(frame, say.weights, `${say.sheet}!D8:D11`);
    await fill(frame, say.names, `${say.sheet}!B8:B11`);
    // The model's own plan stood there before, and stays until this one is worked out.
    await frame.getByText("=SPLITTARGET(5750000").waitFor();
    await frame.getByText(say.exact).waitFor();
    const text = await frame.locator("main").innerText();
    expect(text).toContain("5,750,000");
    expect(text).toContain("=SPLITTARGET(5750000");
    expect(
      await scene.page.evaluate((sheet) => window.workbench!.values(sheet, "J5:K10"), say.sheet),
    ).toEqual(Array.from({ length: 6 }, () => ["", ""]));
    expect(await violations(frame)).toEqual([]);
  });

  test("fits 350 pixels", async () => {
    const { wide, room } = await frame.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }));
    expect(room).toBeLessThanOrEqual(350);
    expect(wide).toBeLessThanOrEqual(room);
  });

  test("refuses to overwrite and names the first cell in the way", async () => {
    await scene.page.evaluate((sheet) => window.workbench!.write(sheet, "K8", [["mine"]]), say.sheet);
    await fill(frame, say.place, `${say.sheet}!J5`);
    await frame.getByRole("button", { name: say.insert }).press("Enter");
    await frame.getByText(say.taken).first().waitFor();
    expect(await scene.page.evaluate((sheet) => window.workbench!.values(sheet, "J5:K8"), say.sheet)).toEqual(
      [
        ["", ""],
        ["", ""],
        ["", ""],
        ["", "mine"],
      ],
    );
    await scene.page.evaluate((sheet) => window.workbench!.write(sheet, "K8", [[""]]), say.sheet);
  });

  test("asks before it shows a hidden sheet, and then writes there", async () => {
    await frame.evaluate(() =>
      window.Excel.run(async (context) => {
        context.workbook.worksheets.add("Hidden").visibility = "Hidden";
        await context.sync();
      }),
    );
    await fill(frame, say.place, "Hidden!A1");
    await frame.getByRole("button", { name: say.insert }).press("Enter");
    await frame.getByText(say.hidden).first().waitFor();
    const written = () =>
      scene.page.evaluate(() => String(window.workbench!.formulas("Hidden", "B3")[0]![0]));
    expect(await written()).toBe("");
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole("button", { name: say.show }).press("Enter");
    await scene.page.waitForFunction(() =>
      String(window.workbench!.formulas("Hidden", "B3")[0]![0]).startsWith("=SPLITTARGET("),
    );
    await fill(frame, say.place, `${say.sheet}!J5`);
  });

  test("inserts live formulas with headers in its language", async () => {
    await frame.getByRole("button", { name: say.insert }).press("Enter");
    await scene.page.waitForFunction(
      (sheet) => String(window.workbench!.formulas(sheet, "K7")[0]![0]).startsWith("=SPLITTARGET("),
      say.sheet,
    );
    await scene.page.evaluate(() => window.workbench!.calculated());
    const values = await scene.page.evaluate((sheet) => window.workbench!.values(sheet, "J5:K10"), say.sheet);
    expect(values[0]).toEqual(say.heads);
    expect(values[1]).toEqual([say.total, 5_750_000]);
    expect(values.slice(2).reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(5_750_000);
  });

  test("explains the selected cell part by part", async () => {
    await fill(frame, say.place, `${say.sheet}!J5`);
    await frame.getByRole("button", { name: say.home, exact: true }).click();
    await frame.getByRole("button", { name: say.functions }).click();
    await frame.getByRole("button", { name: say.explain }).click();
    const select = (address: string) =>
      frame.evaluate(
        async ([sheet, cell]) => {
          await window.Excel.run(async (context) => {
            context.workbook.worksheets.getItem(sheet).getRange(cell).select();
            await context.sync();
          });
        },
        [say.sheet, address] as const,
      );
    await select("K9");
    await frame.getByRole("heading", { name: say.part }).waitFor();
    const current = frame.locator("tr[aria-current=true]");
    expect(await current.innerText()).toContain("1,337,541");
    expect(await violations(frame)).toEqual([]);
    // From part to part, away from them and back.
    await select("K10");
    await frame.getByRole("heading", { name: "K10" }).waitFor();
    await select("A1");
    await current.waitFor({ state: "detached" });
    await select("K9");
    expect(await current.innerText()).toContain("1,337,541");
  });

  test("had nothing to complain of, and broke no policy", async () => {
    expect(scene.complaints).toEqual([]);
    const policy = await frame.evaluate(() => window.refused);
    expect(policy).toEqual([]);
  });
});
