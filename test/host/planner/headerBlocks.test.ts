import { figureHeads, headerBlocks } from "../../../src/tasks/planner/headerBlocks";
import type { Layout, Piece } from "../../../src/tasks/planner/layout";

const piece = (row: number, column: number, values: Piece["values"], main = false): Piece => ({
  row,
  column,
  values,
  main,
  kinds: values[0].map(() => "amount" as const),
  formula: () => "=A1",
});
const head = (row: number, column: number) => ({ row, column, text: "Name" });
const layout = (given: Pick<Layout, "heads" | "pieces" | "columns"> & Partial<Layout>): Layout => ({
  totals: [],
  tables: [],
  chart: { kind: "bars", bars: [], more: 0 },
  rows: 3,
  decimals: 0,
  ...given,
});
const run = (column: number, columns: number) => ({ row: 0, column, rows: 1, columns });

test.each`
  heads                       | pieces                                                                            | columns | blocks                                                     | why
  ${[head(0, 0)]}             | ${[piece(1, 0, [["n"]]), piece(0, 1, [["a", "b"]]), piece(1, 1, [[1, 2]], true)]} | ${3}    | ${[run(0, 3)]}                                             | ${"a matrix, with the names that spill over its columns"}
  ${[head(0, 0)]}             | ${[piece(1, 0, [[1, 2, 3]], true)]}                                               | ${3}    | ${[run(0, 3)]}                                             | ${"and without names the whole row"}
  ${[head(0, 0)]}             | ${[piece(1, 0, [["n"]]), piece(0, 1, [["agreed", "gap"], [1, 2]], true)]}         | ${3}    | ${[run(0, 3)]}                                             | ${"a header that comes with the formula"}
  ${[head(0, 0), head(0, 4)]} | ${[piece(1, 0, [[1, 2, 3]], true), piece(1, 4, [[1, 2, 3]], true)]}               | ${7}    | ${[run(0, 3), run(4, 3)]}                                  | ${"levels side by side, without the column of air between them"}
  ${[head(0, 0)]}             | ${[piece(0, 1, [[1, 2]], true)]}                                                  | ${3}    | ${[run(0, 1)]}                                             | ${"amounts in the first row are no header"}
  ${[head(0, 0), head(1, 0)]} | ${[piece(0, 1, [["a", "b"]]), piece(1, 1, [[1, 2]], true)]}                       | ${3}    | ${[{ row: 1, column: 0, rows: 1, columns: 1 }, run(0, 3)]} | ${"what labels a row is one, too"}
`("$why", ({ heads, pieces, columns, blocks }) => {
  expect(headerBlocks(layout({ heads, pieces, columns }))).toEqual(blocks);
});

test("totals are no headers, and their labels are none", () => {
  const totals = [{ row: 1, column: 0, rows: 1, columns: 3 }];
  const heads = [head(0, 1), head(0, 2), head(1, 0)];
  const pieces = [piece(2, 1, [[1, 2]], true), { ...piece(1, 1, [[1, 2]]), isTotal: true }];
  expect(headerBlocks(layout({ heads, pieces, columns: 3, totals }))).toEqual([run(0, 3)]);
});

test("headers of dates and amounts stand over their figures, those of names do not", () => {
  const names = { ...piece(1, 0, [["n"]]), kinds: ["name" as const] };
  const across = { ...piece(0, 1, [["a", "b"]]), kinds: ["name" as const, "name" as const] };
  const pieces = [names, across, piece(1, 1, [[1, 2]], true)];
  expect(figureHeads(layout({ heads: [], pieces, columns: 3 })).map(({ column }) => column)).toEqual([1, 2]);
});
