import type { ChecklistTroubles } from "./checklist/checklistTrouble";
import type { ExcelTroubles } from "./excelTrouble";
import type { FunnelTroubles } from "./funnel/data/funnelTrouble";
import type { ModelTroubles } from "./model/modelTrouble";
import type { PlanTroubles } from "./planner/planTrouble";
import type { ShareTroubles } from "./share/shareTrouble";

/**
 * Why a task could not be done, by its code, with the facts that a sentence needs. Addresses are A1 with the sheet. A
 * feature declares its own and is joined here.
 */
export interface Troubles
  extends ExcelTroubles, ChecklistTroubles, PlanTroubles, FunnelTroubles, ModelTroubles, ShareTroubles {}
export type TroubleCode = keyof Troubles;

/**
 * A task's refusal or failure that a person can do something about: a code and its facts, no sentence.
 * Whatever else goes wrong is a bug and is thrown on as it came.
 */
export class Trouble<Code extends TroubleCode = TroubleCode> extends Error {
  override readonly name = "Trouble";
  constructor(
    readonly code: Code,
    readonly facts: Troubles[Code],
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
  }
}

/** Narrows what was caught to one kind of trouble, or to any. */
export function isTrouble<Code extends TroubleCode = TroubleCode>(
  caught: unknown,
  code?: Code,
): caught is Trouble<Code> {
  return caught instanceof Trouble && (code === undefined || caught.code === code);
}
