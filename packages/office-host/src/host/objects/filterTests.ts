import type { CellError, Scalar } from "xlsx-book/book";
import type { Kept } from "xlsx-book/keptElement";

/** A cell of a filtered column: what it holds and what it shows. */
export interface Filtered {
  value: Scalar | CellError;
  text: string;
}

type Test = (cell: Filtered) => boolean;

const DAY = 86_400_000;
/** A day of Excel's calendar, whose dates count from the last day but one of 1899. */
const dateOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.round(serial * DAY));
const serialOf = (year: number, month: number, day = 1): number =>
  Math.round((Date.UTC(year, month, day) - Date.UTC(1899, 11, 30)) / DAY);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `*`, `?` and `~` of a criterion as a pattern over the whole text. */
function pattern(text: string): RegExp {
  const parts = [...text.matchAll(/~[*?~]|\*|\?|[^*?~]+|~/g)].map(([part]) =>
    part === "*"
      ? ".*"
      : part === "?"
        ? "."
        : escaped(part.length === 2 && part[0] === "~" ? part[1]! : part),
  );
  return new RegExp(`^${parts.join("")}$`, "isu");
}

function equals(val: string): Test {
  if (val === "") return ({ text }) => text === "";
  const number = Number(val);
  const like = pattern(val);
  return ({ value, text }) => (typeof value === "number" && value === number) || like.test(text);
}

const compares: Readonly<Record<string, (order: number) => boolean>> = {
  greaterThan: (order) => order > 0,
  greaterThanOrEqual: (order) => order >= 0,
  lessThan: (order) => order < 0,
  lessThanOrEqual: (order) => order <= 0,
};

/** Numbers are compared with numbers only, and texts with texts. */
function customTest({ attributes }: Kept): Test {
  const { operator = "equal", val = "" } = attributes;
  if (operator === "equal") return equals(val);
  if (operator === "notEqual") {
    const isEqual = equals(val);
    return (cell) => !isEqual(cell);
  }
  const holds = compares[operator] ?? (() => true);
  const number = val.trim() === "" ? Number.NaN : Number(val);
  if (!Number.isNaN(number)) return ({ value }) => typeof value === "number" && holds(value - number);
  return ({ value }) =>
    typeof value === "string" && holds(value.localeCompare(val, "en", { sensitivity: "base" }));
}

const parts = ["year", "month", "day", "hour", "minute", "second"] as const;

function isIn({ attributes }: Kept): Test {
  return ({ value }) => {
    if (typeof value !== "number") return false;
    const date = dateOf(value);
    const of = [
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
    ];
    return parts.every((part, index) => !(part in attributes) || Number(attributes[part]) === of[index]);
  };
}

function valuesTest({ attributes, children = [] }: Kept): Test {
  const texts = new Set(
    children
      .filter(({ name }) => name === "filter")
      .map((each) => (each.attributes["val"] ?? "").toLowerCase()),
  );
  const dates = children.filter(({ name }) => name === "dateGroupItem").map(isIn);
  const isBlankIn = attributes["blank"] === "1";
  return (cell) =>
    cell.text === "" ? isBlankIn : texts.has(cell.text.toLowerCase()) || dates.some((test) => test(cell));
}

/** The days that a filter means which follows the calendar: from the first up to, and without, the last. */
function period(type: string, now: Date): [number, number] | undefined {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const today = serialOf(year, month, day);
  const sunday = today - now.getDay();
  const quarter = month - (month % 3);
  const step = { last: -1, this: 0, next: 1 }[/^(last|this|next)/.exec(type)?.[1] ?? ""] ?? 0;
  const whole: Readonly<Record<string, [number, number]>> = {
    yesterday: [today - 1, today],
    today: [today, today + 1],
    tomorrow: [today + 1, today + 2],
    Week: [sunday + 7 * step, sunday + 7 * step + 7],
    Month: [serialOf(year, month + step), serialOf(year, month + step + 1)],
    Quarter: [serialOf(year, quarter + 3 * step), serialOf(year, quarter + 3 * step + 3)],
    Year: [serialOf(year + step, 0), serialOf(year + step + 1, 0)],
    yearToDate: [serialOf(year, 0), today + 1],
  };
  return whole[type] ?? whole[type.replace(/^(last|this|next)/, "")];
}

function dynamicTest({ attributes }: Kept, column: readonly Filtered[]): Test {
  const { type = "" } = attributes;
  const number =
    (test: (value: number) => boolean): Test =>
    ({ value }) =>
      typeof value === "number" && test(value);
  const numbers = column.map(({ value }) => value).filter((value) => typeof value === "number");
  if (type.endsWith("Average")) {
    const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return number((value) => (type === "aboveAverage" ? value > average : value < average));
  }
  const [, kind, of] = /^([QM])(\d+)$/.exec(type) ?? [];
  if (kind) {
    const months = kind === "M" ? 1 : 3;
    return number((value) => Math.floor(dateOf(value).getUTCMonth() / months) + 1 === Number(of));
  }
  const days = period(type, new Date());
  return days ? number((value) => value >= days[0] && value < days[1]) : () => true;
}

function topTest({ attributes }: Kept, column: readonly Filtered[]): Test {
  const isTop = attributes["top"] !== "0";
  const numbers = column
    .map(({ value }) => value)
    .filter((value) => typeof value === "number")
    .sort((a, b) => (isTop ? b - a : a - b));
  const val = Number(attributes["val"] ?? 10);
  const count = attributes["percent"] === "1" ? Math.max(1, Math.floor((numbers.length * val) / 100)) : val;
  const last = numbers[Math.min(count, numbers.length) - 1];
  return ({ value }) =>
    typeof value === "number" && last !== undefined && (isTop ? value >= last : value <= last);
}

/** Whether a cell of a column passes its filter; what a filter by colours lets pass nobody can tell here. */
export function filterTest(filter: Kept, column: readonly Filtered[]): Test {
  if (filter.name === "filters") return valuesTest(filter);
  if (filter.name === "dynamicFilter") return dynamicTest(filter, column);
  if (filter.name === "top10") return topTest(filter, column);
  if (filter.name !== "customFilters") return () => true;
  const tests = (filter.children ?? []).map(customTest);
  return filter.attributes["and"] === "1"
    ? (cell) => tests.every((test) => test(cell))
    : (cell) => tests.some((test) => test(cell));
}
