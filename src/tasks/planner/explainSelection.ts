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
import { isError } from "../../core/cellValue";
import { isDayIn } from "../../core/functions/datesIn";
import type { Explained, ExplainedArgument, Working } from "../../core/planner/explained";
import { nearName } from "../../core/planner/nearName";
import { refusedCells } from "../../core/planner/refusedCells";
import { Refused } from "../../core/refusal";
import { plainName } from "../../core/textSearch";
import { Trouble } from "../../core/trouble";
import { addressOf } from "../../workbook/addresses";
import type { Held } from "../../workbook/blocks";
import { readNames } from "../../workbook/planner/readNames";
import { readReferences } from "../../workbook/planner/readReferences";
import { readSelection, type Selected } from "../../workbook/planner/selection";
import { readSpillCells } from "../../workbook/planner/spillCells";
import { answerCell } from "./answerCell";
import type { Argument, Cells, Functions, Signature, Taken } from "./calculate";
import { lastColumn, lastRow } from "./refusePlace";

/** Says of the selected cell why it is what it is: its arguments, its working or its refusal, or what it misses. */
export async function explainSelection({ calculate, signatures, working }: Functions): Promise<Explained> {
  const selected = await readSelection();
  if (!selected) throw new Trouble("no-single-area", {});
  const at: CellAddress = { sheet: selected.cell.sheet, address: addressOf(selected.cell) };
  const { formula } = selected;
  const ids = Object.keys(signatures);
  const tree = formula.startsWith("=") ? readFormula(formula) : null;
  const call = tree && findCall(tree, new Set(ids));
  const isWrong = isError(selected.value);
  const isUnknown = selected.value === "#NAME?";
  if (!call) {
    return isUnknown && tree ? explainUnknown(tree, ids, selected, at) : { kind: "other", at };
  }

  const name = bareName(call.name);
  const { found, absent } = await readReferences(referencesIn(call), selected.home);
  if (absent.length > 0 && isWrong && !bindsNames(tree))
    return { kind: "unknown", at, formula, what: "name", name: absent[0], nearest: null };
  if (isUnknown) return { kind: "unknown", at, formula, what: "function", name, nearest: name };
  const signature = signatures[name];
  const args = call.args.map((node, index) =>
    argumentOf(node, found, nameOf(signature, signature.names[index] ?? String(index + 1))),
  );
  const home: CellAddress = { sheet: selected.home.sheet, address: selected.home.address };
  const shared = { at, name, formula, home, arguments: written(signature, call, found) };
  const missing = signature.names
    .slice(call.args.length)
    .filter((argument) => !signature.arguments[argument].optional)
    .map((argument) => nameOf(signature, argument));
  const counted = { missing, given: call.args.length, most: signature.names.length };
  if (missing.length > 0 || counted.given > counted.most)
    return { kind: "miscounted", ...shared, ...counted };
  try {
    const answer = calculate(name, args);
    if (selected.value === "#SPILL!")
      return { kind: "blocked", ...shared, ...(await wayOf(tree === call ? answer : null, selected)) };
    const shown = working(name, args, answerCell(tree, call, selected, found));
    const list = listOf(shown, call, found);
    return {
      kind: "answer",
      ...shared,
      working: shown,
      names: list ? await readNames(list) : null,
      error: isWrong ? { shown: String(selected.value), by: tree === call ? "past" : "formula" } : null,
    };
  } catch (caught) {
    if (!(caught instanceof Refused)) throw caught;
    return { kind: "refused", ...shared, refused: caught, cells: cellsOf(caught, signature, call, found) };
  }
}

/** The cells, down or across, that hold one figure for each part of a working that has no names of its own. */
function listOf(shown: Working | null, call: Call, found: ReadonlyMap<string, Held>): Held | undefined {
  if (shown?.of !== "split" && shown?.of !== "reconcile") return undefined;
  const { length } = shown.of === "split" ? shown.parts : shown.owners;
  return call.args
    .flatMap((node) => (node.kind === "reference" ? (found.get(node.text) ?? []) : []))
    .find(({ rows, columns }) => Math.min(rows, columns) === 1 && rows * columns === length && length > 1);
}

/** What an answer needs and what is in its way; of one within another formula, null, only the formula's own cell is looked at. */
async function wayOf(
  answer: Cells | null,
  { home, cell }: Selected,
): Promise<Pick<Extract<Explained, { kind: "blocked" }>, "needs" | "way">> {
  const { row, column } = home;
  const block = {
    sheet: cell.sheet,
    row,
    column,
    rows: answer?.length ?? 1,
    columns: answer?.[0].length ?? 1,
  };
  const isAlone = block.rows === 1 && block.columns === 1;
  if (row + block.rows > lastRow || column + block.columns > lastColumn)
    return { needs: null, way: { by: "end" } };
  const { cells, tables } = await readSpillCells(block);
  const needs = isAlone ? null : { sheet: block.sheet, address: addressOf(block) };
  if (tables.length > 0) return { needs, way: { by: "table", table: tables[0].name } };
  if (cells.length === 0) return { needs, way: { by: "unseen" } };
  const [{ block: first, holds }] = cells;
  return {
    needs,
    way: {
      by: "cell",
      at: { sheet: first.sheet, address: addressOf(first) },
      holds: cut(holds),
    },
  };
}

/** Of a formula without a function of ours that Excel can't make out: what it does not know, as far as that can be told. */
async function explainUnknown(
  tree: Node,
  ids: readonly string[],
  { formula, home }: Selected,
  at: CellAddress,
): Promise<Explained> {
  const near = nearIn(tree, ids);
  if (near) return { kind: "unknown", at, formula, what: "function", ...near };
  const { absent } = bindsNames(tree) ? { absent: [] } : await readReferences(referencesIn(tree), home);
  if (absent.length > 0)
    return { kind: "unknown", at, formula, what: "name", name: absent[0], nearest: null };
  const calls = [...new Set(callsIn(tree).map(({ name }) => name))];
  return calls.length > 0 ? { kind: "foreign", at, formula, calls } : { kind: "other", at };
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

type ArgumentName = ExplainedArgument["name"];
const nameOf = ({ called }: Signature, argument: string): ArgumentName => ({
  en: argument,
  zh: called.zh[argument] ?? argument,
});

/** What an argument comes to; a block of one cell is a single value, as Excel hands it over. */
function argumentOf(node: Node, found: ReadonlyMap<string, Held>, name: ArgumentName): Argument {
  const rows = evaluate(node, (text) => found.get(text)?.values);
  if (!rows) throw new Trouble("unreadable", { argument: name });
  return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
}

const cut = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);

/** An argument as the formula has it, without what is reckoned. */
function writtenAs(node: Node): string {
  switch (node.kind) {
    case "reference":
      return node.text;
    case "value":
      return typeof node.value === "boolean" ? String(node.value).toUpperCase() : String(node.value ?? "");
    case "array":
      return `{${node.rows.map((row) => row.map(writtenAs).join(",")).join(";")}}`;
    default:
      return "…";
  }
}

/** The number that an argument comes to by itself. */
function numberOf(node: Node): number | null {
  if (node.kind === "array") return null;
  const rows = evaluate(node, () => undefined);
  const value = rows?.length === 1 && rows[0].length === 1 ? rows[0][0] : null;
  return typeof value === "number" ? value : null;
}

function written(signature: Signature, call: Call, found: ReadonlyMap<string, Held>): ExplainedArgument[] {
  return call.args.flatMap((node, index) => {
    const argument = signature.names[index];
    if (argument === undefined || (node.kind === "value" && node.value === null)) return [];
    const reference = referencesIn(node).find((text) => found.has(text));
    const held = reference === undefined ? undefined : found.get(reference);
    const at = held ? { sheet: held.sheet, address: addressOf(held) } : null;
    const { dates, words = [] } = signature.arguments[argument];
    const text = cut(writtenAs(node));
    const value = at ? null : numberOf(node);
    const number = value === null ? null : { value, isDate: isDayIn(dates, [[value]], 0, 0) };
    return [{ name: nameOf(signature, argument), text, number, word: wordOf(text, words), at }];
  });
}

function wordOf(text: string, words: NonNullable<Taken["words"]>): ExplainedArgument["word"] {
  const meant = plainName(text);
  const found = words.find(({ en, zh }) => [...en, ...zh].some((word) => plainName(word) === meant));
  return found ? { en: found.en[0], zh: found.zh[0] } : null;
}

/** So much is told of what a cell holds, or of an argument. */
const mostShown = 60;
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
