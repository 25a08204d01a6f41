import type { Language } from "../../../core/language";
import type { PlanTroubles } from "../../../core/planner/planTrouble";
import { argumentLabel } from "../../argumentLabel";
import type { Sentences } from "../../sentences";
import { sentenceIn, type Told } from "../shell/troubles";
import { enPlan, type PlanSentences } from "./en";
import { zhPlan } from "./zh";

/** Every sentence of the plan builder. */
export const planSentences: Readonly<Record<Language, PlanSentences>> = { en: enPlan, zh: zhPlan };

/** What the plan builder refuses, in a sentence; null for a trouble that is not its own. */
export function planTroubleSentence(trouble: Told, language: Language): string | null {
  const { troubles, fields } = planSentences[language];
  const say: Sentences<PlanTroubles> = {
    missing: ({ field }) => troubles.missing(fields[field]),
    "blank-target": ({ cell }) => troubles["blank-target"](cell),
    gone: ({ address }) => troubles.gone(address),
    "no-single-area": troubles["no-single-area"],
    "in-the-way": ({ cell, holds }) => troubles["in-the-way"](cell, holds),
    "sheet-hidden": ({ sheet }) => troubles["sheet-hidden"](sheet),
    "changed-since": ({ address }) => troubles["changed-since"](address),
    "table-in-the-way": ({ table, cell }) => troubles["table-in-the-way"](table, cell),
    "in-source": ({ cell, field }) => troubles["in-source"](cell, field && fields[field]),
    "off-sheet": ({ rows, columns }) => troubles["off-sheet"](rows, columns),
    "table-rows": ({ table, rows, needed }) => troubles["table-rows"](table, rows, needed),
    "table-columns": ({ table, columns, needed }) => troubles["table-columns"](table, columns, needed),
    "table-levels": ({ table }) => troubles["table-levels"](table),
    "names-differ": ({ field, names, parts }) => troubles["names-differ"](fields[field], names, parts),
    unreadable: ({ argument }) => troubles.unreadable(argumentLabel(argument, language)),
  };
  return sentenceIn(say, trouble);
}
