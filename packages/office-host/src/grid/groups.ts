import type { CustomData, Nullable } from "@univerjs/core";
import { DEEPEST, type Groups } from "xlsx-book/groups";

/** Rows or columns as groups see them. */
export interface Lines {
  /** In how many groups a line lies. */
  levels: Map<number, number>;
  /** The lines beside groups that are folded to them. */
  folded: Set<number>;
  hidden: Set<number>;
  /** Where the line stands that a group folds to: after its last one, or before its first. */
  side: 1 | -1;
}

interface Group {
  from: number;
  to: number;
  level: number;
  /** The line that it folds to. */
  beside: number;
}

const levelOf = ({ levels }: Lines, line: number): number => levels.get(line) ?? 0;

/** The group of this level that a line lies in. */
function groupOf(lines: Lines, line: number, level: number): Group {
  let [from, to] = [line, line];
  while (levelOf(lines, from - 1) >= level) from -= 1;
  while (levelOf(lines, to + 1) >= level) to += 1;
  return { from, to, level, beside: lines.side === 1 ? to + 1 : from - 1 };
}

/** The groups that lines stand for: those folding to one of them, and the innermost that one lies in; outer ones first. */
function groupsAt(lines: Lines, from: number, to: number): Group[] {
  const found = new Map<string, Group>();
  for (let line = from; line <= to; line += 1) {
    const [level, inside] = [levelOf(lines, line), line - lines.side];
    const isBeside = levelOf(lines, inside) > level;
    if (!isBeside && level === 0) continue;
    const group = isBeside ? groupOf(lines, inside, level + 1) : groupOf(lines, line, level);
    found.set(`${group.from} ${group.level}`, group);
  }
  return [...found.values()].sort((a, b) => a.level - b.level);
}

const isFolded = (lines: Lines, line: number): boolean =>
  Array.from({ length: levelOf(lines, line) }, (_, outer) => groupOf(lines, line, outer + 1)).some(
    ({ beside }) => lines.folded.has(beside),
  );

/** Folds the groups at these lines. */
export function fold(lines: Lines, from: number, to: number): void {
  for (const group of groupsAt(lines, from, to)) {
    lines.folded.add(group.beside);
    for (let line = group.from; line <= group.to; line += 1) lines.hidden.add(line);
  }
}

/** Unfolds the groups at these lines; groups within them stay folded. */
export function unfold(lines: Lines, from: number, to: number): void {
  for (const group of groupsAt(lines, from, to)) {
    lines.folded.delete(group.beside);
    for (let line = group.from; line <= group.to; line += 1)
      if (!isFolded(lines, line)) lines.hidden.delete(line);
  }
}

/** Shows the lines of so many levels, those in no group being the first. */
export function showLevels(lines: Lines, shown: number): void {
  lines.folded.clear();
  for (const [line, level] of lines.levels) {
    const beside = line + lines.side;
    if (level < shown) lines.hidden.delete(line);
    else {
      lines.hidden.add(line);
      if (levelOf(lines, beside) < level) lines.folded.add(beside);
    }
  }
}

/** Puts lines into one more group, or takes them out of their innermost; false where that would be too deep. */
export function regroup(lines: Lines, from: number, to: number, by: 1 | -1): boolean {
  for (let line = from; line <= to; line += 1) {
    const level = Math.max(0, levelOf(lines, line) + by);
    if (level > DEEPEST) return false;
    if (level > 0) lines.levels.set(line, level);
    else lines.levels.delete(line);
  }
  for (const line of lines.folded)
    if (levelOf(lines, line - lines.side) <= levelOf(lines, line)) lines.folded.delete(line);
  return true;
}

interface Line {
  custom?: Nullable<CustomData>;
}

/** Groups as the grid keeps them, at its rows and columns: they move with these. */
export const keptGroup = (level: number | undefined, folded: boolean): Line => {
  const custom = { ...(level && { level }), ...(folded && { folded }) };
  return Object.keys(custom).length > 0 ? { custom } : {};
};

export function levelOfLine(line: Line | undefined): number {
  const level: unknown = line?.custom?.["level"];
  return typeof level === "number" ? level : 0;
}

export function groupsIn(data: Record<number, Line | undefined>): Groups | undefined {
  const levels: Record<number, number> = {};
  const folded: number[] = [];
  for (const [index, line] of Object.entries(data)) {
    const level = levelOfLine(line);
    if (level > 0) levels[Number(index)] = level;
    if (line?.custom?.["folded"] === true) folded.push(Number(index));
  }
  if (Object.keys(levels).length === 0) return undefined;
  return { levels, ...(folded.length > 0 && { folded }) };
}
