import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Model } from "../../core/model/model";
import type { Proof } from "../../core/model/rules/proof";
import { proofOf } from "../../core/model/rules/proofOf";
import type { Rule } from "../../core/model/rules/rule";
import type { ModelState } from "./state";
import type { ModelStore } from "./store";

/** The tables as the workbook has them when a page is opened: one read, whatever the page reckons. */
export function useModel(store: ModelStore): ModelState {
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => void store.open(), [store]);
  return state;
}

/** What a reckoning finds in the tables, or why it cannot tell. */
export const useReckoning = <Figures extends object>(rule: Rule<Figures>, model: Model): Proof<Figures> =>
  useMemo(() => proofOf(rule, model), [rule, model]);
