import type { Page } from "playwright-core";
import type { ChartsTest } from "./pane/chartsPage";
import { PaneBrowser, type Look } from "./pane/open";

declare global {
  interface Window {
    chartsTest: ChartsTest;
  }
}

/** Every chart of the pane with the figures that are hardest to draw: each word and figure in it can be read. */

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
});
afterAll(() => browser?.stop());

async function openCharts(look: Look): Promise<Page> {
  const page = await browser.open("charts", look);
  await page.evaluate(([language, appearance]) => window.chartsTest.start(language, appearance), [
    look.language ?? "en",
    look.appearance ?? "light",
  ] as const);
  await page.waitForSelector("[data-chart] svg");
  return page;
}

/** What can't be read: cut off by the pane, over another word, too small or far too large. */
const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const chart of document.querySelectorAll<HTMLElement>("[data-chart]")) {
      const texts = [...chart.querySelectorAll("svg text")].map((element) => {
        const svg = element.closest("svg")!;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return {
          text: element.textContent,
          box: element.getBoundingClientRect(),
          size: parseFloat(getComputedStyle(element).fontSize) * scale,
        };
      });
      const name = chart.dataset["chart"]!;
      texts.forEach(({ text, box, size }, at) => {
        // At half the usual width a card scrolls.
        if (innerWidth > 280 && (box.left < 0 || box.right > document.documentElement.clientWidth))
          found.push(`${name}: “${text}” is cut off`);
        if (size < 8.5) found.push(`${name}: “${text}” is ${size.toFixed(1)} px`);
        if (size > 14 && !name.startsWith("gauge")) found.push(`${name}: “${text}” is ${size.toFixed(1)} px`);
        for (const other of texts.slice(at + 1))
          if (
            box.left < other.box.right &&
            other.box.left < box.right &&
            box.top < other.box.bottom &&
            other.box.top < box.bottom
          )
            found.push(`${name}: “${text}” over “${other.text}”`);
      });
    }
    return found;
  });

test.each(
  (["en", "zh"] as const).flatMap((language) => [175, 320, 350, 600].map((width) => ({ language, width }))),
)("every word of every chart can be read in $language at $width pixels", async (look) => {
  const page = await openCharts(look);
  expect(await unreadable(page)).toEqual([]);
  await browser.close(page);
});

test("scales tell how much, with thousands marks, and from when to when", async () => {
  const page = await openCharts({ language: "en" });
  const texts = (chart: string) =>
    page.locator(`[data-chart="${chart}"] svg text`).evaluateAll((all) => all.map((one) => one.textContent));
  expect(await texts("capacity, 12 months of 123456789")).toEqual(
    expect.arrayContaining(["0", "50,000,000", "100,000,000", "D"]),
  );
  const months = (await texts("capacity, 24 months of 500")).filter((text) => !/\d/.test(text ?? ""));
  expect(months.length === 24 || months.length === 12).toBe(true);
  expect(await texts("capacity, 1 months of 120")).toEqual(expect.arrayContaining(["0", "50", "J"]));
  expect(await texts("trend, 52 weeks")).toEqual(
    expect.arrayContaining(["0", "100", "Dec 9, 2025", "Dec 1, 2026", "Pass line 85"]),
  );
  expect(await texts("payout, little over 100 %")).toContain("100%");
  await browser.close(page);
});

test("what is below zero or none tells it without its colour", async () => {
  const page = await openCharts({ context: { forcedColors: "active" } });
  expect(await page.locator('[data-chart="plan, a matrix"] svg line').count()).toBe(1);
  const last = page.locator('[data-chart="funnel, usual"] svg rect').last();
  expect(await last.getAttribute("width")).toBe("0");
  await browser.close(page);
});
