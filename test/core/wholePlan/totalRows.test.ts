import type { CellValue } from "../../../src/core/cellValue";
import { planListOf } from "../../../src/core/wholePlan/planList";

const columns = {
  names: 1,
  amounts: 2,
  outcome: null,
  furthest: null,
  closed: null,
  id: null,
  region: 0,
  team: null,
};
const read = (rows: readonly (readonly CellValue[])[]) =>
  planListOf({ table: "T", headers: ["Region", "Who", "Sold"], rows }, columns);

/** Rows of region, name and amount; whose they are, and how many add others up. */
const lists: [why: string, rows: CellValue[][], owners: string[], totals: number][] = [
  [
    "words that are never a name",
    [
      ["", "Ann", 1],
      ["", "Bob", 2],
      ["", "Grand total", 9],
    ],
    ["Ann", "Bob"],
    1,
  ],
  [
    "below each region and at the end, without a blank between",
    [
      ["华东", "张三", 10],
      ["华东", "李四", 20],
      ["", "华东合计", 30],
      ["华南", "王五", 5],
      ["", "华南合计", 5],
      ["", "总合计", 35],
    ],
    ["张三", "李四", "王五"],
    3,
  ],
  [
    "above each region",
    [
      ["", "Total North", 30],
      ["North", "Ann", 10],
      ["North", "Bob", 20],
      ["", "Total South", 7],
      ["South", "Cid", 7],
    ],
    ["Ann", "Bob", "Cid"],
    2,
  ],
  [
    "all of it above everybody, in binary fractions",
    [
      ["", "Overall", 0.1 + 0.2],
      ["", "Ann", 0.1],
      ["", "Bob", 0.2],
    ],
    ["Ann", "Bob"],
    1,
  ],
  [
    "in the column of regions, where nobody is named",
    [
      ["华东", "张三", 10],
      ["华东", "李四", 20],
      ["华东合计", "—", 30],
      ["总计", "", 30],
    ],
    ["张三", "李四"],
    2,
  ],
  [
    "a region's total where somebody is named is that person's",
    [
      ["总计", "张三", 10],
      ["", "李四", 20],
    ],
    ["张三", "李四"],
    0,
  ],
  [
    "names that begin or end so, of people and dealers who sold something else",
    [
      ["", "Ann", 10],
      ["", "Total Energies", 20],
      ["", "李合计", 7],
      ["", "Team Rocket", 1],
    ],
    ["Ann", "Total Energies", "李合计", "Team Rocket"],
    0,
  ],
  [
    "as much as the one row beside it, by chance",
    [
      ["", "Ann", 10],
      ["", "Total Energies", 10],
      ["", "Bob", 5],
    ],
    ["Ann", "Total Energies", "Bob"],
    0,
  ],
  [
    "somebody who has another row, too",
    [
      ["", "Ann", 10],
      ["", "Bob", 5],
      ["", "Total Energies", 15],
      ["", "total energies", 4],
    ],
    ["Ann", "Bob", "Total Energies"],
    0,
  ],
  [
    "dashes are nobody, and add nothing up",
    [
      ["", "Ann", 10],
      ["", "-", 5],
    ],
    ["Ann"],
    0,
  ],
  [
    "blanks of other kinds",
    [
      ["", "Ann\u00a0Lee", 10],
      ["", "\u3000ann  lee\u00a0", 5],
      ["", "\u00a0", 0],
    ],
    ["Ann Lee"],
    0,
  ],
];

test.each(lists)("%s", (_, rows, owners, totals) => {
  const list = read(rows);
  expect(list.owners).toEqual(owners);
  expect(list.faults.find(({ kind }) => kind === "total")?.count ?? 0).toBe(totals);
});

test("the column that says so is told", () => {
  const { faults } = read([
    ["North", "Ann", 3],
    ["North Total", "", 3],
    ["", "Total", 3],
  ]);
  expect(faults).toEqual([
    {
      kind: "total",
      count: 2,
      cells: [
        { row: 1, column: 0 },
        { row: 2, column: 1 },
      ],
      texts: ["North Total", "Total"],
    },
  ]);
});
