import type { Opened } from "../../src/core/checklist/opened";
import { PaneBrowser, type Look } from "./pane/open";
import { freshItems, openWith } from "./pane/standIn";
import type { Hand } from "./pane/hand";
import { walk } from "./pane/walk";
import type { WholeStart, WholeTest } from "./pane/wholeOffice";

declare global {
  interface Window {
    wholeTest: WholeTest;
  }
}

/** Everything in the pane is used once: what a view does that no other test thought of is seen here. */

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
});
afterAll(() => browser?.stop());

const items = freshItems().map((item, index) => ({
  ...item,
  status: (["done", "in-progress", "not-started"] as const)[index % 3]!,
  owner: index % 3 === 0 ? "陈晓岚" : "",
  due: index % 4 === 0 ? 45_990 + index : null,
  evidence: index === 0 ? "https://example.com/plan" : "",
}));
const open = openWith(items);
const starts: readonly Opened[] = [
  open,
  { kind: "absent" },
  {
    kind: "taken",
    taken: [{ what: "sheet", role: "checklist", name: "Checklist", suggestion: "Checklist (2)" }],
  },
  {
    kind: "damaged",
    canHeal: true,
    damage: { what: "columns", missing: ["owner"], unknown: ["PIC"] },
  },
  {
    ...open,
    readOnly: { reason: "newer-schema", found: 2, known: 1 },
    problems: [{ code: "unknown-status", id: "g1", cell: "Checklist!F2", word: "almost" }],
  },
];

interface Way {
  readonly language: "en" | "zh";
  readonly hand: Hand;
  readonly look: Look & { appearance: "light" | "dark" };
  /** Each task fails the first time. */
  readonly failsFirst: boolean;
}
const forced = { forcedColors: "active" } as const;
const ways: readonly Way[] = [
  { language: "en", hand: "pointer", look: { appearance: "light", width: 350 }, failsFirst: false },
  {
    language: "zh",
    hand: "keyboard",
    look: { appearance: "dark", width: 320, context: forced },
    failsFirst: true,
  },
  { language: "zh", hand: "pointer", look: { appearance: "light", width: 350 }, failsFirst: false },
  { language: "zh", hand: "pointer", look: { appearance: "dark", width: 600 }, failsFirst: true },
  {
    language: "en",
    hand: "keyboard",
    look: { appearance: "light", width: 320, context: forced },
    failsFirst: true,
  },
  // As at a zoom of 200 %.
  { language: "en", hand: "pointer", look: { appearance: "dark", width: 175 }, failsFirst: true },
];
/** `npm test` begins to walk one way and looks for what breaks; all ways to their ends, with axe on every view, take an hour. */
const audits = process.env.WALKS === "all";

test.each(audits ? ways : ways.slice(0, 1))(
  "in $language, by $hand, $look.appearance, $look.width pixels, each task failing first: $failsFirst",
  async ({ language, hand, look, failsFirst }) => {
    const known = { tried: new Map<string, number>(), views: new Set<string>() };
    const wrong: string[] = [];
    const context = { ...look.context, reducedMotion: "reduce" as const };
    // A walk mostly waits. The open checklist is walked by two at once, and what one has tried the other leaves out.
    const queue = [open, ...starts];
    const walkOn = async () => {
      for (let found = queue.shift(); found; found = queue.shift()) {
        const page = await browser.open("whole", { ...look, context });
        // The help's pages are beside the built ones only.
        await page.route("**/help/**", (route) => route.fulfill({ contentType: "text/html", body: "" }));
        const given: WholeStart = { language, appearance: look.appearance, found, failsFirst };
        const start = async () => {
          await page.evaluate(() => localStorage.clear());
          await page.goto(page.url());
          await page.evaluate((all) => window.wholeTest.start(all), given);
          await page.locator("h1").first().waitFor();
        };
        wrong.push(...(await walk(page, { hand, audits }, start, known)));
        await browser.close(page);
      }
    };
    await Promise.all([walkOn(), walkOn()]);
    expect(wrong).toEqual([]);
    // Far fewer would mean that the walk lost its way.
    expect(known.views.size).toBeGreaterThan(60);
    expect(known.tried.size).toBeGreaterThan(150);
  },
);
