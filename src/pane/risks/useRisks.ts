import type { Model } from "../../core/model/model";
import type { Proof } from "../../core/model/rules/proof";
import type { FiguresOf } from "../../core/model/rules/rule";
import { riskList, riskRegister, type RegisteredRisk } from "../../core/risks/riskRegister";
import { useReckoning } from "../model/useModel";

/** The risks by the target, or why there is none to go by, and all that can be told of them either way. */
export function useRisks(model: Model): {
  readonly rated: Proof<FiguresOf<typeof riskRegister>>;
  readonly risks: readonly RegisteredRisk[] | null;
  readonly isWritten: boolean;
} {
  const rated = useReckoning(riskRegister, model);
  const listed = useReckoning(riskList, model);
  const told = rated.kind === "cannot-tell" ? listed : rated;
  return told.kind === "cannot-tell" ? { rated, risks: null, isWritten: false } : { rated, ...told.figures };
}
