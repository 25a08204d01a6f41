import type { Answers } from "./table";

/** INDIRECT, ADDRESS and lookups at the end of a range. */
// prettier-ignore
export const indirections: Answers = {
  given: [["k","v"],[1,10],[2,20],[3,30]],
  names: [
    {"name":"Reference","refersTo":"D!$B$2"},
    {"name":"Own","refersTo":"D!$B$3","scope":"D"},
    {"name":"Vals","refersTo":"D!$B$2:$B$4"},
  ],
  cases: [
    ["=INDIRECT(\"refeRence\")", 10],
    ["=INDIRECT(\"D!Own\")", 20],
    ["=INDIRECT(\"'D'!Own\")", 20],
    ["=SUM(INDIRECT(\"vals\"))", 60],
    ["=INDIRECT(\"D!B2\")", 10],
    ["=INDIRECT(\"D!R2C2\",FALSE)", 10],
    ["=INDIRECT(\"nope\")", "#REF!"],
    ["=INDIRECT(\"D!nope\")", "#REF!"],
    ["=SUM(INDIRECT(\"D!B2:B4\"))", 60],
    ["=INDIRECT(\"\")", "#REF!"],
    ["=SUM(XLOOKUP(1,D!A2:A4,D!B2:B4):XLOOKUP(2,D!A2:A4,D!B2:B4))", 30],
    ["=SUM(D!B2:XLOOKUP(3,D!A2:A4,D!B2:B4))", 60],
    ["=SUM(INDIRECT(\"D!A:A\"))", 6],
    ["=INDIRECT(\"D!B\"&2)", 10],
    ["=INDIRECT(ADDRESS(2,2,,,\"D\"))", 10],
    ["=INDIRECT(\"Nosheet!A1\")", "#REF!"],
    ["=ADDRESS(2,2,,,\"D\")", "D!$B$2"],
    ["=ADDRESS(2,2,1,TRUE,\"D\")", "D!$B$2"],
    ["=ADDRESS(2,2,,FALSE)", "R2C2"],
    ["=ADDRESS(2,3,4,,\"D\")", "D!C2"],
  ],
};
