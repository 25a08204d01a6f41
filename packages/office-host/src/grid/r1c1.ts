import { tokenize } from "xlsx-book/formulaTokens";
import { columnLetters, columnNumber, lastColumn, lastRow } from "./address";

interface Cell {
  row: number;
  column: number;
}

/** What stands in a formula in R1C1: texts, sheets and structured references, which stay, and references. */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.\\])(?<row>R(?:\d+|\[-?\d+\])?)?(?<column>C(?:\d+|\[-?\d+\])?)?(?![\p{L}\p{N}_.([!\\])|[\p{L}_\\][\p{L}\p{N}_.\\]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])?/giu;

/** A row or a column of a reference, counted from 0, and whether it stays when the formula moves. */
function lineOf(text: string, own: number, last: number): { line: number; dollar: string } | undefined {
  const [, fixed, moved = "0"] = /^.(?:(\d+)|\[(-?\d+)\])?$/.exec(text) ?? [];
  if (fixed !== undefined)
    return Number(fixed) >= 1 && Number(fixed) <= last + 1
      ? { line: Number(fixed) - 1, dollar: "$" }
      : undefined;
  const count = last + 1;
  // What leads over an edge comes in at the other one.
  return { line: (((own + Number(moved)) % count) + count) % count, dollar: "" };
}

const rowText = (text: string, { row }: Cell): string | undefined => {
  const found = lineOf(text, row, lastRow);
  return found && `${found.dollar}${found.line + 1}`;
};

const columnText = (text: string, { column }: Cell): string | undefined => {
  const found = lineOf(text, column, lastColumn);
  return found && `${found.dollar}${columnLetters(found.line)}`;
};

/**
 * A formula in R1C1 as it is in A1, in a cell.
 * @example in E3: `=R[0]C[-2]*R1C` → `=C3*E$1`; `=SUM(C[-1])` → `=SUM(D:D)`
 */
export const fromR1C1 = (formula: string, cell: Cell): string =>
  withRanges(
    formula.replace(pieces, (...match: unknown[]) => {
      const text = match[0] as string;
      const { row, column } = match.at(-1) as { row?: string; column?: string };
      if (row === undefined && column === undefined) return text;
      const [down, across] = [row && rowText(row, cell), column && columnText(column, cell)];
      if (row !== undefined && column !== undefined) return down && across ? across + down : text;
      const line = row === undefined ? across : down;
      return line === undefined || line === "" ? text : `${line}:${line}`;
    }),
  );

/** Two whole rows or columns with a colon between them are one reference: `1:1:3:3` is `1:3`. */
const withRanges = (formula: string): string =>
  formula.replace(
    /"(?:[^"]|"")*"|(\$?(?:\d+|[A-Z]{1,3})):\1:(\$?(?:\d+|[A-Z]{1,3})):\2(?![\w:])/g,
    (text, from?: string, to?: string) => (from === undefined || to === undefined ? text : `${from}:${to}`),
  );

/** A row or a column of a reference in A1, as R1C1 says it. */
function said(letter: "R" | "C", text: string, { row, column }: Cell): string {
  const fixed = text.startsWith("$");
  const name = text.replace("$", "");
  const line = letter === "R" ? Number(name) - 1 : columnNumber(name);
  if (fixed) return `${letter}${line + 1}`;
  const away = line - (letter === "R" ? row : column);
  return away === 0 ? letter : `${letter}[${away}]`;
}

/**
 * A formula as R1C1 has it in a cell.
 * @example in E3: `=C3*E$1` → `=RC[-2]*R1C`; `=SUM(D:D)` → `=SUM(C[-1])`
 */
export const toR1C1 = (formula: string, cell: Cell): string =>
  tokenize(formula)
    .map(({ kind, text }) => {
      if (kind === "cell") {
        const [, column = "", row = ""] = /^(\$?[A-Z]+)(\$?\d+)$/i.exec(text) ?? [];
        return said("R", row, cell) + said("C", column, cell);
      }
      if (kind !== "rows" && kind !== "columns") return text;
      const ends = text.split(":").map((end) => said(kind === "rows" ? "R" : "C", end, cell));
      return [...new Set(ends)].join(":");
    })
    .join("");
