import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sheet } from "xlsx-book/book";
import { columnLetters } from "office-host/grid/address";
import { cells, sheet } from "xlsx-book/makeBook";

type Rows = Parameters<typeof cells>[0];

/** A sheet that holds one table from its first cell on. */
export const tableSheet = (name: string, table: string, rows: Rows): Sheet =>
  sheet(name, {
    cells: cells(rows),
    tables: [
      {
        name: table,
        range: `A1:${columnLetters(rows[0]!.length - 1)}${rows.length}`,
        columns: rows[0]!.map(String),
        style: "",
        totals: false,
      },
    ],
  });

/** The CRM's export as it is: amounts as numbers, dates as text. */
export function crmRows(folder: string): (string | number | null)[][] {
  const [head, ...lines] = readFileSync(join(folder, "sales_pipeline.csv"), "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const amount = head!.indexOf("close_value");
  return [
    head!,
    ...lines.map((line) =>
      line.map((text, at) => (text === "" || text === "null" ? null : at === amount ? Number(text) : text)),
    ),
  ];
}

/** The same with the dates as Excel's serial numbers. */
export const crmWithDays = (folder: string): (string | number | null)[][] =>
  crmRows(folder).map((row, at) =>
    at === 0 ? row : row.map((value, column) => (column === 5 || column === 6 ? serial(value) : value)),
  );

function serial(text: string | number | null): number | null {
  if (text === null) return null;
  const [day, month, year] = String(text).split("-").map(Number);
  return Date.UTC(year!, month! - 1, day) / 86_400_000 + 25_569;
}
