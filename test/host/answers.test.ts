import type { Grid } from "office-host/grid/grid";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { readBook } from "office-host/grid/read";
import type { Scalar } from "xlsx-book/book";
import { tokenize, type Token } from "xlsx-book/formulaTokens";
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

/** Whether a token is a whole argument, and a number without a sign. */
const isWhole = (tokens: readonly Token[], at: number): boolean =>
  /^\d+(\.\d+)?$/.test(tokens[at]!.text) &&
  ["open", "separator"].includes(tokens[at - 1]?.kind ?? "") &&
  ["close", "separator"].includes(tokens[at + 1]?.kind ?? "");

test("a number among the arguments is the same in a cell", async () => {
  for (const [name, table] of Object.entries(answers)) {
    const cells: number[][] = [];
    const inCells = table.cases.flatMap(([formula, wanted]): Answers["cases"] => {
      // Lists have no cells in them, and LET none for its names; what is no reference becomes one.
      if (/[{]|\b(?:LET|LAMBDA|ISREF)\(/.test(formula)) return [];
      const tokens = tokenize(formula.slice(1));
      const moved = tokens.map(({ text }, at) =>
        isWhole(tokens, at) ? `Cells!A${cells.push([Number(text)])}` : text,
      );
      const asked = `=${moved.join("")}`;
      return asked === formula ? [] : [[asked, wanted, formula]];
    });
    const others = [...(table.others ?? []), { name: "Cells", rows: cells }];
    const found = await calculated({ ...table, others, cases: inCells });
    const differing = inCells.filter(([, wanted], row) => !isSame(found[row], wanted));
    expect([name, differing]).toEqual([name, []]);
  }
});
