import type { Cell } from "../range";
import type { Refused } from "../refusal";
import type { Argument } from "../refusals/argument";

const isCell = (value: unknown): value is Cell =>
  typeof value === "object" && value !== null && "row" in value && "column" in value;

/** The cells that a refusal names, by the argument that they lie in; the argument alone where it is a single value. */
export function refusedCells(
  refused: Refused,
): { readonly argument: Argument; readonly row: number; readonly column: number }[] {
  const facts = refused.facts as Readonly<Record<string, unknown>>;
  const { argument, cell, cells, rows, columns, side, bounds } = facts;
  const at = (name: Argument, found: unknown) =>
    isCell(found) ? [{ argument: name, row: found.row - 1, column: found.column - 1 }] : [];
  if (Array.isArray(rows) || Array.isArray(columns))
    return [
      ...(Array.isArray(rows) ? rows.flatMap((one: unknown) => at("rowTotals", one)) : []),
      ...(Array.isArray(columns) ? columns.flatMap((one: unknown) => at("columnTotals", one)) : []),
    ];
  if (Array.isArray(bounds))
    return [
      ...(cell ? at(argument as Argument, cell) : []),
      ...(bounds as { argument: Argument; cells: readonly unknown[] }[]).flatMap((bound) =>
        bound.cells.flatMap((one) => at(bound.argument, one)),
      ),
    ];
  const lines = { "open-plan-zero": "plan", "nobody-moves": "trust" } as const;
  const line = lines[refused.code as keyof typeof lines];
  if (line && Array.isArray(cells)) return cells.flatMap((one: unknown) => at(line, one));
  if (typeof argument !== "string") return at(side === "column" ? "columnTotals" : "rowTotals", cell);
  const name = argument as Argument;
  if (Array.isArray(cells) && cells.length > 0) return cells.flatMap((one: unknown) => at(name, one));
  return cell ? at(name, cell) : [{ argument: name, row: 0, column: 0 }];
}
