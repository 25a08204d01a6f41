import type { Inserted } from "../../tasks/planner/insertPlan";

/** What went wrong, and the field whose cells were asked for. */
interface Failure {
  readonly caught: unknown;
  readonly at?: string;
}

/** How far something of the pane's is on its way into the sheet. */
export interface Insertion {
  /** What went wrong last, until something is changed or tried again. */
  readonly failed: Failure | null;
  readonly inserting: boolean;
  /** What was written last, until something is changed or it is taken away. */
  readonly inserted: Inserted | null;
  readonly undoing: boolean;
  /** It was taken away. */
  readonly undone: boolean;
}

/** Before anything was written, and after a change. */
export const settled = { failed: null, inserted: null, undone: false } as const;
export const noInsertion: Insertion = { ...settled, inserting: false, undoing: false };

/** Writes into the sheet and takes it away again; each once at a time. */
export function createInsertion(
  state: () => Insertion,
  set: (part: Partial<Insertion>) => void,
  takeAway: (inserted: Inserted) => Promise<void>,
) {
  const fail = (caught: unknown, at?: string) => set({ failed: { caught, ...(at !== undefined && { at }) } });
  return {
    fail,
    /** @param write answers null where a field keeps it from writing, which the field says */
    async insert(write: () => Promise<Inserted | null>) {
      if (state().inserting) return;
      set({ ...settled, inserting: true });
      try {
        set({ inserted: await write() });
      } catch (caught) {
        fail(caught);
      } finally {
        set({ inserting: false });
      }
    },
    async undo() {
      const { inserted, undoing } = state();
      if (!inserted || undoing) return;
      set({ undoing: true, failed: null });
      try {
        await takeAway(inserted);
        set({ inserted: null, undone: true });
      } catch (caught) {
        fail(caught);
      } finally {
        set({ undoing: false });
      }
    },
  };
}
