import type { CellValue } from "../../core/cellValue";

/** So many characters of each cell are looked at; of what is longer only the length besides. */
const mostCharacters = 48;
/** And so many of a column, so that a very long one is still quick to calculate. */
const mostOfColumn = 60_000;
/** Greater than any code of a character: what one character changes is never a multiple of it. */
const prime = 65_521;

const surrogate = /[\ud800-\udfff]/;

/**
 * What every engine shows alike: text, and whole numbers. TRUE and 1.5 are other text in another language, and half an
 * emoji is no character.
 */
const isPlain = (value: CellValue): boolean =>
  typeof value === "number"
    ? Number.isSafeInteger(value)
    : typeof value === "string" && !surrogate.test(value);

/** How many characters of each cell can be looked at. */
function charactersOf(values: readonly CellValue[]): number {
  if (!values.every(isPlain)) return 0;
  const longest = values.reduce<number>((most, value) => Math.max(most, String(value).length), 0);
  return Math.min(longest, mostCharacters, Math.floor(mostOfColumn / Math.max(1, values.length)));
}

/** What a character weighs by its place: squares, so that letters that change places don't cancel out. */
const weightAt = (place: number): number => place * place + 500;

function printOf(text: string, row: number, characters: number): number {
  let sum = text.length * row;
  for (let place = 1; place <= characters; place += 1) {
    const code = place <= text.length ? text.charCodeAt(place - 1) : 32;
    sum += (code * weightAt(place) * row) % prime;
  }
  return sum;
}

/**
 * Texts as one figure that plain formulas come to as well: the length of each and the codes of its first characters, by
 * their places in the cell and in the column.
 *
 * @param at a formula for what each row counts, which is its place in the column, from 1
 * @param countsAt the same of a row of the values
 */
export function textPrint(
  cells: string,
  at: string,
  values: readonly CellValue[],
  countsAt = (index: number): number => index + 1,
) {
  const characters = charactersOf(values);
  const places = `{${Array.from({ length: characters }, (_, index) => index + 1).join(",")}}`;
  const codes = `UNICODE(MID(${cells}&REPT(" ",${characters}),${places},1))`;
  const lengths = `SUMPRODUCT(LEN(${cells})*(${at}))`;
  return {
    formula:
      characters === 0
        ? lengths
        : `${lengths}+SUMPRODUCT(MOD(${codes}*(${places}*${places}+500)*(${at}),${prime}))`,
    value: values.reduce<number>(
      (all, value, index) => all + printOf(String(value), countsAt(index), characters),
      0,
    ),
  };
}
