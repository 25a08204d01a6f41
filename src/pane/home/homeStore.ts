import { planYear } from "../../core/wholePlan/planYear";
import type { Offer } from "../../core/home/offers";
import type { Language } from "../../core/language";
import type { HomeTasks } from "../../tasks/home/homeTasks";
import { doorsSeen, rememberDoors } from "../shell/memory";
import { createStore } from "../shell/store";

export interface HomeState {
  /** Whether the ways to begin are still to be shown. */
  readonly isFirst: boolean;
  /** The tables were looked at, or could not be. */
  readonly hasLooked: boolean;
  /** What the tables that are there offer; null while nobody has seen them. */
  readonly offers: readonly Offer[] | null;
  /** A whole plan is there already, or the tables were not looked at yet. */
  readonly hasModel: boolean;
  readonly isInserting: boolean;
  /** The example's sheets are there. */
  readonly isInserted: boolean;
  readonly failed: { readonly caught: unknown } | null;
}

/** What home shows while the workbook holds no checklist. */
export function createHomeStore(tasks: HomeTasks) {
  const { state, set, subscribe } = createStore<HomeState>({
    isFirst: !doorsSeen(),
    hasLooked: false,
    offers: null,
    hasModel: true,
    isInserting: false,
    isInserted: false,
    failed: null,
  });
  let looking = false;
  return {
    state,
    subscribe,
    /** Looks at the workbook's tables, once. */
    async look() {
      if (looking || state().offers) return;
      looking = true;
      try {
        set(await tasks.offers());
      } catch (caught) {
        set({ failed: { caught }, hasModel: false });
      } finally {
        looking = false;
        set({ hasLooked: true });
      }
    },
    /** Whoever has begun, or does not want to, is not asked again. */
    begin() {
      rememberDoors();
      set({ isFirst: false });
    },
    /** The word about the example was read. */
    putAside: () => set({ isInserted: false }),
    /**
     * Puts the example into the workbook.
     *
     * @param today Excel serial; the example is of the year that is planned then
     * @returns whether it is there
     */
    async insertExample(language: Language, today: number): Promise<boolean> {
      if (state().isInserting) return false;
      set({ isInserting: true, failed: null });
      try {
        await tasks.insertExample(language, planYear(null, today));
        rememberDoors();
        set({ isInserted: true, isFirst: false });
        return true;
      } catch (caught) {
        set({ failed: { caught } });
        return false;
      } finally {
        set({ isInserting: false });
      }
    },
  };
}
export type HomeStore = ReturnType<typeof createHomeStore>;
