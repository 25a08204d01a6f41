import type { BaseFunction } from "@univerjs/engine-formula";
import { dateOf, serialOf } from "../calendarDay";
import { LiftedFunction, type Definition } from "./liftedFunction";
import { referenceFunctions } from "./referenceFunctions";
import { numberText, type Value } from "./values";

const value: Value = { error: "#VALUE!" };

/** A number of an argument: text that reads as one is, truth isn't. */
const numberOf = (given: Value): number | undefined => {
  if (given === null) return 0;
  if (typeof given === "number") return given;
  return typeof given === "string" && given.trim() !== "" && Number.isFinite(Number(given))
    ? Number(given)
    : undefined;
};

const textOf = (given: Value): string => {
  if (typeof given === "number") return numberText(given);
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  return typeof given === "string" ? given : "";
};

/** The same day so many months on; where that month is shorter, its last one. */
function monthsOn(start: Value, months: Value): Value {
  const [day, by] = [numberOf(start), numberOf(months)];
  if (day === undefined || by === undefined) return value;
  const from = dateOf(Math.floor(day));
  if (!from) return { error: "#NUM!" };
  const month = from.month - 1 + Math.trunc(by);
  const year = from.year + Math.floor(month / 12);
  const inYear = ((month % 12) + 12) % 12;
  const last = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate();
  return serialOf(year, inYear + 1, Math.min(from.day, last)) ?? { error: "#NUM!" };
}

/** Where a text is found, counted from 1: `*` any signs, `?` one, `~` takes the next as it is. */
function search(wanted: Value, within: Value, start: Value = 1): Value {
  const from = numberOf(start);
  const text = textOf(within);
  if (from === undefined || from < 1 || Math.floor(from) > Math.max(1, text.length)) return value;
  const source = textOf(wanted).replace(/~[~*?]|[\s\S]/g, (sign) => {
    if (sign === "*") return "[\\s\\S]*?";
    if (sign === "?") return "[\\s\\S]";
    return sign.at(-1)!.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  });
  const pattern = new RegExp(source, "gi");
  pattern.lastIndex = Math.floor(from) - 1;
  const found = pattern.exec(text);
  return found ? found.index + 1 : value;
}

const lifted: Definition[] = [
  { name: "EDATE", least: 2, most: 2, answer: monthsOn, pattern: "yyyy-mm-dd" },
  { name: "SEARCH", least: 2, most: 3, answer: search },
];

/** The functions that stand in for the engine's own, which answer otherwise than Excel. */
export const ownFunctions = (): BaseFunction[] => [
  ...lifted.map((definition) => new LiftedFunction(definition)),
  ...referenceFunctions(),
];
