import { amountSentence } from "../../src/locale/amount";
import { readAmount } from "../../src/pane/amount/expression";

// prettier-ignore
test.each([
  ["500万*1.15",           5_750_000,   "万 is ten thousand"],
  ["1.2亿",                120_000_000, "亿 is a hundred million"],
  ["30%",                  0.3,         "per cent is a hundredth"],
  ["100+3%",               100.03,      "as in Excel, of nothing else"],
  ["(1+5%)*1,000,000",     1_050_000,   "thousands may be set off"],
  ["（１＋２）×３",           9,           "full-width signs"],
  ["５００万＊１．１５",         5_750_000,   "all of it full-width"],
  ["１，０００，０００",         1_000_000,   "full-width thousands"],
  ["３０％",                 0.3,         "a full-width per cent"],
  ["=12*7",                84,          "an equals sign from habit"],
  ["＝12*7",                84,          "a full-width one"],
  ["2^3^2",                512,         "powers bind from the right"],
  ["-5万",                  -50_000,     "a negative target"],
  ["0.1+0.2",              0.3,         "no binary dust"],
  ["0.1+0.2-0.3",          0,           "none where nothing is left, as in Excel"],
  ["(2+3)%",               0.05,        "per cent of brackets"],
  ["16^(50)%",             4,           "of the brackets alone"],
  ["4.5M",                 4_500_000,   "a million"],
  ["3k",                   3_000,       "a thousand"],
  ["1.2 million",          1_200_000,   "in words"],
  ["2.5bn",                2.5e9,       "in accountants' letters"],
  ["3 Thousand",           3_000,       "however it is written"],
  ["¥5,000,000",           5_000_000,   "with its currency"],
  ["￥500万元",              5_000_000,   "before and behind it"],
  ["USD 3M",               3_000_000,   "in letters"],
  ["$1,200.50",            1200.5,      "with cents"],
  ["1亿2000万",             120_000_000, "counted on in a smaller unit"],
  ["1亿2000万*1.1",          132_000_000, "as one number"],
  ["3万5000",               35_000,      "without its unit"],
  ["3万5",                  null,        "of what"],
  ["2000万1亿",              null,        "a larger unit does not follow"],
  ["三千",                  3_000,       "in numerals"],
  ["五百万",                5_000_000,   "with two units"],
  ["一亿二千万",              120_000_000, "with units of units"],
  ["一万亿",                1e12,        "the largest of them"],
  ["十二点五万",              125_000,     "with a point"],
  ["两万五",                25_000,      "as one says it"],
  ["一千零五",              1_005,       "with a gap"],
  ["十五",                  15,          "a ten without its one"],
  ["三千万×2",               60_000_000,  "in an expression"],
  ["三四万",                null,        "three or four"],
  ["1.5m",                 1_500_000,   "a million"],
  ["2²",                   4,           "a raised figure is a power"],
  ["1,000×1.05³",          1157.625,    "as one writes growth"],
  ["10⁻²",                 0.01,        "with its sign"],
  ["(1+1)²³",              8_388_608,   "of brackets, with two figures"],
  ["2³^2",                 512,         "as 2^3^2"],
  ["1\u200b00\u00a0",      null,        "something unseen parts two numbers"],
  ["\u200e100\ufeff",      100,         "but may stand around one"],
  ["1 200 000",            1_200_000,   "thousands set off by blanks"],
  ["1\u202f200\u00a0000.5", 1_200_000.5, "by those that a French Excel writes"],
  ["1’200'000",            1_200_000,   "by apostrophes, as the Swiss do"],
  ["1.200.000",            1_200_000,   "by dots, of which a number has one"],
  ["1.200",                1.2,         "which that is then"],
  ["1 2",                  null,        "two numbers stay two"],
  ["12 34 567",            null,        "thousands have three figures"],
  ["1 200 0000",           null,        "and no more"],
  ["1.2億",                120_000_000, "in traditional signs"],
  ["3萬",                  30_000,      "of either size"],
  ["1e3",                  null,        "not a number as people write it"],
  ["-0",                   0,           "nothing"],
  ["1000000000000000",     1e15,        "the largest"],
  [`${"(".repeat(64)}1${")".repeat(64)}`, 1, "as deep as Excel's"],
  [`${"1+".repeat(499)}1`, 500,         "as long as it may be"],
  [`${"-".repeat(999)}1`,  -1,          "as many signs as may be"],
  [`${"1^".repeat(499)}1`, 1,           "as many powers as may be"],
])("%s is %s", async (text, value, _why) => {
  const read = await readAmount(text);
  expect("value" in read ? read.value : null).toBe(value);
});

const signs = "Use numbers, + - * / ^ ( ) %, k, M, bn.";
const 可用 = "可用数字、+ - * / ^ ( ) %、万、亿。";
const sign = (shown: string, at: number) => [
  `“${shown}” at place ${at} is not understood. ${signs}`,
  `第 ${at} 个字符“${shown}”无法识别。${可用}`,
];
const empty = ["Enter a number.", "请输入数字。"];
const unfinished = ["The expression is not finished.", "算式不完整。"];
const brackets = ["A bracket has no partner.", "括号没有配对。"];
const division = ["It divides by 0.", "除数为 0。"];
const root = ["A negative number can't be raised to a fraction.", "负数不能求分数次幂。"];
const large = ["The number is too large.", "数字太大。"];
const long = ["More than 1,000 characters. Enter a shorter calculation.", "超过 1,000 个字符。请缩短算式。"];
const deep = [
  "More than 64 brackets inside one another. Enter a simpler calculation.",
  "括号嵌套超过 64 层。请简化算式。",
];

// prettier-ignore
test.each([
  ["",                     empty,          "nothing"],
  [" \u3000",              empty,          "blanks alone"],
  ["500万*",               unfinished,     "half a product"],
  ["=",                    unfinished,     "nothing but the habit"],
  ["1 2",                  unfinished,     "two numbers are not one"],
  ["1\n2",                 unfinished,     "nor are two lines"],
  ["()",                   unfinished,     "nothing in brackets"],
  ["1..2",                 unfinished,     "two points"],
  ["2(3)",                 unfinished,     "Excel knows no such product"],
  ["6/2(1+2)",             unfinished,     "which could be 9 or 1"],
  ["*5",                   unfinished,     "a sign in front"],
  ["(1+2",                 brackets,       "one is open"],
  ["1)+(2",                brackets,       "closed before it is opened"],
  ["1/0",                  division,       "by zero"],
  ["0/0",                  division,       "nothing by nothing"],
  ["1/(0.1+0.2-0.3)",      division,       "by what is zero"],
  ["0^-1",                 division,       "as a power"],
  ["(0-8)^0.5",            root,           "no number of people"],
  ["9亿*9亿",                large,          "over 10^15"],
  ["9^9^9^9",              large,          "beyond all numbers"],
  ["1/9^9^9^9",            large,          "which nothing brings back"],
  ["9^9^9^9-9^9^9^9",      large,          "not even itself"],
  ["9".repeat(400),        large,          "as digits"],
  ["1000000000000001",     large,          "just over the largest"],
  ["12 apples",            sign("a", 4),   "words"],
  ["import('x')",          sign("i", 1),   "a call"],
  ["sqrt(4)",              sign("s", 1),   "a function"],
  ["f=1",                  sign("f", 1),   "an assignment"],
  ["1=1",                  sign("=", 2),   "a comparison"],
  ["2i",                   sign("i", 2),   "a complex number"],
  ["NaN",                  sign("N", 1),   "not a number"],
  ["Infinity",             sign("I", 1),   "no number of people's"],
  ["5 cm",                 sign("c", 3),   "a unit"],
  ["1e999",                sign("e", 2),   "a number of computers"],
  ["0x10",                 sign("x", 2),   "another base"],
  ['"5"',                  sign('"', 1),   "text"],
  ["[1,2]",                sign("[", 1),   "a list"],
  ["1;2",                  sign(";", 2),   "two of them"],
  ["1,23",                 sign(",", 2),   "no thousands"],
  ["5!",                   sign("!", 2),   "a factorial"],
  ["²",                    sign("²", 1),   "a power of nothing"],
  ["2₂",                   sign("₂", 2),   "a lowered figure is no figure"],
  ["2②",                   sign("②", 2),   "nor is one in a circle"],
  ["1½",                   sign("½", 2),   "a fraction in one sign"],
  ["٣",                    sign("٣", 1),   "other figures"],
  ["５ａ",                   sign("ａ", 2),   "shown as it was typed"],
  ["𝟐😀",                  sign("𝟐", 1),   "whole signs"],
  ["1+😀+💰",               sign("😀", 3),   "counted as people count"],
  [`${"1+".repeat(10_000)}1`,                       long, "10,000 terms"],
  [`${"(".repeat(10_000)}1${")".repeat(10_000)}`,   long, "10,000 brackets"],
  ["1".repeat(1_000_000),                           long, "10^6 characters"],
  [" ".repeat(1_000_000),                           long, "of nothing"],
  [`${"(".repeat(65)}1${")".repeat(65)}`,           deep, "deeper than Excel's"],
])("%.40s says what is wrong", async (text, [en, zh], _why) => {
  const read = await readAmount(text);
  if (!("wrong" in read)) throw new Error(`It is ${read.value}.`);
  expect(amountSentence(read.wrong, "en")).toBe(en);
  expect(amountSentence(read.wrong, "zh")).toBe(zh);
});

test("a cell is offered only where one can be taken", () => {
  const wrong = { code: "long", most: 1000 } as const;
  expect(amountSentence(wrong, "en", true)).toContain("or use a cell");
  expect(amountSentence(wrong, "zh", true)).toContain("取所选单元格");
});
