import { evaluate, type Rows } from "../../core/formula/evaluate";
import { Trouble } from "../../core/trouble";
import type { CellValue } from "../../core/cellValue";
import { dayText } from "../../core/functions/card";
import type { Field, Given } from "../../core/planner/request";
import type { CellAddress } from "../../core/cellAddress";
import { type Above, readLinks } from "../../workbook/planner/readLinks";
import type { Held } from "../../workbook/blocks";
import type { TableThere } from "../../workbook/planner/tablesThere";
import { addressOf, type Block, quotedText, referenceTo, structured } from "../../workbook/addresses";
import type { Argument } from "./calculate";

/** The first cell of a plan; the sheet is null while it is not chosen. */
export interface Origin {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** An argument of a formula: how it is written, what it holds, and where that stands. */
export interface FormulaArgument {
  readonly text: (origin: Origin) => string;
  readonly value: Argument;
  readonly at: Held | null;
  /** What its columns are called where it stands; null where nothing says so. */
  readonly heads: readonly string[] | null;
}

/** What was given, by the keys that it was asked for. */
export interface ReadArguments<Key extends string> {
  readonly of: (key: Key) => FormulaArgument | undefined;
  readonly tables: readonly TableThere[];
  readonly sources: readonly { readonly key: Key; readonly block: Block }[];
}
export type FormulaArguments = ReadArguments<Field>;

/** Reads what the linked cells hold, and where tables are; two syncs. */
export async function readArguments<Key extends string>(
  given: Readonly<Partial<Record<Key, Given>>>,
): Promise<ReadArguments<Key>> {
  const entries = Object.entries(given) as [Key, Given][];
  const links = new Map<Key, CellAddress>(
    entries.flatMap(([key, one]) => (one.from === "cells" ? [[key, one]] : [])),
  );
  const { held, tables, above } = await readLinks(links);
  const byKey = new Map<Key, FormulaArgument>();
  for (const [key, one] of entries) {
    if (one.from !== "cells") {
      byKey.set(key, written(one));
      continue;
    }
    const found = held.get(key);
    if (!found) throw new Trouble("gone", { field: key, address: `${one.sheet}!${one.address}` });
    byKey.set(key, linked(found, tables, headsOver(found, tables, above.get(key))));
  }
  return {
    of: (key) => byKey.get(key),
    tables,
    sources: [...byKey].flatMap(([key, { at }]) => (at ? [{ key, block: at }] : [])),
  };
}

/** What is written into the formula itself. */
export function written(given: Exclude<Given, { from: "cells" }>): FormulaArgument {
  switch (given.from) {
    case "value":
      return typed(given.value);
    case "constant":
      return { text: () => given.text, value: given.value, at: null, heads: null };
    case "day":
      return { text: () => dayText(given.value), value: given.value, at: null, heads: null };
  }
}

/** A value that is written into the formula. */
export const typed = (value: number | string): FormulaArgument => ({
  text: () => (typeof value === "string" ? quotedText(value) : String(value)),
  value,
  at: null,
  heads: null,
});

/** The headers of the table that cells lie in, else texts over the cells that look otherwise or have nothing above. */
function headsOver(
  held: Held,
  tables: readonly TableThere[],
  above: Above | undefined,
): readonly string[] | null {
  const table = tables.find(
    ({ body }) =>
      body.sheet === held.sheet &&
      inside(held, body) &&
      held.row >= body.row &&
      held.row + held.rows <= body.row + body.rows,
  );
  if (table) {
    const first = held.column - table.body.column;
    return table.columns.slice(first, first + held.columns);
  }
  if (!above) return null;
  const heads = above.rows.at(-1) ?? [];
  const isFirst = above.rows.slice(0, -1).every((row) => row.every((value) => value === ""));
  const isHead = (value: CellValue): value is string =>
    typeof value === "string" && value.trim() !== "" && !value.startsWith("#");
  return (above.isDressed || isFirst) && heads.every(isHead) ? heads : null;
}

/** A whole column of a table is written as one, so that the plan grows with the table. */
function linked(held: Held, tables: readonly TableThere[], heads: readonly string[] | null): FormulaArgument {
  const table = tables.find(
    ({ body }) =>
      body.sheet === held.sheet && body.row === held.row && body.rows === held.rows && inside(held, body),
  );
  const first = table?.columns[held.column - (table?.body.column ?? 0)];
  const last = table?.columns[held.column - (table?.body.column ?? 0) + held.columns - 1];
  return {
    text: ({ sheet }) => {
      if (!table || first === undefined || last === undefined) return referenceTo(held, sheet);
      return held.columns === 1
        ? structured(table.name, first)
        : `${table.name}[${structured("", first)}:${structured("", last)}]`;
    },
    value: held.rows === 1 && held.columns === 1 ? held.values[0][0] : held.values,
    at: held,
    heads,
  };
}

const inside = (held: Block, body: Block): boolean =>
  held.column >= body.column && held.column + held.columns <= body.column + body.columns;

/** What an argument holds, in rows, wherever it stands. */
export function rowsOf({ at, value }: FormulaArgument): readonly (readonly unknown[])[] {
  if (at) return at.values;
  return Array.isArray(value) ? (value as unknown[][]) : [[value]];
}

/** One for whoever has a name: the weights of equal shares. */
export function oneEach(names: FormulaArgument): FormulaArgument {
  const text = (origin: Origin) => `SIGN(LEN(${names.text(origin)}))`;
  const node = {
    kind: "call" as const,
    name: "SIGN",
    text: "",
    args: [
      { kind: "call" as const, name: "LEN", text: "", args: [{ kind: "reference" as const, text: "names" }] },
    ],
  };
  const rows = rowsOf(names) as Rows;
  return { text, value: evaluate(node, () => rows) ?? rows, at: names.at, heads: names.heads };
}

/** The first column of a term, for trees whose leaves weigh the same. */
export function firstColumn(term: FormulaArgument, tables: readonly TableThere[]): FormulaArgument {
  if (!term.at) return term;
  const first = { ...term.at, columns: 1, values: term.at.values.map((row) => [row[0]]) };
  return linked(first, tables, term.heads?.slice(0, 1) ?? null);
}

export const cellOf = (block: Block, row: number, column: number): { sheet: string; address: string } => ({
  sheet: block.sheet,
  address: addressOf({ row: block.row + row, column: block.column + column, rows: 1, columns: 1 }),
});
