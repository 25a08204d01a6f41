import { faces } from "../functions/faces";
import { refusedBehind } from "../functions/answer";
import type { Calculate, Cells } from "../tasks/planner/calculate";

/** Calls a function as a cell does; a refusal comes with its facts, for the pane to say in its own language. */
export const calculate: Calculate = (name, args) => {
  const face = (faces as Readonly<Record<string, unknown>>)[name] as
    ((...given: unknown[]) => Cells) | undefined;
  if (!face) throw new Error(`There is no function ${name}.`);
  try {
    return face(...args);
  } catch (caught) {
    throw refusedBehind(caught) ?? caught;
  }
};
