import type { Frame } from "playwright-core";
import { isoOf } from "../../src/core/checklist/due";
import { funnelSentences } from "../../src/locale/pane/funnel/sentences";
import { writeXlsx } from "xlsx-book/writeXlsx";
import type { Book } from "xlsx-book/book";
import { describeCrm, readCrm } from "../crm/data";
import { crmBook } from "../crm/workbook";
import { openWorkbench, raise, type Scene, type Stage } from "./browser";
import { openTool } from "./paneWay";

const say = funnelSentences.en;

/** The book with its dates as the export writes them: text, such as 20-10-2016. */
function withTextDates(book: Book): Book {
  const deals = book.sheets.find(({ name }) => name === "Deals")!;
  for (const row of deals.cells.slice(1))
    for (const column of [5, 6]) {
      const value = row[column]?.value;
      if (typeof value === "number")
        row[column] = { value: isoOf(value)!.split("-").reverse().join("-"), format: { number: "@" } };
    }
  return book;
}

describeCrm("a funnel from a real company's 8,800 opportunities", (folder) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await raise();
  });
  afterAll(() => stage?.stop());

  describe.each(["real", "text"] as const)("with dates as %s", (dates) => {
    let scene: Scene;
    let frame: Frame;
    beforeAll(async () => {
      const { book } = crmBook(readCrm(folder));
      const bytes = Buffer.from(await writeXlsx(dates === "text" ? withTextDates(book) : book));
      scene = await openWorkbench(stage);
      await scene.page.evaluate(async (text) => {
        await window.workbench!.open(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
        await window.workbench!.calculated();
      }, bytes.toString("base64"));
      frame = scene.page.frames().find((one) => one.name() === "taskpane")!;
      await openTool(frame, "en", "process", "funnel");
    });
    afterAll(() => scene?.close());

    test("is imported in three syncs at most, each under 5 MB", async () => {
      const source = frame.getByLabel(say.source);
      await source.waitFor();
      const before = await scene.page.evaluate(() => window.workbench!.requests().length);
      await source.selectOption({ label: say.sourceTable("Deals", "Deals") });
      await frame.getByRole("button", { name: say.read("8,800", 8800) }).click();
      await frame.getByRole("heading", { name: say.figures }).waitFor();
      const syncs = (await scene.page.evaluate(() => window.workbench!.requests())).slice(before);
      expect(syncs.length).toBeLessThanOrEqual(3);
      for (const { bytes, answered } of syncs) expect(Math.max(bytes, answered)).toBeLessThan(5_000_000);
    });

    test("says what is in it", async () => {
      const text = await frame.locator("main").innerText();
      const numbers = await frame.locator("dl").first().locator("dd").allInnerTexts();
      expect(numbers).toEqual(["4,238", "10,005,534", "2,473", "0", "2,089", "0"]);
      expect(text).toMatch(/Engaging\s+1,589/);
      expect(text).toMatch(/Prospecting\s+500/);
      expect(text).toContain(say.conversionOf("62.0%", "64.3%"));
      expect(text).toContain(say.cycleHalf("57"));
      expect(text).toContain(say.cycleEighty("93"));
      expect(text).toContain(say.noSeason(10));
      expect(text).toContain(say.noFaults);
    });

    test("is written as formulas that say the same", async () => {
      await frame.getByRole("button", { name: say.write }).click();
      await frame.getByText("Written to").first().waitFor();
      await scene.page.evaluate(() => window.workbench!.calculated());
      const values = (await scene.page.evaluate(() => window.workbench!.values("Funnel figures"))).flat();
      for (const figure of [4238, 2473, 2089, 1589, 500, 10_005_534, 57, 93])
        expect(values).toContain(figure);
      expect(values.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    });

    test("goes on to odds with a sentence of what stands in the way", async () => {
      await frame.getByRole("button", { name: say.use }).click();
      await frame.getByRole("region", { name: say.answer }).getByText("bottleneck").waitFor();
      await frame.getByRole("heading", { name: say.curve }).waitFor();
      expect(scene.complaints).toEqual([]);
      expect(await frame.evaluate(() => window.refused)).toEqual([]);
    });
  });
});
