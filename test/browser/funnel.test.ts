import type { Page } from "playwright-core";
import { funnelSentences } from "../../src/locale/pane/funnel/sentences";
import { faults } from "./pane/faults";
import { PaneBrowser, type Look } from "./pane/open";
import { openFunnel } from "./pane/openFunnel";

/** The funnel builder's first part in a browser, over a workbook in memory: from a list to its figures. */

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
});
afterAll(() => browser?.stop());

type List = "company" | "dirty" | "other";
const opened: Page[] = [];
const open = async (lists: readonly List[], look?: Look): Promise<Page> => {
  const page = await openFunnel(browser, lists, look);
  opened.push(page);
  return page;
};
afterEach(async () => {
  for (const page of opened.splice(0)) await browser.close(page);
});

const en = funnelSentences.en;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const calls = (page: Page, name: string) =>
  page.evaluate((wanted) => window.funnelTest.tasks.calls.filter(([call]) => call === wanted), name);
const look = async (page: Page, say = en) => {
  await page.getByLabel(say.source).selectOption({ index: 1 });
  await page.getByRole("heading", { name: say.columns }).waitFor();
};
const read = async (page: Page, say = en) => {
  await look(page, say);
  await button(page, /^(Read|读取)/).click();
  await page.getByRole("heading", { name: say.figures }).waitFor();
};
const openAll = (page: Page) =>
  page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
const card = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });

type View = [name: string, lists: readonly List[], act: (page: Page, say: typeof en) => Promise<unknown>];
const views: View[] = [
  ["a workbook without tables", [], (page, say) => page.getByText(say.noTables).first().waitFor()],
  ["a list that was chosen", ["company"], look],
  [
    "a list without a stage",
    ["other"],
    async (page, say) => {
      await look(page, say);
      await page.getByRole("alert").getByText(say.noStage).waitFor();
    },
  ],
  ["what a company's list says", ["company"], (page, say) => read(page, say).then(() => openAll(page))],
  ["what a dirty list says", ["dirty"], (page, say) => read(page, say).then(() => openAll(page))],
  [
    "figures that were written",
    ["dirty"],
    async (page, say) => {
      await read(page, say);
      await button(page, say.write).click();
      await button(page, say.goTo("").trim()).last().waitFor();
    },
  ],
  [
    "a selection that is no list",
    ["company"],
    async (page, say) => {
      await button(page, say.selection).click();
      await page.locator("[data-notice]").waitFor();
    },
  ],
];

describe.each(["en", "zh"] as const)("in %s", (language) => {
  const say = funnelSentences[language];
  test.each(views)("%s is sound: axe, policy, and 350 pixels", async (_, lists, act) => {
    for (const appearance of ["light", "dark"] as const) {
      const page = await open(lists, { language, appearance });
      await act(page, say);
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
    }
  });

  test("says the figures, each with how sure it is", async () => {
    const page = await open(["company"], { language });
    await read(page, say);
    const text = await card(page, say.figures).innerText();
    for (const figure of ["4,238", "2,473", "2,089"]) expect(text).toContain(figure);
    expect(text).toContain(say.conversionOf("62.0%", "64.3%"));
    expect(text).toContain(say.noSeason(10));
  });
});

test("guesses the columns and takes corrections; a column has one role", async () => {
  const page = await open(["company"]);
  await look(page);
  expect(await page.getByLabel(new RegExp(`^${en.roles.stage}`)).inputValue()).toBe("2");
  await page.getByLabel(en.roles.opened).selectOption("2");
  expect(await page.getByLabel(new RegExp(`^${en.roles.stage}`)).inputValue()).toBe("");
  expect(await button(page, /^Read/).getAttribute("aria-disabled")).toBe("true");
  await page.getByLabel(new RegExp(`^${en.roles.stage}`)).selectOption("2");
  await button(page, /^Read/).click();
  await page.getByRole("heading", { name: en.figures }).waitFor();
  expect(await calls(page, "read")).toEqual([["read", { id: 0, owner: 1, stage: 2, closed: 4, value: 5 }]]);
});

test("shows how far the reading is, for those who look and those who listen", async () => {
  const page = await open(["company"]);
  await look(page);
  const release = await page.evaluateHandle(() => {
    let go = () => undefined as void;
    window.funnelTest.tasks.hold = new Promise((resolve) => (go = resolve));
    return go;
  });
  await button(page, /^Read/).press("Enter");
  const bar = page.getByRole("progressbar");
  await bar.waitFor();
  expect(await bar.getAttribute("aria-valuemax")).toBe("8800");
  await page.getByRole("status").getByText(en.readSoFar("0", "8,800")).waitFor({ state: "attached" });
  expect(await faults(page)).toEqual([]);
  await release.evaluate((go) => go());
  await page.getByRole("heading", { name: en.figures }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(en.readAgain);
});

test("names what could not be used, with its cells to go to, and sets apart what is as it should be", async () => {
  const page = await open(["dirty"]);
  await read(page);
  const amiss = card(page, en.faults);
  for (const sentence of [
    en.fault["stage-blank"]("2", 2),
    en.fault["stage-unknown"]("50", 50),
    en.fault["id-twice"]("1", 1),
    en.fault["amount-text"]("1", 1),
    en.fault["closed-before-opened"]("1", 1),
    en.fault["date-text"].closed("1", 1),
  ])
    expect(await amiss.getByText(sentence).count()).toBe(1);
  expect(await amiss.locator("details").getByText(en.expectedFault.closed("147", 147)).isVisible()).toBe(
    false,
  );
  await button(page, en.goTo("商机清单!C5")).click();
  expect(await calls(page, "goTo")).toEqual([["goTo", { sheet: "商机清单", address: "C5" }]]);
});

test("counts again when a word gets a meaning", async () => {
  const page = await open(["dirty"]);
  await read(page);
  await page.getByLabel(en.meaningOf("待定")).selectOption("open");
  await card(page, en.funnel).getByText("待定").waitFor();
  expect(await page.getByText(en.fault["stage-unknown"]("50", 50)).count()).toBe(0);
});

test("orders the open stages by the keyboard and keeps the focus on the button", async () => {
  const page = await open(["company"]);
  await read(page);
  await button(page, en.down("Prospecting")).press("Enter");
  await page
    .getByRole("status")
    .getByText(en.moved("Prospecting", 2, 2))
    .waitFor({ state: "attached" });
  expect(await card(page, en.stages).locator("ol li").allInnerTexts()).toEqual([
    expect.stringContaining("Engaging"),
    expect.stringContaining("Prospecting"),
  ]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    en.down("Prospecting"),
  );
});

test("leaves text dates out while nobody says their order", async () => {
  const page = await open(["company"]);
  await read(page);
  await page.getByLabel(en.dates).selectOption("");
  await page.getByText(en.noCycle).waitFor();
  await page.getByLabel(en.dates).selectOption("dmy");
  await page.getByText(en.cycleHalf("423")).waitFor();
});

test("asks for another name where the sheet's is taken, writes, and goes there", async () => {
  const page = await open(["company"]);
  await read(page);
  await page.getByLabel(en.sheetLanguage).selectOption("zh");
  await page.evaluate(() => {
    const { tasks, Trouble } = window.funnelTest;
    tasks.troubles.push(new Trouble("sheet-taken", { sheet: "漏斗数据", suggestion: "漏斗数据 (2)" }));
  });
  await button(page, en.write).click();
  await page.getByText(en.troubles["sheet-taken"]("漏斗数据")).first().waitFor();
  expect(await page.getByLabel(en.sheetName).inputValue()).toBe("漏斗数据 (2)");
  await button(page, en.write).click();
  await page.getByText(en.written("'漏斗数据 (2)'!A1")).first().waitFor();
  expect((await calls(page, "write")).map(([, options]) => options)).toEqual([
    { language: "zh" },
    { language: "zh", sheet: "漏斗数据 (2)" },
  ]);
  await button(page, en.goTo("'漏斗数据 (2)'!A1")).click();
  expect(await calls(page, "goTo")).toHaveLength(1);
});

test("says that the list is changing, loses nothing, and reads again when asked", async () => {
  const page = await open(["company"]);
  await look(page);
  await page.evaluate(() => {
    const { tasks, Trouble } = window.funnelTest;
    tasks.troubles.push(new Trouble("source-moving", { source: "Pipeline" }));
  });
  await button(page, /^Read/).click();
  await page.getByText(en.troubles["source-moving"]("Pipeline")).first().waitFor();
  expect(await page.getByRole("alert").innerText()).toBe(en.troubles["source-moving"]("Pipeline"));
  await button(page, en.again).click();
  await page.getByRole("heading", { name: en.figures }).waitFor();
  expect(await page.locator('[data-notice]:not([data-notice="info"])').count()).toBe(0);
});

test("follows columns that moved, and says which one is gone", async () => {
  const page = await open(["company"]);
  await read(page);
  const without = (header: string) =>
    page.evaluate((gone) => {
      const [list] = window.funnelTest.tasks.lists;
      const at = list!.headers.indexOf(gone);
      window.funnelTest.tasks.lists = [
        {
          ...list!,
          headers: list!.headers.filter((_, column) => column !== at),
          rows: list!.rows.map((row) => row.filter((_, column) => column !== at)),
        },
      ];
    }, header);
  await without("opportunity_id");
  await button(page, en.readAgain).click();
  await page
    .getByText(en.troubles["column-gone"]("Pipeline", en.roles.id, "opportunity_id"))
    .first()
    .waitFor();
  expect(await page.getByLabel(en.roles.id).inputValue()).toBe("");
  expect(await page.getByRole("combobox", { name: en.roles.stage }).first().inputValue()).toBe("1");
  await button(page, /^Read/).first().click();
  await page.locator('[data-notice]:not([data-notice="info"])').waitFor({ state: "detached" });
  expect(await card(page, en.figures).innerText()).toContain("4,238");
  expect((await calls(page, "read")).at(-1)).toEqual([
    "read",
    { stage: 1, value: 4, opened: 2, closed: 3, owner: 0 },
  ]);
});

test("notices that the list changed since it was read, and nothing else", async () => {
  const page = await open(["company"]);
  await read(page);
  await page.evaluate(() => window.funnelTest.tasks.change("Prices"));
  expect(await page.getByText(en.listChanged).count()).toBe(0);
  await page.evaluate(() => window.funnelTest.tasks.change("CRM"));
  await page.getByText(en.listChanged).first().waitFor();
  await button(page, en.readAgain).click();
  await page.locator("section").getByText(en.listChanged).waitFor({ state: "detached" });
});

test("keeps its choices where the list is gone, for the list that takes its place", async () => {
  const page = await browser.open("funnel", {});
  opened.push(page);
  await page.evaluate(() => {
    const { Trouble } = window.funnelTest;
    window.funnelTest.start(["company"], "en", "light", (tasks) => {
      tasks.kept = {
        source: { kind: "table", table: "Old", sheet: "CRM" },
        columns: {},
        choices: { meanings: new Map([["lost", "left-out"]]), order: ["Engaging"], dates: "dmy" },
        gone: [new Trouble("source-gone", { source: "Old" })],
      };
    });
  });
  await page.getByText(en.troubles["source-gone"]("Old")).first().waitFor();
  await read(page);
  expect(await page.getByLabel(en.meaningOf("Lost")).inputValue()).toBe("left-out");
  expect(await card(page, en.stages).locator("ol li").first().innerText()).toContain("Engaging");
});

test("finds everything as it was after another page", async () => {
  const page = await open(["company"]);
  await read(page);
  await page.getByLabel(en.meaningOf("Lost")).selectOption("left-out");
  await page.evaluate(() => window.funnelTest.navigation.go("whatIf"));
  await page.getByRole("heading", { level: 1, name: "What if" }).waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  expect(await page.getByLabel(en.meaningOf("Lost")).inputValue()).toBe("left-out");
  expect(await calls(page, "open")).toHaveLength(1);
});
