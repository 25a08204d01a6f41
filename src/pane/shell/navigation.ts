import { createContext, useContext } from "react";
import { createStore } from "./store";

/** A page, and what of it is meant. */
export interface Whereabouts {
  readonly page: string;
  readonly part: string | null;
}

interface Trail {
  /** Where somebody has been, the present last. */
  readonly trail: readonly Whereabouts[];
}

/** So many pages can be gone back. */
const longest = 30;

/** Where somebody is in the pane, and the way back. */
export function createNavigation(home: string) {
  const { state, set, subscribe } = createStore<Trail>({ trail: [{ page: home, part: null }] });
  return {
    state,
    subscribe,
    go: (page: string, part: string | null = null) =>
      set({ trail: [...state().trail, { page, part }].slice(-longest) }),
    back() {
      const { trail } = state();
      if (trail.length > 1) set({ trail: trail.slice(0, -1) });
    },
  };
}

export type Navigation = ReturnType<typeof createNavigation>;

type Go = (page: string, part?: string | null) => void;
export const GoContext = createContext<Go>(() => undefined);

/** Leads to another page of the pane. */
export const useGo = (): Go => useContext(GoContext);
