import { formatOfFormula } from "office-host/grid/formulaFormat";

const day = "m/d/yyyy";
const money = "$#,##0.00";
const formats: Record<string, string> = { A1: day, A2: day, B1: money, B2: "#,##0", C1: "0.0%", D1: "h:mm" };
const formatOf = (sheet: string, reference: string): string | undefined =>
  sheet === "'P&L'" && reference === "$A$1" ? money : formats[reference.replaceAll("$", "")];

test.each<[string, string | undefined, string]>([
  ["=A1+30", day, "so many days on"],
  ["=30+A1", day, "whatever comes first"],
  ["=A2-A1", undefined, "a number of days"],
  ["=D1-D1", "h:mm", "a span of time"],
  ["=(A1+1)-2", day, "through brackets"],
  ["=-B1", money, "below zero"],
  ["=B1-B2", money, "the first one's"],
  ["=Z9+B2", "#,##0", "the first that has one"],
  ["=B1*1.1", money, "so much money"],
  ["=B1*C1", money, "a part of it"],
  ["=B1/B1", undefined, "how many times"],
  ["=B2*2", undefined, "a number"],
  ["=SUM(B1:B9)", money, "a sum of money"],
  ["=SUM($B$1:B9, A1)/12", money, "a twelfth of it"],
  ["=AVERAGE(C1:C9)", "0.0%", "an average share"],
  ["=COUNT(A1:A9)", undefined, "a count is no day"],
  ["=YEAR(A1)+1", undefined, "nor is a year"],
  ["='P&L'!$A$1+1", money, "on another sheet"],
  ["=A1&B1", undefined, "a text"],
  ["=A1+1>A2", undefined, "a truth"],
  ["=B1%", undefined, "a hundredth"],
  ["=1+2", undefined, "nothing is read"],
  ["=SUM(", undefined, "no formula yet"],
])("%s takes over %p: %s", (formula, format) => {
  expect(formatOfFormula(formula, formatOf)).toBe(format);
});
