import { readAmount } from "../../src/pane/amount/expression";

test.each([
  ["500万*1.15", 5_750_000, "万 is ten thousand"],
  ["1.2亿", 120_000_000, "亿 is a hundred million"],
  ["30%", 0.3, "per cent is a hundredth"],
  ["100+3%", 100.03, "as in Excel, of nothing else"],
  ["(1+5%)*1,000,000", 1_050_000, "thousands may be set off"],
  ["（１＋２）×３", 9, "full-width signs"],
  ["=12*7", 84, "an equals sign from habit"],
  ["2^3^2", 512, "powers bind from the right"],
  ["-5万", -50_000, "a negative target"],
  ["0.1+0.2", 0.3, "no binary dust"],
  ["(2+3)%", 0.05, "per cent of brackets"],
  ["1.5m", 1_500_000, "a million"],
  ["1e3", null, "not a number as people write it"],
])("%s is %s", async (text, value, _why) => {
  const read = await readAmount(text);
  expect("value" in read ? read.value : null).toBe(value);
});

test.each([
  ["500万*", { code: "unfinished" }],
  ["(1+2", { code: "brackets" }],
  ["1)+(2", { code: "brackets" }],
  ["1/0", { code: "division" }],
  ["12 apples", { code: "sign", sign: "a", at: 4 }],
  ["import('x')", { code: "sign", sign: "i", at: 1 }],
  ["f=1", { code: "sign", sign: "f", at: 1 }],
  ["9亿*9亿", { code: "large" }],
  ["1 2", { code: "unfinished" }],
  ["()", { code: "unfinished" }],
  ["1..2", { code: "unfinished" }],
])("%s says what is wrong", async (text, wrong) => {
  expect(await readAmount(text)).toEqual({ wrong });
});
