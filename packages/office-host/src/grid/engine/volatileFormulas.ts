import type { Injector } from "@univerjs/core";
import {
  FormulaExecuteStageType,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";

/** What of the engine's way to find what is to be calculated is replaced. */
interface Generator {
  _detectForcedRecalculationNode(tree: { formula: string }): boolean;
}

const answersAnew = /\b(?:RAND(?:BETWEEN|ARRAY)?|NOW|TODAY)\(/i;

/**
 * Has what answers anew each time answer once for an edit. The engine asks it again in the second pass over formulas
 * that read spills, and in all that is calculated because a spill has changed: a spill of random numbers changed by
 * that, and never came to rest. Of RANDARRAY it doesn't know that it answers anew.
 */
export function answerOnce(injector: Injector, isFollowing: () => boolean): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const runtime = injector.get(IFormulaRuntimeService);
  generator._detectForcedRecalculationNode = ({ formula }) =>
    answersAnew.test(formula) &&
    !isFollowing() &&
    runtime.getRuntimeState().stage < FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA;
}
