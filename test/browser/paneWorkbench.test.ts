import type { FrameLocator } from "playwright-core";
import { ruleIds, type RuleId } from "../../src/core/model/rules/rules";
import { checklistTexts } from "../../src/locale/checklist/texts";
import { homeSentences } from "../../src/locale/pane/home/sentences";
import { shellSentences } from "../../src/locale/pane/shell/sentences";
import { modelSheets } from "../../src/locale/sheets/model/words";
import { openWorkbench, raise, type Scene, type Stage } from "./browser";
import { openArea } from "./paneWay";

/** The built pane beside a real workbook: Microsoft's Office.js between them, and our host at the far end. */

let stage: Stage;
beforeAll(async () => {
  stage = await raise();
});
afterAll(() => stage?.stop());

const create = { en: "Check readiness", "zh-CN": "检查就绪度" };
const done = { en: "Done", "zh-CN": "已完成" };

const syncs = ({ page }: Scene) => page.evaluate(() => window.workbench!.requests().length);
const cell = ({ page }: Scene, sheet: string, range: string) =>
  page.evaluate(([name, where]) => window.workbench!.values(name, where)[0]![0], [sheet, range] as const);
const row = (pane: FrameLocator, id: string) => pane.locator(`[data-item="${id}"]`);
const checked = async (pane: FrameLocator, id: string, state: string) =>
  row(pane, id).locator(`[role=checkbox][aria-checked=${state}]`).waitFor();

describe.each(["en", "zh-CN"] as const)("in %s", (language) => {
  const locale = language === "en" ? "en" : "zh";
  const list = language === "en" ? "Checklist" : "检查清单";
  let scene: Scene;
  let pane: FrameLocator;
  beforeAll(async () => {
    scene = await openWorkbench(stage, language);
    pane = scene.page.frameLocator("iframe[name=taskpane]");
  });
  afterAll(() => scene?.close());

  test("nothing moves away under the pointer while home gathers what it shows", async () => {
    await pane.getByRole("button", { name: create[language] }).waitFor();
    const moved = pane.locator("body").evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const observer = new PerformanceObserver((list) => resolve(list.getEntries().flatMap(movesOf)));
          const movesOf = (entry: PerformanceEntry) =>
            (entry as unknown as { sources: { node: Node | null }[] }).sources.map(
              ({ node }) => node?.textContent ?? "",
            );
          observer.observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve([]), 1000);
        }),
    );
    expect(await moved).toEqual([]);
  });

  test("the checklist is created by one button, in the workbook, within two writes; what the sample proves is done", async () => {
    const button = pane.getByRole("button", { name: create[language] });
    await button.waitFor();
    const before = await syncs(scene);
    await button.click();
    await pane.getByRole("button", { name: homeSentences[locale].allItems }).waitFor();
    // What is there stays there while the rest comes: whoever types in it goes on.
    const hidden = pane.locator("main").evaluate(
      (main) =>
        new Promise<string[]>((resolve) => {
          const found: string[] = [];
          const note = ({ target }: MutationRecord) => {
            if ((target as HTMLElement).style.display === "none") found.push(target.textContent ?? "");
          };
          new MutationObserver((all) => all.forEach(note)).observe(main, {
            subtree: true,
            attributeFilter: ["style"],
          });
          const look = () => (main.querySelector("svg polygon") ? resolve(found) : setTimeout(look, 50));
          look();
        }),
    );
    expect(await hidden).toEqual([]);
    await openArea(pane, locale, "goal");
    await checked(pane, "g2", "true");
    const names = await scene.page.evaluate(() => window.workbench!.sheets());
    expect(names).toEqual(expect.arrayContaining([list, language === "en" ? "Readiness" : "就绪度"]));
    // Two that write, and one that asks to be told of changes; one more for the cells that prove, three to read them,
    // and five to keep what is proved; three more to read and watch the history and the sign-offs.
    expect((await syncs(scene)) - before).toBeLessThanOrEqual(15);
  });

  test("a tick in the pane is one request and stands in the cell", async () => {
    const before = await syncs(scene);
    await row(pane, "g4").getByRole("checkbox").click();
    await checked(pane, "g4", "true");
    await scene.page.waitForFunction(
      ([name, word]) => window.workbench!.values(name!, "F5")[0]![0] === word,
      [list, done[language]],
    );
    expect((await syncs(scene)) - before).toBe(1);
  });

  test("a tick in the cell shows in the pane", async () => {
    await scene.page.evaluate(
      ([name, word]) => window.workbench!.write(name!, "F7", [[word]]),
      [list, done[language]],
    );
    await checked(pane, "g6", "true");
  });

  test("text that looks like a formula is text in the cell", async () => {
    await row(pane, "g6").locator("h3 button").click();
    const note = row(pane, "g6").locator("textarea");
    await note.fill("=1+1");
    await note.blur();
    await scene.page.waitForFunction((name) => window.workbench!.values(name, "J7")[0]![0] === "=1+1", list);
  });

  test("a request that fails says so, keeps what was typed, and the retry writes it", async () => {
    const owner = row(pane, "g6").locator("input[list]");
    await owner.fill("Li Wei");
    await scene.page.evaluate(() => window.workbench!.failSync(1));
    await owner.press("Enter");
    const notice = pane.locator("[data-notice=error]");
    await notice.waitFor();
    expect(await owner.inputValue()).toBe("Li Wei");
    await notice.locator("button").first().click();
    await notice.waitFor({ state: "detached" });
    expect(await cell(scene, list, "G7")).toBe("Li Wei");
  });

  test("a second user's tick reaches the first", async () => {
    await scene.page.evaluate(() => void window.workbench!.secondUser());
    const second = scene.page.frameLocator("iframe[name=taskpane-2]");
    await openArea(second, locale, "goal");
    await row(second, "g4").getByRole("checkbox").click();
    await checked(pane, "g4", "false");
  });

  test.each([
    ["p3", "stStages", "F3", "FUNNELNEEDS", { stGoal: ["B2", "I2"], stStages: ["F2:F7", "A2:A8", "H2:H8"] }],
    ["g3", "stActuals", "D3", "GOALCHECK", { stGoal: ["B2"] }],
  ] as const)(
    "%s, once it is the next thing to do, leads to the function that proves it, with the model's cells",
    async (id, table, blanked, name, fields) => {
      const sheet = modelSheets[locale][table];
      const rows = await scene.page.evaluate(
        (where) => window.workbench!.values(where, "A2:F53") as unknown[][],
        list,
      );
      const statuses = rows.map((cells) => [
        ruleIds.includes(cells[0] as RuleId) ? cells[5] : done[language],
      ]);
      const [[before]] = await scene.page.evaluate(
        ([where, at]) => window.workbench!.values(where!, at!) as unknown[][],
        [sheet, blanked],
      );
      await scene.page.evaluate(
        async ([where, words, on, at]) => {
          await window.workbench!.write(where, "F2:F53", words);
          await window.workbench!.write(on, at, [[""]]);
        },
        [list, statuses, sheet, blanked] as const,
      );
      while (await pane.getByRole("button", { name: shellSentences[locale].back, exact: true }).isVisible())
        await pane.getByRole("button", { name: shellSentences[locale].back, exact: true }).click();
      const { title } = checklistTexts[locale].items[id];
      await pane
        .getByRole("navigation", { name: homeSentences[locale].next })
        .getByRole("button", { name: title })
        .click();
      await pane.getByRole("heading", { level: 1, name }).waitFor();
      const linked = (Object.entries(fields) as [keyof typeof fields, readonly string[]][]).flatMap(
        ([of, addresses]) => addresses.map((address) => `${modelSheets[locale][of]}!${address}`),
      );
      const inputs = pane.locator("main input");
      await pane.locator(`main input[value="${linked[0]}"]`).waitFor();
      const held = await inputs.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      expect(held.filter((value) => value !== "")).toEqual(linked);
      await scene.page.evaluate(
        ([on, at, value]) => window.workbench!.write(on as string, at as string, [[value]]),
        [sheet, blanked, before],
      );
    },
  );

  test("nothing complained on the way", () => {
    const complaints = scene.complaints.filter((complaint) => !complaint.includes("failSync"));
    expect(complaints).toEqual([]);
  });
});
