import { offersFor } from "../../../src/core/home/offers";

const offered = (...headers: string[]) => {
  const [offer] = offersFor([{ table: "T", sheet: "S", headers }]);
  if (!offer) return "nothing";
  return "weights" in offer ? `${offer.weights} over ${offer.names}` : offer.kind;
};

// prettier-ignore
test.each([
  [["Region", "Revenue"],                       "Revenue over Region",   "a region's revenue"],
  [["Sales rep", "Sales 2026"],                 "Sales 2026 over Sales rep", "whose sales they are is no weight"],
  [["负责人", "去年销售额", "目标"],               "去年销售额 over 负责人",   "in Chinese; a target is no weight"],
  [["区域", "团队", "姓名", "去年销售额"],         "去年销售额 over 姓名",     "the finest of them: a row is a seller's"],
  [["Country", "City", "Store", "Revenue"],     "Revenue over Store",    "a row is a store's"],
  [["Region", "Manager", "Revenue"],            "Revenue over Region",   "who manages it is not what it is"],
  [["大区", "目标"],                              "nothing",               "a target alone"],
  [["Team", "Target", "Weight"],                "Weight over Team",      "the weight, wherever it stands"],
  [["Owner ID", "Amount"],                      "nothing",               "an id is no name"],
  [["Deal", "Stage", "Amount", "Close date"],   "funnel",                "opportunities"],
  [["商机名称", "阶段", "金额", "负责人"],          "funnel",                "opportunities in Chinese"],
  [["Task", "Stage"],                           "nothing",               "tasks have stages too"],
  [["Month", "Amount"],                         "nothing",               "nobody to share"],
  [["A", "B"],                                  "nothing",               "headers that say nothing"],
])("%j: %s (%s)", (headers, expected, _why) => expect(offered(...headers)).toBe(expected));

test("three at most, in the order of the tables", () => {
  const tables = ["A", "B", "C", "D"].map((table) => ({ table, sheet: "S", headers: ["Team", "Sales"] }));
  expect(offersFor(tables)).toMatchObject([{ table: "A" }, { table: "B" }, { table: "C" }]);
});

// prettier-ignore
test.each<[values: unknown[][], expected: string, why: string]>([
  [[["门店", "去年销售额"], ["人民路", 3], ["中山路", 5]],       "去年销售额 over 门店",  "a list that is no table"],
  [[["汇总表", ""], ["", ""], ["区域", "上年实际"], ["华东", 3], ["华南", 5]], "上年实际 over 区域", "below a title"],
  [[["Item", "Cost"], ["A", 1], ["B", 2]],                      "nothing",            "it is not surely one"],
  [[["商机", "阶段", "金额", "负责人"], ["甲", "初步", 5, "张伟"], ["乙", "签约", 4, "王芳"]], "nothing", "opportunities are no weights"],
  [[],                                                          "nothing",            "an empty sheet"],
])("the sheet in front with %j: %s (%s)", (values, expected, _why) => {
  const [offer] = offersFor([], { sheet: "S", values });
  expect(offer?.kind === "list" ? `${offer.weights} over ${offer.names}` : "nothing").toBe(expected);
});
