import type { Language } from "../../core/language";
import type { Checklist } from "../../core/checklist/checklist";
import type { Opened } from "../../core/checklist/opened";
import { isTrouble } from "../../core/trouble";
import type { Scope } from "../../core/checklist/signoffs";
import { nothingProved, type ProofsState } from "../proofs/state";
import { nothingLogged, type LogsState } from "../signoffs/state";
import { createStore } from "../shell/store";
import { keyOf, patchOf, valueIn, withChanges, type Change, type Edit, type Failure } from "./edits";
import type { ChecklistTasks, Names } from "../../tasks/checklist/checklistTasks";

/** What takes a moment and stands in the way of nothing but itself. */
export type Action = "open" | "create" | "repair" | "language" | "snapshot" | "signOff" | "show";

export interface ChecklistState {
  /** What the last look into the workbook found, kept up to date; null before the first. */
  readonly opened: Opened | null;
  /** What is not in the workbook yet, oldest first. */
  readonly edits: readonly Edit[];
  readonly action: Action | null;
  /** The last action that failed, until it is tried again or put aside. */
  readonly failed: { readonly action: Action; readonly failure: Failure; readonly again: () => void } | null;
  /** What is asked for in a dialog. */
  readonly asking: "names" | "scoring" | null;
  /** How often something was written since the pane opened: 0 means there is nothing to call saved. */
  readonly writes: number;
}

/** Damage shows in a write that fails: then the workbook is looked at again. */
const structural = ["damaged", "absent", "newer-schema", "unknown-item"] as const;

/**
 * The checklist as the pane holds it between the workbook and the person: edits are shown at once, written in
 * order, one at a time, and kept with what went wrong until they are in the cells or given up.
 */
export function createChecklistStore(tasks: ChecklistTasks) {
  const { state, set, subscribe } = createStore<ChecklistState>({
    opened: null,
    edits: [],
    action: null,
    failed: null,
    asking: null,
    writes: 0,
  });
  const logs = createStore<LogsState>(nothingLogged);
  let writing: readonly Edit[] = [];
  let watching: Promise<() => Promise<void>> | null = null;

  /** A remote value that equals what we failed to write settles that edit. */
  const accept = (opened: Opened) => {
    const edits =
      opened.kind === "open"
        ? state().edits.filter(
            ({ change, failure }) => !failure || valueIn(opened.checklist, change) !== change.value,
          )
        : state().edits;
    set({ opened, edits });
  };

  const watch = async () => {
    if (watching) return;
    watching = tasks.watchChecklist(accept, (caught) =>
      set({ failed: { action: "open", failure: { caught }, again: () => void open() } }),
    );
    try {
      await watching;
    } catch (caught) {
      watching = null;
      throw caught;
    }
  };

  async function run(action: Action, work: () => Promise<Opened | void>): Promise<boolean> {
    if (state().action !== null) return false;
    set({ action, failed: null });
    try {
      const opened = await work();
      if (opened) accept(opened);
      if (opened?.kind === "open") await watch();
      set({ action: null });
      return true;
    } catch (caught) {
      if (isTrouble(caught, "taken")) {
        set({ action: null, opened: { kind: "taken", taken: caught.facts.taken }, asking: "names" });
        return false;
      }
      const again = () => void run(action, work);
      set({ action: null, failed: { action, failure: { caught }, again } });
      return false;
    } finally {
      void write();
    }
  }

  const open = () => run("open", () => tasks.openChecklist());

  const send = ([first, ...more]: readonly Edit[]): Promise<void> => {
    const { change } = first!;
    if (change.on === "pass") return tasks.setPass(change.value);
    if (change.on === "section") return tasks.setSectionWeight(change.id, change.value);
    return tasks.setItem(change.id, patchOf([change, ...more.map((edit) => edit.change)]));
  };

  const nextBatch = (): readonly Edit[] => {
    const waiting = state().edits.filter(({ failure }) => !failure);
    const first = waiting[0]?.change;
    if (first?.on !== "item") return waiting.slice(0, 1);
    return waiting.filter(({ change }) => change.on === "item" && change.id === first.id);
  };

  const written = (batch: readonly Edit[]) => {
    const edits = state().edits.filter((edit) => !batch.includes(edit));
    const changes = batch.map(({ change }) => change);
    const { opened } = state();
    set({
      edits,
      writes: state().writes + 1,
      opened:
        opened?.kind === "open" ? { ...opened, checklist: withChanges(opened.checklist, changes) } : opened,
    });
  };

  async function write(): Promise<void> {
    if (writing.length > 0 || state().opened?.kind !== "open" || state().action === "repair") return;
    writing = nextBatch();
    if (writing.length === 0) return;
    const batch = writing;
    let damaged = false;
    try {
      await send(batch);
      written(batch);
    } catch (caught) {
      const failure = { caught };
      damaged = structural.some((code) => isTrouble(caught, code));
      set({ edits: state().edits.map((edit) => (batch.includes(edit) ? { ...edit, failure } : edit)) });
    } finally {
      writing = [];
    }
    if (damaged) await open();
    await write();
  }

  return {
    subscribe,
    state,
    open,
    /** Asks for other names where ours are taken. */
    async create(language: Language, names?: Names) {
      set({ asking: null });
      await run("create", () => tasks.createChecklist({ language, ...(names && { names }) }));
      if (state().opened?.kind === "taken") set({ asking: "names" });
    },
    /** What the workbook proves of the items; told by whoever watches it. */
    proofs: createStore<ProofsState>(nothingProved),
    /** What it keeps of former days and of who signed; told by whoever watches it. */
    logs,
    /** Takes what another task found in the workbook. */
    accept,
    /** Tells of a failure that nobody clicked for. */
    fail: (caught: unknown, again: () => void) =>
      set({ failed: { action: "open", failure: { caught }, again } }),
    askScoring: () => set({ asking: "scoring" }),
    stopAsking: () => set({ asking: null }),
    /** `columns` names the headers that are ours under another name. */
    repair: (columns?: Readonly<Record<string, string>>) =>
      run("repair", () => tasks.repairChecklist(columns)),
    speak: (language: Language) => run("language", () => tasks.switchLanguage(language)),
    async snapshot(today: number): Promise<boolean> {
      const isDone = await run("snapshot", () => tasks.snapshotScore(today));
      logs.state().refresh?.();
      return isDone;
    },
    async signOff(request: { scope: Scope; by: string; day: number }): Promise<boolean> {
      const isDone = await run("signOff", () => tasks.signOff(request));
      logs.state().refresh?.();
      return isDone;
    },
    show: (id: string) => run("show", () => tasks.goToItem(id)),
    putAside: () => set({ failed: null }),

    /** Shows the change at once and writes it as soon as those before it are written. */
    change(change: Change) {
      const { opened } = state();
      if (opened?.kind !== "open" || opened.readOnly) return;
      const key = keyOf(change);
      const others = state().edits.filter((edit) => edit.key !== key);
      const inFlight = writing.some((edit) => edit.key === key);
      const same = !inFlight && valueIn(opened.checklist, change) === change.value;
      set({ edits: same ? others : [...others, { key, change, failure: null }] });
      void write();
    },
    /** Tries again all that failed. */
    retry() {
      set({ edits: state().edits.map((edit) => ({ ...edit, failure: null })) });
      void write();
    },
    /** Gives up all that failed: the fields show the workbook's values again. */
    discard() {
      set({ edits: state().edits.filter(({ failure }) => !failure) });
    },
    async close() {
      const watched = watching;
      watching = null;
      await (
        await watched
      )?.();
    },
  };
}
export type ChecklistStore = ReturnType<typeof createChecklistStore>;

/** What the fields show: the workbook's values with all that the person wants them to be. */
export const shownChecklist = (checklist: Checklist, edits: readonly Edit[]): Checklist =>
  withChanges(
    checklist,
    edits.map(({ change }) => change),
  );

/** What the score counts: the workbook's values with all that is on its way, but nothing that failed. */
export const countedChecklist = (checklist: Checklist, edits: readonly Edit[]): Checklist =>
  withChanges(
    checklist,
    edits.filter(({ failure }) => !failure).map(({ change }) => change),
  );

/** Nothing is known of a checklist that has just been made before the workbook was looked at. */
export const isUnknown = ({ items }: Checklist, isReckoning: boolean, readOnly: unknown): boolean =>
  isReckoning && !readOnly && items.every(({ status }) => status === "not-started");
