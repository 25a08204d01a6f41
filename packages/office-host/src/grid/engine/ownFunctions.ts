import type { BaseFunction } from "@univerjs/engine-formula";
import { dateOf, serialOf } from "../calendarDay";
import { Match } from "./approximateSearch";
import { Choose } from "./choose";
import { numberOfText, wildcards } from "./criteria";
import { CountAll, CountBlank } from "./countedCells";
import { Frequency } from "./frequency";
import { LiftedFunction, type Definition } from "./liftedFunction";
import { listFunctions } from "./listFunctions";
import { Literal } from "./literal";
import { referenceFunctions } from "./referenceFunctions";
import { numberOfSign, signOf } from "./signs";
import { NumberOf } from "./numberOf";
import { SizedArray } from "./sizedArray";
import { partFunctions } from "./partFunctions";
import { converted } from "./units";
import { yearsBetween } from "./yearFraction";
import { numberText, type Value } from "./values";

const value: Value = { error: "#VALUE!" };

/** A number of an argument: text that reads as one is, truth isn't. */
const numberOf = (given: Value): number | undefined => {
  if (given === null) return 0;
  if (typeof given === "number") return given;
  return typeof given === "string" ? numberOfText(given) : undefined;
};

const textOf = (given: Value): string => {
  if (typeof given === "number") return numberText(given);
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  return typeof given === "string" ? given : "";
};

/** The same day so many months on; where that month is shorter, its last one. */
function monthsOn(start: Value, months: Value): Value {
  return inMonth(start, months, (day, last) => Math.min(day, last));
}

/** The last day of the month that is so many months on. */
function endOfMonth(start: Value, months: Value): Value {
  return inMonth(start, months, (_day, last) => last);
}

function inMonth(start: Value, months: Value, dayOf: (day: number, last: number) => number): Value {
  const [day, by] = [numberOf(start), numberOf(months)];
  if (day === undefined || by === undefined) return value;
  const from = dateOf(Math.floor(day));
  if (!from) return { error: "#NUM!" };
  const month = from.month - 1 + Math.trunc(by);
  const year = from.year + Math.floor(month / 12);
  const inYear = ((month % 12) + 12) % 12;
  const last = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate();
  const first = serialOf(year, inYear + 1, 1);
  return first === undefined ? { error: "#NUM!" } : first - 1 + dayOf(from.day, last);
}

const secondsOfDay = 86_400;

/** A part of the time of day, which is rounded to whole seconds before it is taken apart: 9:59:59.5 has ten hours. */
const clock =
  (part: (seconds: number) => number) =>
  (given: Value): Value => {
    const time = typeof given === "boolean" ? Number(given) : numberOf(given);
    if (time === undefined) return value;
    if (time < 0) return { error: "#NUM!" };
    return part(Math.round((time % 1) * secondsOfDay) % secondsOfDay);
  };

/** The week of a day that belongs to the year of its Thursday. */
function isoWeek(given: Value): Value {
  const day = numberOf(given);
  if (day === undefined) return value;
  const thursday = Math.floor(day) - ((((Math.floor(day) - 2) % 7) + 7) % 7) + 3;
  const date = day < 0 ? undefined : dateOf(thursday);
  const first = date && serialOf(date.year, 1, 1);
  return first === undefined ? { error: "#NUM!" } : Math.floor((thursday - first) / 7) + 1;
}

/** On which day weeks begin, by the number that WEEKNUM is given: 0 is Sunday. */
const weekStarts: Readonly<Record<number, number>> = {
  1: 0,
  2: 1,
  11: 1,
  12: 2,
  13: 3,
  14: 4,
  15: 5,
  16: 6,
  17: 0,
};

/** The week of a day in its year, the first being that of January 1. */
function weekNumber(given: Value, type: Value = 1): Value {
  const [day, kind] = [numberOf(given), numberOf(type)];
  if (day === undefined || kind === undefined) return value;
  if (Math.floor(kind) === 21) return isoWeek(given);
  const begins = weekStarts[Math.floor(kind)];
  const date = day < 0 ? undefined : dateOf(Math.floor(day));
  const first = date && serialOf(date.year, 1, 1);
  if (begins === undefined || first === undefined) return { error: "#NUM!" };
  return Math.floor((Math.floor(day) - first + ((first + 6 - begins) % 7)) / 7) + 1;
}

function convert(given: Value, from: Value, to: Value): Value {
  const number = numberOf(given);
  if (number === undefined) return value;
  return converted(number, textOf(from), textOf(to)) ?? { error: "#N/A" };
}

function sign(given: Value): Value {
  const number = numberOf(given);
  return (number === undefined ? undefined : signOf(number)) ?? value;
}

function yearFraction(start: Value, end: Value, basis: Value = 0): Value {
  const given = [start, end, basis].map(numberOf);
  if (given.includes(undefined)) return value;
  const [from, to, kind] = given.map((number) => Math.floor(number!));
  const answer = yearsBetween(Math.min(from!, to!), Math.max(from!, to!), kind!);
  return answer ?? { error: "#NUM!" };
}

/** Where a text is found, counted from 1: `*` any signs, `?` one, `~` takes the next as it is. */
function search(wanted: Value, within: Value, start: Value = 1): Value {
  const from = numberOf(start);
  const text = textOf(within);
  if (from === undefined || from < 1 || Math.floor(from) > Math.max(1, text.length)) return value;
  const literal = textOf(wanted).replace(/[.+^${}()|[\]\\/]/g, "\\$&");
  const pattern = wildcards(textOf(wanted), false) ?? new RegExp(literal, "gi");
  pattern.lastIndex = Math.floor(from) - 1;
  const found = pattern.exec(text);
  return found ? found.index + 1 : value;
}

/** Without blanks around it and with single ones within; other white space, such as the blank that doesn't break, stays. */
const trimmed = (text: string): string => text.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ");

const lifted: Definition[] = [
  { name: "EDATE", least: 2, most: 2, answer: monthsOn },
  { name: "EOMONTH", least: 2, most: 2, answer: endOfMonth },
  { name: "YEARFRAC", least: 2, most: 3, answer: yearFraction },
  { name: "ISOWEEKNUM", least: 1, most: 1, answer: isoWeek },
  { name: "WEEKNUM", least: 1, most: 2, answer: weekNumber },
  { name: "HOUR", least: 1, most: 1, answer: clock((seconds) => Math.floor(seconds / 3600)) },
  { name: "MINUTE", least: 1, most: 1, answer: clock((seconds) => Math.floor(seconds / 60) % 60) },
  { name: "SECOND", least: 1, most: 1, answer: clock((seconds) => seconds % 60) },
  { name: "CONVERT", least: 3, most: 3, answer: convert },
  { name: "CHAR", least: 1, most: 1, answer: sign },
  { name: "CODE", least: 1, most: 1, answer: (text) => numberOfSign(textOf(text)) ?? value },
  { name: "SEARCH", least: 2, most: 3, answer: search },
  { name: "TRIM", least: 1, most: 1, answer: (text) => trimmed(textOf(text)) },
];

/** The functions that stand in for the engine's own, which answer otherwise than Excel. */
export const ownFunctions = (): BaseFunction[] => [
  ...lifted.map((definition) => new LiftedFunction(definition)),
  ...referenceFunctions(),
  ...listFunctions(),
  ...partFunctions(),
  new CountAll("COUNTA"),
  new CountBlank("COUNTBLANK"),
  new Match("MATCH"),
  new Choose("CHOOSE"),
  new Frequency("FREQUENCY"),
  new Literal("LITERAL"),
  new NumberOf("N"),
  new SizedArray("SIZED"),
];
