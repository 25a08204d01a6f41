import { callArguments, closings, type Token, tokenize, untokenize } from "./formulaTokens";
import { checksumOf, type FrozenCell, type FrozenRecord, readFrozen } from "./frozenCells";
import { formsIn } from "./portableFormula";
import { sheetIn } from "./spillReferences";

/**
 * A formula that is kept as text does not follow when rows, columns and sheets come, go, move and get other names. What
 * it refers to, and its own cell, therefore stand in hidden names too, which Excel itself keeps right.
 */
export const ANCHOR = "_st.Frozen.";

/** A hidden name: a sum, which nobody asks for, of the places that it keeps. `refersTo` is without an equals sign. */
export interface AnchorName {
  readonly name: string;
  readonly refersTo: string;
}

/** Cells, whole columns or whole rows of a sheet; the area without dollar signs, in capitals. */
interface Place {
  readonly sheet: string;
  readonly area: string;
}

/** A reference in a formula: its pieces from `at` up to `end`, the sheet's among them where it says one. */
interface Found {
  readonly at: number;
  readonly end: number;
  readonly sheet: string | undefined;
  readonly area: string;
}

/** Excel takes 255 arguments in a call; a name's text must not outgrow 8,192 characters when sheets get longer names. */
const MOST = 200;
const LONGEST = 4000;

const isArea = (token: Token | undefined): boolean =>
  token?.kind === "cell" || token?.kind === "columns" || token?.kind === "rows";

/** Another workbook's cells, and those of several sheets at once, Excel does not follow either. */
const isElsewhere = (sheet: string | undefined): boolean => sheet !== undefined && /[[:]/.test(sheet);

function referencesIn(tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const sheet = sheetIn(tokens[at]);
    const from = sheet === undefined ? at : at + 1;
    if (!isArea(tokens[from])) continue;
    const isPair =
      tokens[from].kind === "cell" && tokens[from + 1]?.text === ":" && tokens[from + 2]?.kind === "cell";
    const end = from + (isPair ? 3 : 1);
    const area = untokenize(tokens.slice(from, end));
    if (!isElsewhere(sheet)) found.push({ at, end, sheet, area });
    at = end - 1;
  }
  return found;
}

const bare = (area: string): string => area.replaceAll("$", "").toUpperCase();
const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** A place as a name holds it: 'Plan'!$B$2:$B$4, 'Plan'!$B:$B. */
const written = ({ sheet, area }: Place): string =>
  quoted(sheet) + area.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

/** Whether a cell's formula is no more than text: a portable one lives in its cell, and Excel follows with it. */
const isText = ({ put = "" }: FrozenCell): boolean => formsIn(put).length === 0;

const ownPlace = ({ sheet, cell, ref = cell }: FrozenCell): string => written({ sheet, area: bare(ref) });

/** All that is to be followed, each place once. */
function placesOf(cells: readonly FrozenCell[]): string[] {
  const places = cells
    .filter(isText)
    .flatMap((cell) => [
      ownPlace(cell),
      ...[cell.formula, cell.put ?? ""]
        .flatMap((formula) => (cell.lost ? [] : referencesIn(tokenize(formula))))
        .map(({ sheet = cell.sheet, area }) => written({ sheet, area: bare(area) })),
    ]);
  return [...new Set(places)];
}

/** Names for places, always cut alike. */
function namesFor(places: readonly string[], id: string): (AnchorName & { readonly places: string[] })[] {
  const parts: string[][] = [];
  let letters = LONGEST;
  for (const place of places) {
    letters += place.length + 1;
    if (letters > LONGEST || parts.at(-1)!.length === MOST) {
      parts.push([]);
      letters = place.length;
    }
    parts.at(-1)!.push(place);
  }
  return parts.map((part, at) => ({
    name: `${ANCHOR}${id}.${at + 1}`,
    refersTo: `SUM(${part.join(",")})`,
    places: part,
  }));
}

/** Where the arguments of a name's call stand now; null for one that is gone, its sheet too. */
function placesNow(refersTo: string, sheets?: readonly string[]): (Place | null)[] {
  const tokens = tokenize(refersTo.replace(/^=/, ""));
  const open = tokens.findIndex(({ kind }) => kind === "open");
  return callArguments(tokens, open, closings(tokens)).map(([from, to]) => {
    const argument = tokens.slice(from, to);
    const [first, ...others] = referencesIn(argument);
    const isWhole = first?.sheet !== undefined && others.length === 0 && first.end === argument.length;
    if (!isWhole || untokenize(argument).includes("#REF!")) return null;
    const isThere = !sheets || sheets.some((one) => one.toLowerCase() === first.sheet!.toLowerCase());
    return isThere ? { sheet: first.sheet!, area: bare(first.area) } : null;
  });
}

const isSamePlace = (now: Place | null, place: string): boolean =>
  now !== null && written(now).toUpperCase() === place.toUpperCase();

/** The record of frozen cells, and the names that follow what they refer to. */
export interface AnchoredRecord {
  readonly record: FrozenRecord;
  readonly names: readonly AnchorName[];
}

/**
 * Names for what frozen cells refer to as it stands now.
 *
 * @param there the workbook's names: a name of ours that keeps other places is none to be taken for a new one
 */
export function withAnchors(
  cells: readonly FrozenCell[],
  there: ReadonlyMap<string, string>,
): AnchoredRecord {
  const places = placesOf(cells);
  if (places.length === 0) return { record: { version: 1, cells: [...cells] }, names: [] };
  const isTaken = ({ name, places: wished }: AnchorName & { readonly places: string[] }): boolean => {
    const refersTo = there.get(name);
    if (refersTo === undefined) return false;
    const now = placesNow(refersTo);
    return now.length !== wished.length || !wished.every((place, at) => isSamePlace(now[at], place));
  };
  let id = checksumOf(places).toString(16);
  while (namesFor(places, id).some(isTaken)) id += "0";
  const names = namesFor(places, id).map(({ name, refersTo }) => ({ name, refersTo }));
  return { record: { version: 1, cells: [...cells], anchors: id }, names };
}

/** An area with the dollar signs of another one. */
function withDollars(area: string, as: string): string {
  const corners = as.split(":");
  return area
    .split(":")
    .map((corner, at) => {
      const like = corners[at] ?? corners[0];
      const [column, row] = [/^\$[A-Za-z]/.test(like) ? "$" : "", /\$\d+$/.test(like) ? "$" : ""];
      return corner.replace(/[A-Z]+/, (part) => column + part).replace(/\d+/, (part) => row + part);
    })
    .join(":");
}

type Whereabouts = (place: Place) => Place | null;

/** A formula with its references where they stand now; null where one of them is gone. */
function moved(formula: string, before: string, now: string, where: Whereabouts): string | null {
  const tokens = tokenize(formula);
  for (const { at, end, sheet, area } of referencesIn(tokens)) {
    const place = where({ sheet: sheet ?? before, area: bare(area) });
    if (place === null) return null;
    const isAsWritten = (sheet ?? now) === place.sheet;
    const on = isAsWritten ? (sheet === undefined ? "" : tokens[at].text) : quoted(place.sheet);
    const cells = bare(area) === place.area ? area : withDollars(place.area, area);
    for (let k = at; k < end; k += 1) tokens[k].text = k === at ? on + cells : "";
  }
  return untokenize(tokens);
}

/**
 * The frozen cells of a setting as they stand now: cell and references where Excel has taken their anchors. One that
 * refers to what is gone is marked as lost, one whose own cell is gone is none any more. A setting without anchors, as
 * before there were any, is taken as it is.
 *
 * @param names the workbook's names with their formulas
 * @param sheets the workbook's sheets
 */
export function frozenNow(
  setting: unknown,
  names: ReadonlyMap<string, string>,
  sheets: readonly string[],
): FrozenCell[] {
  const cells = readFrozen(setting);
  const id = (setting as Partial<FrozenRecord> | null)?.anchors;
  if (typeof id !== "string") return cells;
  const now = new Map<string, Place | null>();
  for (const { name, places } of namesFor(placesOf(cells), id)) {
    const there = names.get(name);
    const found = there === undefined ? [] : placesNow(there, sheets);
    if (found.length === places.length) places.forEach((place, at) => now.set(place, found[at]));
  }
  const where: Whereabouts = (place) => now.get(written(place)) ?? null;
  return cells.flatMap((cell): FrozenCell[] => {
    if (!isText(cell)) return [cell];
    const own = now.get(ownPlace(cell));
    // Cells come back with their sheet, and somebody may have taken the names away.
    if (own === undefined || (own === null && !sheets.includes(cell.sheet))) return [{ ...cell, lost: true }];
    if (own === null) return [];
    const placed: FrozenCell = {
      ...cell,
      sheet: own.sheet,
      cell: own.area.split(":")[0],
      ...(cell.ref === undefined ? {} : { ref: own.area }),
    };
    if (cell.lost) return [placed];
    const [formula, put] = [cell.formula, cell.put ?? ""].map((one) =>
      moved(one, cell.sheet, own.sheet, where),
    );
    if (formula === null || put === null) return [{ ...placed, lost: true }];
    const noted = formula === cell.formula ? {} : { noted: cell.noted ?? cell.formula };
    return [{ ...placed, formula, ...noted, ...(cell.put === undefined ? {} : { put }) }];
  });
}
