import { readFileSync } from "node:fs";
import { join } from "node:path";
import { guessChoices } from "../../../../src/core/funnel/data/choices";
import { guessColumns } from "../../../../src/core/funnel/data/columns";
import { dateOf } from "../../../../src/core/funnel/data/dates";
import { figuresOf } from "../../../../src/core/funnel/data/tally";
import { roles, type Opportunities, type Role } from "../../../../src/core/funnel/data/source";
import type { CellValue } from "../../../../src/core/cellValue";
import { describeCrm } from "../../../crm/data";

/** The export as a sheet has it: numbers as numbers, dates as its text or as real dates. */
function readSheet(folder: string, dates: "text" | "real"): { headers: string[]; rows: CellValue[][] } {
  const text = readFileSync(join(folder, "sales_pipeline.csv"), "utf8").replace(/^\uFEFF/, "");
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const headers = head!.split(",");
  const rows = lines.map((line) =>
    line.split(",").map((field, column): CellValue => {
      if (headers[column] === "close_value") return field === "" ? "" : Number(field);
      return dates === "real" && headers[column]!.endsWith("_date") ? (dateOf(field, "dmy") ?? "") : field;
    }),
  );
  return { headers, rows };
}

const opportunitiesOf = (rows: CellValue[][], columns: Partial<Record<Role, number>>): Opportunities => ({
  rows: rows.length,
  columns: Object.fromEntries(
    roles.flatMap((role) => {
      const column = columns[role];
      return column === undefined ? [] : [[role, rows.map((row) => row[column]!)]];
    }),
  ),
});

describeCrm("a funnel of the CRM sample", (folder) => {
  test.each([["text"], ["real"]] as const)("its figures, with dates as %s", (dates) => {
    const { headers, rows } = readSheet(folder, dates);
    const date = dates === "real" ? "yyyy-mm-dd" : "General";
    const columns = guessColumns({
      headers,
      rows: rows.slice(0, 200),
      formats: headers.map((header) => (header.endsWith("_date") ? date : "General")),
    });
    expect(columns).toEqual({ id: 0, stage: 4, value: 7, opened: 5, closed: 6, owner: 1 });
    const opportunities = opportunitiesOf(rows, columns);
    const choices = guessChoices(opportunities);
    expect(choices.order).toEqual(["Prospecting", "Engaging"]);
    expect(choices.dates).toBe(dates === "text" ? "dmy" : null);
    const figures = figuresOf(opportunities, choices);
    expect(figures).toMatchObject({
      rows: 8800,
      won: { count: 4238, value: 10_005_534 },
      lost: { count: 2473 },
      open: { count: 2089 },
      deal: { deals: 4238 },
      cycle: { median: 57, eighty: 93, deals: 4238 },
      season: { indices: null, months: 10 },
      // The export says of a lost deal that it is lost, and not how far it came.
      funnel: {
        stages: [
          { name: "Prospecting", here: 500, lost: 0, reached: null, step: null },
          { name: "Engaging", here: 1589, lost: 0, reached: null, step: null },
          { name: null, here: 4238, lost: 0, reached: null, step: null },
        ],
        lostAnywhere: 2473,
        provesSteps: false,
      },
      owners: 30,
    });
    expect(figures.conversion).toEqual({
      rate: 4238 / 6711,
      low: expect.closeTo(0.61989, 5),
      high: expect.closeTo(0.64296, 5),
      decided: 6711,
    });
    expect(figures.deal?.mean).toBeCloseTo(10_005_534 / 4238, 9);
    expect(figures.faults).toEqual([
      expect.objectContaining({ kind: "date-blank", role: "opened", count: 500, expected: true }),
      expect.objectContaining({ kind: "date-blank", role: "closed", count: 2089, expected: true }),
    ]);
  });
});
