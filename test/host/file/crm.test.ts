import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "xlsx-book/book";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { describeCrm } from "../../crm/data";
import { sheet } from "./samples";

/** Day-month-year as a serial number with a date's format. */
function dateCell(text: string): Cell | undefined {
  const [day, month, year] = text.split("-").map(Number);
  if (!year) return undefined;
  return { value: Date.UTC(year, month - 1, day) / 864e5 + 25569, format: { number: "yyyy-mm-dd" } };
}

function cellsOf(csv: string): (Cell | undefined)[][] {
  const [header, ...lines] = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const rows = lines.map((line) =>
    line.map((text, column) => {
      if (column === 5 || column === 6) return dateCell(text);
      return text === "" ? undefined : { value: column === 7 ? Number(text) : text };
    }),
  );
  return [header.map((value) => ({ value })), ...rows].map((row) =>
    row.slice(
      0,
      row.reduce((end, cell, i) => (cell ? i + 1 : end), 0),
    ),
  );
}

describeCrm("a real pipeline in a file", (folder) => {
  test("a real pipeline of 8,800 opportunities comes back cell by cell", async () => {
    const cells = cellsOf(readFileSync(join(folder, "sales_pipeline.csv"), "utf8"));
    const columns = cells[0].map((cell) => String(cell?.value));
    const table = {
      name: "pipeline",
      range: `A1:H${cells.length}`,
      columns,
      style: "TableStyleMedium2",
      totals: false,
    };
    const book = { sheets: [sheet("Pipeline", { cells, tables: [table] })], names: [], settings: {} };
    const bytes = await writeXlsx(book);
    const { left, ...read } = await readXlsx(bytes);
    expect(left).toEqual([]);
    expect(read).toEqual(book);
    const won = read.sheets[0].cells.filter((row) => row[4]?.value === "Won");
    expect(won).toHaveLength(4238);
    expect(won.reduce((sum, row) => sum + Number(row[7]?.value), 0)).toBe(10005534);
  });
});
