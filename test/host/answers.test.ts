import type { Grid } from "office-host/grid/grid";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { readBook } from "office-host/grid/read";
import type { Scalar } from "xlsx-book/book";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { answers } from "./answers/answers";
import type { Answers } from "./answers/table";

let grid: Grid;
beforeAll(() => {
  grid = headlessGrid();
});
afterAll(() => grid?.dispose());

const isSame = (found: unknown, wanted: Scalar): boolean =>
  typeof found === "number" && typeof wanted === "number"
    ? Math.abs(found - wanted) <= 1e-7 * Math.max(1, Math.abs(wanted))
    : found === wanted || (wanted === "" && found === null);

async function calculated({ given, names = [], others = [], cases }: Answers): Promise<unknown[]> {
  const book = bookOf(
    sheet("T", { cells: cells(cases.map(([formula]) => [formula])) }),
    sheet("D", { cells: cells(given) }),
    ...others.map(({ name, rows, ...more }) => sheet(name, { cells: cells(rows), ...more })),
  );
  book.names = names.map(({ scope, ...name }) => ({ ...name, ...(scope && { sheet: scope }) }));
  await loadBook(grid, book);
  const read = readBook(grid).sheets[0]!.cells;
  return cases.map((_case, row) => {
    const value = read[row]?.[0]?.value ?? null;
    return typeof value === "object" ? (value?.error ?? null) : value;
  });
}

test.each(Object.entries(answers))("what Excel answers: %s", async (_name, table) => {
  const found = await calculated(table);
  const differing = table.cases.flatMap(([formula, wanted, why], row) =>
    isSame(found[row], wanted)
      ? []
      : [`${formula} is ${String(wanted)}, not ${String(found[row])}: ${why ?? ""}`],
  );
  expect(differing).toEqual([]);
});
