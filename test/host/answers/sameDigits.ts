import type { Answers } from "./table";

/** Numbers with the same fifteen digits: operators take them for equal, lookups to the last bit. */
// prettier-ignore
export const sameDigits: Answers = {
  given: [
    [1335868.5461835111, 1335868.5461835107, 0.1, 0.2, 0.3],
    [0.30000000000000004, 0.3, 1000000000000000, 1000000000000001],
  ],
  cases: [
    ["=D!A1=D!B1", true],
    ["=D!A1<>D!B1", false],
    ["=D!A1>D!B1", false],
    ["=D!A1>=D!B1", true],
    ["=D!A1<=D!B1", true],
    ["=D!A1<D!B1", false],
    ["=D!C1+D!D1=D!E1", true],
    ["=D!A2=D!B2", true],
    ["=IF(D!A1=D!B1,1,2)", 1],
    ["=D!A1-D!B1", 0],
    ["=COUNTIF(D!A1:B1,D!A1)", 2],
    ["=SUM(D!A1,-D!B1)", 0],
    ["=AND(D!A1=D!B1)", true],
    ["=SUMPRODUCT(--(D!A1:A1=D!B1:B1))", 1],
    ["=EXACT(D!A1,D!B1)", true],
    ["=DELTA(D!A1,D!B1)", 0],
  ],
};
