import { sortOrder } from "office-host/grid/sortOrder";

const error = { error: "#N/A" };
const sorted = (language: string, ascending: boolean, values: readonly unknown[]): unknown[] => {
  const compare = sortOrder(language);
  return [...values].sort((one, other) => compare(one, other, ascending));
};

test.each<[string, boolean, unknown[], string]>([
  [
    "zh-CN",
    true,
    ["alpha", "Beta", "财务费用", "成本", "管理费用", "收入", "销售费用"],
    "by their sounds, Latin first",
  ],
  ["zh-CN", true, ["A1", "A2", "A财务", "A成本"], "where they part"],
  ["zh-CN", true, ["成本", "成本10"], "the shorter one"],
  ["zh-CN", false, ["收入", "成本", "Beta", "alpha"], "turned round"],
  ["en-US", true, ["alpha", "Beta", "gamma"], "whatever their case"],
  ["en-US", true, [-1, 2, "001", "a", false, true, error, null], "kind by kind"],
  ["en-US", false, [error, true, "a", "001", 2, null], "blanks last"],
])("in %s, ascending %p: %p, %s", (language, ascending, values) => {
  expect(sorted(language, ascending, [...values].reverse())).toEqual(values);
  expect(sorted(language, ascending, values)).toEqual(values);
});
