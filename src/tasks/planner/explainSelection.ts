import type { CellAddress } from "../../core/cellAddress";
import { evaluate } from "../../core/formula/evaluate";
import {
  bareName,
  callsIn,
  findCall,
  readFormula,
  referencesIn,
  type Call,
  type Node,
} from "../../core/formula/formula";
import type { Explained, ExplainedArgument } from "../../core/planner/explained";
import { nearName } from "../../core/planner/nearName";
import { refusedCells } from "../../core/planner/refusedCells";
import { Refused } from "../../core/refusal";
import { Trouble } from "../../core/trouble";
import { addressOf } from "../../workbook/addresses";
import type { Held } from "../../workbook/blocks";
import { readReferences } from "../../workbook/planner/readReferences";
import { readSelection } from "../../workbook/planner/selection";
import { answerCell } from "./answerCell";
import type { Argument, Functions, Signature } from "./calculate";

/** Says of the selected cell why it is what it is: its arguments, its working or its refusal, or what it misses. */
export async function explainSelection({ calculate, signatures, working }: Functions): Promise<Explained> {
  const selected = await readSelection();
  if (!selected) throw new Trouble("no-single-area", {});
  const at: CellAddress = { sheet: selected.cell.sheet, address: addressOf(selected.cell) };
  const { formula } = selected;
  const ids = Object.keys(signatures);
  const tree = formula.startsWith("=") ? readFormula(formula) : null;
  const call = tree && findCall(tree, new Set(ids));
  const isWrong = typeof selected.value === "string" && selected.value.startsWith("#");
  const isUnknown = selected.value === "#NAME?";
  if (!call) {
    const near = isUnknown && tree ? nearIn(tree, ids) : null;
    return near ? { kind: "unknown", at, formula, what: "function", ...near } : { kind: "other", at };
  }

  const name = bareName(call.name);
  const { found, absent } = await readReferences(referencesIn(call), selected.home);
  if (absent.length > 0 && isWrong && !bindsNames(tree))
    return { kind: "unknown", at, formula, what: "name", name: absent[0], nearest: null };
  if (isUnknown) return { kind: "unknown", at, formula, what: "function", name, nearest: name };
  const signature = signatures[name];
  const args = call.args.map((node, index) =>
    argumentOf(node, found, signature.names[index] ?? String(index + 1)),
  );
  const home: CellAddress = { sheet: selected.home.sheet, address: selected.home.address };
  const shared = { at, name, formula, home, arguments: written(signature, call, found) };
  try {
    calculate(name, args);
    return {
      kind: "answer",
      ...shared,
      working: working(name, args, answerCell(tree, call, selected, found)),
    };
  } catch (caught) {
    if (!(caught instanceof Refused)) throw caught;
    return { kind: "refused", ...shared, refused: caught, cells: cellsOf(caught, signature, call, found) };
  }
}

/** Whether a formula gives names to values of its own. */
const bindsNames = (tree: Node): boolean =>
  callsIn(tree).some(({ name }) => name === "LET" || name === "LAMBDA");

/** The first function that Excel may not know, and the one of ours that is meant. */
function nearIn(tree: Node, ids: readonly string[]): { name: string; nearest: string } | null {
  for (const { name } of callsIn(tree)) {
    const nearest = nearName(bareName(name), ids);
    if (nearest) return { name: bareName(name), nearest };
  }
  return null;
}

/** What an argument comes to; a block of one cell is a single value, as Excel hands it over. */
function argumentOf(node: Node, found: ReadonlyMap<string, Held>, name: string): Argument {
  const rows = evaluate(node, (text) => found.get(text)?.values);
  if (!rows) throw new Trouble("unreadable", { argument: name });
  return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
}

function written(
  { names, called }: Signature,
  call: Call,
  found: ReadonlyMap<string, Held>,
): ExplainedArgument[] {
  return call.args.flatMap((node, index) => {
    const argument = names[index];
    if (argument === undefined || (node.kind === "value" && node.value === null)) return [];
    const reference = referencesIn(node).find((text) => found.has(text));
    const held = reference === undefined ? undefined : found.get(reference);
    const text = node.kind === "reference" ? node.text : node.kind === "value" ? String(node.value) : "…";
    const name = { en: argument, zh: called.zh[argument] ?? argument };
    return [{ name, text, at: held ? { sheet: held.sheet, address: addressOf(held) } : null }];
  });
}

/** The most cells that are named, as in the sentence. */
const most = 8;

function cellsOf(
  refused: Refused,
  { names }: Signature,
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
