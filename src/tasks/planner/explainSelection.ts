import { evaluate } from "../../core/formula/evaluate";
import type { CellAddress } from "../../core/cellAddress";
import type { Explained, ExplainedRow } from "../../core/planner/explained";
import { bareName, findCall, readFormula, referencesIn, type Node } from "../../core/formula/formula";
import { Trouble } from "../../core/trouble";
import { refusedCells } from "../../core/planner/refusedCells";
import { Refused } from "../../core/refusal";
import { addressOf } from "../../workbook/addresses";
import type { Held } from "../../workbook/blocks";
import { readReferences } from "../../workbook/planner/readReferences";
import { readSelection, type Selected } from "../../workbook/planner/selection";
import type { Argument, Calculate, Cells, Functions } from "./calculate";

/** The functions whose parts EXPLAINSPLIT explains. */
const explainable = new Set(["SPLITTARGET", "EXPLAINSPLIT"]);
const shares = 7;

type Call = Extract<Node, { kind: "call" }>;

/** Says of the selected cell why it is what it is: a part of a split, another answer of ours, or a refusal. */
export async function explainSelection(
  calculate: Calculate,
  signatures: Functions["signatures"],
): Promise<Explained> {
  const selected = await readSelection();
  if (!selected) throw new Trouble("no-single-area", {});
  const at: CellAddress = { sheet: selected.cell.sheet, address: addressOf(selected.cell) };
  const tree = selected.formula.startsWith("=") ? readFormula(selected.formula) : null;
  const call = tree && findCall(tree, new Set(Object.keys(signatures)));
  if (!call) return { kind: "other", at };

  const name = bareName(call.name);
  const { names } = signatures[name];
  const found = await readReferences(referencesIn(call), selected.home);
  const held = (text: string) => found.get(text)?.values;
  const args = call.args.map((node, index) => argumentOf(node, held, names[index] ?? String(index + 1)));
  const home: CellAddress = { sheet: selected.home.sheet, address: selected.home.address };
  const shared = { at, name, formula: selected.formula, home };
  try {
    if (!explainable.has(name)) {
      calculate(name, args);
      return { kind: "answer", ...shared, arguments: written(names, call, found) };
    }
    const rows = calculate("EXPLAINSPLIT", args.slice(0, shares));
    const parts = rows.slice(1).map(explainedRow);
    return {
      kind: "split",
      ...shared,
      parts,
      current: currentPart(name, call, selected, found, parts.length),
      target: Number(single(args[0])) || 0,
    };
  } catch (caught) {
    if (!(caught instanceof Refused)) throw caught;
    return { kind: "refused", ...shared, refused: caught, cells: cellsOf(caught, names, call, found) };
  }
}

const single = (value: Argument): unknown => (Array.isArray(value) ? (value as Cells)[0]?.[0] : value);

/** What an argument comes to; a block of one cell is a single value, as Excel hands it over. */
function argumentOf(node: Node, held: (text: string) => Held["values"] | undefined, name: string): Argument {
  const rows = evaluate(node, held);
  if (!rows) throw new Trouble("unreadable", { argument: name });
  return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
}

function explainedRow([weight, share, exact, bound, step, amount]: Cells[number]): ExplainedRow {
  return {
    weight: Number(weight),
    share: Number(share),
    exact: Number(exact),
    bound: bound as ExplainedRow["bound"],
    step: Number(step),
    amount: Number(amount),
  };
}

/** Which part the selected cell shows: by its place in the spill, or in a table by its row. */
function currentPart(
  name: string,
  call: Call,
  { cell, home, formula }: Selected,
  found: ReadonlyMap<string, Held>,
  parts: number,
): number {
  const down = cell.row - home.row;
  const right = cell.column - home.column;
  const [, header] = /ROW\(\)\s*-\s*ROW\(([^()]+\[[^()]*#Headers[^()]*\])\)/i.exec(formula) ?? [];
  if (header !== undefined) {
    const body = [...found.entries()].find(([text]) => text.split("[")[0] === header.split("[")[0])?.[1];
    return body ? cell.row - body.row : -1;
  }
  if (!formula.replace(/^=/, "").trimStart().toUpperCase().startsWith(call.name)) return -1;
  if (name === "EXPLAINSPLIT") return down - 1;
  const weights = call.args[1]?.kind === "reference" ? found.get(call.args[1].text) : undefined;
  const index = down * (weights?.columns ?? 1) + right;
  return index >= 0 && index < parts
    ? weights || down === 0 || right === 0
      ? Math.max(index, down + right)
      : -1
    : -1;
}

function written(names: readonly string[], call: Call, found: ReadonlyMap<string, Held>) {
  return call.args.flatMap((node, index) => {
    const argument = names[index];
    if (argument === undefined || (node.kind === "value" && node.value === null)) return [];
    const held = node.kind === "reference" ? found.get(node.text) : undefined;
    const text = node.kind === "reference" ? node.text : node.kind === "value" ? String(node.value) : "…";
    return [{ name: argument, text, at: held ? { sheet: held.sheet, address: addressOf(held) } : null }];
  });
}

/** The most cells that are named, as in the sentence. */
const most = 8;

function cellsOf(
  refused: Refused,
  names: readonly string[],
  call: Call,
  found: ReadonlyMap<string, Held>,
): CellAddress[] {
  return refusedCells(refused)
    .slice(0, most)
    .flatMap(({ argument, row, column }) => {
      const node = call.args[names.indexOf(argument)];
      const reference = node && referencesIn(node).find((text) => found.has(text));
      const held = reference === undefined ? undefined : found.get(reference);
      if (!held || row >= held.rows || column >= held.columns) return [];
      const place = { row: held.row + row, column: held.column + column, rows: 1, columns: 1 };
      return [{ sheet: held.sheet, address: addressOf(place) }];
    });
}
