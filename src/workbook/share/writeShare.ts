import { sameFormula } from "xlsx-book/portableFormula";
import type { CellValue } from "../../core/cellValue";
import { addressOf, type Block } from "../addresses";
import { reading, writing } from "../batch";
import type { Aftermath } from "../errors";
import { sameName, setName } from "../names";
import { asText } from "../text";
import { askNotes, putNote } from "./formulaNotes";
import { askFills, type Filled } from "./lookAtCells";
import { askSettings, putSetting, type ShareSetting, shareSettingIds } from "./settings";
import {
  type Content,
  type Days,
  either,
  fromTo,
  isFormula,
  reversed,
  type SettingChange,
  type ShareChange,
} from "./shareChange";

function putContent(context: Excel.RequestContext, block: Block, content: Content, present: Content): void {
  const worksheet = context.workbook.worksheets.getItem(block.sheet);
  const whole = worksheet.getRange(addressOf(block));
  if (!isFormula(content)) {
    whole.values = content.values.map((line) =>
      line.map((value) => (typeof value === "string" ? asText(value) : value)),
    );
    return;
  }
  // What a formula spills into must be blank.
  if (!isFormula(present) && block.rows * block.columns > 1) whole.clear("Contents");
  const first = { ...block, rows: 1, columns: 1 };
  worksheet.getRange(addressOf(first)).formulas = [[content.formula]];
}

function putDays(context: Excel.RequestContext, sheet: string, days: Days, isBegun: boolean): void {
  const { worksheets } = context.workbook;
  const worksheet = isBegun ? worksheets.getItem(sheet) : worksheets.add(sheet);
  worksheet.visibility = "Hidden";
  worksheet.getRange(`A1:B${days.length}`).values = days.map((day) => [...day]);
}

const lengthOf = (value: unknown): number => (value === null ? 0 : JSON.stringify(value).length);

/** A setting that keeps more than before comes before the cells, one that keeps less behind them: no formula is lost. */
const isEarly = ({ before, after }: SettingChange): boolean => lengthOf(after) >= lengthOf(before);

/** Queued: what is called before what calls it. */
export function putShare(
  context: Excel.RequestContext,
  { cells, names, days, settings, notes }: ShareChange,
): void {
  const { workbook } = context;
  // What follows the references of formulas stands before the setting that asks for it.
  for (const { name, before, after, isAnchor } of names)
    if (isAnchor && after !== null) setName(context, name, `=${after}`, before !== null);
  for (const one of settings) if (isEarly(one)) putSetting(context, one.setting, one.after);
  for (const { sheet, before, after, isBegun = false } of days)
    if (before === null) putDays(context, sheet, after!, isBegun);
  for (const { name, before, after, isAnchor } of names)
    if (!isAnchor && before === null) workbook.names.add(name, `=${after!}`);
    else if (!isAnchor && after !== null) workbook.names.getItem(name).formula = `=${after}`;
  for (const { block, before, after } of cells) putContent(context, block, after, before);
  for (const note of notes) putNote(context, note);
  for (const { name, after, isAnchor } of names)
    if (!isAnchor && after === null) workbook.names.getItem(name).delete();
  for (const { sheet, after } of days) if (after === null) workbook.worksheets.getItem(sheet).delete();
  for (const one of settings) if (!isEarly(one)) putSetting(context, one.setting, one.after);
  for (const { name, after, isAnchor } of names)
    if (isAnchor && after === null) workbook.names.getItem(name).delete();
}

/** What Excel saved of a name it didn't know is another spelling. */
const saved = /_xl/i;
const isSpelledAlike = (one: string, other: string): boolean =>
  saved.test(one) === saved.test(other) && sameFormula(one, other);

/** Whether a block holds a content now. */
export function holds({ values, formulas }: Filled, content: Content): boolean {
  if (isFormula(content)) {
    const [[formula]] = formulas;
    return typeof formula === "string" && formula.startsWith("=") && isSpelledAlike(formula, content.formula);
  }
  return content.values.every((line, row) =>
    line.every((value, column) => formulas[row][column] === value && values[row][column] === value),
  );
}

interface Present {
  readonly cells: readonly (Filled | null)[];
  /** By their names in capitals. */
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: readonly string[];
  readonly settings: Readonly<Record<ShareSetting, unknown>>;
  readonly notes: readonly (string | null)[];
}

/** How all that a change touches stands now; one sync. */
const lookAtChange = ({ cells, notes: noted }: ShareChange): Promise<Present> =>
  reading(async (context) => {
    const { workbook } = context;
    const blocks = cells.map(({ block }) =>
      workbook.worksheets
        .getItemOrNullObject(block.sheet)
        .getRange(addressOf(block))
        .load("values,formulas,rowIndex,columnIndex,rowCount,columnCount"),
    );
    const names = workbook.names.load("items/name,items/formula");
    const sheets = workbook.worksheets.load("items/name");
    const settings = askSettings(context);
    const notes = askNotes(context, noted);
    await context.sync();
    return {
      cells: blocks.map((range, at) =>
        range.isNullObject
          ? null
          : {
              ...cells[at].block,
              values: range.values as CellValue[][],
              formulas: range.formulas as CellValue[][],
            },
      ),
      names: new Map(names.items.map(({ name, formula }) => [name.toUpperCase(), String(formula)])),
      sheets: sheets.items.map(({ name }) => name),
      settings: settings(),
      notes: notes(),
    };
  });

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What of a change is there, as a change that takes it away again; and whether all of it is. */
function doneOf(change: ShareChange, now: Present): { done: ShareChange; isAll: boolean } {
  const hasName = (name: string): boolean => now.names.has(name.toUpperCase());
  const hasSheet = (sheet: string): boolean => now.sheets.some((one) => sameName(one, sheet));
  const done: ShareChange = {
    // A block that is neither as before nor as after was begun.
    cells: change.cells.filter(({ before }, at) => {
      const here = now.cells[at];
      return here !== null && !holds(here, before);
    }),
    names: change.names.filter(({ name, after }) => hasName(name) === (after !== null)),
    days: change.days.filter(({ sheet, after }) => hasSheet(sheet) === (after !== null)),
    settings: change.settings.filter(({ setting, before }) => !same(now.settings[setting], before)),
    // What somebody wrote in one since stays.
    notes: change.notes.filter(({ after }, at) => now.notes[at] === after),
  };
  const isAll =
    change.cells.every(({ after }, at) => {
      const here = now.cells[at];
      return here !== null && holds(here, after);
    }) &&
    done.names.length === change.names.length &&
    done.days.length === change.days.length &&
    done.notes.length === change.notes.length &&
    change.settings.every(({ setting, after }) => same(now.settings[setting], after));
  return { done, isAll };
}

async function takeBackShare(change: ShareChange, isFinal: boolean): Promise<Aftermath> {
  const { done, isAll } = doneOf(change, await lookAtChange(change));
  if (isAll && isFinal) return { written: "all", present: null };
  await reading(async (context) => {
    putShare(context, reversed(done));
    await context.sync();
  });
  return { written: "nothing", present: null };
}

/** Takes back all that is there of names and sheets that were to come with formulas which are gone again. */
export async function takeBackForms(change: ShareChange): Promise<void> {
  const { done } = doneOf(change, await lookAtChange(change));
  await reading(async (context) => {
    putShare(context, reversed(done));
    await context.sync();
  });
}

/** What is wanted instead of a change, by what its cells have come to; null where that is as it should be. */
export type Amend = (come: readonly (Filled | null)[]) => ShareChange | null;

/** Makes a change in one sync, and in another one what is wanted instead; what Excel stops half-way is put back. */
export function writeShare(change: ShareChange, amend?: Amend): Promise<void> {
  let begun = change;
  let isFinal = !amend;
  return writing(
    change.cells[0]?.block.sheet ?? null,
    async (context) => {
      putShare(context, change);
      const cells = change.cells.map(({ block }) => block);
      const come = amend && askFills(context, cells);
      await context.sync();
      const wanted = come && amend(come());
      isFinal = true;
      if (!wanted) return;
      begun = either(change, wanted);
      putShare(context, fromTo(change, wanted));
      await context.sync();
    },
    () => takeBackShare(begun, isFinal),
  );
}

/** A block that was cleared for a formula to spill into, and that Excel has stopped at. */
export const isCleared = ({ rows, columns, formulas }: Filled): boolean =>
  rows * columns > 1 && formulas.every((line) => line.every((one) => one === ""));

/**
 * The way back from a change, as far as it is there; null where a cell holds something else by now. One sync.
 */
export async function wayBack(change: ShareChange): Promise<ShareChange | null> {
  const now = await lookAtChange(change);
  const isOurs = change.cells.every(({ before, after }, at) => {
    const here = now.cells[at];
    return here !== null && (holds(here, after) || holds(here, before) || isCleared(here));
  });
  // Formulas that come back as text would refer to where things stood then.
  const isInPlace = change.names.every(({ name, after, isAnchor }) => {
    const formula = now.names.get(name.toUpperCase());
    return !isAnchor || after === null || formula === undefined || sameFormula(formula, after);
  });
  return isOurs && isInPlace ? reversed(doneOf(change, now).done) : null;
}

/** The settings of a change that differ from what is there. */
export const settingChanges = (
  before: Readonly<Record<ShareSetting, unknown>>,
  after: Readonly<Partial<Record<ShareSetting, unknown>>>,
): SettingChange[] =>
  shareSettingIds.flatMap((setting) =>
    setting in after && !same(before[setting], after[setting])
      ? [{ setting, before: before[setting], after: after[setting] }]
      : [],
  );
