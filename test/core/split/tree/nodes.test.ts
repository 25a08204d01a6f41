import { readTree } from "../../../../src/core/split/tree/nodes";

/** Many names under few parents in no order, some of them ending early. */
function scattered(count: number): string[][] {
  return Array.from({ length: count }, (_, k) => {
    const row = (k * 7919) % count;
    const team = (row * row) % 97;
    return row % 11 === 0
      ? [`区 ${team % 3}`, `end ${row}`, ""]
      : [`区 ${team % 3}`, `TEAM ${team}`, `p${row}`];
  });
}

test("nodes come by level, by parent and by first appearance, as a Map of paths has them", () => {
  const rows = scattered(1000);
  const values = rows.flat();
  const tree = readTree({ rows: rows.length, columns: 3, values });
  const key = (row: number, depth: number) => rows[row].slice(0, depth).join("/");
  let parents = new Map([["", 0]]);
  for (let depth = 1; depth <= 3; depth++) {
    const firstRows = new Map<string, number>();
    rows.forEach((path, row) => {
      if (path[depth - 1] !== "" && !firstRows.has(key(row, depth))) firstRows.set(key(row, depth), row);
    });
    const ordered = [...firstRows].sort(
      ([, one], [, other]) =>
        parents.get(key(one, depth - 1))! - parents.get(key(other, depth - 1))! || one - other,
    );
    const [from, to] = [tree.starts[depth], tree.starts[depth + 1]];
    expect(Array.from(tree.firstRow.subarray(from, to))).toEqual(ordered.map(([, row]) => row));
    expect(Array.from(tree.parent.subarray(from, to))).toEqual(
      ordered.map(([, row]) => parents.get(key(row, depth - 1))),
    );
    parents = new Map(ordered.map(([path], at) => [path, from + at]));
  }
  const leaves = Array.from(tree.leafOf);
  expect(leaves.map((leaf) => tree.firstRow[leaf])).toEqual(rows.map((_, row) => row));
  expect(leaves.every((leaf) => tree.first[leaf] === tree.first[leaf + 1])).toBe(true);
});

test("rows without a path belong to nobody, and trailing blanks end one", () => {
  const { leafOf, starts, count } = readTree({
    rows: 4,
    columns: 2,
    values: ["A", "", "", "", "B", "x", "b ", "Ｙ"],
  });
  expect(Array.from(leafOf)).toEqual([1, 0, 3, 4]);
  expect(starts).toEqual([0, 1, 3, 5]);
  expect(count).toBe(5);
});

test.each([
  // names of three levels, row by row; the row and the column of the blank
  [["", "x", "y", "a", "b", "c"], 1, 1, "on the first level"],
  [["", "", "z", "a", "b", "c"], 1, 1, "two of them"],
  [["a", "", "c", "a", "b", "d"], 1, 2, "on the second level, before another that goes on"],
  [["a", "", "", "b", "", "q"], 2, 2, "after a path that ends there"],
  [["a", "", "c", "a", "", ""], 1, 2, "in a path that would come twice"],
])("a blank before a name is refused: %j", (values, row, column) => {
  const paths = { rows: 2, columns: 3, values };
  expect(() => readTree(paths)).toThrow(
    expect.objectContaining({
      code: "path-gap",
      facts: expect.objectContaining({ cell: { row, column, rows: 2, columns: 3 } }),
    }),
  );
});
