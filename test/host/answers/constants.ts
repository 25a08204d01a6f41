import type { Answers } from "./table";

/** Lists of constants after an operator. */
// prettier-ignore
export const constants: Answers = {
  given: [[1,10],[0,20],[2,30]],
  cases: [
    ["=SUM(IFERROR(1/{1,0,2},0))", 1.5],
    ["=TEXTJOIN(\"|\",FALSE,IFERROR(1/{1,0,2},\"x\"))", "1|x|0.5"],
    ["=TEXTJOIN(\"|\",FALSE,IFERROR(1/D!A1:A3,\"x\"))", "1|x|0.5"],
    ["=TEXTJOIN(\"|\",FALSE,IF(ISERROR(1/{1,0,2}),\"x\",1))", "1|x|1"],
    ["=TEXTJOIN(\"|\",FALSE,IFERROR({1,0,2}/{1,0,2},\"x\"))", "1|x|1"],
    ["=TEXTJOIN(\"|\",FALSE,IFERROR(2/{1,0,2},\"x\"))", "2|x|1"],
    ["=TEXTJOIN(\"|\",FALSE,1/{1,4,2})", "1|0.25|0.5"],
    ["=TEXTJOIN(\"|\",FALSE,IFNA(MATCH({1,9},D!A1:A3,0),\"n\"))", "1|n"],
    ["=TEXTJOIN(\"|\",FALSE,1/{1,4,2})", "1|0.25|0.5"],
    ["=TEXTJOIN(\"|\",FALSE,2/{1,4,2})", "2|0.5|1"],
    ["=TEXTJOIN(\"|\",FALSE,1-{1,4,2})", "0|-3|-1"],
    ["=TEXTJOIN(\"|\",FALSE,2*{1,4,2})", "2|8|4"],
    ["=TEXTJOIN(\"|\",FALSE,1/({1,4,2}))", "1|0.25|0.5"],
    ["=TEXTJOIN(\"|\",FALSE,(1)/{1,4,2})", "1|0.25|0.5"],
    ["=TEXTJOIN(\"|\",FALSE,1/{1;4;2})", "1|0.25|0.5"],
    ["=TEXTJOIN(\"|\",FALSE,1/SEQUENCE(2))", "1|0.5"],
    ["=TEXTJOIN(\"|\",FALSE,1/{1,2})", "1|0.5"],
    ["=TEXTJOIN(\"|\",FALSE,2^{1,2})", "2|4"],
    ["=TEXTJOIN(\"|\",FALSE,\"a\"&{1,2})", "a1|a2"],
    ["=TEXTJOIN(\"|\",FALSE,1={1,2})", "TRUE|FALSE"],
  ],
};
