import type { Model } from "../model";
import type { ModelTableName } from "../tables";
import type { Proof } from "./proof";
import { proofOf, tablesOf } from "./proofOf";
import type { Rule } from "./rule";
import { ruleIds, rules, type RuleFigures, type RuleId } from "./rules";

export type Proofs = { readonly [Id in RuleId]: Proof<RuleFigures[Id]> };

const ruleOf = (id: RuleId): Rule => rules[id] as Rule;

/** The rules that look at one of the tables. */
export const rulesReading = (tables: ReadonlySet<ModelTableName>): readonly RuleId[] =>
  ruleIds.filter((id) => tablesOf(ruleOf(id)).some((table) => tables.has(table)));

/** Proves every rule from one read of the model. */
export const proveAll = (model: Model): Proofs =>
  Object.fromEntries(ruleIds.map((id) => [id, proofOf(ruleOf(id), model)])) as unknown as Proofs;

/** Proves those that read one of the tables anew; the others stay as they were. */
export const proveAgain = (proofs: Proofs, model: Model, tables: ReadonlySet<ModelTableName>): Proofs => ({
  ...proofs,
  ...(Object.fromEntries(
    rulesReading(tables).map((id) => [id, proofOf(ruleOf(id), model)]),
  ) as unknown as Partial<Proofs>),
});
