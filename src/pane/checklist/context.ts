import { createContext, useContext } from "react";
import type { ChecklistStore } from "./store";

export interface Surroundings {
  readonly store: ChecklistStore;
  /** Excel serial of the day that it is: the pane has no clock of its own. */
  readonly today: number;
  /** Nothing can be changed: a newer version wrote the sheets. */
  readonly locked: boolean;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error("The checklist is drawn outside its view.");
  return surroundings;
}
