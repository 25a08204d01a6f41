import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  RedoCommandId,
  UndoCommandId,
  type IUndoRedoItem,
  type Injector,
  type Nullable,
} from "@univerjs/core";

export interface Mutation {
  id: string;
  params: object;
}

const setExtra = "workbench.mutation.set-extra";

const setting = (key: string, value: unknown): Mutation[] => [{ id: setExtra, params: { key, value } }];

/** Makes one step of two: made again in their order, taken back the other way round. */
function join(step: IUndoRedoItem, later: IUndoRedoItem): void {
  step.redoMutations.push(...later.redoMutations);
  step.undoMutations.unshift(...later.undoMutations);
}

/**
 * Changes to the workbook, each with its way back. Facts that the grid has no place for (charts, protection,
 * a table's style) are kept here as extras and go back and forth with the same Ctrl+Z.
 */
export class Edits {
  readonly commands: ICommandService;
  private readonly history: IUndoRedoService;
  private readonly instances: IUniverInstanceService;
  private readonly extras = new Map<string, unknown>();
  private readonly listeners = new Set<(key: string) => void>();
  private depth = 0;
  private undoing = 0;
  private isFollowing = false;

  constructor(
    injector: Injector,
    private readonly unitId: () => string,
  ) {
    this.commands = injector.get(ICommandService);
    this.instances = injector.get(IUniverInstanceService);
    this.history = injector.get(IUndoRedoService);
    // The grid would take the parts of a joined step back in the order in which they were made.
    (this.history as unknown as { _tryBatchingElements: typeof join })._tryBatchingElements = join;
    this.commands.registerCommand({
      id: setExtra,
      type: CommandType.MUTATION,
      handler: (_accessor, params?: { key: string; value: unknown }) => {
        if (!params) return false;
        if (params.value === undefined) this.extras.delete(params.key);
        else this.extras.set(params.key, params.value);
        for (const listener of this.listeners) listener(params.key);
        return true;
      },
    });
    this.commands.beforeCommandExecuted(({ id }) => {
      if (id === UndoCommandId || id === RedoCommandId) this.undoing += 1;
    });
    this.commands.onCommandExecuted(({ id }) => {
      if (id === UndoCommandId || id === RedoCommandId) this.undoing = Math.max(0, this.undoing - 1);
    });
  }

  /** True while a step is being taken back or made again. */
  get isUndoing(): boolean {
    return this.undoing > 0;
  }

  mutate(redo: Mutation[], undo: Mutation[]): void {
    this.execute(redo);
    this.remember(redo, undo);
  }

  private execute(mutations: Mutation[]): void {
    for (const { id, params } of mutations)
      if (!this.commands.syncExecuteCommand(id, params)) throw new Error(`The grid refused ${id}.`);
  }

  private remember(redoMutations: Mutation[], undoMutations: Mutation[]): void {
    const step = { unitID: this.unitId(), redoMutations, undoMutations };
    if (this.isFollowing && this.depth === 0 && this.joinLast(step)) return;
    this.history.pushUndoRedo(step);
  }

  /** What the work changes belongs to the step before it: a consequence of what somebody just typed. */
  following(work: () => void): void {
    const before = this.isFollowing;
    this.isFollowing = true;
    try {
      work();
    } finally {
      this.isFollowing = before;
    }
  }

  private lastStep(): Nullable<IUndoRedoItem> {
    this.instances.focusUnit(this.unitId());
    return this.history.pitchTopUndoElement();
  }

  private joinLast(step: IUndoRedoItem): boolean {
    const last = this.lastStep();
    if (!last) return false;
    join(last, step);
    return true;
  }

  extra<T>(key: string): T | undefined {
    return this.extras.get(key) as T | undefined;
  }

  setExtra(key: string, value: unknown): void {
    const before = this.extras.get(key);
    this.mutate(setting(key, value), setting(key, before));
  }

  /**
   * Makes changes before a command of the grid that is about to run, as part of its step: they are taken back when all
   * that it did is, and not where the grid has no way back from it.
   */
  mutateAhead(redo: Mutation[], undo: Mutation[]): void {
    this.execute(redo);
    if (this.depth > 0) return this.remember(redo, undo);
    const before = this.lastStep();
    queueMicrotask(() => {
      const step = this.lastStep();
      if (!step || step === before) return;
      step.redoMutations.unshift(...redo);
      step.undoMutations.push(...undo);
    });
  }

  /** Sets an extra because of what is being done: it belongs to that step, which the grid remembers when it has ended. */
  setExtraAlong(key: string, value: unknown): void {
    const [redo, undo] = [setting(key, value), setting(key, this.extras.get(key))];
    this.execute(redo);
    queueMicrotask(() => this.following(() => this.remember(redo, undo)));
  }

  /** Sets an extra with no way back: what undo never touches in Excel either, and what a file brings along. */
  keepExtra(key: string, value: unknown): void {
    if (value === undefined) this.extras.delete(key);
    else this.extras.set(key, value);
    for (const listener of this.listeners) listener(key);
  }

  extraKeys(prefix: string): string[] {
    return [...this.extras.keys()].filter((key) => key.startsWith(prefix));
  }

  onExtra(listener: (key: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Everything changed until the work is done is one step for Ctrl+Z. */
  async group<T>(work: () => Promise<T>): Promise<T> {
    if (this.depth > 0) return work();
    const batch = this.history.__tempBatchingUndoRedo(this.unitId());
    this.depth += 1;
    try {
      return await work();
    } finally {
      this.depth -= 1;
      batch.dispose();
    }
  }

  async undo(): Promise<boolean> {
    this.instances.focusUnit(this.unitId());
    return this.commands.executeCommand(UndoCommandId);
  }

  async redo(): Promise<boolean> {
    this.instances.focusUnit(this.unitId());
    return this.commands.executeCommand(RedoCommandId);
  }

  clear(): void {
    this.extras.clear();
    this.history.clearUndoRedo(this.unitId());
  }
}
