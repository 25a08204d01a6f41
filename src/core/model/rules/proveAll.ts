import type { Model, TableData } from "../model";
import type { ModelTableName } from "../tables";
import { changedColumns, type Changed } from "./changedColumns";
import type { Proof } from "./proof";
import { proofOf } from "./proofOf";
import type { Rule } from "./rule";
import { ruleIds, rules, type RuleFigures, type RuleId } from "./rules";

export type Proofs = { readonly [Id in RuleId]: Proof<RuleFigures[Id]> };

const ruleOf = (id: RuleId): Rule => rules[id] as Rule;

/** The rules that look at something that has changed. */
export const rulesReading = (changed: ReadonlyMap<ModelTableName, Changed>): readonly RuleId[] =>
  ruleIds.filter((id) => {
    const { reads, takes } = ruleOf(id);
    return [...changed].some(([table, columns]) => {
      const seen: readonly string[] = [...(reads[table] ?? []), ...(takes[table] ?? [])];
      return columns === null ? seen.length > 0 : seen.some((column) => columns.has(column));
    });
  });

/** Proves every rule from one read of the model. */
export const proveAll = (model: Model): Proofs =>
  Object.fromEntries(ruleIds.map((id) => [id, proofOf(ruleOf(id), model)])) as unknown as Proofs;

/** Proves those anew that look at a cell of some tables which says something else; the others stay as they were. */
export function proveAgain(
  proofs: Proofs,
  before: Model,
  model: Model,
  tables: ReadonlySet<ModelTableName>,
): Proofs {
  const changed = new Map(
    [...tables].map((name) => [
      name,
      changedColumns(before[name] as TableData | null, model[name] as TableData | null),
    ]),
  );
  return {
    ...proofs,
    ...(Object.fromEntries(
      rulesReading(changed).map((id) => [id, proofOf(ruleOf(id), model)]),
    ) as unknown as Partial<Proofs>),
  };
}
