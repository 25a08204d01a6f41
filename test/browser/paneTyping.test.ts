import type { Page } from "playwright-core";
import { amountSentence } from "../../src/locale/amount";
import { planSentences } from "../../src/locale/pane/planner/sentences";
import { PaneBrowser } from "./pane/open";
import { freshItems, openWith } from "./pane/standIn";
import type { WholeTest } from "./pane/wholeOffice";
import { openTool } from "./paneWay";

declare global {
  interface Window {
    wholeTest: WholeTest;
  }
}

/** What is typed, pasted and pressed in the plan builder, without waiting for it. */

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
});
afterAll(() => browser?.stop());

const words = {
  en: { target: "Target", weights: "Weights", place: "Insert at", insert: "Insert live formulas" },
  zh: { target: "目标", weights: "权重", place: "插入位置", insert: "插入实时公式" },
} as const;

/** The plan builder with all that it needs, so that it can be inserted. */
async function openBuilder(language: "en" | "zh"): Promise<Page> {
  const page = await browser.open("whole", { language, width: 350 });
  await page.evaluate(
    ([one, found]) =>
      window.wholeTest.start({ language: one, appearance: "light", found, failsFirst: false }),
    [language, openWith(freshItems())] as const,
  );
  await openTool(page.mainFrame(), language, "process", "plan");
  const say = words[language];
  await page.getByRole("textbox", { name: say.target }).fill("100");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: say.place }).fill("Plan!K1");
  await page.keyboard.press("Enter");
  await page.locator("section[aria-busy=false]").waitFor();
  await page.locator(`button:has-text("${say.insert}"):not([aria-disabled=true])`).waitFor();
  return page;
}
// prettier-ignore
test.each<[language: "en" | "zh", text: string, told: string | null]>([
  ["zh", "五百",   "500"],
  ["en", "=1+1",  "2"],
  ["en", "５００", "500"],
  ["en", "1,200", null],
])("in %s an amount of a whole plan tells what %s comes to: %s", async (language, text, told) => {
  const page = await browser.open("whole", { language, width: 350 });
  await page.evaluate(
    ([one, found]) =>
      window.wholeTest.start({ language: one, appearance: "light", found, failsFirst: false }),
    [language, openWith(freshItems())] as const,
  );
  await openTool(page.mainFrame(), language, "process", "wholePlan");
  const field = page.locator("main input[type=text]").first();
  await field.fill("12/0");
  await page.getByText(amountSentence({ code: "division" }, language)).waitFor();
  await field.fill(text);
  if (told === null) {
    await page.waitForFunction(() => document.querySelector("main [aria-invalid=true]") === null);
    expect(await page.getByText(/^= /).count()).toBe(0);
  } else await page.getByText(planSentences[language].equals(told), { exact: true }).waitFor();
  await browser.close(page);
});

/** What the sheet of the stand-in says to the first plan that is put into it. */
const answered = (page: Page) => page.getByText("K8").first();

test.each(["en", "zh"] as const)(
  "in %s a press on Insert counts though what was typed pushes the button away",
  async (language) => {
    const page = await openBuilder(language);
    await page.getByRole("textbox", { name: words[language].target }).fill("500万*1.15");
    // Where a browser keeps what is in view in its place there is nothing to lose; not all do.
    await page.evaluate(() => {
      document.documentElement.style.overflowAnchor = "none";
      document.body.style.overflowAnchor = "none";
    });
    const insert = page.getByRole("button", { name: words[language].insert });
    await insert.scrollIntoViewIfNeeded();
    const before = (await insert.boundingBox())!;
    await page.mouse.move(before.x + before.width / 2, before.y + 3);
    await page.mouse.down();
    await page.getByText(planSentences[language].equals("5,750,000")).waitFor();
    expect((await insert.boundingBox())!.y).toBeGreaterThan(before.y + 3);
    await page.mouse.up();
    await answered(page).waitFor();
    await browser.close(page);
  },
);

test("who leaves the button before letting go does not want it", async () => {
  const page = await openBuilder("en");
  const insert = page.getByRole("button", { name: words.en.insert });
  await insert.hover();
  await page.mouse.down();
  await page.mouse.move(10, 100);
  await page.mouse.up();
  await insert.focus();
  expect(await answered(page).count()).toBe(0);
  await page.keyboard.press("Enter");
  await answered(page).waitFor();
  await browser.close(page);
});

test.each([
  ["1\r\n200\r\n300\r\n1000\r\n", "1; 200; 300; 1000", "a column"],
  ["1\t200\t300\t1000", "1; 200; 300; 1000", "a row"],
])("a table that is pasted keeps its cells apart: %j is %s", async (pasted, shown) => {
  const page = await openBuilder("en");
  const weights = page.getByRole("textbox", { name: words.en.weights });
  await weights.fill("");
  await weights.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
  expect(await weights.inputValue()).toBe(shown);
  await weights.press("Enter");
  await page.getByText("{1;200;300;1000}").first().waitFor();
  await browser.close(page);
});

test("what fills a field takes nothing from whoever is typing in it", async () => {
  const page = await openBuilder("en");
  const target = page.getByRole("textbox", { name: words.en.target });
  await target.fill("");
  await target.press("Enter");
  await target.fill("777");
  // Periods are filled from the model, the target among them, and the focus stays where it is.
  await page
    .getByRole("radio")
    .nth(1)
    .evaluate((radio: HTMLInputElement) => radio.click());
  await page.waitForFunction(() =>
    [...document.querySelectorAll("input")].some(({ value }) => value === "Goal!E2"),
  );
  expect(await target.inputValue()).toBe("777");
  await browser.close(page);
});
