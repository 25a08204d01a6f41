import type { Language } from "../../core/language";
import type { ModelTableName } from "../../core/model/tables";
import { isTrouble } from "../../core/trouble";
import type { ListColumns } from "../../core/wholePlan/listColumns";
import type { WholePlanTasks } from "../../tasks/wholePlan/wholePlanTasks";
import type { Failure } from "../model/state";
import { latestOnly } from "../shell/latestOnly";
import { createStore } from "../shell/store";

type Written = Awaited<ReturnType<WholePlanTasks["insertWholePlan"]>>;

export interface WholePlanState {
  /** Null before the workbook was looked at. */
  readonly tables: Awaited<ReturnType<WholePlanTasks["userTables"]>> | null;
  /** The chosen table; null for the example. */
  readonly source: string | null;
  readonly read: Awaited<ReturnType<WholePlanTasks["readPlanList"]>> | null;
  readonly busy: "reading" | "making" | "undoing" | null;
  readonly written: Written | null;
  /** The sheets of a plan that was made are gone again. */
  readonly undone: boolean;
  readonly failed: Failure | null;
}

export interface PlanFigures {
  readonly language: Language;
  readonly year: number;
  readonly target: number;
  readonly over: number;
}

/** From a target and a list to a plan, as the pane holds it between the workbook and the person. */
export function createWholePlanStore(tasks: WholePlanTasks) {
  const { state, set, subscribe } = createStore<WholePlanState>({
    tables: null,
    source: null,
    read: null,
    busy: null,
    written: null,
    undone: false,
    failed: null,
  });
  const run = latestOnly();
  const attempt = (
    busy: NonNullable<WholePlanState["busy"]>,
    work: () => Promise<Partial<WholePlanState>>,
    again: () => void,
    sure: (() => void) | null = null,
  ): Promise<void> => {
    set({ busy, failed: null });
    return run(work, {
      take: set,
      fail: (caught) => set({ failed: { caught, table: null, again, sure } }),
      end: () => set({ busy: null }),
    });
  };

  /** The plan's year, the list's that a person wants counted, and the plan's for which the list was read. */
  const years: Record<"planned" | "counted" | "read", number | null> = {
    planned: null,
    counted: null,
    read: null,
  };
  /** The year that counts is the last before the plan's. */
  const toRead = (): number | null => (years.counted === null ? years.planned : years.counted + 1);

  const open = (): Promise<void> =>
    attempt(
      "reading",
      async () => ({ tables: await tasks.userTables() }),
      () => void open(),
    );
  const choose = (source: string | null, columns?: ListColumns): Promise<void> => {
    const { read, source: before } = state();
    set({ source, read: source === before ? read : null, undone: false });
    if (source !== before) years.counted = null;
    years.read = toRead();
    if (source === null)
      return attempt(
        "reading",
        () => Promise.resolve({ read: null }),
        () => undefined,
      );
    return attempt(
      "reading",
      async () => ({ read: await tasks.readPlanList(source, columns, years.read) }),
      () => void choose(source, columns),
    );
  };
  /** Another year's plan goes by another year of the list, where that holds several. */
  const planFor = (year: number | null): void => {
    const { busy, read, source } = state();
    if (year === null) return;
    years.planned = year;
    if (busy === null && source !== null && read?.list.sold && years.read !== toRead())
      void choose(source, read.columns);
  };

  const count = (year: number): void => {
    const { read, source } = state();
    years.counted = year;
    if (read && source !== null) void choose(source, read.columns);
  };

  const make = (
    figures: PlanFigures,
    sheets: Readonly<Partial<Record<ModelTableName, string>>> = {},
  ): Promise<void> =>
    attempt(
      "making",
      async () => {
        const { read, source } = state();
        years.planned = figures.year;
        years.read = toRead();
        // What the list says now, not what it said when it was chosen.
        const now =
          read && source !== null ? await tasks.readPlanList(source, read.columns, years.read) : null;
        if (now?.trouble) throw now.trouble;
        const list = now?.list ?? null;
        const written = await tasks.insertWholePlan({ ...figures, list, sheets });
        return { read: now, written, undone: false };
      },
      () => void make(figures, sheets),
      () => {
        const { failed } = state();
        if (!failed || !isTrouble(failed.caught, "model-taken")) return;
        const free = failed.caught.facts.taken.map((one) => [one.table, one.suggestion]);
        void make(figures, { ...sheets, ...Object.fromEntries(free) });
      },
    );
  const undo = (isSure = false): Promise<void> =>
    attempt(
      "undoing",
      async () => {
        await tasks.takeBackTables(state().written ?? [], isSure);
        return { written: null, undone: true };
      },
      () => void undo(isSure),
      () => void undo(true),
    );
  return {
    state,
    subscribe,
    open,
    choose,
    planFor,
    count,
    make,
    undo: () => undo(),
    goTo(sheet: string, address: string) {
      tasks
        .goTo({ sheet, address })
        .catch((caught: unknown) => set({ failed: { caught, table: null, again: null, sure: null } }));
    },
  };
}
export type WholePlanStore = ReturnType<typeof createWholePlanStore>;
