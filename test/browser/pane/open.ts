import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import type { Opened } from "../../../src/core/readiness/opened";
import { chromiumFlags, findChromium } from "../../../tools/chromium.mjs";
import { scrollingReturnsPromises } from "../scrolling";
import type { PaneTest } from "./checklistPage";

const root = join(__dirname, "../../..");
const output = join(root, "test/output/pane");
const origin = "http://pane.test";

/** The real page's own head and policy, with the stand-in's script instead of Office's and ours. */
function html(): string {
  const page = readFileSync(join(root, "src/entry/taskpane.html"), "utf8");
  return page
    .replace(/<script\b[^>]*>\s*<\/script>/g, "")
    .replace(" https://appsforoffice.microsoft.com", "")
    .replace("</body>", '<script src="pane.js"></script></body>');
}

/** Which part of the pane a page shows over its stand-in. */
export type PageName = "checklist" | "funnel" | "whole";

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: chromiumFlags.filter((flag) => flag !== "--headless"),
  });

export interface Look {
  language?: "en" | "zh";
  appearance?: "light" | "dark";
  width?: number;
  context?: BrowserContextOptions;
}

export interface Start extends Look {
  found?: Opened;
  broken?: boolean;
}

declare global {
  interface Window {
    paneTest: PaneTest;
    /** What the policy refused and what was thrown or logged as an error. */
    complaints: string[];
  }
}

/** Opens a page of the pane, with nothing drawn yet. */
export async function openPage(browser: Browser, name: PageName, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 350, height: 760 },
    ...look.context,
  });
  const page = await context.newPage();
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: html() });
    return route.fulfill({
      contentType: "text/javascript",
      body: readFileSync(join(output, name, pathname.slice(1))),
    });
  });
  await page.addInitScript(scrollingReturnsPromises);
  await page.addInitScript(() => {
    window.complaints = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      window.complaints.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
    window.addEventListener("error", ({ message }) => window.complaints.push(`error: ${message}`));
  });
  await page.goto(`${origin}/`);
  return page;
}

/** Opens the checklist over a stand-in that found this; the test reaches it as `window.paneTest.tasks`. */
export async function openPane(browser: Browser, start: Start = {}): Promise<Page> {
  const { found = { kind: "absent" }, language = "en", appearance = "light" } = start;
  const page = await openPage(browser, "checklist", start);
  await page.evaluate(
    ([opened, lang, look, broken]) => {
      const { paneTest } = window;
      paneTest.start(new paneTest.StandIn(opened), lang, look, broken);
    },
    [found, language, appearance, start.broken ?? false] as const,
  );
  return page;
}
