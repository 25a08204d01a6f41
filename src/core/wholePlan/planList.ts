import { isError, type CellValue } from "../cellValue";
import { nearest } from "../decimal";
import { guessChoices } from "../funnel/data/choices";
import { guessColumns } from "../funnel/data/columns";
import { guessMeaning } from "../funnel/data/meaning";
import { wordKey, type Meaning, type Opportunities } from "../funnel/data/source";
import { figuresOf } from "../funnel/data/tally";
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
  /** Of opportunities: how far each came, where it says so. */
  readonly furthest: number | null;
}

/** What a list of opportunities says of the steps to a deal. */
export interface PlanSteps {
  /** The column that says how far each came. */
  readonly header: string;
  /** The stages before the win, from the top on. */
  readonly stages: readonly string[];
  /** What the win is called. */
  readonly win: string;
  /** The words of the outcome that mean that it has not ended. */
  readonly open: readonly string[];
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
    /** Null where the list does not prove the rate of each step. */
    readonly steps: PlanSteps | null;
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

/** The columns that a list's headers and cells speak for; null where there is no amount or no name in it. */
export function guessListColumns({ headers, rows }: ReadTable): ListColumns | null {
  const sample = rows.slice(0, 200);
  const { owner, value, stage, furthest } = guessColumns({
    headers,
    rows: sample,
    formats: headers.map(() => ""),
  });
  const share = (column: number, is: (value: CellValue) => boolean): number =>
    sample.filter((row) => is(row[column])).length / Math.max(1, sample.length);
  const columns = headers.map((_, column) => column);
  const names =
    owner ?? columns.find((column) => share(column, (cell) => textIn(cell) !== "" && !isNumber(cell)) > 0.5);
  const amounts =
    value ?? [...columns].reverse().find((column) => column !== names && share(column, isNumber) > 0.5);
  if (names === undefined || amounts === undefined || names === amounts) return null;
  const hasWon = stage !== undefined && rows.some((row) => isWon(textIn(row[stage])));
  if (!hasWon) return { names, amounts, outcome: null, furthest: null };
  const isFree = furthest !== undefined && furthest !== names && furthest !== amounts;
  return { names, amounts, outcome: stage, furthest: isFree ? furthest : null };
}

/**
 * Adds a list up: everybody once, in the order in which they come; caseless, as Excel compares. Of opportunities only
 * the won ones count.
 *
 * @example planListOf({ table: "T", headers: ["Who", "Sold"], rows: [["Ann", 2], ["ann", 3]] }, { names: 0, amounts: 1, outcome: null, furthest: null }).owners // ["Ann"]
 */
export function planListOf(read: ReadTable, columns: ListColumns): PlanList {
  const { table, headers, rows } = read;
  const { names, amounts, outcome } = columns;
  const opportunities = opportunitiesOf(read, columns);
  const { meanings } = guessChoices(opportunities);
  const words = new Map<string, string>();
  const owners = new Map<string, string>();
  const sold: number[] = [];
  for (const row of rows) {
    const end = outcome === null ? "" : textIn(row[outcome]);
    const meaning = meanings.get(wordKey(end));
    if (!words.has(wordKey(end))) words.set(wordKey(end), end);
    const name = textIn(row[names]);
    if (name.trim() === "") continue;
    const known = name.toLowerCase();
    if (!owners.has(known)) owners.set(known, name);
    if (outcome !== null && meaning !== "won") continue;
    const amount = row[amounts];
    if (isNumber(amount)) sold.push(amount);
  }
  const meaning = (one: Meaning): string[] =>
    [...words].flatMap(([key, word]) => (meanings.get(key) === one ? [word] : []));
  return {
    table,
    names: headers[names],
    amounts: headers[amounts],
    won:
      outcome === null
        ? null
        : {
            header: headers[outcome],
            words: meaning("won"),
            lost: meaning("lost"),
            steps: stepsOf(read, columns, opportunities, meaning),
          },
    owners: [...owners.values()],
    total: nearest(decimalSum(sold)),
  };
}

const opportunitiesOf = ({ rows }: ReadTable, { outcome, furthest }: ListColumns): Opportunities => {
  const column = (place: number): CellValue[] => rows.map((row) => row[place] ?? "");
  return {
    rows: rows.length,
    columns: {
      stage: outcome === null ? [] : column(outcome),
      ...(furthest !== null && { furthest: column(furthest) }),
    },
  };
};

function stepsOf(
  { headers }: ReadTable,
  { furthest }: ListColumns,
  opportunities: Opportunities,
  meaning: (one: Meaning) => readonly string[],
): PlanSteps | null {
  const [win] = meaning("won");
  if (furthest === null || win === undefined) return null;
  const { stages, provesSteps } = figuresOf(opportunities, guessChoices(opportunities)).funnel;
  const names = stages.flatMap(({ name }) => (name === null ? [] : [name]));
  if (!provesSteps || names.length === 0) return null;
  return { header: headers[furthest], stages: names, win, open: meaning("open") };
}
