import { isoDate } from "../../core/calendar/day";
import { dayFault, typedDay } from "../../core/calendar/typedDay";
import { evaluate } from "../../core/formula/evaluate";
import { readFormula } from "../../core/formula/formula";
import type { DatesIn } from "../../core/functions/datesIn";
import { writtenText, type Written } from "../../core/functions/card";
import type { Taken } from "../../tasks/planner/calculate";
import { readAmount } from "../amount/expression";
import { isPlain } from "../amount/isPlain";
import { blank, fitting, readEntry, type Entry } from "../planner/entry";

/** An example's argument, as its field holds it. */
export function entryOf(value: Written, dates?: DatesIn): Entry {
  if (value === null || value === "") return blank;
  if (dates === "all" && typeof value === "number")
    return { ...blank, text: isoDate(value), given: { from: "day", value } };
  if (typeof value === "number" || typeof value === "string")
    return { ...blank, text: String(value), given: { from: "value", value } };
  const text = writtenText(value, dates);
  return { ...blank, text, given: { from: "constant", text, value } };
}

/** A table that is pasted, as a list such as {1,2;3,4}. */
export const tableText = (table: string[][]): string => {
  const columns = Math.max(...table.map((row) => row.length));
  return writtenText(
    table.map((row) =>
      Array.from({ length: columns }, (_, at) => {
        const text = row[at] ?? "";
        const plain = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
        return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
      }),
    ),
  );
};

type Takes = Partial<Pick<Taken, "matrix" | "optional" | "dates" | "isText" | "words">>;

/**
 * What somebody typed for an argument that is no reference to cells: a list, days by DATE, TRUE or FALSE or a text in quotes
 * as in a formula, a day, an amount, several of them one after another, and else a word. An argument that takes texts takes
 * it as it is.
 */
export const readArgument = async (text: string, takes: Takes = {}): Promise<Entry> =>
  fitting(await readGiven(text, takes));

const asWritten = /^[{"]/;
const asInFormula = /^[{"]|^(date|choose)\(|^(true|false)$/i;
/** An error is nobody's value, and no text either: a function takes it for what a cell shows. */
const anError = /^#[A-Z0-9/]+[!?]?$/i;
const parts = /[;；，、,]/;

async function readGiven(text: string, { matrix, optional, dates, isText, words }: Takes): Promise<Entry> {
  const plain = text.trim().replace(/^=/, "");
  const takesText = isText || words !== undefined;
  const value = (given: number | string): Entry => ({
    ...blank,
    text,
    given: { from: "value", value: given },
  });
  if (anError.test(plain)) return { ...blank, text, wrong: { field: "constant" } };
  if ((takesText ? asWritten : asInFormula).test(plain)) {
    const tree = readFormula(`=${plain}`);
    const rows = tree && evaluate(tree, () => undefined);
    if (rows) {
      const held = rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
      return { ...blank, text, given: { from: "constant", text: plain, value: held } };
    }
    if (!takesText) return { ...blank, text, wrong: { field: "constant" } };
  }
  if (takesText) return matrix && parts.test(text) ? readEntry("names", text) : value(text.trim());
  const takesDays = dates === "all";
  const isDay = takesDays && !matrix;
  // 27-3-1 is a difference where an amount may stand.
  const day = !takesDays && /^\d\d?[-.]/.test(plain) ? null : typedDay(plain);
  if (day !== null) return { ...blank, text, given: { from: "day", value: day } };
  const noDay = (): Entry => ({ ...blank, text, wrong: { day: dayFault(plain) ?? "day" } });
  const amount = await readAmount(plain);
  // To a function 0 is a blank cell.
  if ("value" in amount && amount.value === 0 && takesDays && !optional) return noDay();
  if ("value" in amount) return { ...value(amount.value), amount: isPlain(plain) ? null : amount.value };
  if (matrix && parts.test(plain)) {
    const list = takesDays ? listOfDays(text) : await readEntry("figures", plain);
    if (list.given) return { ...list, text };
  }
  if (amount.wrong.code === "long") return { ...blank, text, wrong: { field: "long" } };
  // What has no figure in it is a word, such as "month"; all else was meant as an amount.
  const isWord = !/\d/.test(plain) || /^[\p{L}\d-]+$/u.test(plain);
  // A range of days may be told by a country's letters, too.
  if (takesDays && (isDay || !isWord || dayFault(plain) !== "day")) return noDay();
  const isUnclear = amount.wrong.code === "sign" || amount.wrong.code === "unfinished";
  return isWord && isUnclear ? value(plain) : { ...blank, text, wrong: amount.wrong };
}

/** Days one after another, as the column of cells that they would stand in. */
function listOfDays(text: string): Entry {
  const days = text.split(parts).map((part) => typedDay(part));
  const rows = days.flatMap((day) => (day === null ? [] : [[day]]));
  return rows.length < days.length
    ? { ...blank, text, wrong: { field: "list" } }
    : { ...blank, text, given: { from: "constant", text: writtenText(rows, "all"), value: rows } };
}
