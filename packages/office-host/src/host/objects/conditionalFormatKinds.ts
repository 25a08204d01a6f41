import type { ConditionalFormat } from "xlsx-book/book";

/** Kinds of conditional format as Office.js names them. */
export const kinds = [
  "Custom",
  "CellValue",
  "ContainsText",
  "PresetCriteria",
  "TopBottom",
  "DataBar",
  "ColorScale",
  "IconSet",
] as const;
export type Kind = (typeof kinds)[number];

export function kindOf({ type }: ConditionalFormat): Kind {
  switch (type) {
    case "expression":
      return "Custom";
    case "cellIs":
      return "CellValue";
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return "ContainsText";
    case "top10":
      return "TopBottom";
    case "dataBar":
      return "DataBar";
    case "colorScale":
      return "ColorScale";
    case "iconSet":
      return "IconSet";
    default:
      return "PresetCriteria";
  }
}

/** What a fresh rule of a kind does before it is filled in: nothing, or what Excel begins with. */
export function freshRule(kind: Kind, range: string): ConditionalFormat {
  const base = { range, priority: 1, stopIfTrue: false };
  switch (kind) {
    case "Custom":
      return { ...base, type: "expression", formula: "=FALSE", format: {} };
    case "CellValue":
      return { ...base, type: "cellIs", operator: "equal", formula1: '="\u0000"', format: {} };
    case "ContainsText":
      return { ...base, type: "containsText", text: "\u0000", format: {} };
    case "PresetCriteria":
      return { ...base, type: "containsBlanks", format: {} };
    case "TopBottom":
      return { ...base, type: "top10", rank: 10, format: {} };
    case "DataBar":
      return { ...base, type: "dataBar", color: "#638EC6" };
    case "ColorScale":
      return { ...base, type: "colorScale", colors: ["#F8696B", "#63BE7B"] };
    case "IconSet":
      return { ...base, type: "iconSet", style: "3TrafficLights1" };
  }
}
