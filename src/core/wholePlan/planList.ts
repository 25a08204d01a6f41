import { isError, type CellValue } from "../cellValue";
import { nearest } from "../decimal";
import { guessChoices } from "../funnel/data/choices";
import { guessColumns } from "../funnel/data/columns";
import { headerFit } from "../funnel/data/headers";
import { doubledRows, type DoubledRow } from "../funnel/data/doubled";
import { guessMeaning } from "../funnel/data/meaning";
import { wordKey, type Meaning, type Opportunities } from "../funnel/data/source";
import { figuresOf } from "../funnel/data/tally";
import { decimalSum } from "../split/decimalSum";
import { saysDeedDay, saysGroup, saysPerson, weightsFor } from "../planner/headerWords";
import { closingsOf, isSaleDay, yearOf, type SoldYear } from "./closings";
import { groupsOf, type Groups } from "./groupsOf";
import { groupings, type Grouping, type ListColumns, type ReadTable } from "./listColumns";
import { listFaults, type ListFault } from "./listFaults";
import { hasWideBlanks, nameKey, nameOf } from "./names";
import { isNobody, totalRows } from "./totalRows";

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
    /** Rows that don't count, and the column that says so; null where none are looked for. */
    readonly doubled: { readonly header: string; readonly rows: readonly DoubledRow[] } | null;
  } | null;
  /** The year whose rows, of opportunities the won ones, are last year's sales; null where every year's are. */
  readonly sold: SoldYear | null;
  readonly owners: readonly string[];
  /** What stands in the column of names and is nobody's: blanks, dashes, what adds others up. */
  readonly nobody: readonly string[];
  /** Whether names hold blanks that TRIM leaves. */
  readonly hasWideBlanks: boolean;
  /** The columns that say where they belong. */
  readonly groups: Groups["columns"];
  readonly total: number;
  /** What of it does not count. */
  readonly faults: readonly ListFault[];
}

/** More sellers than anybody plans by name. */
export const mostOwners = 500;

const isNumber = (value: CellValue | undefined): value is number => typeof value === "number";
const textIn = (value: CellValue | undefined): string =>
  value === undefined || isError(value) ? "" : String(value);

const means = (word: CellValue, meaning: Meaning): boolean => guessMeaning(wordKey(textIn(word))) === meaning;

/** The columns that a list's headers and cells speak for; null where there is no amount or no name in it. */
export function guessListColumns({ headers, rows }: ReadTable): ListColumns | null {
  const sample = rows.slice(0, 200);
  // Number formats are not read: below a header of days, numbers that may be days are days.
  const isDays = (header: string, column: number): boolean => {
    if (headerFit(header, "closed") + headerFit(header, "opened") === 0) return false;
    const numbers = sample.map((row) => row[column]).filter(isNumber);
    return numbers.filter(isSaleDay).length * 2 > numbers.length;
  };
  const { owner, value, stage, furthest, closed, id } = guessColumns({
    headers,
    rows: sample,
    formats: headers.map((header, column) => (isDays(header, column) ? "yyyy-mm-dd" : "")),
  });
  const share = (column: number, is: (value: CellValue) => boolean): number =>
    sample.filter((row) => is(row[column])).length / Math.max(1, sample.length);
  const columns = headers.map((_, column) => column);
  const deeds = columns.filter((column) => column !== value && saysDeedDay(headers[column]));
  const isFilled = (column: number): boolean => sample.some((row) => textIn(row[column]) !== "");
  const sold = deeds.find((column) => share(column, isSaleDay) > 0) ?? deeds.find(isFilled);
  const isText = (cell: CellValue): boolean => textIn(cell) !== "" && !isNumber(cell);
  const texts = columns.filter((column) => !deeds.includes(column) && share(column, isText) > 0.5);
  const isGroup = (column: number): boolean => groupings.some((one) => saysGroup(headers[column], one));
  const names =
    owner ??
    texts.find((column) => saysPerson(headers[column])) ??
    texts.find((column) => !isGroup(column)) ??
    texts.at(0);
  const weights = weightsFor(headers);
  const amounts =
    value ??
    (weights === undefined ? undefined : headers.indexOf(weights)) ??
    [...columns]
      .reverse()
      .find((column) => column !== names && !deeds.includes(column) && share(column, isNumber) > 0.5);
  if (names === undefined || amounts === undefined || names === amounts) return null;
  const free = (column: number | undefined): number | null =>
    column === undefined || column === names || column === amounts ? null : column;
  const groupIn = (grouping: Grouping): number | null =>
    free(
      columns.find(
        (column) => saysGroup(headers[column], grouping) && share(column, isText) > share(column, isNumber),
      ),
    );
  const groups = { region: groupIn("region"), team: groupIn("team") };
  const ends = (meaning: Meaning): boolean =>
    stage !== undefined && rows.some((row) => means(row[stage], meaning));
  // An invoice that is not paid yet was sold, too.
  const isLedger = deeds.some((column) => headerFit(headers[column], "closed") === 0) && !ends("lost");
  const none = { outcome: null, furthest: null, id: null };
  if (stage === undefined || !ends("won") || isLedger)
    return { names, amounts, ...none, closed: free(sold), ...groups };
  const told = { furthest: free(furthest), closed: free(closed ?? sold), id: free(id) };
  return { names, amounts, outcome: stage, ...told, ...groups };
}

/**
 * Adds a list up: everybody once, in the order in which they come; caseless, as Excel compares. Rows that add others up
 * are nobody. Of opportunities only the won ones count, each in its first row; of several years only one.
 *
 * @param planned the year that is planned; null where nobody has said it
 * @example planListOf({ table: "T", headers: ["Who", "Sold"], rows: [["Ann", 2], ["ann", 3]] }, { names: 0, amounts: 1, outcome: null, furthest: null, closed: null, id: null, region: null, team: null }).owners // ["Ann"]
 */
export function planListOf(all: ReadTable, columns: ListColumns, planned: number | null = null): PlanList {
  const { table, headers } = all;
  const { names, amounts, outcome, closed, id } = columns;
  const doubled = outcome === null || id === null ? [] : doubledRows(all.rows.map((row) => row[id] ?? ""));
  const passed = new Set(doubled.map(({ row }) => row));
  const totals = totalRows(all.rows, columns);
  const isTotal = new Set(totals.map(({ row }) => row));
  const nobody = new Set<string>();
  const read = { ...all, rows: all.rows.filter((_, at) => !passed.has(at)) };
  const opportunities = opportunitiesOf(read, columns);
  const { meanings } = guessChoices(opportunities);
  const endOf = (row: readonly CellValue[]): string => (outcome === null ? "" : textIn(row[outcome]));
  const isWonIn = (row: readonly CellValue[]): boolean =>
    outcome === null || meanings.get(wordKey(endOf(row))) === "won";
  const isSomebody = (row: readonly CellValue[], at: number): boolean =>
    !isTotal.has(at) && !isNobody(nameOf(row[names]));
  const won = all.rows.flatMap((row, at) => {
    const amount = row[amounts];
    if (closed === null || passed.has(at) || !isSomebody(row, at) || !isWonIn(row)) return [];
    return isNumber(amount) && amount !== 0 ? [{ row: at, day: row[closed] ?? "", amount }] : [];
  });
  const { sold, undated } = closingsOf(won, planned);
  const isCounted = (row: readonly CellValue[]): boolean =>
    isWonIn(row) && (sold === null || yearOf(row[closed ?? 0] ?? "", sold.texts) === sold.year);
  const words = new Map<string, string>();
  const sellers = new Map<
    string,
    { readonly name: string; readonly rows: number[]; readonly sold: number[] }
  >();
  all.rows.forEach((row, at) => {
    if (passed.has(at)) return;
    const end = endOf(row);
    if (!words.has(wordKey(end))) words.set(wordKey(end), end);
    const name = nameOf(row[names]);
    if (!isSomebody(row, at)) {
      nobody.add(textIn(row[names]));
      return;
    }
    const seller = sellers.get(nameKey(name)) ?? { name, rows: [], sold: [] };
    sellers.set(nameKey(name), seller);
    seller.rows.push(at);
    const amount = row[amounts];
    if (isCounted(row) && isNumber(amount)) seller.sold.push(amount);
  });
  // A weight is 0 or more.
  const sums = [...sellers.values()].map(({ name, rows, sold }) => {
    const sum = nearest(decimalSum(sold));
    return { name, rows, sum: Math.max(0, sum) };
  });
  const idle = sums.flatMap(({ rows, sum }) => (sum > 0 ? [] : [rows[0]]));
  const groups = groupsOf(
    headers,
    all.rows,
    columns,
    sums.map(({ rows }) => rows),
  );
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
            doubled: id === null ? null : { header: headers[id], rows: doubled },
          },
    sold: sold && { ...sold, header: headers[closed ?? 0] },
    owners: sums.map(({ name }) => name),
    nobody: [...nobody],
    hasWideBlanks: all.rows.some((row) => hasWideBlanks(row[names])),
    groups: groups.columns,
    total: nearest(decimalSum(sums.map(({ sum }) => sum))),
    faults: listFaults(
      all,
      columns,
      { doubled, totals, isByYear: sold !== null, undated, idle, mixed: groups.mixed },
      (row) => isCounted(all.rows[row]),
    ),
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
