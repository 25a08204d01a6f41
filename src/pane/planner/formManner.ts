import type { Language } from "../../core/language";
import { partOf } from "../../core/planner/formPart";
import type { PlanRequest } from "../../core/planner/request";
import { paneManner } from "../../locale/argumentLabel";
import { groupedText } from "../../locale/numbertext";
import { planSentences } from "../../locale/pane/planner/sentences";
import type { Manner } from "../../locale/sentences";

/** How a refusal calls things beside the plan builder's form: by its fields and their choices. */
export const formManner =
  (asked: Pick<PlanRequest, "dimension" | "equal">, language: Language) =>
  (usual: Manner): Manner => {
    const { fields, ones, levels, basis, place, grains, bases } = planSentences[language];
    const labels = { ...fields, levels, basis, place };
    const values: Readonly<Partial<Record<string, string>>> = ones;
    const choices: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>> = {
      grain: grains,
      basis: bases,
    };
    return {
      name(argument) {
        const part = partOf(argument, asked);
        return part === null ? paneManner(language)(usual).name(argument) : labels[part];
      },
      one: (argument) => values[argument] ?? usual.one(argument),
      choice: (argument, keyword) => choices[argument]?.[keyword] ?? usual.choice(argument, keyword),
      amount: (amount) => groupedText(amount, language),
    };
  };
