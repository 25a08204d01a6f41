import { typedNumber } from "../typedNumber";
import { errorValues } from "../typed";
import { isError, type Value } from "./values";

/** What a criterion of COUNTIF and its like asks: cells equal to a key, or whatever passes a test. */
export type Criterion = { equal: string } | { test: (value: Value) => boolean };

type Operator = "" | "=" | "<>" | ">" | "<" | ">=" | "<=";

const isEmpty = (value: Value): boolean => value === null || value === "";

/** A number that a text stands for: "12", "5%", "$3", "2024/2/29". Days and money as English writes them. */
export function numberOfText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || !/\d/.test(trimmed)) return undefined;
  const plain = Number(trimmed);
  if (Number.isFinite(plain) && !/^0[xbo]/i.test(trimmed)) return plain;
  // A day without a year would depend on when it is read.
  if (/^\d{1,2}[-/ ]?(?:\d{1,2}|[a-z]{3,9})$/i.test(trimmed) || /^[a-z]{3,9}[- ]?\d{1,2}$/i.test(trimmed))
    return undefined;
  return typedNumber(trimmed, "en-US", 2000)?.value;
}

/** By which a value is found among others: a text that reads as a number counts as that number, a blank is none. */
export function keyOf(value: Value): string | undefined {
  if (typeof value === "number") return `n${Number(value.toPrecision(15))}`;
  if (typeof value === "boolean") return `b${value}`;
  if (value === null) return undefined;
  if (isError(value)) return `e${value.error}`;
  const number = /\d/.test(value) ? numberOfText(value) : undefined;
  return number === undefined ? `s${value.toLocaleLowerCase()}` : keyOf(number);
}

/** `*` any signs, `?` one, `~` takes the next as it is; undefined where a text has none of them. */
export function wildcards(text: string, whole = true): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  const source = text.replace(/~[~*?]|[\s\S]/g, (sign) => {
    if (sign === "*") return whole ? "[\\s\\S]*" : "[\\s\\S]*?";
    if (sign === "?") return "[\\s\\S]";
    return sign.at(-1)!.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  });
  return new RegExp(whole ? `^${source}$` : source, whole ? "i" : "gi");
}

const orders: Partial<Record<Operator, (order: number) => boolean>> = {
  ">": (order) => order > 0,
  "<": (order) => order < 0,
  ">=": (order) => order >= 0,
  "<=": (order) => order <= 0,
};

/** What is asked of text: `=word` with wildcards, `>word` in the alphabet. */
function ofText(operator: Operator, text: string): Criterion {
  const compare = orders[operator];
  if (compare)
    return {
      test: (value) =>
        typeof value === "string" && compare(value.localeCompare(text, undefined, { sensitivity: "accent" })),
    };
  const pattern = wildcards(text);
  const key = `s${text.toLocaleLowerCase()}`;
  const fits = (value: Value): boolean =>
    typeof value === "string" && (pattern ? pattern.test(value) : keyOf(value) === key);
  if (operator === "<>") return { test: (value) => !fits(value) };
  return pattern ? { test: fits } : { equal: key };
}

function ofKey(operator: Operator, wanted: number | boolean | Value): Criterion {
  const key = keyOf(wanted) ?? "";
  const compare = orders[operator];
  if (operator === "<>") return { test: (value) => keyOf(value) !== key };
  if (!compare) return { equal: key };
  return {
    test: (value) =>
      typeof value === typeof wanted && !isError(value) && compare(Number(value) - Number(wanted)),
  };
}

/** Excel's reading of a criterion; a blank cell asks for 0. */
export function criterionOf(given: Value): Criterion {
  if (typeof given !== "string") return ofKey("=", given ?? 0);
  const [, sign = "", text = ""] = /^(>=|<=|<>|=|>|<)?([\s\S]*)$/.exec(given) ?? [];
  const operator = sign as Operator;
  if (text === "") {
    if (operator === "") return { test: isEmpty };
    if (operator === "=") return { test: (value) => value === null };
    return operator === "<>" ? { test: (value) => value !== null } : { test: () => false };
  }
  const number = numberOfText(text);
  if (number !== undefined) return ofKey(operator, number);
  const capitals = text.trim().toUpperCase();
  if (capitals === "TRUE" || capitals === "FALSE") return ofKey(operator, capitals === "TRUE");
  if (errorValues.has(capitals)) return ofKey(operator, { error: capitals });
  return ofText(operator, text);
}
