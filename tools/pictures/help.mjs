import { readFileSync } from "node:fs";
import { join } from "node:path";
import { typescript } from "../typescript.mjs";

/** Chooses the sample's opportunities among the tables that are offered. */
export async function chooseOpportunities(source) {
  const option = source.locator("option", { hasText: "stOpportunities" }).first();
  await option.waitFor({ state: "attached" });
  await source.selectOption(await option.getAttribute("value"));
}

/**
 * The help's pictures: every tool as it stands in the pane beside the sample, whose workbook holds a whole plan, and a
 * checklist.
 *
 * @param page the workbench, open in the language; `pane` is its task pane
 */
export async function helpPictures({ page, pane, language, folder }) {
  const home = typescript("src/locale/pane/home/sentences.ts").homeSentences[language];
  const plan = typescript("src/locale/pane/planner/sentences.ts").planSentences[language];
  const model = typescript("src/locale/pane/model/sentences.ts").modelSentences[language];
  const funnel = typescript("src/locale/pane/funnel/sentences.ts").funnelSentences[language];
  const { sections: areas } = typescript("src/locale/checklist/texts.ts").checklistTexts[language];
  const { toolsOf } = typescript("src/pane/home/tools.ts");
  const sections = Object.keys(areas);
  const sheet = { en: "Regions", zh: "区域目标" }[language];
  const button = (name, options = {}) => pane.getByRole("button", { name, ...options }).first();

  const goHome = async () => {
    const crumb = button(home.crumb, { exact: true });
    if ((await crumb.count()) > 0) await crumb.click();
  };
  const shoot = async (id) => {
    await pane.locator("main [aria-busy=true]").waitFor({ state: "detached" });
    await page.waitForTimeout(400);
    await page.locator("iframe[name=taskpane]").screenshot({ path: join(folder, `${id}-${language}.png`) });
  };
  const openTool = async (id) => {
    await goHome();
    const section = Object.keys(toolsOf).find((one) => toolsOf[one].includes(id));
    await button(home.areaName(sections.indexOf(section) + 1, areas[section].title)).click();
    await pane.locator("main").getByRole("button", { name: home.toolNames[id] }).first().click();
  };
  const openPage = async (id, buttons = 4) => {
    await goHome();
    await pane.locator("main").getByRole("button", { name: home[id] }).last().click();
    await pane.getByRole("heading", { level: 1, name: home[id] }).waitFor();
    await pane
      .locator("main button:visible")
      .nth(buttons - 1)
      .waitFor();
  };
  const fill = async (label, text) => {
    const field = pane.getByRole("textbox", { name: label }).first();
    await field.fill(text);
    await field.press("Enter");
  };

  await openTool("plan");
  await fill(plan.fields.target, language === "en" ? "5000000*1.15" : "500万*1.15");
  await fill(plan.fields.weights, `${sheet}!D8:D11`);
  await fill(plan.fields.names, `${sheet}!B8:B11`);
  await pane.getByText(plan.exact).waitFor();
  await shoot("plan");
  await openTool("reconcile");
  await fill(plan.fields.target, "48000000");
  await fill(plan.fields.topDown, `${sheet}!F8:F11`);
  await fill(plan.fields.bottomUp, `${sheet}!D8:D11`);
  await fill(plan.fields.names, `${sheet}!B8:B11`);
  await pane.getByText(plan.exact).waitFor();
  await shoot("reconcile");
  await openTool("funnel");
  await chooseOpportunities(pane.getByLabel(funnel.source));
  await pane.getByRole("button", { name: { en: /^Read/, zh: /^读取/ }[language] }).click();
  await pane.getByRole("button", { name: funnel.use }).waitFor();
  await shoot("funnel");
  await button(funnel.use).click();
  await pane.locator("main svg").first().waitFor();
  await shoot("whatIf");
  await openTool("wholePlan");
  await pane.locator("main label").first().waitFor();
  await shoot("wholePlan");
  await openPage("tables");
  await button(model.clearAll).waitFor();
  await shoot("tables");
  for (const id of ["resources", "incentives", "risks", "review"]) {
    await openTool(id);
    await pane.locator("main h2, main label").first().waitFor();
    await shoot(id);
  }
  await openTool("history");
  await historyShown({ page, pane, language });
  await shoot("history");
  await openPage("rollup", 2);
  await pane.locator("input[type=file]").setInputFiles(await companyFiles(page, language));
  await pane
    .locator("main")
    .getByText(/: 0 ready|0 个就绪/)
    .waitFor();
  await shoot("rollup");
  await openPage("share");
  await shoot("share");
  await openPage("functions");
  await shoot("functions");
  await button(home.explain).click();
  await page.evaluate(
    async ([name]) => {
      const { Excel } = document.querySelector("iframe[name=taskpane]").contentWindow;
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange("F9").select();
        await context.sync();
      });
    },
    [sheet],
  );
  await pane.locator("tr[aria-current=true]").waitFor();
  await shoot("explain");
  await goHome();
  await pane.getByRole("heading", { name: home.next }).waitFor();
  await shoot("readiness");
}

/** Two records of the score, a month apart, so that there is a course to be seen. */
async function historyShown({ page, pane, language }) {
  const { record } = typescript("src/locale/pane/history/sentences.ts").historySentences[language];
  const { history } = typescript("src/locale/sheets/words.ts").sheetNames[language];
  const press = async (rows) => {
    await pane.getByRole("button", { name: record }).click();
    await page.waitForFunction(
      ([name, count]) => {
        try {
          return window.workbench.values(name, `A${count + 1}`)[0][0] !== "";
        } catch {
          return false;
        }
      },
      [history, rows],
    );
  };
  await press(1);
  await page.evaluate(
    async ([name]) => {
      const row = window.workbench.values(name, "A2:N2")[0];
      const before = row.map((value, at) =>
        at > 4 && typeof value === "number" ? value * (0.6 + (at % 4) / 10) : value,
      );
      await window.workbench.write(name, "A2", [[before[0] - 30, before[1] - 12, ...before.slice(2)]]);
      await window.workbench.calculated();
    },
    [history],
  );
  await press(2);
}

/** The workbook as three regions might hand it in, at different stages. */
async function companyFiles(page, language) {
  const names = { en: ["North", "East", "South"], zh: ["华北", "华东", "华南"] }[language];
  const list = { en: "Checklist", zh: "检查清单" }[language];
  const word = { en: "Not started", zh: "未开始" }[language];
  const files = [];
  const kept = await page.evaluate(([sheet]) => window.workbench.values(sheet, "F2:F53"), [list]);
  for (const [at, name] of names.entries()) {
    await page.evaluate(
      async ([sheet, rows, none, from, to]) => {
        const values = rows.map(([status], row) => [row >= from && row < to ? none : status]);
        await window.workbench.write(sheet, "F2", values);
        await window.workbench.calculated();
      },
      [list, kept, word, at * 9, at * 16],
    );
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
    files.push({
      name: `${name}.xlsx`,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: readFileSync(await download.path()),
    });
  }
  await page.evaluate(
    async ([sheet, rows]) => {
      await window.workbench.write(sheet, "F2", rows);
      await window.workbench.calculated();
    },
    [list, kept],
  );
  return files;
}
