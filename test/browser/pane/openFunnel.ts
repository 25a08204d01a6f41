import type { Page } from "playwright-core";
import type { FunnelTest } from "./funnelPage";
import type { Look, PaneBrowser } from "./open";

declare global {
  interface Window {
    funnelTest: FunnelTest;
  }
}

/** Opens the funnel builder over a stand-in with these lists; the test reaches it as `window.funnelTest.tasks`. */
export async function openFunnel(
  browser: PaneBrowser,
  lists: readonly ("company" | "dirty" | "other")[],
  look: Look = {},
): Promise<Page> {
  const page = await browser.open("funnel", look);
  await page.evaluate(
    ([names, language, appearance]) => window.funnelTest.start(names, language, appearance),
    [lists, look.language ?? "en", look.appearance ?? "light"] as const,
  );
  return page;
}
