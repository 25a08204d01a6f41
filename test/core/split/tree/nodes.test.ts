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
  const rows = scattered(3000);
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
    const from = tree.starts[depth];
    expect(tree.starts[depth + 1] - from).toBe(ordered.length);
    ordered.forEach(([, row], at) => {
      expect(tree.firstRow[from + at]).toBe(row);
      expect(tree.parent[from + at]).toBe(parents.get(key(row, depth - 1)));
    });
    parents = new Map(ordered.map(([path], at) => [path, from + at]));
  }
  rows.forEach((path, row) => {
    const leaf = tree.leafOf[row];
    expect(tree.firstRow[leaf]).toBe(row);
    expect(tree.first[leaf]).toBe(tree.first[leaf + 1]);
    expect(leaf).toBeGreaterThanOrEqual(tree.starts[path.filter((name) => name !== "").length]);
  });
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
