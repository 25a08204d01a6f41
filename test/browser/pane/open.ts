import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import type { Opened } from "../../../src/core/readiness/opened";
import { findChromium } from "../../../tools/chromium.mjs";
import type { PaneTest } from "./page";

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

export function buildPane(): void {
  execFileSync(
    process.execPath,
    [join(root, "node_modules/webpack/bin/webpack.js"), "--config", join(__dirname, "webpack.cjs")],
    { cwd: root, stdio: "inherit" },
  );
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });

export interface Start {
  found?: Opened;
  language?: "en" | "zh";
  appearance?: "light" | "dark";
  width?: number;
  broken?: boolean;
  context?: BrowserContextOptions;
}

declare global {
  interface Window {
    paneTest: PaneTest;
    /** What the policy refused and what was thrown or logged as an error. */
    complaints: string[];
  }
}

/** Opens the pane over a stand-in that found this; the test reaches it as `window.paneTest.tasks`. */
export async function openPane(browser: Browser, start: Start = {}): Promise<Page> {
  const { found = { kind: "absent" }, language = "en", appearance = "light", width = 350 } = start;
  const context = await browser.newContext({ viewport: { width, height: 760 }, ...start.context });
  const page = await context.newPage();
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: html() });
    return route.fulfill({
      contentType: "text/javascript",
      body: readFileSync(join(output, pathname.slice(1))),
    });
  });
  await page.addInitScript(() => {
    window.complaints = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      window.complaints.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
    window.addEventListener("error", ({ message }) => window.complaints.push(`error: ${message}`));
  });
  await page.goto(`${origin}/`);
  await page.evaluate(
    ([opened, lang, look, broken]) => {
      const { paneTest } = window;
      paneTest.start(new paneTest.StandIn(opened), lang, look, broken);
    },
    [found, language, appearance, start.broken ?? false] as const,
  );
  return page;
}
