import type { Model, TableData } from "../model";
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

/** Whether a column says the same in both, row by row. */
function isSameColumn(before: TableData, after: TableData, column: string): boolean {
  const placeIn = ({ missing, broken, linked }: TableData): string => {
    const { sheet, row, rows } = linked[column] ?? {};
    return [missing.includes(column), broken.includes(column), sheet, row, rows].join();
  };
  return (
    placeIn(before) === placeIn(after) &&
    before.rows.every(({ index, row, misfits }, at) => {
      const now = after.rows[at];
      return (
        now.index === index &&
        Object.is(now.row[column], row[column]) &&
        now.misfits.get(column) === misfits.get(column)
      );
    })
  );
}

/** Whether a rule would see nothing new in a table. */
function isSameFor(rule: Rule, name: ModelTableName, before: Model, after: Model): boolean {
  const [was, is] = [before[name], after[name]] as readonly (TableData | null)[];
  if (was === is || was === null || is === null) return was === is;
  const columns = [...(rule.reads[name] ?? []), ...(rule.takes[name] ?? [])] as readonly string[];
  return was.rows.length === is.rows.length && columns.every((column) => isSameColumn(was, is, column));
}

/**
 * Proves those anew that read a cell which is another now; the others stay as they were.
 *
 * @param tables those that were read anew
 */
export const proveAgain = (
  proofs: Proofs,
  before: Model,
  after: Model,
  tables: ReadonlySet<ModelTableName>,
): Proofs => ({
  ...proofs,
  ...(Object.fromEntries(
    rulesReading(tables)
      .filter((id) => !tablesOf(ruleOf(id)).every((name) => isSameFor(ruleOf(id), name, before, after)))
      .map((id) => [id, proofOf(ruleOf(id), after)]),
  ) as unknown as Partial<Proofs>),
});
