import type { Format } from "xlsx-book/book";

/** The house's colours: blue for what one types, black for what is calculated, green for the product. */
const green = "#126D5C";
const line = { style: "thin", color: "#D9D9D9" };
const strong = { style: "thin", color: "#7F7F7F" };

export const money = "#,##0;[Red]-#,##0;-";
export const percent = "0.0%";

export const title: Format = { bold: true, fontSize: 18, color: green, vertical: "middle" };
export const lead: Format = { color: "#5C5C5C", vertical: "middle" };
export const section: Format = {
  bold: true,
  fontSize: 12,
  color: green,
  vertical: "middle",
  borders: { bottom: { style: "medium", color: green } },
};
export const head: Format = {
  bold: true,
  color: "#FFFFFF",
  fill: green,
  vertical: "middle",
  horizontal: "center",
  wrap: true,
};
export const label: Format = { vertical: "middle" };
export const body: Format = { vertical: "middle", borders: { bottom: line } };
export const bodyMoney: Format = { ...body, number: money };
export const bodyPercent: Format = { ...body, number: percent };
export const total: Format = {
  bold: true,
  vertical: "middle",
  borders: { top: strong, bottom: { style: "double", color: "#7F7F7F" } },
};
export const totalMoney: Format = { ...total, number: money };
export const totalPercent: Format = { ...total, number: percent };
export const input: Format = {
  color: "#0000C8",
  fill: "#FFF9E5",
  vertical: "middle",
  borders: { top: line, bottom: line, left: line, right: line },
};
export const inputMoney: Format = { ...input, number: money };
export const inputPercent: Format = { ...input, number: "0%" };
export const inputText: Format = { ...input, wrap: true };
export const check: Format = { bold: true, horizontal: "center", vertical: "middle" };
export const advice: Format = { italic: true, color: "#5C5C5C", vertical: "middle" };

export const right: Format = { fill: "#E4F5F0", color: "#126D5C" };
export const wrong: Format = { fill: "#FBE3E4", color: "#B10E1C" };
export const attention: Format = { fill: "#FFF1D6", color: "#8A5300" };

export const bar = "#8FD8C5";
export const tableStyle = "TableStyleMedium7";
