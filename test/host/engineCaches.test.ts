import { hashAlgorithm } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

/** Two texts of one length that the engine's number of 32 bits doesn't tell apart; what stands around them is nothing to it. */
function alike(): [string, string] {
  const seen = new Map<number, string>();
  for (let at = 1_000_000; ; at++) {
    const text = String(Math.imul(at, 2_654_435_761) >>> 0).padStart(10, "0");
    const other = seen.get(hashAlgorithm(text));
    if (other !== undefined) return [other, text];
    seen.set(hashAlgorithm(text), text);
  }
}

test("two long formulas, or texts, whose hashes are the same have answers of their own", async () => {
  const pair = alike();
  const long = (text: string): string => `${"a long text, ".repeat(6)}${text}`;
  const grid = headlessGrid();
  try {
    const formulas = pair.map(
      (text) => `=SUM(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24)+1${text}`,
    );
    const lengths = pair.map((_, at) => `=RIGHT(A${at + 3},10)`);
    await loadBook(
      grid,
      bookOf(
        sheet("S", { cells: cells([...formulas, ...pair.map(long), ...lengths].map((cell) => [cell])) }),
      ),
    );
    const id = grid.sheetNamed("S")!.getSheetId();
    const answers = Array.from({ length: 6 }, (_, row) => grid.value(id, row, 0));
    expect(answers).toEqual([...pair.map((text) => 300 + Number(`1${text}`)), ...pair.map(long), ...pair]);
  } finally {
    grid.dispose();
  }
});

test("a formula is parsed once, however many there are and however often they are calculated", async () => {
  const grid = headlessGrid();
  try {
    const builder = grid.injector.get(LexerTreeBuilder);
    const parsed = jest.spyOn(builder, "treeBuilder");
    const many = Array.from({ length: 5_100 }, (_, at) => [`=${at}+1`]);
    await loadBook(grid, bookOf(sheet("S", { cells: cells(many) })));
    await grid.calculation.calculateAll();
    const formulas = parsed.mock.calls.map(([formula]) => formula);
    expect([new Set(formulas).size, formulas.length]).toEqual([many.length, many.length]);
  } finally {
    grid.dispose();
  }
});
