import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import {
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

/** Says when everything has been calculated, and doesn't wait for the grid's pause before it starts. */
export class Calculation {
  private readonly commands: ICommandService;
  private readonly gatherer: Gatherer;
  private running = 0;
  private waiting: (() => void)[] = [];
  private readonly finished = new Set<() => void>();

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.gatherer = injector.get(TriggerCalculationController) as unknown as Gatherer;
    this.commands.registerCommand({ id: markDirty, type: CommandType.MUTATION, handler: () => true });
    injector.get(IActiveDirtyManagerService).register(markDirty, {
      commandId: markDirty,
      getDirtyData: (command) => ({ dirtyRanges: (command.params as { areas: DirtyArea[] }).areas }),
    });
    this.commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.running = 1;
      const state = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState;
      if (id === SetFormulaCalculationNotificationMutation.id && state !== undefined) this.ended();
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

  private start(): void {
    const gatherer = this.gatherer;
    clearTimeout(gatherer._setTimeoutKey);
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
      const waiting = this.waiting;
      this.waiting = [];
      for (const resume of waiting) resume();
      if (!this.pending) for (const listener of this.finished) listener();
    });
  }
}
