import { folded, plainName } from "../../textSearch";
import { CannotTell, mostCells } from "./proof";
import type { Lines } from "./rule";

type Filled<Value> = Exclude<Value, null>;

/** What stands where nothing is said, or nothing is known yet. */
const unsaid =
  /^(?:tb[acd]|to ?do|to be (?:announced|confirmed|decided|defined)|none|n\/?a|unknown|[-\s–—―_.…?/\\]*|无|没有|暂无|未知|空缺|(?:待|未)(?:定|补|补充|确认|确定|指定|分配|填|填写|完善))[.。]?$/u;

/** How such a text begins, by which nearly all others are told at once. */
const perhapsUnsaid = /^\s*(?:$|[-tnu–—―_.…?/\\无没暂未空待]|[\uff00-\uffef])/iu;

/** Whether a text says something: it is neither blank nor «TBD», «none» or a dash. */
export const isSaid = (text: string): boolean => !perhapsUnsaid.test(text) || !unsaid.test(plainName(text));

const isBlank = (value: unknown): boolean => value === null || (typeof value === "string" && !isSaid(value));

/** The rows whose cell of a column is blank. */
export const blanksOf = <R>({ rows }: Lines<R>, column: keyof R): readonly number[] =>
  rows.filter(({ row }) => isBlank(row[column])).map(({ index }) => index);

/** A column that the rule can't do without in any row: it gives up where a cell is blank. */
export function filled<R, Id extends keyof R & string>(lines: Lines<R>, column: Id): Filled<R[Id]>[] {
  const blank = blanksOf(lines, column);
  if (blank.length > 0) {
    const { table } = lines;
    throw new CannotTell(
      { code: "blank", facts: { table, column, count: blank.length } },
      blank.slice(0, mostCells).map((row) => ({ table, column, row })),
    );
  }
  return lines.rows.map(({ row }) => row[column] as Filled<R[Id]>);
}

/** The one row of the goal's table; a rule gives up where there are several. */
export function theGoal<R>(stGoal: Lines<R>): Lines<R>["rows"][number] {
  const { rows } = stGoal;
  if (rows.length > 1) throw new CannotTell({ code: "several-goals", facts: { count: rows.length } });
  return rows[0];
}

/** One figure of the goal, which must be there. */
export function ofGoal<R, Id extends keyof R & string>(stGoal: Lines<R>, column: Id): Filled<R[Id]> {
  theGoal(stGoal);
  return filled(stGoal, column)[0];
}

/** The target, which must be above 0. */
export function targetOf(stGoal: Lines<{ readonly target: number | null }>): number {
  const target = ofGoal(stGoal, "target");
  if (target <= 0) throw new CannotTell({ code: "no-target", facts: { target } });
  return target;
}

/** The goal's first and last day. */
export function spanOf(stGoal: Lines<{ readonly start: number | null; readonly end: number | null }>): {
  readonly start: number;
  readonly end: number;
} {
  const start = Math.floor(ofGoal(stGoal, "start"));
  const end = Math.floor(ofGoal(stGoal, "end"));
  if (end < start) throw new CannotTell({ code: "end-before-start", facts: { start, end } });
  return { start, end };
}

export interface Named<R> {
  readonly name: string;
  readonly rows: Lines<R>["rows"][number][];
}

/** Rows by their names, remembered for as long as the rows are: several rules ask for the same. */
const grouped = new WeakMap<object, Map<string, readonly Named<never>[]>>();

/** The rows of each name in a column: trimmed and caseless. Rows without one are passed over. */
export function byName<R, Id extends keyof R & string>({ rows }: Lines<R>, column: Id): readonly Named<R>[] {
  const known = grouped.get(rows) ?? new Map<string, readonly Named<never>[]>();
  grouped.set(rows, known);
  const before = known.get(column) as readonly Named<R>[] | undefined;
  if (before) return before;
  const groups = new Map<string, Named<R>>();
  for (const one of rows) {
    const name = String(one.row[column] ?? "").trim();
    if (name === "") continue;
    const key = folded(name);
    const group = groups.get(key);
    if (group) group.rows.push(one);
    else groups.set(key, { name, rows: [one] });
  }
  const found = [...groups.values()];
  known.set(column, found as unknown as readonly Named<never>[]);
  return found;
}

/** So many names are told. */
const mostNames = 5;
export const firstNames = (groups: readonly { readonly name: string }[]): readonly string[] =>
  groups.slice(0, mostNames).map(({ name }) => name);
