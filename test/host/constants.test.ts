import { plainConstants, QUOTE } from "office-host/grid/constants";

// prettier-ignore
test.each([
  ["=SUM({0.30,1.0;2,.50})",    '=SUM(LITERAL("{0.30,1.0;2,.50}"))',      "a list, wherever it stands"],
  ['=F(2*{"a,b",0.30})',        `=F(2*LITERAL("{${QUOTE}a,b${QUOTE},0.30}"))`, "with texts in it"],
  ['=F({"","a"},"{")',          `=F(LITERAL("{${QUOTE}${QUOTE},${QUOTE}a${QUOTE}}"),"{")`, "with an empty text"],
  ["=F(0.30,1.50E-3,1e3,.5)",   "=F(0.3,0.0015,1000,0.5)",               "numbers in their shortest form"],
  ["=F(007,5.,-.5,12345678901234567)", "=F(7,5,-0.5,12345678901234568)",  "however they were typed"],
  ["=1E-20+9.99E+307",          "=(0.00000000000000000001*1)+(9.99E+307*1)", "small ones with all their digits"],
  ["=0.0000001-R01C0&Q.5",      "=(0.0000001*1)-R01C0&Q.5",              "small ones that were typed so, but no names"],
  ["=50%*12.5%+5%%",            "=0.5*0.125+0.0005",                     "percents of numbers"],
  ["=A1%+(5)%",                 "=A1%+(5)%",                             "those of cells and brackets the grid knows"],
  ['=--"5"*- TRUE-1',           '=--("5")*- (TRUE)-1',                   "a sign before a text and before a truth"],
  ['=LEN("""""")&""""',          '=LEN((""""&""""))&""""',               "two quotes in a row, and one"],
  ['="a""""""b"',                '=("a"""&""""&"""b")',                   "three within a text"],
  ['="-1.50%"&"{1}"',           '="-1.50%"&"{1}"',                       "text stays text"],
  ["='a {1.0'!A1",              "='a {1.0'!A1",                          "a sheet's name is no constant"],
])("%s becomes %s: %s", (typed, calculated) => expect(plainConstants(typed)).toBe(calculated));
