import { writeXlsx } from "xlsx-book/writeXlsx";
import { describeCrm, readCrm } from "../crm/data";
import { crmBook, target, type Places } from "../crm/workbook";
import { openWorkbench, raise, type Scene, type Stage } from "./browser";

describeCrm("a real company's plan, opened in the workbench", (folder) => {
  let stage: Stage;
  let scene: Scene;
  let places: Places;
  beforeAll(async () => {
    const made = crmBook(readCrm(folder));
    places = made.places;
    const bytes = Buffer.from(await writeXlsx(made.book)).toString("base64");
    stage = await raise();
    scene = await openWorkbench(stage);
    await scene.page.evaluate(async (text) => {
      await window.workbench!.open(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
      await window.workbench!.calculated();
    }, bytes);
  });
  afterAll(() => stage?.stop());

  const numbers = (sheet: string, range: string) =>
    scene.page.evaluate(
      ([name, area]) => window.workbench!.values(name, area).map(([value]) => value as number),
      [sheet, range] as const,
    );
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

  test("every deal is there, and what the won ones brought in", async () => {
    expect(await numbers("Deals", "H1:H8801")).toHaveLength(8801);
    expect(await numbers("Funnel", places.funnel.won)).toEqual([4238]);
    expect(await numbers("Funnel", places.funnel.revenue)).toEqual([10_005_534]);
  });

  test("regions, managers and agents add up to the level above, and together to the target", async () => {
    for (const { node, parts } of [places.regions, ...places.managers, ...places.agents])
      expect(sum(await numbers("Plan", parts))).toBe((await numbers("Plan", node))[0]);
    const parts = await Promise.all(places.agents.map((block) => numbers("Plan", block.parts)));
    expect(sum(parts.flat())).toBe(target);
  });

  test("nothing was complained of on the way", () => expect(scene.complaints).toEqual([]));
});
