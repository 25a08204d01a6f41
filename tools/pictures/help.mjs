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
  const openPage = async (id) => {
    await goHome();
    await pane.locator("main").getByRole("button", { name: home[id] }).last().click();
    await pane.getByRole("heading", { level: 1, name: home[id] }).waitFor();
    await pane.locator("main button:visible").nth(3).waitFor();
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
