import { type Attributes } from "./scanXml";
import { isOn } from "./xml";

/** How rows or columns are folded into groups. */
export interface Groups {
  /** In how many groups a row lies, from 1 to 7. */
  levels: Record<number, number>;
  /** The rows beside groups that are folded to them. */
  folded?: number[];
}

export const DEEPEST = 7;

/** Gathers what a file says of groups, row by row. */
export class GroupsReader {
  private readonly levels: Record<number, number> = {};
  private readonly folded: number[] = [];

  add(index: number, { outlineLevel, collapsed }: Attributes): void {
    const level = Math.min(DEEPEST, Math.floor(Number(outlineLevel)));
    if (level > 0) this.levels[index] = level;
    if (isOn(collapsed)) this.folded.push(index);
  }

  /** Groups of rows or columns by their name in a sheet; nothing where there are none. */
  read<K extends "rowGroups" | "columnGroups">(key: K): Partial<Record<K, Groups>> {
    const { levels, folded } = this;
    if (Object.keys(levels).length === 0) return {};
    return { [key]: { levels, ...(folded.length > 0 && { folded }) } } as Record<K, Groups>;
  }
}

export const deepest = (groups: Groups | undefined): number | undefined =>
  groups && Object.values(groups.levels).reduce((most, level) => Math.max(most, level), 0);

/** What a file says of one row's groups. */
export function groupAttributes(
  groups: Groups | undefined,
): (index: number) => { outlineLevel?: number; collapsed?: 1 } {
  const folded = new Set(groups?.folded);
  return (index) => ({
    ...(groups?.levels[index] !== undefined && { outlineLevel: groups.levels[index] }),
    ...(folded.has(index) && { collapsed: 1 }),
  });
}

/** The rows that groups say anything of. */
export const groupedLines = ({ levels, folded = [] }: Groups = { levels: {} }): number[] => [
  ...Object.keys(levels).map(Number),
  ...folded,
];
