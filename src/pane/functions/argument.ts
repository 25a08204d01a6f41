import { isoDate } from "../../core/calendar/day";
import { typedDay } from "../../core/calendar/typedDay";
import { evaluate } from "../../core/formula/evaluate";
import { readFormula } from "../../core/formula/formula";
import type { DatesIn } from "../../core/functions/datesIn";
import { writtenText, type Written } from "../../core/functions/card";
import { readAmount } from "../amount/expression";
import { blank, fitting, type Entry } from "../planner/entry";

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

/**
 * What somebody typed for an argument that is no reference to cells: a list, days by DATE, TRUE or FALSE or a text in quotes
 * as in a formula, a day, an amount, and else a word.
 */
export const readArgument = async (text: string): Promise<Entry> => fitting(await readGiven(text));

async function readGiven(text: string): Promise<Entry> {
  const plain = text.trim().replace(/^=/, "");
  if (/^[{"]|^(date|choose)\(|^(true|false)$/i.test(plain)) {
    const tree = readFormula(`=${plain}`);
    const rows = tree && evaluate(tree, () => undefined);
    if (!rows) return { ...blank, text, wrong: { field: "constant" } };
    const value = rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
    return { ...blank, text, given: { from: "constant", text: plain, value } };
  }
  // 27-3-1 is a difference where an amount may stand.
  const day = /^\d\d?[-.]/.test(plain) ? null : typedDay(plain);
  if (day !== null) return { ...blank, text, given: { from: "day", value: day } };
  const amount = await readAmount(plain);
  if ("value" in amount) return { ...blank, text, given: { from: "value", value: amount.value } };
  // What has no figure in it is a word, such as "month"; all else was meant as an amount.
  if (/\d/.test(plain) && !/^[\p{L}\d-]+$/u.test(plain)) return { ...blank, text, wrong: amount.wrong };
  return { ...blank, text, given: { from: "value", value: plain } };
}
