import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import type { Opened } from "../../../src/core/checklist/opened";
import { chromiumFlags, findChromium } from "../../../tools/chromium.mjs";
import { serve } from "../../../tools/serve.mjs";
import { patience } from "../browser";
import { scrollingReturnsPromises } from "../scrolling";
import type { PaneTest } from "./checklistPage";

/** Which part of the pane a page shows over its stand-in. */
export type PageName = "charts" | "checklist" | "funnel" | "whole";

export interface Look {
  language?: "en" | "zh";
  appearance?: "light" | "dark";
  width?: number;
  context?: BrowserContextOptions;
}

export interface Start extends Look {
  found?: Opened;
  /** The page to begin with. */
  at?: string;
  /** Over tables of which some prove what they should, some do not, and one is gone. */
  proofs?: boolean;
}

declare global {
  interface Window {
    paneTest: PaneTest;
    /** What the policy refused and what was thrown or logged as an error. */
    complaints: string[];
  }
}

/** A browser beside the pages over their stand-ins. */
export class PaneBrowser {
  /** Pages that were closed, by what their context was made with: loading in one again takes a tenth of the time. */
  private readonly resting = new Map<string, Page[]>();
  private readonly contexts = new Map<Page, string>();

  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
  ) {}

  static async launch(): Promise<PaneBrowser> {
    const server = await serve(join(__dirname, "../../output/pane"), 0);
    const args = chromiumFlags.filter((flag) => flag !== "--headless");
    return new PaneBrowser(await chromium.launch({ executablePath: findChromium(), args }), server);
  }

  /** Opens a page of the pane, with nothing drawn yet, nothing remembered and nothing to complain of. */
  async open(name: PageName, look: Look): Promise<Page> {
    const kind = JSON.stringify(look.context ?? {});
    const page = this.resting.get(kind)?.pop() ?? (await this.newPage(kind, look.context));
    page.setDefaultTimeout(patience);
    await page.setViewportSize({ width: look.width ?? 350, height: 760 });
    await page.goto(`http://localhost:${(this.server.address() as AddressInfo).port}/${name}/index.html`);
    return page;
  }

  async close(page: Page): Promise<void> {
    await page.evaluate(() => localStorage.clear());
    // Ends what the page is still about.
    await page.goto("about:blank");
    const kind = this.contexts.get(page) ?? "";
    this.resting.set(kind, [...(this.resting.get(kind) ?? []), page]);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async newPage(kind: string, options?: BrowserContextOptions): Promise<Page> {
    const context = await this.browser.newContext(options);
    const page = await context.newPage();
    this.contexts.set(page, kind);
    await page.addInitScript(scrollingReturnsPromises);
    await page.addInitScript(() => {
      window.complaints = [];
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
        window.complaints.push(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
      );
      window.addEventListener("error", ({ message }) => window.complaints.push(`error: ${message}`));
    });
    return page;
  }
}

/** Opens the checklist over a stand-in that found this; the test reaches it as `window.paneTest.tasks`. */
export async function openPane(browser: PaneBrowser, start: Start = {}): Promise<Page> {
  const {
    found = { kind: "absent" },
    language = "en",
    appearance = "light",
    at = "home",
    proofs = false,
  } = start;
  const page = await browser.open("checklist", start);
  await page.evaluate(
    ([opened, lang, look, page, proved]) => {
      const { paneTest } = window;
      paneTest.start(new paneTest.StandIn(opened), lang, look, page, proved);
    },
    [found, language, appearance, at, proofs] as const,
  );
  return page;
}
