import { typescript } from "../typescript.mjs";

const { dayText, daysText } = typescript("src/core/functions/card.ts");

/** The formula of a call as one types it: ranges as array constants, days by DATE, omitted arguments left out. */
export const formulaOf = (id, given, parameters) => `=${id}(${argumentTexts(given, parameters).join(",")})`;

/** A call's arguments as one types them, without those left out at its end. */
export function argumentTexts(given, parameters) {
  const args = given.map((value, at) =>
    value === null
      ? ""
      : ((parameters[at].isDate ? dated(value) : null) ??
        (Array.isArray(value) ? constant(value) : literal(value))),
  );
  while (args.length && args[args.length - 1] === "") args.pop();
  return args;
}

/** Null where it holds something else than days. */
const dated = (value) =>
  Array.isArray(value) ? daysText(value) : Number.isInteger(value) && value > 0 ? dayText(value) : null;

function constant(rows) {
  return `{${rows.map((row) => row.map((value) => literal(value ?? "")).join(",")).join(";")}}`;
}

function literal(value) {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") return String(value);
  return value.startsWith("#") ? value : `"${value.replaceAll('"', '""')}"`;
}
