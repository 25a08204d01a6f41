import { sameFormula } from "xlsx-book/portableFormula";
import type { CellValue } from "../../core/cellValue";
import { addressOf, type Block } from "../addresses";
import { reading, writing } from "../batch";
import type { Aftermath } from "../errors";
import { sameName } from "../names";
import { asText } from "../text";
import type { Filled } from "./lookAtCells";
import { askSettings, putSetting, type ShareSetting, shareSettingIds } from "./settings";

/** What a block holds: a formula in its first cell that fills it, or values. */
export type Content = { readonly formula: string } | { readonly values: readonly (readonly CellValue[])[] };

export interface CellChange {
  readonly block: Block;
  readonly before: Content;
  readonly after: Content;
}

/** A defined name; null where there is none. */
export interface NameChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A hidden sheet of days, with whether each is worked; null where there is none. */
export interface DaysChange {
  readonly sheet: string;
  readonly before: Days | null;
  readonly after: Days | null;
  /** The sheet stands already, since a writing before was stopped there. */
  readonly isBegun?: boolean;
}
export type Days = readonly (readonly [day: number, isWorked: boolean])[];

export interface SettingChange {
  readonly setting: ShareSetting;
  readonly before: unknown;
  readonly after: unknown;
}

/** All that one step changes in a workbook, and what stood there before. */
export interface ShareChange {
  readonly cells: readonly CellChange[];
  readonly names: readonly NameChange[];
  readonly days: readonly DaysChange[];
  readonly settings: readonly SettingChange[];
}

/** The way back. */
export function reversed({ cells, names, days, settings }: ShareChange): ShareChange {
  const turned = <Change extends { readonly before: unknown; readonly after: unknown }>(
    list: readonly Change[],
  ): Change[] => list.map((one) => ({ ...one, before: one.after, after: one.before }));
  return { cells: turned(cells), names: turned(names), days: turned(days), settings: turned(settings) };
}

export const isEmpty = ({ cells, names, days, settings }: ShareChange): boolean =>
  cells.length + names.length + days.length + settings.length === 0;

const isFormula = (content: Content): content is { readonly formula: string } => "formula" in content;
export const isValues = (content: Content): boolean => !isFormula(content);

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
export function putShare(context: Excel.RequestContext, { cells, names, days, settings }: ShareChange): void {
  const { workbook } = context;
  for (const one of settings) if (isEarly(one)) putSetting(context, one.setting, one.after);
  for (const { sheet, before, after, isBegun = false } of days)
    if (before === null) putDays(context, sheet, after!, isBegun);
  for (const { name, before, after } of names) if (before === null) workbook.names.add(name, `=${after!}`);
  for (const { block, before, after } of cells) putContent(context, block, after, before);
  for (const { name, after } of names) if (after === null) workbook.names.getItem(name).delete();
  for (const { sheet, after } of days) if (after === null) workbook.worksheets.getItem(sheet).delete();
  for (const one of settings) if (!isEarly(one)) putSetting(context, one.setting, one.after);
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
  readonly names: ReadonlySet<string>;
  readonly sheets: readonly string[];
  readonly settings: Readonly<Record<ShareSetting, unknown>>;
}

/** How all that a change touches stands now; one sync. */
const lookAtChange = ({ cells }: ShareChange): Promise<Present> =>
  reading(async (context) => {
    const { workbook } = context;
    const blocks = cells.map(({ block }) =>
      workbook.worksheets
        .getItemOrNullObject(block.sheet)
        .getRange(addressOf(block))
        .load("values,formulas,rowIndex,columnIndex,rowCount,columnCount"),
    );
    const names = workbook.names.load("items/name");
    const sheets = workbook.worksheets.load("items/name");
    const settings = askSettings(context);
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
      names: new Set(names.items.map(({ name }) => name.toUpperCase())),
      sheets: sheets.items.map(({ name }) => name),
      settings: settings(),
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
  };
  const isAll =
    change.cells.every(({ after }, at) => {
      const here = now.cells[at];
      return here !== null && holds(here, after);
    }) &&
    done.names.length === change.names.length &&
    done.days.length === change.days.length &&
    change.settings.every(({ setting, after }) => same(now.settings[setting], after));
  return { done, isAll };
}

async function takeBackShare(change: ShareChange): Promise<Aftermath> {
  const { done, isAll } = doneOf(change, await lookAtChange(change));
  if (isAll) return { written: "all", present: null };
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

/** Makes a change in one sync; what Excel stops half-way is put back. */
export const writeShare = (change: ShareChange): Promise<void> =>
  writing(
    change.cells[0]?.block.sheet ?? null,
    async (context) => {
      putShare(context, change);
      await context.sync();
    },
    () => takeBackShare(change),
  );

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
  return isOurs ? reversed(doneOf(change, now).done) : null;
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
