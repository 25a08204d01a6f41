import { isError, type CellValue } from "../cellValue";
import { nearest } from "../decimal";
import { guessColumns } from "../funnel/data/columns";
import { guessMeaning } from "../funnel/data/meaning";
import { wordKey } from "../funnel/data/source";
import { decimalSum } from "../split/decimalSum";

/** A table of the user's, as it was read. */
export interface ReadTable {
  readonly table: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Which columns of a list say who sells and how much; places from 0. */
export interface ListColumns {
  readonly names: number;
  readonly amounts: number;
  /** Of opportunities: where it says how they ended. */
  readonly outcome: number | null;
}

/** What a list says of the year before: everybody once, with what they sold. */
export interface PlanList {
  readonly table: string;
  readonly names: string;
  readonly amounts: string;
  /** Of opportunities: the column, and the words in it that mean won. */
  readonly won: {
    readonly header: string;
    readonly words: readonly string[];
    /** The words that mean lost; none where the list does not tell of those. */
    readonly lost: readonly string[];
  } | null;
  readonly owners: readonly string[];
  readonly total: number;
}

/** More sellers than anybody plans by name. */
export const mostOwners = 500;

const isNumber = (value: CellValue | undefined): value is number => typeof value === "number";
const textIn = (value: CellValue | undefined): string =>
  value === undefined || isError(value) ? "" : String(value);

const isWon = (word: string): boolean => guessMeaning(wordKey(word)) === "won";
const isLost = (word: string): boolean => guessMeaning(wordKey(word)) === "lost";

/** The columns that a list's headers and cells speak for; null where there is no amount or no name in it. */
export function guessListColumns({ headers, rows }: ReadTable): ListColumns | null {
  const sample = rows.slice(0, 200);
  const { owner, value, stage } = guessColumns({ headers, rows: sample, formats: headers.map(() => "") });
  const share = (column: number, is: (value: CellValue) => boolean): number =>
    sample.filter((row) => is(row[column])).length / Math.max(1, sample.length);
  const columns = headers.map((_, column) => column);
  const names =
    owner ?? columns.find((column) => share(column, (cell) => textIn(cell) !== "" && !isNumber(cell)) > 0.5);
  const amounts =
    value ?? [...columns].reverse().find((column) => column !== names && share(column, isNumber) > 0.5);
  if (names === undefined || amounts === undefined || names === amounts) return null;
  const hasWon = stage !== undefined && rows.some((row) => isWon(textIn(row[stage])));
  return { names, amounts, outcome: hasWon ? stage : null };
}

/**
 * Adds a list up: everybody once, in the order in which they come; caseless, as Excel compares. Of opportunities only
 * the won ones count.
 *
 * @example planListOf({ table: "T", headers: ["Who", "Sold"], rows: [["Ann", 2], ["ann", 3]] }, { names: 0, amounts: 1, outcome: null }).owners // ["Ann"]
 */
export function planListOf({ table, headers, rows }: ReadTable, columns: ListColumns): PlanList {
  const { names, amounts, outcome } = columns;
  const words = new Set<string>();
  const lost = new Set<string>();
  const owners = new Map<string, string>();
  const sold: number[] = [];
  for (const row of rows) {
    const name = textIn(row[names]);
    if (name.trim() === "") continue;
    const known = name.toLowerCase();
    if (!owners.has(known)) owners.set(known, name);
    const end = outcome === null ? "" : textIn(row[outcome]);
    if (isLost(end)) lost.add(end);
    if (outcome !== null && !isWon(end)) continue;
    if (outcome !== null) words.add(end);
    const amount = row[amounts];
    if (isNumber(amount)) sold.push(amount);
  }
  return {
    table,
    names: headers[names],
    amounts: headers[amounts],
    won: outcome === null ? null : { header: headers[outcome], words: [...words], lost: [...lost] },
    owners: [...owners.values()],
    total: nearest(decimalSum(sold)),
  };
}
