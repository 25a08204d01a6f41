import {
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import type { Mutation } from "./edits";

type Name = IDefinedNamesServiceParam | undefined;

/** What makes one name of another, or sets one, or takes one away. */
export function nameStep(unitId: string, from: Name, to: Name): Mutation[] {
  const steps: Mutation[] = [];
  if (from) steps.push({ id: RemoveDefinedNameMutation.id, params: { unitId, ...from } });
  if (to) steps.push({ id: SetDefinedNameMutation.id, params: { unitId, ...to } });
  return steps;
}
