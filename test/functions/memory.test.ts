import { callIn } from "./call";
import { faces } from "./faces";

const weights = Array.from({ length: 50 }, (_, i) => [i + 1]);
const { SPLITTARGET } = faces;
const rows = (...given: unknown[]) => (SPLITTARGET as (...all: unknown[]) => number[][])(...given);

test("a remembered answer is the same, and the host may do with it as it likes", () => {
  const first = rows(1000, weights);
  const kept = structuredClone(first);
  first[0]![0] = -1;
  rows(1000, weights)[1]![0] = -1;
  expect(rows(1000, weights)).toEqual(kept);
});

test.each([
  ["another target", [1001, [[1], [2]]], [[334], [667]]],
  ["another weight", [1000, [[1], [3]]], [[250], [750]]],
  ["the same cells across", [1000, [[1, 3]]], [[250, 750]]],
  ["cells that move between arguments", [1000, [[1, 3]], null, [[0, 900]]], [[100, 900]]],
  ["the floors as caps", [1000, [[1, 3]], null, null, [[0, 600]]], [[400, 600]]],
  ["shares given as text", [1000, [[0.2, 0.3]], null, null, null, null, "TRUE"], [[200, 300, 500]]],
  ["shares left out", [1000, [[0.2, 0.3]]], [[400, 600]]],
])("%s is another call", (_why, given, expected) => {
  rows(1000, [[1], [2]]);
  expect(rows(...given)).toEqual(expected);
  expect(rows(...given)).toEqual(expected);
});

test("a refusal is remembered as a refusal, in the language of the day", () => {
  const given = [1000, [[1], [-1]]];
  const refused = { code: "#VALUE!", message: "weights, row 2: -1 is negative; a weight is 0 or more" };
  expect(callIn("en", SPLITTARGET, given)).toEqual(refused);
  expect(callIn("en", SPLITTARGET, given)).toEqual(refused);
  expect(callIn("zh", SPLITTARGET, given)).toEqual({
    ...refused,
    message: "权重，第 2 行：-1 是负数；权重须为 0 或正数",
  });
});
