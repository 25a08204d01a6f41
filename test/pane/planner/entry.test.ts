import { readEntry, type Kind } from "../../../src/pane/planner/entry";

// prettier-ignore
test.each<[kind: Kind, text: string, value: unknown, why: string]>([
  ["figures", "50, 30, 20",          [[50], [30], [20]],                     "figures one after another"],
  ["figures", "5；3；2",              [[5], [3], [2]],                        "with Chinese marks between them"],
  ["figures", "500万、1.2亿*2",        [[5_000_000], [240_000_000]],           "as people write amounts"],
  ["figures", "7",                   [[7]],                                  "a single one"],
  ["figures", "5, , 2",              null,                                   "one is missing"],
  ["figures", "5, many",             null,                                   "one is no figure"],
  ["names",   "East, New York",      [["East"], ["New York"]],               "a name of two words"],
  ["names",   "华东、华南",            [["华东"], ["华南"]],                    "in Chinese"],
  ["names",   'The "best"',          [['The "best"']],                       "with quotation marks in it"],
  ["names",   "=1+1, -2",            [["=1+1"], ["-2"]],                     "what looks like a formula is a name"],
])("%s: %j is %j (%s)", async (kind, text, value, _why) => {
  const { given, wrong } = await readEntry(kind, text);
  expect(given?.from === "constant" ? given.value : null).toEqual(value);
  expect(wrong).toEqual(value === null ? { field: "list" } : null);
});

test("names are written into the formula as texts", async () => {
  const { given } = await readEntry("names", 'The "best", =1+1');
  expect(given).toMatchObject({ text: '{"The ""best""";"=1+1"}' });
});
