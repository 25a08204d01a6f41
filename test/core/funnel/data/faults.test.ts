import { doubledRows } from "../../../../src/core/funnel/data/doubled";
import { Faults } from "../../../../src/core/funnel/data/faults";
import { faultKinds } from "../../../../src/core/funnel/data/figures";

test("a fault names its first five rows and different texts, and no blank", () => {
  const faults = new Faults();
  ["", "x", "x", true, "b", "c", "d", "e", "f"].forEach((value, row) =>
    faults.add(faultKinds[0]!, "value", row, value),
  );
  expect(faults.list()).toMatchObject([
    { count: 9, rows: [0, 1, 2, 3, 4], texts: ["x", "TRUE", "b", "c", "d"] },
  ]);
});

test("a fault that is expected comes last, the others by kind and column", () => {
  const faults = new Faults();
  faults.add(faultKinds[0]!, "id", 1, "", true);
  faults.add(faultKinds[1]!, "id", 2, "");
  faults.add(faultKinds[0]!, "owner", 3, "");
  faults.add(faultKinds[0]!, "id", 4, "");
  expect(faults.list().map(({ rows }) => rows)).toEqual([[4], [3], [2], [1]]);
});

test("later rows of an id, caseless; numbers are no texts, blanks and errors no ids", () =>
  expect(doubledRows(["A1", 7, "", "a1", "7", "", "#N/A", "#N/A", 7, "A1", "Maß", "MASS"])).toEqual([
    { id: "A1", nth: 2, row: 3 },
    { id: 7, nth: 2, row: 8 },
    { id: "A1", nth: 3, row: 9 },
  ]));
