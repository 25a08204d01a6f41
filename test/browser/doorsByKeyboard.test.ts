import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { Book } from "xlsx-book/book";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { homeSentences } from "../../src/locale/pane/home/sentences";
import { planSentences } from "../../src/locale/pane/planner/sentences";
import { openWorkbench, raise, type Scene, type Stage } from "./browser";

/** The doors of the first run by the keyboard alone, from the page's start to what stands in the sheet. */

let stage: Stage;
beforeAll(async () => {
  stage = await raise();
});
afterAll(() => stage.stop());

const empty = bookOf(sheet("Sheet1"));
const foreign = bookOf(
  sheet("Ventes", {
    cells: cells([
      ["Region", "Owner", "Last year", null, "Target"],
      ["North", "Ann", 300, null, 2000],
      ["South", "Bob", 500],
      ["East", "Cyd", 200],
    ]),
  }),
);

/** Counts keys, and sees what they lead to. */
class Hand {
  keys = 0;
  constructor(private readonly scene: Scene) {}

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.scene.page.keyboard.press(key);
  }
  async type(text: string): Promise<void> {
    for (const letter of text) await this.press(letter);
  }
  /** What has the focus, with its label. */
  focused(): Promise<string> {
    return this.scene.page.evaluate(() => {
      const frame = document.activeElement;
      const page = frame instanceof HTMLIFrameElement ? frame.contentDocument! : document;
      const one = page.activeElement as HTMLElement;
      const label = one.id && page.querySelector(`label[for="${CSS.escape(one.id)}"]`)?.textContent;
      return `${one.tagName} ${label || one.getAttribute("aria-label") || one.textContent}`;
    });
  }
  async until(key: string, wanted: string): Promise<void> {
    const seen: string[] = [];
    while (!(await this.focused()).startsWith(wanted)) {
      seen.push(await this.focused());
      if (seen.length > 30) throw new Error(`${wanted} is not reached: ${seen.join(" | ")}`);
      await this.press(key);
    }
  }
}

const begin = async (language: "en" | "zh-CN", book: Book): Promise<[Scene, Hand]> => {
  const scene = await openWorkbench(stage, language);
  const home = homeSentences[language === "en" ? "en" : "zh"];
  const bytes = await writeXlsx(book);
  await scene.page.evaluate((all) => window.workbench!.open(new Uint8Array(all), "book.xlsx"), [...bytes]);
  await scene.page.evaluate(() => window.workbench!.calculated());
  await scene.page
    .frameLocator("iframe[name=taskpane]")
    .getByRole("button", { name: home.doors.skip })
    .waitFor();
  const hand = new Hand(scene);
  await hand.until("F6", `H1 ${home.crumb}`);
  return [scene, hand];
};

test("from an empty workbook: a target and weights are typed, and stand in the sheet as a formula", async () => {
  const [scene, hand] = await begin("zh-CN", empty);
  const say = planSentences.zh;
  await hand.until("Tab", `BUTTON ${homeSentences.zh.doors.split}`);
  await hand.press("Enter");
  const pane = scene.page.frameLocator("iframe[name=taskpane]");
  await pane.getByRole("textbox", { name: say.fields.target }).waitFor();
  await hand.until("Tab", `INPUT ${say.fields.target}`);
  await hand.type("1000");
  await hand.until("Tab", `INPUT ${say.fields.weights}`);
  await hand.type("3,2,1");
  await hand.until("Tab", `BUTTON ${say.insert}`);
  await pane.getByRole("button", { name: say.insert, disabled: false }).waitFor();
  await hand.press("Enter");
  await scene.page.waitForFunction(() =>
    window.workbench!.formulas("Sheet1").flat().includes("=SPLITTARGET(1000,{3;2;1})"),
  );
  expect(hand.keys).toBeLessThanOrEqual(32);
});

test("from a list that somebody has: what was found is taken as it is, and can be undone at once", async () => {
  const [scene, hand] = await begin("en", foreign);
  const say = planSentences.en;
  await hand.until("Tab", `BUTTON ${homeSentences.en.offers.split("Ventes")}`);
  await hand.press("Enter");
  const pane = scene.page.frameLocator("iframe[name=taskpane]");
  await pane.getByText("=SPLITTARGET(", { exact: false }).first().waitFor();
  await hand.until("Tab", `BUTTON ${say.insert}`);
  await pane.getByRole("button", { name: say.insert, disabled: false }).waitFor();
  await hand.press("Enter");
  await scene.page.waitForFunction(() =>
    window.workbench!.formulas("Ventes").flat().includes("=SPLITTARGET($E$2,$C$2:$C$4)"),
  );
  await pane.getByRole("button", { name: say.undo }).waitFor();
  expect(await hand.focused()).toBe(`BUTTON ${say.undo}`);
  expect(hand.keys).toBeLessThanOrEqual(23);
});
