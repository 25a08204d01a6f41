import { Trouble } from "../../core/trouble";
import { addUp, sharesOf, sumOf } from "../../core/planner/sums";
import type { Field } from "../../core/planner/request";
import type { PlanHeads } from "../../locale/sheets/planner";
import type { Calculate } from "./calculate";
import { amountsOf, call, decimalsOf, shownRows, type Layout, type Needs, type Piece } from "./layout";
import type { FormulaArgument } from "./formulaArguments";
import { totalOf, totalsOfColumns, totalsOfRows } from "./totals";

/** A table whose rows and columns both add up to given totals. */
export function layoutMatrix({ of, need }: Needs, words: PlanHeads, calculate: Calculate): Layout {
  const rowTotals = need("rowTotals");
  const columnTotals = need("columnTotals");
  const split = call(calculate, "SPLITMATRIX", [
    rowTotals,
    columnTotals,
    of("seed"),
    of("unit"),
    of("holds"),
  ]);
  const { values } = split;
  const height = values.length;
  const width = values[0].length;
  const rowNames = namesOf("rowNames", of("rowNames"), height);
  const columnNames = namesOf("columnNames", of("columnNames"), width);
  // Below the headers and the totals of columns, and beside the names and the totals of rows.
  const top = 2;
  const left = 2;
  const amounts = amountsOf(values);
  const decimals = decimalsOf(amounts);
  const main: Piece = {
    row: top,
    column: left,
    formula: (origin) => `=${split.text(origin)}`,
    values,
    kinds: values[0].map(() => "amount" as const),
    main: true,
  };
  const pieces: Piece[] = [];
  if (rowNames)
    pieces.push({
      row: top,
      column: 0,
      formula: (origin) => namesFormula(rowNames.term, false)(origin),
      values: rowNames.names.map((name) => [name]),
      kinds: ["name"],
      main: false,
    });
  if (columnNames)
    pieces.push({
      row: 0,
      column: left,
      formula: (origin) => namesFormula(columnNames.term, true)(origin),
      values: [columnNames.names],
      kinds: columnNames.names.map(() => "name" as const),
      main: false,
    });
  pieces.push(
    main,
    totalOf([main], { row: 1, column: 1 }, decimals),
    totalsOfColumns(main, { row: 1, column: left }, decimals),
    totalsOfRows(main, { row: top, column: 1 }, decimals),
  );
  const totals = (term: FormulaArgument) =>
    (Array.isArray(term.value) ? term.value.flat() : [term.value]).map((value) => Number(value) || 0);
  const columnAt = (column: number) => values.map((row) => Number(row[column]));
  const exact =
    totals(rowTotals).every((total, row) => addUp(values[row].map(Number), total)) &&
    totals(columnTotals).every((total, column) => addUp(columnAt(column), total));
  const shares = sharesOf(amounts);
  return {
    heads: [
      ...(rowNames ? [{ row: 0, column: 0, text: rowNames.term.heads?.[0] ?? words.name }] : []),
      { row: 0, column: 1, text: words.total },
      { row: 1, column: 0, text: words.total },
      ...(columnNames ? [] : [{ row: 0, column: left, text: words.amount }]),
    ],
    pieces,
    totals: [
      { row: 1, column: 0, rows: 1, columns: width + left },
      { row: top, column: 1, rows: height, columns: 1 },
    ],
    tables: [
      {
        heads: [
          ...(rowNames ? [rowNames.term.heads?.[0] ?? words.name] : []),
          ...(columnNames?.names ?? columnAtNumbers(width)),
        ],
        kinds: [...(rowNames ? ["name" as const] : []), ...values[0].map(() => "amount" as const)],
        rows: values
          .slice(0, shownRows)
          .map((row, index) => (rowNames ? [rowNames.names[index], ...row] : row)),
        more: Math.max(0, height - shownRows),
        total: sumOf(amounts),
        due: sumOf(totals(rowTotals)),
        exact,
      },
    ],
    chart: {
      kind: "cells",
      shares: values.slice(0, shownRows).map((_, row) => shares.slice(row * width, (row + 1) * width)),
    },
    rows: height + top,
    columns: width + left,
    decimals,
  };
}

const columnAtNumbers = (width: number): string[] =>
  Array.from({ length: width }, (_, index) => String(index + 1));

function namesOf(
  field: Field,
  term: FormulaArgument | undefined,
  count: number,
): { term: FormulaArgument; names: string[] } | null {
  if (!term?.at) return null;
  const names = term.at.values.flat().map(String);
  if (names.length !== count) throw new Trouble("names-differ", { field, names: names.length, parts: count });
  return { term, names };
}

/** Names spill from their cells, turned where they lie the other way. */
const namesFormula = (term: FormulaArgument, across: boolean): Piece["formula"] => {
  const lies = term.at !== null && term.at.rows === 1 && term.at.columns > 1;
  const stands = term.at !== null && term.at.rows > 1;
  const turned = across ? stands : lies;
  return (origin) => (turned ? `=TRANSPOSE(${term.text(origin)}&"")` : `=${term.text(origin)}&""`);
};
