import type { CellValue } from "../../core/cellValue";
import type { Block } from "../addresses";
import type { NoteChange } from "./formulaNotes";
import type { ShareSetting } from "./settings";

/** What a block holds: a formula in its first cell that fills it, or values. */
export type Content = { readonly formula: string } | { readonly values: readonly (readonly CellValue[])[] };

export interface CellChange {
  readonly block: Block;
  readonly before: Content;
  readonly after: Content;
}

/** A defined name, its formula without an equals sign; null where there is none. */
export interface NameChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Follows what formulas that are kept as text refer to; nobody sees it. */
  readonly isAnchor?: boolean;
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
  readonly notes: readonly NoteChange[];
}

/** The way back. */
export function reversed({ cells, names, days, settings, notes }: ShareChange): ShareChange {
  const turned = <Change extends { readonly before: unknown; readonly after: unknown }>(
    list: readonly Change[],
  ): Change[] => list.map((one) => ({ ...one, before: one.after, after: one.before }));
  return {
    cells: turned(cells),
    names: turned(names),
    days: turned(days),
    settings: turned(settings),
    notes: turned(notes),
  };
}

interface Step {
  readonly before: unknown;
  readonly after: unknown;
}

/** What tells the steps of a change apart: each does something to a cell, a name, a sheet, a setting or a note of its own. */
const placeOf = (step: CellChange | NameChange | DaysChange | SettingChange | NoteChange): string => {
  if ("block" in step) return `${step.block.sheet}!${step.block.row}!${step.block.column}`;
  if ("address" in step) return `${step.sheet}!${step.address}`;
  return "name" in step ? step.name : "sheet" in step ? step.sheet : step.setting;
};

/** The steps of two changes of one workbook, those of both met. */
function joined(
  one: ShareChange,
  other: ShareChange,
  join: <Change extends Step>(first: Change | undefined, second: Change | undefined) => Change[],
): ShareChange {
  const lists = <Change extends CellChange | NameChange | DaysChange | SettingChange | NoteChange>(
    firsts: readonly Change[],
    seconds: readonly Change[],
  ): Change[] => {
    const [a, b] = [firsts, seconds].map((list) => new Map(list.map((step) => [placeOf(step), step])));
    return [...new Set([...b.keys(), ...a.keys()])].flatMap((place) => join(a.get(place), b.get(place)));
  };
  return {
    cells: lists(one.cells, other.cells),
    names: lists(one.names, other.names),
    days: lists(one.days, other.days),
    settings: lists(one.settings, other.settings),
    notes: lists(one.notes, other.notes),
  };
}

/** All that either of two changes does, as the second does it where both do. */
export const either = (first: ShareChange, second: ShareChange): ShareChange =>
  joined(first, second, (a, b) => [(b ?? a)!]);

/** What makes of one change, which was made, another one of the same workbook. */
export const fromTo = (first: ShareChange, second: ShareChange): ShareChange =>
  joined(first, second, (a, b) => {
    const [before, after] = [a ? a.after : b!.before, b ? b.after : a!.before];
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ ...(b ?? a)!, before, after }];
  });

export const isEmpty = ({ cells, names, days, settings, notes }: ShareChange): boolean =>
  cells.length + names.length + days.length + settings.length + notes.length === 0;

export const isFormula = (content: Content): content is { readonly formula: string } => "formula" in content;
export const isValues = (content: Content): boolean => !isFormula(content);
