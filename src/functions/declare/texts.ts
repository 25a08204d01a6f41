import type { Argument } from "../../core/refusals/argument";
import { placeOf } from "../../core/place";
import { invalid } from "../../core/refusal";
import type { Range } from "../../core/range";
import { answerable, cellsOf, plain, scalarsOf, singleOf } from "./cells";
import { isOnly, ofTexts, range, single } from "./reader";

/**
 * A range of names; a blank is "". Numbers stand as their text, since people number their teams, but for 0, which is
 * how Excel hands over a blank cell.
 */
export const texts = ofTexts(range(textsOf, isOnly<string>("")));

function textsOf(value: unknown, argument: Argument): Range<string> {
  const cells = cellsOf(value, argument);
  // The list is ours, and what is a text already stays where it is: a million of them need no second one.
  const values = cells.values as unknown[];
  for (let i = 0; i < values.length; i++) {
    const cell = values[i];
    if (typeof cell === "string" && cell.charCodeAt(0) !== HASH) {
      if (!isTrimmed(cell)) values[i] = cell.trim();
      continue;
    }
    const found = answerable(plain(cell), placeOf(argument, cells, i));
    if (typeof found === "boolean")
      throw invalid("not-text", { ...placeOf(argument, cells, i), value: found });
    values[i] = found === null || found === 0 ? "" : String(found).trim();
  }
  return cells as Range<string>;
}

const HASH = "#".charCodeAt(0);

/** Whether a text surely begins and ends on no space: most do, and asking is quicker than trimming. */
function isTrimmed(text: string): boolean {
  return isLetter(text.charCodeAt(0)) && isLetter(text.charCodeAt(text.length - 1));
}

/** Among ASCII's letters and signs, or the ideographs. */
const isLetter = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

/** Labels, dates or numbers among them, as they stand; a blank is "". */
export const labels = ofTexts(
  range<Range<number | string>>((value, argument) => {
    const cells = scalarsOf(value, argument);
    return {
      ...cells,
      values: Array.from(cells.values, (cell) => (typeof cell === "number" ? cell + 0 : String(cell ?? ""))),
    };
  }),
);

/** A single text of any length; a blank is "". */
export const sentence = ofTexts(
  single<string>((value, argument) => {
    const found = singleOf(value, argument);
    if (found === null || found === 0) return "";
    if (typeof found !== "string") throw invalid("not-text", { argument, value: found });
    return found.trim();
  }),
);
