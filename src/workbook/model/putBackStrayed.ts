import { isTrouble, Trouble } from "../../core/trouble";
import { plainValue } from "../text";
import type { CellValue } from "../../core/cellValue";
import { canBeFound, cellsByKey, rangeOf } from "./rows";
import { inExcel, reading } from "../batch";
import { contentOf } from "../standing";
import { strayedFrom, whereNow, type Content, type Strayed, type Where } from "./strayed";
import { isNotFound } from "../errors";
import type { RowWrite } from "./writeRow";

/** What is still to be put back, the latest last; a sync that failed leaves it for the next task. */
const owed: Strayed[] = [];
/** Writes by place whose sync failed: whether they were carried out, and where, nobody has looked yet. */
const unchecked: RowWrite[] = [];

/** Rows that are moved all the time end this, not the user's patience. */
const most = 8;

export async function putBackStrayed(strayed: readonly Strayed[]): Promise<void> {
  owed.push(...strayed);
  await putBackOwed();
}

/** Tasks of one pane may run at once; each cell is put back by one of them. */
let turn: Promise<unknown> = Promise.resolve();

/** Gives every cell that was overwritten by mistake back what it held, wherever its row stands by now. */
export function putBackOwed(): Promise<void> {
  const mine = turn.then(settleOwed);
  turn = mine.catch(() => undefined);
  return mine;
}

/** Does what writes by place, and looks where it came when its sync fails after all. */
export async function checking<T>(write: RowWrite, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (caught) {
    // While a cell is edited Excel takes nothing at all.
    if (isTrouble(caught, "cell-editing")) throw caught;
    unchecked.push(write);
    try {
      await putBackOwed();
    } catch (again) {
      if (isTrouble(again, "strayed")) throw again;
      // Where it came could not be seen, and nobody may say that nothing was written; the next task looks again.
      if (isTrouble(caught, "sync-failed"))
        throw new Trouble("sync-failed", { ...caught.facts, written: "unknown" }, { cause: caught });
    }
    throw caught;
  }
}

async function lookFor(write: RowWrite): Promise<Strayed[]> {
  try {
    return await reading(async (context) => {
      const all = rangeOf(context, write.rows).load("values");
      await context.sync();
      return strayedFrom(write, all.values as CellValue[][]);
    });
  } catch (caught) {
    // Gone, and whatever strayed with it.
    if (isTrouble(caught, "sync-failed") && caught.facts.error === "ItemNotFound") return [];
    throw caught;
  }
}

async function settleOwed(): Promise<void> {
  while (unchecked.length > 0) {
    const [write] = unchecked;
    const strayed = await lookFor(write);
    unchecked.shift();
    owed.push(...strayed);
  }
  const limit = most * owed.length;
  for (let time = 1; owed.length > 0; time += 1) {
    const strayed = owed[owed.length - 1];
    try {
      if (time > limit) throw new Error("The rows kept moving.");
      const still = await inExcel((context) => putBackOne(context, strayed));
      owed.splice(owed.length - 1, 1, ...still);
    } catch (caught) {
      // The whole table is gone, and what strayed with it.
      if (isNotFound(caught)) {
        owed.pop();
        continue;
      }
      const { meant, key } = strayed;
      throw new Trouble(
        "strayed",
        { id: meant, other: String(key.value), written: "part" },
        { cause: caught },
      );
    }
  }
}

/**
 * Looks first whether the cells still hold what strayed there: what somebody typed over it is theirs. They are then
 * addressed by their row's key, or by their place where no search sees it, and looked at once more as they are written.
 *
 * @returns what is to be put back now, where somebody had been quicker
 */
async function putBackOne(context: Excel.RequestContext, strayed: Strayed): Promise<Strayed[]> {
  const all = rangeOf(context, strayed.rows).load("values");
  await context.sync();
  const lines = all.values as CellValue[][];
  const where = whereNow(strayed, lines);
  // Gone, or somebody has written there since: nothing of ours is left.
  if (where === null) return [];
  if (canBeFound(strayed.key.value)) {
    try {
      return await putBackByKey(context, strayed, strayed.key.value, where);
    } catch (caught) {
      if (!isNotFound(caught)) throw caught;
    }
  }
  return putBackByPlace(context, strayed, where, lines);
}

async function putBackByKey(
  context: Excel.RequestContext,
  strayed: Strayed,
  value: string,
  { wrongs }: Where,
): Promise<Strayed[]> {
  const { rows, key, columns, wrote } = strayed;
  const content = contentsOf(strayed);
  const ours = (index: number): boolean => wrongs.some((wrong) => wrong.index === index);
  const cells = cellsByKey(context, rows, { ...key, value }, columns).load("values,formulas");
  cells.formulas = [content.map((one, index) => (ours(index) ? one : null)) as CellValue[]];
  await context.sync();
  const [values, formulas] = [cells.values[0], cells.formulas[0]] as CellValue[][];
  const over = (index: number): boolean => ours(index) && values[index] !== plainValue(wrote[index] ?? "");
  if (!columns.some((_column, index) => over(index))) return [];
  const only = (line: Content): Content => line.map((one, index) => (over(index) ? one : null));
  return [{ ...strayed, values: only(values), formulas: only(formulas), wrote: only(strayed.values) }];
}

/** Where no search sees the row: whatever stood in its place instead is put back as well. */
async function putBackByPlace(
  context: Excel.RequestContext,
  strayed: Strayed,
  { row, keyPlace, wrongs }: Where,
  lines: CellValue[][],
): Promise<Strayed[]> {
  const { rows, key, columns, wrote } = strayed;
  const content = contentsOf(strayed);
  const range = rangeOf(context, rows);
  const lineAt = (at: number): Excel.Range => range.getCell(at, 0).getResizedRange(0, lines[0].length - 1);
  const before = lineAt(row).load("values,formulas");
  const top = lineAt(0).load("values");
  for (const { index, place } of wrongs)
    range.getCell(row, place).formulas = [[content[index]]] as CellValue[][];
  await context.sync();
  const [held] = before.values as CellValue[][];
  const [formulas] = before.formulas as CellValue[][];
  const [headers] = top.values as CellValue[][];
  const stood =
    "name" in rows ||
    [keyPlace, ...wrongs.map(({ place }) => place)].every((place) => headers[place] === lines[0][place]);
  const isRow = keyPlace < 0 || key.value === "" || held[keyPlace] === key.value;
  const isOurs = wrongs.every(({ index, place }) => held[place] === plainValue(wrote[index] ?? ""));
  if (stood && isRow && isOurs) return [];
  const isTable = !("name" in rows);
  const nowKey = isTable ? headers.indexOf(key.header) : keyPlace;
  const over = wrongs.map(({ index, place }): Strayed => ({
    ...strayed,
    row,
    key: { place: nowKey, header: key.header, value: held[nowKey] ?? "" },
    columns: [{ place, header: isTable ? headers[place] : columns[index].header }],
    values: [held[place]],
    formulas: [formulas[place]],
    wrote: [content[index]],
  }));
  return [strayed, ...over];
}

const contentsOf = ({ values, formulas }: Strayed): Content =>
  formulas.map((formula, index) => (formula === null ? null : contentOf(values[index] ?? "", formula)));
