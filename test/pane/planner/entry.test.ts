import { readEntry, type Kind } from "../../../src/pane/planner/entry";

// prettier-ignore
test.each<[kind: Kind, text: string, value: unknown, why: string]>([
  ["figures", "50, 30, 20",          [[50], [30], [20]],                     "figures one after another"],
  ["figures", "5；3；2",              [[5], [3], [2]],                        "with Chinese marks between them"],
  ["figures", "500万、1.2亿*2",        [[5_000_000], [240_000_000]],           "as people write amounts"],
  ["figures", "1,200; 3,400",        [[1200], [3400]],                       "thousands set off"],
  ["figures", "1,200、3,400",         [[1200], [3400]],                       "between Chinese marks"],
  ["figures", "1,200, 3,400",        [[1200], [3400]],                       "a blank after the comma parts them"],
  ["figures", "100,200,300",         [[100], [200], [300]],                  "nothing but commas parts them"],
  ["figures", "5,3; 2",              [[5], [3], [2]],                        "a comma that sets off no thousands"],
  ["figures", "三、五、２",            [[3], [5], [2]],                        "however they are written"],
  ["figures", "7",                   [[7]],                                  "a single one"],
  ["figures", "5, , 2",              null,                                   "one is missing"],
  ["figures", "5, many",             null,                                   "one is no figure"],
  ["names",   "East, New York",      [["East"], ["New York"]],               "a name of two words"],
  ["names",   "华东、华南",            [["华东"], ["华南"]],                    "in Chinese"],
  ["names",   'The "best"',          [['The "best"']],                       "with quotation marks in it"],
  ["names",   "=1+1, -2",            [["=1+1"], ["-2"]],                     "what looks like a formula is a name"],
  ["names",   "华东; 华南; 华北",       [["华东"], ["华南"], ["华北"]],            "as a pasted column comes"],
])("%s: %j is %j (%s)", async (kind, text, value, _why) => {
  const { given, wrong } = await readEntry(kind, text);
  expect(given?.from === "constant" ? given.value : null).toEqual(value);
  expect(wrong).toEqual(value === null ? { field: "list" } : null);
});

// prettier-ignore
test.each<[text: string, day: number | null, wrong: string | null, why: string]>([
  ["27-3-1",     46447, null,   "a year of two figures"],
  ["2027年3月1日", 46447, null,   "in Chinese"],
  ["3月1日",      null,  "year", "asks for the year"],
  ["tomorrow",   null,  "day",  "no day"],
  ["3/4/2027",   null,  "order", "of two days"],
  ["12月32日",    null,  "day",  "no year makes it a day"],
])("day: %s (%s)", async (text, day, field, _why) => {
  const { given, wrong } = await readEntry("day", text);
  expect(given?.from === "day" ? given.value : null).toBe(day);
  expect(wrong).toEqual(field && { day: field });
});

test("names are written into the formula as texts", async () => {
  const { given } = await readEntry("names", 'The "best", =1+1');
  expect(given).toMatchObject({ text: '{"The ""best""";"=1+1"}' });
});

// prettier-ignore
test.each<[kind: Kind, text: string, why: string]>([
  ["names", "a".repeat(10_000),                            "a name of 10,000 letters"],
  ["names", Array(2000).fill("华东一区").join("、"),          "a list of 2,000 names"],
  ["word",  "w".repeat(256),                               "one letter more than a formula's text takes"],
])("%s: what no formula could hold is said at its field, not by Excel: %#", async (kind, text, _why) => {
  expect(await readEntry(kind, text)).toMatchObject({ text, given: null, wrong: { field: "long" } });
});

test("a word as long as a formula takes is taken", async () => {
  expect((await readEntry("word", "w".repeat(255))).wrong).toBeNull();
});
