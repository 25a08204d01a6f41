import { planSentences } from "../../src/locale/pane/planner/sentences";
import { openWorkbench, raise, type Stage } from "./browser";
import { openTool } from "./paneWay";

/** What stands in the sheet is what was typed last, though Insert is pressed in the same breath. */

let stage: Stage;
beforeAll(async () => {
  stage = await raise();
});
afterAll(() => stage?.stop());

// prettier-ignore
test.each([
  ["en",    "the mouse", "Regions"],
  ["zh-CN", "Enter",     "区域目标"],
] as const)("in %s by %s", async (language, hand, sheet) => {
  const scene = await openWorkbench(stage, language);
  const { page } = scene;
  const say = planSentences[language === "en" ? "en" : "zh"];
  const frame = page.frames().find((one) => one.name() === "taskpane")!;
  await openTool(frame, language === "en" ? "en" : "zh", "process", "plan");
  const field = (label: string) => frame.getByRole("textbox", { name: label }).first();
  for (const [label, text] of [
    [say.fields.target, "100"],
    [say.fields.weights, "5, 3, 2"],
    [say.fields.names, "A, B, C"],
    [say.place, `${sheet}!J5`],
  ] as const) {
    await field(label).fill(text);
    await field(label).press("Enter");
  }
  await frame.getByText("=SPLITTARGET(100").waitFor();
  const insert = frame.getByRole("button", { name: say.insert });
  await insert.scrollIntoViewIfNeeded();
  await field(say.fields.target).fill("700万*2");
  if (hand === "the mouse") await insert.click();
  else {
    await field(say.fields.target).press("Enter");
    await insert.press("Enter");
  }
  await frame.getByRole("button", { name: say.undo }).waitFor();
  const formulas = await page.evaluate((name) => window.workbench!.formulas(name, "J5:L10"), sheet);
  const written = formulas.flat().filter((one) => String(one).includes("SPLITTARGET("));
  expect(written.length).toBeGreaterThan(0);
  expect(written.every((one) => String(one).includes("SPLITTARGET(14000000"))).toBe(true);
  await scene.close();
});
