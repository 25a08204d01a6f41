import { readFileSync } from "node:fs";
import { raise, type Stage } from "./browser";

/** The help's pages as they are published, read by axe in every look that a reader may have. */

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let stage: Stage;
beforeAll(async () => {
  stage = await raise();
});
afterAll(() => stage?.stop());

const pages = ["index", "functions", "plan", "functions/splittarget", "functions/explainsplit"].flatMap(
  (page) => [`${page}.html`, `${page}.zh-CN.html`],
);
const looks = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

test("axe has no finding in any look, and nothing lies beside the page at 350 pixels or twice as large", async () => {
  const context = await stage.browser.newContext({ viewport: { width: 350, height: 700 } });
  const page = await context.newPage();
  const wrong: string[] = [];
  for (const name of pages) {
    const answer = await page.goto(`${stage.address}/help/${name}`);
    if (answer?.status() !== 200) wrong.push(`${name}: ${answer?.status()}`);
    await page.evaluate(axe);
    for (const look of looks) {
      await page.emulateMedia(look);
      const found = await page.evaluate(async (isForced) => {
        const { axe } = window as unknown as {
          axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        // The colours that a person forces are not the ones that axe reads.
        const { violations } = await axe.run({ rules: { "color-contrast": { enabled: !isForced } } });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
      }, look.forcedColors === "active");
      wrong.push(...found.map((one) => `${name}, ${look.colorScheme}, ${look.forcedColors}: ${one}`));
    }
    for (const width of [350, 175]) {
      await page.setViewportSize({ width, height: 700 });
      const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (beside > 0) wrong.push(`${name}: ${beside} pixels lie beside the page at ${width}`);
    }
    await page.setViewportSize({ width: 350, height: 700 });
  }
  await context.close();
  expect(wrong).toEqual([]);
});
