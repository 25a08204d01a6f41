import { hashText } from "../../hashText";
import type { Model, TableData } from "../model";
import { tablesOf } from "./proofOf";
import type { Rule } from "./rule";
import { rules, type RuleId } from "./rules";

/** What columns of a table came to, for as long as nobody reads the table anew: many rules read the same. */
const known = new WeakMap<TableData, Map<string, string>>();

function markOfColumns(data: TableData, columns: readonly string[]): string {
  const marks = known.get(data) ?? new Map<string, string>();
  known.set(data, marks);
  const key = columns.join();
  const found = marks.get(key);
  if (found !== undefined) return found;
  const rows = data.rows.map(({ row, misfits }) =>
    columns.map((column) => misfits.get(column) ?? (row as Readonly<Record<string, unknown>>)[column]),
  );
  const mark = hashText(JSON.stringify([data.broken, rows]));
  marks.set(key, mark);
  return mark;
}

/**
 * A mark of all cells that an item's rule reads, in their order, whatever language their sheets speak; null for an
 * item that no rule proves, or where none of its tables is there.
 */
export function markOfCells(id: string, model: Model): string | null {
  if (!Object.hasOwn(rules, id)) return null;
  const rule = rules[id as RuleId] as Rule;
  const parts = tablesOf(rule).flatMap((name) => {
    const data = model[name] as TableData | null;
    const columns = [...(rule.reads[name] ?? []), ...(rule.takes[name] ?? [])];
    return data === null ? [] : [`${name} ${markOfColumns(data, columns)}`];
  });
  return parts.length === 0 ? null : hashText(parts.join());
}
