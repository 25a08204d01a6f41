import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { Area } from "./address";

/** The parts of Univer's controller that gather edits for a tenth of a second before they are calculated. */
interface Gatherer {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: unknown;
  _executionInProgressParams: unknown;
  _generateDirty(commands: unknown[]): unknown;
  _mergeDirty(one: unknown, other: unknown): unknown;
}

export interface DirtyArea {
  unitId: string;
  sheetId: string;
  range: Area;
}

const markDirty = "workbench.mutation.mark-dirty";

/** How long edits are gathered before they are calculated, in milliseconds, where nobody waits for them. */
const pause = 100;

/** A chain of spills is no longer than this; a spill whose size depends on itself would never come to rest. */
const mostRounds = 100;

/** Says when everything has been calculated, and doesn't wait for the grid's pause before it starts. */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly gatherer: Gatherer;
  private running = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gathered = 0;
  private waiting: (() => void)[] = [];
  private readonly finished = new Set<() => void>();
  private readonly formulas: FormulaDataModel;
  /** What each spill last filled its cells with. */
  private spilled = new Map<string, string>();
  private rounds = 0;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.gatherer = injector.get(TriggerCalculationController) as unknown as Gatherer;
    this.formulas = injector.get(FormulaDataModel);
    this.commands.registerCommand({ id: markDirty, type: CommandType.MUTATION, handler: () => true });
    injector.get(IActiveDirtyManagerService).register(markDirty, {
      commandId: markDirty,
      getDirtyData: (command) => ({ dirtyRanges: (command.params as { areas: DirtyArea[] }).areas }),
    });
    this.commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.running = 1;
      const state = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState;
      if (id === SetFormulaCalculationNotificationMutation.id && state !== undefined) this.ended();
      this.schedule();
    });
  }

  /** Has these cells calculated again although nobody edited them. */
  markDirty(areas: DirtyArea[]): void {
    if (areas.length > 0) this.commands.syncExecuteCommand(markDirty, { areas }, { onlyLocal: true });
  }

  /** Is told each time a calculation has been written into the cells. */
  onFinished(listener: () => void): () => void {
    this.finished.add(listener);
    return () => this.finished.delete(listener);
  }

  get pending(): boolean {
    return this.running > 0 || this.gatherer._waitingCommandQueue.length > 0;
  }

  /** Resolves when no edit waits and no formula runs. */
  async calculated(): Promise<void> {
    while (this.pending) {
      if (this.running === 0) this.start();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Calculates every formula anew: a file's stored results may be old. */
  async calculateAll(): Promise<void> {
    await this.calculated();
    (this.gatherer._executingDirtyData as { forceCalculation: boolean }).forceCalculation = true;
    this.start();
    await this.calculated();
  }

  /**
   * Takes the gathering out of the grid's hands, which would stop a calculation in the middle to begin a larger
   * one, and tell of the first one's end after the second has begun. Here edits wait until the running one is over.
   */
  private schedule(): void {
    const waiting = this.gatherer._waitingCommandQueue.length;
    const news = waiting > this.gathered;
    this.gathered = waiting;
    if (waiting === 0 || (!news && this.timer !== undefined)) return;
    clearTimeout(this.gatherer._setTimeoutKey);
    this.stop();
    if (this.running === 0) this.timer = setTimeout(() => this.start(), pause);
  }

  /** Begins nothing any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private start(): void {
    const gatherer = this.gatherer;
    clearTimeout(gatherer._setTimeoutKey);
    this.stop();
    const dirty = gatherer._generateDirty(gatherer._waitingCommandQueue);
    gatherer._executingDirtyData = gatherer._mergeDirty(gatherer._executingDirtyData, dirty);
    gatherer._waitingCommandQueue = [];
    this.running = 1;
    void this.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...(gatherer._executingDirtyData as object) },
      { onlyLocal: true },
    );
  }

  private ended(): void {
    // The grid writes the results in the same turn; whoever waits goes on after it.
    queueMicrotask(() => {
      this.running = 0;
      this.followSpills();
      this.schedule();
      const waiting = this.waiting;
      this.waiting = [];
      for (const resume of waiting) resume();
      if (!this.pending) for (const listener of this.finished) listener();
    });
  }

  /**
   * The grid does not order a formula after a spill that fills the cell it reads: it may have come first, and read
   * what stood there before. So whatever reads a spill that has changed is calculated again.
   */
  private followSpills(): void {
    const before = this.spilled;
    this.spilled = new Map();
    const changed: DirtyArea[] = [];
    const data = this.formulas.getArrayFormulaCellData();
    for (const [unitId, sheets] of Object.entries(this.formulas.getArrayFormulaRange()))
      for (const [sheetId, rows] of Object.entries(sheets ?? {}))
        for (const columns of Object.values(rows ?? {}))
          for (const { startRow, startColumn, endRow, endColumn } of Object.values(
            (columns ?? {}) as Record<number, Area>,
          )) {
            const cells = data[unitId]?.[sheetId];
            const values: unknown[] = [];
            for (let row = startRow; row <= endRow; row++)
              for (let column = startColumn; column <= endColumn; column++)
                if (row > startRow || column > startColumn) values.push(cells?.[row]?.[column]?.v);
            const key = [unitId, sheetId, startRow, startColumn, endRow, endColumn].join();
            const answer = JSON.stringify(values);
            this.spilled.set(key, answer);
            const range = { startRow, startColumn, endRow, endColumn };
            if (before.get(key) !== answer) changed.push({ unitId, sheetId, range });
          }
    this.rounds = changed.length > 0 ? this.rounds + 1 : 0;
    if (this.rounds <= mostRounds) this.markDirty(changed);
  }
}
