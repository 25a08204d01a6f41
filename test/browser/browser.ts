import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../tools/chromium.mjs";
import { serve } from "../../tools/serve.mjs";
import type { Workbench } from "workbench/page/scripting";
import { scrollingReturnsPromises } from "./scrolling";

declare global {
  interface Window {
    workbench?: Workbench;
    /** What the policy of a page refused. */
    refused: string[];
  }
}

/** In milliseconds; not a measure: pages beside other work on a slow machine take their time. */
export const patience = 120_000;

/** A Chromium beside the built pages, served as `npm start` serves them. */
export interface Stage {
  browser: Browser;
  address: string;
  /** Scenes that were closed: opening in one again takes half the time. */
  resting: Scene[];
  stop(): Promise<void>;
}

export async function raise(): Promise<Stage> {
  const server = await serve(join(__dirname, "../../dist"), 0);
  const args = chromiumFlags.filter((flag) => flag !== "--headless");
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  return {
    browser,
    resting: [],
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Scene {
  page: Page;
  /** Errors on the console, exceptions, addresses that failed and what the policy refused. */
  complaints: string[];
  /** The page is not to be used again: the test has taken its clock, or answers its requests. */
  spent: boolean;
  close(): Promise<void>;
}

/** Opens the workbench in a browser that remembers nothing, with the sample calculated and the pane loaded. */
export async function openWorkbench(stage: Stage, language: "en" | "zh-CN" = "en"): Promise<Scene> {
  const scene = stage.resting.pop() ?? (await newScene(stage));
  const { page, complaints } = scene;
  complaints.splice(0);
  await page.goto(`${stage.address}/workbench.html?lang=${language}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench!.calculated());
  return scene;
}

async function newScene(stage: Stage): Promise<Scene> {
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.stack ?? error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await context.addInitScript(scrollingReturnsPromises);
  await context.addInitScript(() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      window.refused.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const scene: Scene = {
    page,
    complaints,
    spent: false,
    async close() {
      if (scene.spent) return context.close();
      await page.evaluate(() => localStorage.clear());
      // Ends what the page is still about.
      await page.goto("about:blank");
      stage.resting.push(scene);
    },
  };
  return scene;
}

/** Selects a cell as a person does, through the box left of the formula bar. */
export async function goTo({ page }: Scene, cell: string): Promise<void> {
  const box = await page.evaluate(() => {
    const input = document.querySelector<HTMLElement>(
      "[data-u-comp=defined-name] input, [data-u-comp=defined-name]",
    )!;
    const { x, y, width, height } = input.getBoundingClientRect();
    return { x: x + width / 3, y: y + height / 2 };
  });
  await page.mouse.click(box.x, box.y);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(cell);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.closest("[data-u-comp=defined-name]") === null);
}
