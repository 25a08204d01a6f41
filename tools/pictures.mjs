/**
 * Makes the pictures of the docs: `npm run build && npm run pictures`. The built workbench in both languages with
 * a sheet of the sample's plan, a checklist under way in the pane beside it, and the pane by itself at its usual 350 pixels:
 * the checklist, what the sample's opportunities come to in the funnel builder, and every tool for the help.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "./chromium.mjs";
import { chooseOpportunities, helpPictures } from "./pictures/help.mjs";
import { serve } from "./serve.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = join(root, "docs/pictures");
const languages = [
  {
    code: "en",
    file: "en",
    list: "Checklist",
    sheet: "Regions",
    create: "Check readiness",
    states: ["Done", "In progress", "Not started"],
    area: /^4 Plan and process/,
    funnel: {
      tool: "Funnel",
      source: "Opportunities in",
      read: /^Read/,
      use: "Use these for the what-if",
      odds: "Odds by volume",
    },
  },
  {
    code: "zh-CN",
    file: "zh",
    list: "检查清单",
    sheet: "区域目标",
    create: "检查就绪度",
    states: ["已完成", "进行中", "未开始"],
    area: /^4 行动计划与流程设计/,
    funnel: {
      tool: "漏斗",
      source: "商机数据",
      read: /^读取/,
      use: "用于假设推演",
      odds: "概率随商机数的变化",
    },
  },
];

/** So many items the sample proves. */
const proved = 31;
/** Items that people tick, under way. */
const manual = ["g4", "m1", "m2", "r4", "r5", "t1", "t2", "e1", "e2", "d8"];

if (!existsSync(join(root, "dist/workbench.html"))) {
  console.error("Nothing is built. Type: npm run build");
  process.exit(1);
}
chineseFonts();
mkdirSync(join(folder, "help"), { recursive: true });
const server = await serve(join(root, "dist"), 0);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
try {
  for (const language of languages) await picture(language);
} finally {
  await browser.close();
  server.close();
}

async function picture({ code, file, list, sheet, create, states, area, funnel }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  page.setDefaultTimeout(120_000);
  await page.goto(`http://localhost:${server.address().port}/workbench.html?lang=${code}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench.calculated());
  const pane = page.frameLocator("iframe[name=taskpane]");
  await pane.getByRole("button", { name: create }).click();
  await pane.getByRole("button", { name: area }).waitFor();
  await page.waitForFunction(
    ([list, word, count]) =>
      window.workbench.values(list, "F2:F53").filter(([status]) => status === word).length >= count,
    [list, states[0], proved],
  );
  // What the workbook proves of the other items stays as it is.
  await page.evaluate(
    async ([list, ids, words]) => {
      const items = window.workbench.values(list, "A2:A53").map(([id]) => id);
      for (const [at, id] of ids.entries())
        await window.workbench.write(list, `F${items.indexOf(id) + 2}`, [[words[at % words.length]]]);
      await window.workbench.calculated();
    },
    [list, manual, states],
  );
  await page.locator("footer").getByText(sheet, { exact: true }).click();
  // The grid draws on a canvas and says nothing when it has finished.
  await page.waitForTimeout(3_000);
  await page.screenshot({ path: join(folder, `workbench-${file}.png`) });
  await page.locator("iframe[name=taskpane]").screenshot({ path: join(folder, `pane-${file}.png`) });
  await pane.getByRole("button", { name: area }).click();
  await pane.getByRole("button", { name: funnel.tool }).first().click();
  await chooseOpportunities(pane.getByLabel(funnel.source));
  await pane.getByRole("button", { name: funnel.read }).click();
  await pane.getByRole("button", { name: funnel.use }).click();
  await pane.getByRole("heading", { name: funnel.odds }).waitFor();
  await page.locator("iframe[name=taskpane]").screenshot({ path: join(folder, `funnel-${file}.png`) });
  await helpPictures({ page, pane, language: file, folder: join(folder, "help") });
  await page.close();
  console.log(
    `docs/pictures: workbench-${file}.png, pane-${file}.png, funnel-${file}.png, help/*-${file}.png`,
  );
}

/** Without a Chinese font the pictures show boxes: on Debian root gets one, elsewhere a line says what to do. */
function chineseFonts() {
  if (process.platform !== "linux") return;
  try {
    if (execFileSync("fc-list", [":lang=zh"], { encoding: "utf8" }).trim()) return;
    if (process.getuid?.() === 0) {
      console.log("No Chinese font: installing Debian's fonts-noto-cjk.");
      execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "fonts-noto-cjk"], {
        stdio: "ignore",
        timeout: 600_000,
      });
      return;
    }
  } catch (error) {
    console.error(`The fonts could not be looked at: ${error.message}`);
  }
  console.error(
    "No Chinese font: the Chinese pictures will show boxes. Type: sudo apt-get install fonts-noto-cjk",
  );
}
