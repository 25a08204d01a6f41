import type { Language } from "../../../core/language";
import type { PlanCode, PlanFacts } from "../../../core/planner/planTrouble";
import { enPlan } from "./en";
import { zhPlan } from "./zh";

/** Every sentence of the plan builder. A language that misses one does not compile. */
export type PlanSentences = typeof enPlan;

export const planSentences: Readonly<Record<Language, PlanSentences>> = { en: enPlan, zh: zhPlan };

/** What the plan builder refuses, in a sentence. */
export function planTroubleSentence(
  { code, facts }: { readonly code: PlanCode; readonly facts: PlanFacts[PlanCode] },
  language: Language,
): string {
  const { troubles, fields } = planSentences[language];
  const say: { readonly [Code in PlanCode]: (known: PlanFacts[Code]) => string } = {
    missing: ({ field }) => troubles.missing(fields[field]),
    "blank-target": ({ cell }) => troubles["blank-target"](cell),
    gone: ({ address }) => troubles.gone(address),
    "no-single-area": troubles["no-single-area"],
    "in-the-way": ({ cell, holds }) => troubles["in-the-way"](cell, holds),
    "sheet-hidden": ({ sheet }) => troubles["sheet-hidden"](sheet),
    "table-in-the-way": ({ table, cell }) => troubles["table-in-the-way"](table, cell),
    "in-source": ({ cell, field }) => troubles["in-source"](cell, fields[field]),
    "off-sheet": ({ rows, columns }) => troubles["off-sheet"](rows, columns),
    "table-rows": ({ table, rows, needed }) => troubles["table-rows"](table, rows, needed),
    "table-columns": ({ table, columns, needed }) => troubles["table-columns"](table, columns, needed),
    "table-levels": ({ table }) => troubles["table-levels"](table),
    "names-differ": ({ field, names, parts }) => troubles["names-differ"](fields[field], names, parts),
    unreadable: ({ argument }) => troubles.unreadable(argument),
  };
  return (say[code] as (known: PlanFacts[PlanCode]) => string)(facts);
}
