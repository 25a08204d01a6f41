import { Refused } from "../core/refusal";
import type { Declared } from "../functions/declare/declare";
import { outcome } from "../functions/declare/outcome";
import { functions } from "../functions/functions";
import type { Functions } from "../tasks/planner/calculate";

const signatures: Readonly<Record<string, Declared>> = functions;

/** The functions as a cell calls them; a refusal comes with its facts, for the pane to say in its own language. */
export const plannerFunctions: Functions = {
  signatures,
  calculate(name, args) {
    const found = outcome(signatures[name], args);
    if (found instanceof Refused) throw found;
    return found;
  },
};
