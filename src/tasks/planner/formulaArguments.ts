import { evaluate } from "../../core/formula/evaluate";
import { Trouble } from "../../core/trouble";
import type { Field, Given, PlanRequest } from "../../core/planner/request";
import type { CellAddress } from "../../core/cellAddress";
import { readLinks } from "../../workbook/planner/readLinks";
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
}

export interface FormulaArguments {
  readonly of: (field: Field) => FormulaArgument | undefined;
  readonly tables: readonly TableThere[];
  readonly sources: readonly { readonly field: Field; readonly block: Block }[];
}

/** Reads every field of a request; two syncs. */
export async function readFormulaArguments(request: PlanRequest): Promise<FormulaArguments> {
  const entries = Object.entries(request.given) as [Field, Given][];
  const links = new Map<Field, CellAddress>(
    entries.flatMap(([field, given]) => (given.from === "cells" ? [[field, given]] : [])),
  );
  const { held, tables } = await readLinks(links);
  const byField = new Map<Field, FormulaArgument>();
  for (const [field, given] of entries) {
    if (given.from === "value") {
      byField.set(field, typed(given.value));
      continue;
    }
    const found = held.get(field);
    if (!found) throw new Trouble("gone", { field, address: `${given.sheet}!${given.address}` });
    byField.set(field, linked(found, tables));
  }
  return {
    of: (field) => byField.get(field),
    tables,
    sources: [...byField].flatMap(([field, { at }]) => (at ? [{ field, block: at }] : [])),
  };
}

/** A value that is written into the formula. */
export const typed = (value: number | string): FormulaArgument => ({
  text: () => (typeof value === "string" ? quotedText(value) : String(value)),
  value,
  at: null,
});

/** A whole column of a table is written as one, so that the plan grows with the table. */
function linked(held: Held, tables: readonly TableThere[]): FormulaArgument {
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
  };
}

const inside = (held: Block, body: Block): boolean =>
  held.column >= body.column && held.column + held.columns <= body.column + body.columns;

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
  const rows = names.at?.values ?? [];
  return { text, value: evaluate(node, () => rows) ?? rows, at: names.at };
}

/** The first column of a term, for trees whose leaves weigh the same. */
export function firstColumn(term: FormulaArgument, tables: readonly TableThere[]): FormulaArgument {
  if (!term.at) return term;
  return linked({ ...term.at, columns: 1, values: term.at.values.map((row) => [row[0]]) }, tables);
}

export const cellOf = (block: Block, row: number, column: number): { sheet: string; address: string } => ({
  sheet: block.sheet,
  address: addressOf({ row: block.row + row, column: block.column + column, rows: 1, columns: 1 }),
});
