import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Opened } from "../../core/checklist/opened";
import type { ChecklistStore } from "./store";

interface Surroundings {
  readonly store: ChecklistStore;
  /** Excel serial of the day that it is: the pane has no clock of its own. */
  readonly today: number;
  /** Nothing can be changed: a newer version wrote the sheets. */
  readonly locked: boolean;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

interface Props {
  store: ChecklistStore;
  opened: Opened | null;
  today: number;
  children: ReactNode;
}

/** What every item of the checklist needs; it stays the same while items change. */
export function ChecklistProvider({ store, opened, today, children }: Props) {
  const locked = opened?.kind === "open" && opened.readOnly !== undefined;
  const surroundings = useMemo(() => ({ store, today, locked }), [store, today, locked]);
  return <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>;
}

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error("The checklist is drawn outside its view.");
  return surroundings;
}
