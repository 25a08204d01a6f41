import { hashText } from "../../hashText";
import type { Model, TableData } from "../model";
import { tablesOf } from "./proofOf";
import type { Rule } from "./rule";
import { rules, type RuleId } from "./rules";

/**
 * A mark of all cells that an item's rule reads, in their order, whatever language their sheets speak; null for an
 * item that no rule proves, or where none of its tables is there.
 */
export function markOfCells(id: string, model: Model): string | null {
  if (!Object.hasOwn(rules, id)) return null;
  const rule = rules[id as RuleId] as Rule;
  const parts = tablesOf(rule).flatMap((name): unknown[] => {
    const data = model[name] as TableData | null;
    if (data === null) return [];
    const columns = [...(rule.reads[name] ?? []), ...(rule.takes[name] ?? [])] as readonly string[];
    const rows = data.rows.map(({ row, misfits }) =>
      columns.map((column) => misfits.get(column) ?? (row as Readonly<Record<string, unknown>>)[column]),
    );
    return [[name, data.broken, rows]];
  });
  return parts.length === 0 ? null : hashText(JSON.stringify(parts));
}
