import { plainConstants } from "office-host/grid/constants";

test.each([
  ["=SUM({0.30,1.0;2,.50})", "=SUM({0.3,1;2,0.5})", "numbers as Excel reads them"],
  ['=F({"0.30",0.30})', '=F({"0.30",0.3})', "text stays text"],
  ["=F(0.30,{-0.10})", "=F(0.30,{-0.1})", "outside of braces the grid needs no help"],
  ["=F({1E3,1.5E-3})", "=F({1E3,1.5E-3})", "powers of ten stay as typed"],
  ["='a {1.0'!A1", "='a {1.0'!A1", "a sheet's name is no constant"],
])("%s becomes %s: %s", (typed, calculated) => expect(plainConstants(typed)).toBe(calculated));
