import { goTo, openWorkbench, raise, type Scene, type Stage } from "./browser";

let stage: Stage;
beforeAll(async () => {
  stage = await raise();
});
afterAll(() => stage.stop());

const spoken = {
  en: {
    head: "Why B10 has no value (#VALUE!)",
    reason: "weights, column 2: -2 is negative; a weight is 0 or more",
    boxOfOurs: "Error in value",
    boxOfAnother: "Divide by zero error",
  },
  "zh-CN": {
    head: "B10 为什么没有结果 (#VALUE!)",
    reason: "权重，第 2 列：-2 是负数；权重须为 0 或正数",
    boxOfOurs: "值中的错误",
    boxOfAnother: "除数为零",
  },
} as const;

/** B10 of the first sheet is refused, B11 has an error of the grid's own; answers where they are on the page. */
async function refused(scene: Scene): Promise<{ ours: Point; another: Point }> {
  const { page } = scene;
  await page.evaluate(async () => {
    const { workbench } = window;
    await workbench!.write(workbench!.sheets()[0]!, "B10:B11", [["=SPLITTARGET(100,{1,-2})"], ["=1/0"]]);
    await workbench!.calculated();
  });
  await goTo(scene, "B10");
  const { x, y } = (await page.locator("#reason").boundingBox())!;
  return { ours: { x: x - 40, y: y + 10 }, another: { x: x - 40, y: y + 34 } };
}
interface Point {
  x: number;
  y: number;
}

/** Longer than the grid waits with its box. */
const grace = 400;

describe.each(["en", "zh-CN"] as const)("a refusal, in %s", (language) => {
  const { head, reason, boxOfOurs, boxOfAnother } = spoken[language];
  let scene: Scene;
  let at: { ours: Point; another: Point };
  beforeAll(async () => {
    scene = await openWorkbench(stage, language);
    at = await refused(scene);
  });
  afterAll(() => scene.close());

  test("is explained at its cell and in the formula bar, by pointer and by keyboard", async () => {
    const { page } = scene;
    const [card, bar] = [page.locator("#reason"), page.locator("#bar-reason")];
    const { ours, another } = at;
    await page.mouse.click(ours.x, ours.y);
    await page.waitForTimeout(grace);
    expect(await card.textContent()).toBe(head + reason);
    expect(await bar.textContent()).toBe(reason);
    expect(await page.getByText(boxOfOurs, { exact: true }).count()).toBe(0);
    const [strip, formulaBar] = await Promise.all(
      [bar, page.locator("[data-u-comp=formula-bar]")].map((one) => one.boundingBox()),
    );
    expect(strip!.y).toBeGreaterThanOrEqual(formulaBar!.y);
    expect(strip!.y + strip!.height).toBeLessThanOrEqual(formulaBar!.y + formulaBar!.height);
    expect(strip!.width).toBeLessThanOrEqual(formulaBar!.width / 2);

    await page.mouse.move(another.x + 500, another.y + 300);
    await page.keyboard.press("ArrowDown");
    await card.waitFor({ state: "hidden" });
    await bar.waitFor({ state: "hidden" });
    await page.keyboard.press("ArrowUp");
    await card.waitFor();
    expect(await bar.textContent()).toBe(reason);

    // Nobody is told why while the formula is being written.
    await page.keyboard.press("F2");
    await bar.waitFor({ state: "hidden" });
    await card.waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
    await bar.waitFor();
  });

  test("gives way to the grid's own box about the cell under the pointer", async () => {
    const { page } = scene;
    const card = page.locator("#reason");
    const { ours, another } = at;
    await page.mouse.move(another.x, another.y);
    await page.getByText(boxOfAnother, { exact: true }).waitFor();
    await card.waitFor({ state: "hidden" });
    expect(await page.locator("#bar-reason").textContent()).toBe(reason);
    await page.mouse.move(ours.x, ours.y);
    await page.getByText(boxOfAnother, { exact: true }).waitFor({ state: "detached" });
    await card.waitFor();
    await page.waitForTimeout(grace);
    expect(await page.getByText(boxOfOurs, { exact: true }).count()).toBe(0);
    expect(await card.textContent()).toBe(head + reason);
  });

  test("is told in the other language as soon as that is chosen", async () => {
    const { page } = scene;
    const other = language === "en" ? "zh-CN" : "en";
    await goTo(scene, "B10");
    await page.locator("#reason").getByText(head).waitFor();
    await page.locator(`[data-language^=${other}]`).click();
    await page.locator("#reason").getByText(spoken[other].head).waitFor();
    await page.locator("#bar-reason").getByText(spoken[other].reason).waitFor();
    expect(scene.complaints).toEqual([]);
  });
});
