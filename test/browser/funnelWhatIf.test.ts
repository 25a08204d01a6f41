import type { Page } from "playwright-core";
import type { TriedName } from "../../src/core/funnel/whatIf/assumptionFault";
import { amountSentence } from "../../src/locale/amount";
import { funnelSentences } from "../../src/locale/pane/funnel/sentences";
import { faults } from "./pane/faults";
import { PaneBrowser, type Look } from "./pane/open";
import { openFunnel } from "./pane/openFunnel";

/** The what-if in a browser: figures in, odds and needs out, and the cells that they are linked to. */

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
});
afterAll(() => browser?.stop());

const toWhatIf = (page: Page) => page.evaluate(() => window.funnelTest.navigation.go("whatIf"));
const opened: Page[] = [];
const open = async (look: Look = {}): Promise<Page> => {
  const page = await openFunnel(browser, ["company"], look);
  opened.push(page);
  await toWhatIf(page);
  return page;
};
afterEach(async () => {
  for (const page of opened.splice(0)) await browser.close(page);
});

const en = funnelSentences.en;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const field = (page: Page, name: TriedName, say = en) =>
  page.getByRole("textbox", { name: say.fields[name], exact: true });
const slider = (page: Page, name: TriedName, say = en) =>
  page.getByRole("slider", { name: say.slider(say.fields[name]) });
const type = async (page: Page, name: TriedName, text: string, say = en) => {
  await field(page, name, say).fill(text);
  await field(page, name, say).press("Enter");
};
const calls = (page: Page, name: string) =>
  page.evaluate((wanted) => window.funnelTest.tasks.calls.filter(([call]) => call === wanted), name);
const answer = (page: Page, say = en) => page.getByRole("region", { name: say.answer });
const fillIn = async (page: Page, say = en) => {
  for (const [name, text] of [
    ["target", "20"],
    ["dealSize", "1"],
    ["rate", "0.30*0.67*0.58*0.71"],
    ["volume", "242"],
    ["inHand", "120"],
  ] as const)
    await type(page, name, text, say);
  await answer(page, say).waitFor();
};
const fillTeam = async (page: Page, say = en) => {
  for (const [name, text] of [
    ["people", "2"],
    ["workdays", "20"],
    ["perOpportunity", "4"],
    ["perDay", "6"],
  ] as const)
    await type(page, name, text, say);
};
const openMore = (page: Page) =>
  page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));

describe.each(["en", "zh"] as const)("in %s", (language) => {
  const say = funnelSentences[language];

  test.each(["light", "dark"] as const)(
    "every view is sound in %s: axe, policy, 350 pixels",
    async (appearance) => {
      const page = await open({ language, appearance });
      const sound = async () => {
        expect(await faults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
      };
      await sound();
      await fillIn(page, say);
      await fillTeam(page, say);
      await page.getByRole("heading", { name: say.curve }).waitFor();
      await openMore(page);
      await sound();
      await type(page, "rate", "30", say);
      await sound();
      await type(page, "rate", "50%", say);
      await page.evaluate(
        () =>
          (window.funnelTest.tasks.selectedCell = {
            ...window.funnelTest.tasks.selectedCell,
            formula: "=B1*2",
          }),
      );
      await button(page, say.link(say.fields.target)).click();
      await button(page, say.goTo("Plan!B3")).waitFor();
      await type(page, "target", "300", say);
      await sound();
      await button(page, say.assume).click();
      await page.getByRole("alertdialog").waitFor();
      await sound();
    },
  );

  test("the issue's example: plain division has a chance of 54 %, and nine in ten need 310", async () => {
    const page = await open({ language });
    await fillIn(page, say);
    await answer(page, say)
      .getByText(say.bottlenecks.volume("242", "310", "90%"))
      .waitFor();
    expect(await answer(page, say).innerText()).toMatch(/5[34]\.\d%/);
    await type(page, "volume", "310", say);
    await answer(page, say)
      .getByText(say.bottlenecks.pipeline("120", "310", "190"))
      .waitFor();
    await answer(page, say).getByText(say.reaches("90%")).waitFor();
    await fillTeam(page, say);
    await answer(page, say)
      .getByText(say.bottlenecks.team("60", "310", "90%"))
      .waitFor();
  });

  describe("refuses at the field, in a sentence, and keeps what was typed", () => {
    let page: Page;
    beforeAll(async () => {
      page = await openFunnel(browser, [], { language });
      await toWhatIf(page);
      await fillIn(page, say);
      await openMore(page);
    });
    afterAll(() => browser.close(page));

    const { refused } = say;
    test.each([
      ["rate", "0", refused.rateZero(), "25%", "nothing would be won"],
      ["rate", "30", refused.rateOverOne("30", "30%"), "25%", "a percentage without its sign"],
      ["rate", "250", refused.rateOverOne("250", null), "25%", "no percentage either"],
      ["rate", "-5%", refused.negative(), "25%", "below nothing"],
      ["target", "0", refused.notPositive(), "20", "nothing to reach"],
      [
        "target",
        "500 apples",
        amountSentence({ code: "sign", sign: "a", at: 5 }, language),
        "20",
        "no number",
      ],
      ["target", "500万*", amountSentence({ code: "unfinished" }, language), "20", "half an expression"],
      ["target", "20/0", amountSentence({ code: "division" }, language), "20", "no amount"],
      ["volume", "2000000000", refused.tooLarge("1,000,000,000"), "242", "beyond what FUNNELODDS takes"],
      ["volume", "12.5", refused.notWhole(), "242", "half an opportunity"],
      ["confidence", "100%", refused.confidence(), "90%", "certainty"],
      ["evidence", "-1", refused.negative(), "0", "less than no evidence"],
      ["people", "0", refused.notPositive(), "", "nobody to work"],
    ] as const)("%s of «%s»: %s", async (name, text, sentence, sound, _why) => {
      await type(page, name, text, say);
      const one = field(page, name, say);
      await page.getByText(sentence).first().waitFor();
      expect(await one.inputValue()).toBe(text);
      expect(await one.getAttribute("aria-invalid")).toBe("true");
      const described = await one.evaluate((input) =>
        (input.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .map((id) => document.getElementById(id)?.textContent)
          .join(" "),
      );
      expect(described).toContain(sentence);
      expect(await page.locator("[data-notice]").count()).toBe(0);
      await type(page, name, sound, say);
      await answer(page, say).waitFor();
    });
  });
});

test("no evidence takes the rate as certain; some makes the odds less sure", async () => {
  const page = await open();
  await fillIn(page);
  await openMore(page);
  await type(page, "volume", "310");
  await answer(page).getByText(en.reaches("90%")).waitFor();
  await type(page, "evidence", "50");
  await answer(page).getByText(en.misses("90%")).waitFor();
  await type(page, "evidence", "0");
  await answer(page).getByText(en.reaches("90%")).waitFor();
  expect(await page.getByText(en.notes.evidence).isVisible()).toBe(true);
});

test("an expression shows what it comes to", async () => {
  const page = await open();
  await type(page, "target", "500万*1.15");
  await page.getByText(en.equals("5,750,000")).waitFor();
  expect(await field(page, "target").inputValue()).toBe("500万*1.15");
});

test("a slider is moved by the keyboard, the field follows, and its value is told in words", async () => {
  const page = await open();
  await fillIn(page);
  await type(page, "rate", "50%");
  const rate = slider(page, "rate");
  expect(await rate.getAttribute("aria-valuetext")).toBe("50%");
  await rate.press("ArrowRight");
  expect(await field(page, "rate").inputValue()).toBe("50.5%");
  await rate.press("End");
  expect(await rate.getAttribute("aria-valuetext")).toBe("100%");
});

test("takes the data's figures, says so beside them, and takes them back", async () => {
  const page = await open();
  await button(page, en.toData).click();
  await page.getByLabel(en.source).selectOption({ index: 1 });
  await button(page, /^Read/).click();
  await button(page, en.use).press("Enter");
  await answer(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  expect(await field(page, "volume").inputValue()).toBe("6,711");
  expect(await field(page, "inHand").inputValue()).toBe("2,089");
  await type(page, "rate", "40%");
  await button(page, en.toProposal(en.fields.rate, "63.15%")).click();
  expect(await field(page, "rate").inputValue()).toBe("63.15%");
});

test("links a cell, follows others' changes of it, and keeps what was tried", async () => {
  const page = await open();
  await fillIn(page);
  await button(page, en.link(en.fields.target)).click();
  await page.getByText(en.linkedSaid(en.fields.target, "Plan!B3")).first().waitFor();
  expect(await field(page, "target").inputValue()).toBe("12,000,000");
  await page.evaluate(() => window.funnelTest.tasks.remote("target", { value: 13_000_000 }));
  await page.getByText(en.linkedNow("13,000,000")).waitFor();
  expect(await field(page, "target").inputValue()).toBe("13,000,000");
  await type(page, "target", "15");
  await page.evaluate(() => window.funnelTest.tasks.remote("target", { value: 14_000_000 }));
  await page.getByText(en.linkedNow("14,000,000")).waitFor();
  expect(await field(page, "target").inputValue()).toBe("15");
  await button(page, en.takeCells).click();
  expect(await field(page, "target").inputValue()).toBe("14,000,000");
  await page.evaluate(() => window.funnelTest.tasks.remote("target", "gone"));
  await page.getByText(en.linkGone).waitFor();
  expect(await field(page, "target").inputValue()).toBe("14,000,000");
});

test("sets assumptions in their cells, asks before a formula goes, and follows the data again", async () => {
  const page = await open();
  await page.evaluate(() => {
    const cell = { sheet: "Funnel figures", address: "B42", value: 0.6, formula: "=B11", ours: true };
    window.funnelTest.tasks.selectedCell = cell;
  });
  await button(page, en.link(en.fields.rate)).click();
  await page.getByText(en.linkedNow("60%")).waitFor();
  await type(page, "rate", "70%");
  await button(page, en.assume).press("Enter");
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("=B11").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  expect(await calls(page, "assume")).toEqual([]);
  await button(page, en.assume).press("Enter");
  await dialog.getByRole("button", { name: en.replace }).press("Enter");
  await page.getByText(en.assumed("'Funnel figures'!B42")).first().waitFor();
  expect(await calls(page, "assume")).toEqual([["assume", { rate: 0.7 }, true]]);
  await button(page, en.follow).click();
  await page.getByText(en.linkedNow("50%")).waitFor();
  expect(await field(page, "rate").inputValue()).toBe("50%");
});

test("keeps what was typed when somebody goes to another page and comes back", async () => {
  const page = await open();
  await type(page, "target", "500万*1.15");
  await type(page, "rate", "30");
  await button(page, "Back").click();
  await page.getByRole("heading", { level: 1, name: "Funnel" }).waitFor();
  await toWhatIf(page);
  expect(await field(page, "target").inputValue()).toBe("500万*1.15");
  expect(await field(page, "rate").inputValue()).toBe("30");
  expect(await page.getByText(en.refused.rateOverOne("30", "30%")).isVisible()).toBe(true);
});
