import { tokenize, type Token } from "xlsx-book/formulaTokens";
import { areaText, intersection, parseArea, quotedSheet, splitSheet, type Area } from "./address";
import { plainRangeEnds } from "./rangeEnds";
import type { Place } from "./structured";
import { plainUnions } from "./unions";

/** A reference that stands in a formula as it is: `A1`, `'My sheet'!A1:B2`, `A:A`, `1:3`. */
interface Reference {
  /** The sheet before it, as it is written, with its exclamation mark. */
  sheet: string;
  text: string;
  area: Area;
  /** Whether a # follows it: the spill that begins there. */
  spills?: boolean;
}
type Piece = Token | Reference;

const isReference = (piece: Piece | undefined): piece is Reference => piece !== undefined && "area" in piece;

/** Puts the pieces of plain references together: a sheet, a cell, a colon and a cell are one. */
function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const sheet = tokens[at]?.kind === "sheet" ? tokens[at]!.text : "";
    const from = sheet === "" ? at : at + 1;
    const first = tokens[from];
    const isRange =
      first?.kind === "cell" && tokens[from + 1]?.text === ":" && tokens[from + 2]?.kind === "cell";
    const end = from + (isRange ? 3 : 1);
    const text = tokens
      .slice(from, end)
      .map((token) => token.text)
      .join("");
    const plain = first?.kind === "cell" || first?.kind === "columns" || first?.kind === "rows";
    // What goes on with another colon is not known before it is calculated.
    const open = tokens[end]?.text === ":" || tokens[at - 1]?.text === ":";
    const area = plain && !open ? parseArea(text) : undefined;
    const spills = area !== undefined && tokens[end]?.text === "#";
    if (area) pieces.push({ sheet, text, area, spills });
    else pieces.push(...tokens.slice(at, from), ...(first ? [first] : []));
    at = area ? end + (spills ? 1 : 0) : from + 1;
  }
  return pieces;
}

/**
 * Writes out the operators between references that the grid's engine hasn't got: ranges through several sheets, the
 * space between ranges, and the @ that takes one cell of a range. `sheets` are the workbook's, in their order.
 * @example in row 5 of the second of three sheets: `SUM(First:Third!A1)` → `SUM(First!A1,Second!A1,Third!A1)`;
 * `B1:B9 A5:C5` → `B5`; `@A:A` → `A5`; `SUM(A1#)` → `SUM(SPILLED(A1))`
 */
export const plainOperators = (formula: string, place: Place, sheets: readonly string[]): string =>
  plainRangeEnds(plainUnions(/[!@#\s]/.test(formula) ? withoutOperators(formula, place, sheets) : formula));

function withoutOperators(formula: string, place: Place, sheets: readonly string[]): string {
  const pieces = piecesOf(tokenize(formula));
  const result: string[] = [];
  const calls: string[] = [];
  /** Where operands of an @ end that is written as a function. */
  const single: number[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (!isReference(piece)) {
      const next = pieces[at + 1];
      if (piece.kind === "open") calls.push(nameBefore(pieces, at) || (calls.at(-1) ?? ""));
      if (piece.kind === "close") calls.pop();
      const ends = single.filter((end) => end === at).length;
      if (piece.text === "@" && isReference(next)) {
        result.push(next.spills ? `SINGLE(${throughSheets(next, sheets)})` : cellOf(next, place));
        at += 1;
      } else if (piece.text === "@" && next) {
        single.push(endOfOperand(pieces, at + 1));
        result.push("SINGLE(");
      } else result.push(piece.text + ")".repeat(ends));
      continue;
    }
    let reference: Reference | undefined = piece;
    for (; isReference(pieces[at + 2]) && (pieces[at + 1] as Token).kind === "space"; at += 2)
      reference = reference && common(reference, pieces[at + 2] as Reference, place);
    result.push(reference ? throughSheets(reference, sheets, calls.at(-1)) : "#NULL!");
  }
  return result.join("");
}

/** Functions that know ranges, but none through sheets. */
const OF_ONE_SHEET = new Set(["SUBTOTAL", "AGGREGATE"]);

/** The function that is called by brackets; none where they only hold together. */
function nameBefore(pieces: readonly Piece[], at: number): string {
  const before = pieces[at - 1];
  return before && !isReference(before) && before.kind === "function" ? before.text.toUpperCase() : "";
}

/** The last piece of the call, the brackets or the name that begins here. */
function endOfOperand(pieces: readonly Piece[], from: number): number {
  const opens = (at: number): boolean => "kind" in pieces[at]! && pieces[at].kind === "open";
  let depth = 0;
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (opens(at)) depth += 1;
    else if ("kind" in piece && piece.kind === "close") depth -= 1;
    const isCall = "kind" in piece && piece.kind === "function";
    if (depth === 0 && !isCall) return at;
  }
  return pieces.length - 1;
}

/** The cells that two ranges share; those of two sheets share none. */
function common(one: Reference, other: Reference, place: Place): Reference | undefined {
  const sheet = (reference: Reference) =>
    splitSheet(`${reference.sheet || `${quotedSheet(place.sheet)}!`}A1`).sheet;
  const area = intersection(one.area, other.area);
  if (!area || sheet(one)?.toLowerCase() !== sheet(other)?.toLowerCase()) return undefined;
  return { sheet: one.sheet || other.sheet, area, text: areaText(area) };
}

/** The cell of a range in the row or the column of the formula, as a relative reference. */
function cellOf({ sheet, area, text }: Reference, place: Place): string {
  const oneColumn = area.startColumn === area.endColumn;
  const oneRow = area.startRow === area.endRow;
  if (oneColumn && oneRow) return sheet + text;
  if (place.row < 0 || (!oneColumn && !oneRow)) return "#VALUE!";
  const inside = oneColumn
    ? place.row >= area.startRow && place.row <= area.endRow
    : place.column >= area.startColumn && place.column <= area.endColumn;
  if (!inside) return "#VALUE!";
  return (
    sheet +
    areaText(
      oneColumn
        ? { ...area, startRow: place.row, endRow: place.row }
        : { ...area, startColumn: place.column, endColumn: place.column },
    )
  );
}

/** `First:Third!A1` as the references to that cell on each of the sheets between. */
function throughSheets({ sheet, text, spills }: Reference, sheets: readonly string[], call = ""): string {
  if (spills) return `SPILLED(${sheet}${text})`;
  if (!sheet.includes(":") || sheet.includes("[")) return sheet + text;
  if (OF_ONE_SHEET.has(call)) return "#VALUE!";
  const [first, last] = sheet
    .replace(/!$/, "")
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'")
    .split(":");
  const index = (name: string | undefined): number =>
    sheets.findIndex((other) => other.toLowerCase() === name?.toLowerCase());
  const [from, to] = [index(first), index(last)];
  if (from < 0 || to < 0) return "#REF!";
  const each = sheets
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .map((name) => `${quotedSheet(name)}!${text}`);
  return each.length > 1 ? `(${each.join(",")})` : each.join("");
}
