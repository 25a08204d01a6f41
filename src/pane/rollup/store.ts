import type { Language } from "../../core/language";
import type { RollupRow } from "../../core/rollup/rollup";
import type { RollupTasks } from "../../tasks/rollup/rollupTasks";
import { latestOnly } from "../shell/latestOnly";
import { createStore } from "../shell/store";

export interface RollupState {
  readonly rows: readonly RollupRow[];
  /** How many files are being read; 0 while none are. */
  readonly reading: number;
  readonly busy: "rollup" | "query" | "undoing" | null;
  /** What was written, and where; gone once it was taken away. */
  readonly written: {
    readonly what: "rollup" | "query";
    readonly sheet: string;
    readonly isGone: boolean;
  } | null;
  readonly failed: { readonly caught: unknown; readonly again: () => void } | null;
}

/** A file that somebody has chosen. */
interface ChosenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The readiness of many workbooks, as the pane holds it while they are read. */
export function createRollupStore(tasks: RollupTasks) {
  const { state, set, subscribe } = createStore<RollupState>({
    rows: [],
    reading: 0,
    busy: null,
    written: null,
    failed: null,
  });
  // Only the latest choice counts.
  let latest = 0;
  const run = latestOnly();
  const attempt = async (
    busy: NonNullable<RollupState["busy"]>,
    work: () => Promise<Partial<RollupState>>,
    again: () => void,
  ): Promise<void> => {
    if (state().busy !== null) return;
    set({ busy, failed: null });
    await run(work, {
      take: set,
      fail: (caught) => set({ failed: { caught, again } }),
      end: () => set({ busy: null }),
    });
  };
  const readOne = async (file: ChosenFile, language: Language): Promise<RollupRow> => {
    try {
      return await tasks.read(file.name, new Uint8Array(await file.arrayBuffer()), language);
    } catch (caught) {
      return { file: file.name, reason: caught instanceof Error ? caught.message : String(caught) };
    }
  };
  const write = (what: "rollup" | "query", language: Language): Promise<void> =>
    attempt(
      what,
      async () => {
        const sheet =
          what === "query" ? await tasks.writeQuery(language) : await tasks.write(state().rows, language);
        return { written: { what, sheet, isGone: false } };
      },
      () => void write(what, language),
    );
  const undo = (): Promise<void> =>
    attempt(
      "undoing",
      async () => {
        const { written } = state();
        if (written) await tasks.remove(written.sheet);
        return { written: written && { ...written, isGone: true } };
      },
      () => void undo(),
    );
  return {
    state,
    subscribe,
    write,
    undo,
    /** Reads files one after the other; another choice, or a stop, ends it with what was read. */
    async read(files: readonly ChosenFile[], language: Language) {
      const mine = (latest += 1);
      set({ rows: [], reading: files.length, written: null, failed: null });
      for (const file of files) {
        const row = await readOne(file, language);
        if (mine !== latest) return;
        set({ rows: [...state().rows, row] });
      }
      set({ reading: 0 });
    },
    stop() {
      latest += 1;
      set({ reading: 0 });
    },
  };
}
export type RollupStore = ReturnType<typeof createRollupStore>;
