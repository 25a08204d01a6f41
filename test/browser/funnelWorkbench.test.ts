import type { Frame } from "playwright-core";
import { funnelSentences } from "../../src/locale/pane/funnel/sentences";
import { openWorkbench, raise, type Scene, type Stage } from "./browser";
import { openTool } from "./paneWay";

/** The funnel builder as it is built, over the sample's opportunities in the workbench. */

let stage: Stage;
beforeAll(async () => {
  stage = await raise();
});
afterAll(() => stage?.stop());

const cases = [
  { language: "en", locale: "en", sheet: "Opportunities" },
  { language: "zh", locale: "zh-CN", sheet: "商机明细" },
] as const;

describe.each(cases)("the funnel builder in $locale", ({ language, locale, sheet }) => {
  const say = funnelSentences[language];
  let scene: Scene;
  let frame: Frame;
  beforeAll(async () => {
    scene = await openWorkbench(stage, locale);
    frame = scene.page.frames().find((one) => one.name() === "taskpane")!;
    await openTool(frame, language, "process", "funnel");
  });
  afterAll(() => scene?.close());

  const button = (name: string | RegExp) => frame.getByRole("button", { name });
  const field = (name: keyof typeof say.fields) =>
    frame.getByRole("textbox", { name: say.fields[name], exact: true });
  const select = (at: string, cell: string) =>
    frame.evaluate(
      ([name, address]) =>
        window.Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange(address).select();
          await context.sync();
        }),
      [at, cell] as const,
    );

  test("takes the table that a selected cell lies in, and guesses its columns", async () => {
    await select(sheet, "C9");
    await button(say.selection).click();
    await frame.getByRole("heading", { name: say.columns }).waitFor();
    const chosen = await frame
      .getByLabel(new RegExp(`^${say.roles.stage}`))
      .evaluate((one: HTMLSelectElement) => one.selectedOptions[0]!.text);
    expect(chosen).toBe(language === "zh" ? "阶段" : "Stage");
  });

  test("shows what it says and what could not be used", async () => {
    await button(/^(Read|读取)/).click();
    await frame.getByRole("heading", { name: say.figures }).waitFor();
    const text = await frame.locator("main").innerText();
    expect(text).toContain(say.fault["id-twice"]("1", 1));
    expect(text).toContain(say.fault["date-blank"].closed("2", 2));
  });

  test("tells the rate of each step by the column of the furthest stage, and only the win rate without it", async () => {
    const funnel = frame.getByRole("region", { name: say.funnel });
    const furthest = frame.getByLabel(say.roles.furthest);
    const chosen = await furthest.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]!.text);
    expect(chosen).toBe(language === "zh" ? "最远阶段" : "Furthest stage");
    const steps = await funnel.innerText();
    for (const rate of ["55.8%", "70.9%", "78.8%", "95.0%"]) expect(steps).toContain(rate);
    await furthest.selectOption({ label: say.noColumn });
    await button(/^(Read|读取)/).click();
    await funnel.getByText(say.noSteps).waitFor();
    const without = await funnel.innerText();
    expect(without.match(/[\d.]+%/g)).toEqual(["26.8%"]);
    await furthest.selectOption({ label: chosen });
    await button(/^(Read|读取)/).click();
    await funnel.getByText("55.8%").waitFor();
  });

  test("writes the same figures as formulas over the table, and goes there", async () => {
    await button(say.write).click();
    const there = button(new RegExp(say.goTo("").trim())).last();
    await frame
      .getByText(language === "zh" ? "已写入" : "Written to")
      .first()
      .waitFor();
    await scene.page.evaluate(() => window.workbench!.calculated());
    await there.click();
    const name = language === "zh" ? "漏斗数据" : "Funnel figures";
    const values = await scene.page.evaluate((at) => window.workbench!.values(at, "A1:H60"), name);
    const formulas = await scene.page.evaluate((at) => window.workbench!.formulas(at, "A1:H60"), name);
    const shown = await frame.locator("dd").allInnerTexts();
    const won = Number(shown[0]!.replaceAll(",", ""));
    expect(won).toBeGreaterThan(0);
    expect(values.flat()).toContain(won);
    expect(formulas.flat().some((formula) => /stOpportunities\[/.test(String(formula)))).toBe(true);
    expect(values.flat().filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
  });

  test("goes on to the what-if, whose answer follows the cells and sets them", async () => {
    await button(say.use).press("Enter");
    await frame.getByRole("region", { name: say.answer }).waitFor();
    await select(sheet, "K3");
    await scene.page.evaluate((at) => window.workbench!.write(at, "K3", [[3_000_000]]), sheet);
    await button(say.link(say.fields.target)).click();
    await frame.getByText(say.linkedNow("3,000,000")).waitFor();
    expect(await field("target").inputValue()).toBe("3,000,000");
    await scene.page.evaluate((at) => window.workbench!.write(at, "K3", [[4_000_000]]), sheet);
    await frame.getByText(say.linkedNow("4,000,000")).waitFor();
    await field("target").fill("500万*1.15");
    await field("target").press("Enter");
    await button(say.assume).click();
    await frame.getByText(say.linkedNow("5,750,000")).waitFor();
    expect(await scene.page.evaluate((at) => window.workbench!.values(at, "K3"), sheet)).toEqual([
      [5_750_000],
    ]);
  });

  test("says of a cell that somebody else deleted that it is gone, and loses nothing", async () => {
    const { frame: name } = await scene.page.evaluate(() => window.workbench!.secondUser());
    const second = scene.page.frames().find((one) => one.name() === name)!;
    await second.locator("h1").first().waitFor();
    await second.evaluate(
      (name) =>
        window.Excel.run(async (context) => {
          context.workbook.worksheets
            .getItem(name)
            .getRange("K3")
            .delete("Up" as Excel.DeleteShiftDirection.up);
          await context.sync();
        }),
      sheet,
    );
    await frame.getByText(say.linkGone).waitFor();
    expect(await field("target").inputValue()).toBe("500万*1.15");
  });

  test("had nothing to complain of, and broke no policy", async () => {
    expect(scene.complaints).toEqual([]);
    expect(await frame.evaluate(() => window.refused)).toEqual([]);
  });
});
