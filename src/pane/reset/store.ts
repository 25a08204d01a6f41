import type { KeptReset } from "../../core/reset/keptReset";
import { startingRule, type ResetRule } from "../../core/reset/resetRule";
import type { Monthless } from "../../tasks/reset/monthless";
import type { ResetTasks } from "../../tasks/reset/resetTasks";
import type { Failure } from "../model/state";
import { latestOnly } from "../shell/latestOnly";
import { createStore } from "../shell/store";

export interface ResetState {
  readonly rule: ResetRule;
  /** The rule that the workbook has; null where nobody has kept one. */
  readonly kept: ResetRule | null;
  /** Null before the history was read. */
  readonly resets: readonly KeptReset[] | null;
  readonly monthless: Monthless | null;
  readonly busy: "reading" | "keeping" | "writing" | "undoing" | null;
  readonly done: "kept" | "written" | "undone" | null;
  readonly failed: Failure | null;
}

/**
 * The reset as the pane holds it between the workbook and the person.
 *
 * @param planChanged reads the plan anew after it was written to
 */
export function createResetStore(tasks: ResetTasks, planChanged: () => Promise<void>) {
  const { state, set, subscribe } = createStore<ResetState>({
    rule: startingRule,
    kept: null,
    resets: null,
    monthless: null,
    busy: null,
    done: null,
    failed: null,
  });
  const run = latestOnly();
  const attempt = (
    busy: NonNullable<ResetState["busy"]>,
    work: () => Promise<Partial<ResetState>>,
    again: () => void,
    sure: (() => void) | null = null,
  ): Promise<void> => {
    set({ busy, failed: null, done: null });
    return run(work, {
      take: set,
      fail: (caught) => set({ failed: { caught, table: null, again, sure } }),
      end: () => set({ busy: null }),
    });
  };
  const read = async (): Promise<Pick<ResetState, "resets" | "monthless">> => {
    const { resets, monthless } = await tasks.openResets();
    return { resets, monthless };
  };
  const open = (): Promise<void> =>
    attempt(
      "reading",
      async () => {
        const { rule, resets, monthless } = await tasks.openResets();
        return { resets, monthless, kept: rule, rule: rule ?? startingRule };
      },
      () => void open(),
    );
  const keepRule = (): Promise<void> =>
    attempt(
      "keeping",
      async () => {
        const { rule } = state();
        await tasks.keepRule(rule);
        return { kept: rule, done: "kept" };
      },
      () => void keepRule(),
    );
  const write = (request: Parameters<ResetTasks["writeReset"]>[0]): Promise<void> =>
    attempt(
      "writing",
      async () => {
        await tasks.writeReset(request);
        await planChanged();
        return { ...(await read()), done: "written" };
      },
      () => void write(request),
    );
  const undo = (reset: KeptReset, today: number, isSure = false): Promise<void> =>
    attempt(
      "undoing",
      async () => {
        await tasks.undoReset(reset, today, isSure);
        await planChanged();
        return { ...(await read()), done: "undone" };
      },
      () => void undo(reset, today, isSure),
      () => void undo(reset, today, true),
    );
  return {
    state,
    subscribe,
    open,
    keepRule,
    write,
    undo: (reset: KeptReset, today: number) => undo(reset, today),
    setRule: (change: Partial<ResetRule>) => set({ rule: { ...state().rule, ...change }, done: null }),
  };
}
export type ResetStore = ReturnType<typeof createResetStore>;
