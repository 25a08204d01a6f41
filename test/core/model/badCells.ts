import type { Column } from "../../../src/core/model/column";

/** What no column of a kind holds, and why a rule then can't tell. */
export const badFor = ({ kind, ...limits }: Column): readonly [bad: unknown, code: string][] => [
  ["#REF!", "error-cells"],
  ...(kind === "date" ? [["3 April 2026", "text-dates"] as [unknown, string]] : []),
  ...(["amount", "number", "count", "days", "share", "factor"].includes(kind)
    ? [["ten", "text-numbers"] as [unknown, string]]
    : []),
  ...(kind === "share" && "to" in limits && limits.to === 1 ? [[30, "percentage"] as [unknown, string]] : []),
];
