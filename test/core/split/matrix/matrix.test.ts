import { splitMatrix } from "../../../../src/core/split/matrix/matrix";
import { columnOf } from "../../../../src/core/range";

const most = 2 ** 53;
const third = 3002399751580330;

const tables: [rows: number[], columns: number[], seed: number[], cells: number[], reason: string][] = [
  [[5], [5], [3], [5], "one cell"],
  [[6], [1, 2, 3], [9, 9, 1], [1, 2, 3], "one row is its column totals"],
  [[1, 2, 3], [6], [9, 9, 1], [1, 2, 3], "and one column its row totals"],
  [[0, 0], [0, 0], [1, 2, 3, 4], [0, 0, 0, 0], "totals of 0"],
  [
    [38, 9],
    [3, 0, 11, 27, 6],
    [0, 0, 6, 1, 0, 1, 0, 0, 0, 6],
    [0, 0, 11, 27, 0, 3, 0, 0, 0, 6],
    "no choice: factors may trade without end",
  ],
  [
    [5, 3],
    [5, 3],
    [1, 1, 0, 1],
    [5, 0, 0, 3],
    "a cell that is 0 in every table is 0 although its seed is not",
  ],
  [
    [10, 10],
    [10, 10],
    [0.1, 0.3, 0.2, 0.6],
    [5, 5, 5, 5],
    "decimals that no double holds, and a whole answer",
  ],
  [
    [most - third, third],
    [most - 1, 1],
    [1, 1, 1, 1],
    [most - third - 1, 1, third, 0],
    "2^53 units: floor or ceiling of r × c ÷ total",
  ],
];

test.each(tables)("totals %j and %j, seed %j: %j (%s)", (rows, columns, seed, cells) => {
  const { values } = splitMatrix({
    rowTotals: columnOf(Object.freeze(rows)),
    columnTotals: columnOf(Object.freeze(columns)),
    seed: { rows: rows.length, columns: columns.length, values: Object.freeze(seed) },
  });
  expect(Array.from(values)).toEqual(cells);
});

test("above 10,000 cells every margin is met and every cell is the floor or the ceiling of its fitted value", () => {
  const rows = Array.from({ length: 120 }, (_, i) => 1000 + ((i * 37) % 101));
  const total = rows.reduce((sum, value) => sum + value, 0);
  const columns = Array.from({ length: 110 }, (_, j) => 900 + ((j * 53) % 97));
  columns[0] += total - columns.reduce((sum, value) => sum + value, 0);
  const { values } = splitMatrix({ rowTotals: columnOf(rows), columnTotals: columnOf(columns) });
  const cells = Array.from(values);
  rows.forEach((row, i) =>
    expect(cells.slice(i * 110, (i + 1) * 110).reduce((sum, value) => sum + value, 0)).toBe(row),
  );
  columns.forEach((column, j) =>
    expect(cells.filter((_, at) => at % 110 === j).reduce((sum, value) => sum + value, 0)).toBe(column),
  );
  cells.forEach((cell, at) => {
    // Without a seed the fitted table is row × column ÷ total.
    const product = rows[Math.floor(at / 110)] * columns[at % 110];
    expect(cell).toBeGreaterThanOrEqual(Math.floor(product / total));
    expect(cell).toBeLessThanOrEqual(Math.ceil(product / total));
  });
});

test.each<[rows: number[], columns: number[], cells: number[]]>([
  [
    [1, 1, 1],
    [1, 1, 1],
    [1, 0, 0, 0, 1, 0, 0, 0, 1],
  ],
  [
    [2, 2],
    [1, 1, 1, 1],
    [1, 1, 0, 0, 0, 0, 1, 1],
  ],
  [
    [2, 1, 1],
    [1, 1, 1, 1],
    [1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
  ],
  [
    [1, 2, 1],
    [1, 1, 1, 1],
    [1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1],
  ],
  [
    [1, 1, 1, 1],
    [2, 2],
    [1, 0, 1, 0, 0, 1, 0, 1],
  ],
])(
  "of equal tables the one that rounds up earlier cells, row by row: %j by %j is %j",
  (rows, columns, cells) => {
    const { values } = splitMatrix({ rowTotals: columnOf(rows), columnTotals: columnOf(columns) });
    expect(Array.from(values)).toEqual(cells);
  },
);
