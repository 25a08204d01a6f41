import { evaluate } from "../../core/formula/evaluate";
import type { Call, Node } from "../../core/formula/formula";
import type { AnswerCell } from "../../core/planner/explained";
import type { Held } from "../../workbook/blocks";
import type { Selected } from "../../workbook/planner/selection";

/**
 * Which place of a call's answer the selected cell shows: by its place in the spill, or as INDEX takes it. Null where
 * the formula makes something else of the answer.
 */
export function answerCell(
  formula: Node,
  call: Call,
  { cell, home }: Selected,
  found: ReadonlyMap<string, Held>,
): AnswerCell | null {
  const [down, right] = [cell.row - home.row, cell.column - home.column];
  if (formula === call) return { row: down, column: right };
  if (formula.kind !== "call" || formula.name !== "INDEX" || formula.args[0] !== call) return null;
  const place = (node: Node | undefined, spilled: number): number | null => {
    if (!node) return spilled;
    const body = tableUnder(node, found);
    if (body) return cell.row - body.row;
    const asks = evaluate(node, (text) => found.get(text)?.values)?.flat() ?? [];
    // Of several it is the one where the cell stands in the spill.
    const asked = Number(asks[asks.length > 1 ? spilled : 0] ?? NaN);
    if (Number.isNaN(asked)) return node.kind === "value" && node.value === null ? spilled : null;
    return asked === 0 ? spilled : asked - 1;
  };
  const [row, column] = [place(formula.args[1], down), place(formula.args[2], right)];
  return row === null || column === null ? null : { row, column };
}

/** The body of the table by whose rows ROW()-ROW(table[#Headers]) counts. */
function tableUnder(node: Node, found: ReadonlyMap<string, Held>): Held | undefined {
  if (node.kind !== "operation" || node.sign !== "-" || node.operands.length !== 2) return undefined;
  const [row, of] = node.operands;
  const isRow = (one: Node, count: number) =>
    one.kind === "call" && one.name === "ROW" && one.args.length === count;
  if (!isRow(row, 0) || !isRow(of, 1) || of.kind !== "call") return undefined;
  const [header] = of.args;
  if (header.kind !== "reference" || !/\[#Headers\]/i.test(header.text)) return undefined;
  const table = header.text.split("[")[0];
  return [...found].find(([text]) => text.split("[")[0] === table)?.[1];
}
