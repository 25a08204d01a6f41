import { CommandType, ICommandService, type ICommandInfo, type Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { Area } from "./address";
import { calculateInTurns } from "./engine/turns";
import { answerOnce } from "./engine/volatileFormulas";

interface Dirty {
  forceCalculation: boolean;
}

/** The parts of Univer's controller that gather edits for a tenth of a second before they are calculated. */
interface Gatherer {
  _waitingCommandQueue: Readonly<ICommandInfo>[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: Dirty;
  _executionInProgressParams: unknown;
  _resetExecutingDirtyData(): void;
  _emitProgress(label?: string): void;
  _generateDirty(commands: readonly unknown[]): Dirty;
  _mergeDirty(one: Dirty, other: Dirty): Dirty;
}

export interface DirtyArea {
  unitId: string;
  sheetId: string;
  range: Area;
}

const markDirty = "workbench.mutation.mark-dirty";

interface Marked {
  areas: DirtyArea[];
  /** It follows from what was calculated, and not from an edit. */
  follows: boolean;
}

const isFollowing = ({ id, params }: Readonly<ICommandInfo>): boolean =>
  id === markDirty && (params as Marked).follows;

/** The cells of a spill but for the first, whose formula is not to be calculated anew. */
const beyondFirst = ({ startRow, startColumn, endRow, endColumn }: Area): Area[] => [
  ...(endColumn > startColumn
    ? [{ startRow, endRow: startRow, startColumn: startColumn + 1, endColumn }]
    : []),
  ...(endRow > startRow ? [{ startRow: startRow + 1, endRow, startColumn, endColumn }] : []),
];

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
  private readonly moved = new Set<(share: number) => void>();
  private readonly formulas: FormulaDataModel;
  /** What each spill last filled its cells with. */
  private spilled = new Map<string, string>();
  private rounds = 0;
  private following = false;
  private abandoned = false;
  /** All will be calculated presently, so that nothing is to be begun before. */
  private held = false;

  /** Is given a way to have a sheet reach to a row and a column that a spill has come to. */
  constructor(
    injector: Injector,
    private readonly reach: (sheetId: string, row: number, column: number) => void,
  ) {
    this.commands = injector.get(ICommandService);
    this.gatherer = injector.get(TriggerCalculationController) as unknown as Gatherer;
    // The page shows progress of its own; the grid's would offer to stop, and leave cells without their answers.
    this.gatherer._emitProgress = () => undefined;
    this.formulas = injector.get(FormulaDataModel);
    this.commands.registerCommand({ id: markDirty, type: CommandType.MUTATION, handler: () => true });
    injector.get(IActiveDirtyManagerService).register(markDirty, {
      commandId: markDirty,
      getDirtyData: (command) => ({ dirtyRanges: (command.params as Marked).areas }),
    });
    answerOnce(injector, () => this.following);
    calculateInTurns(injector, {
      moved: (share) => this.moved.forEach((listener) => listener(share)),
      isAbandoned: () => this.abandoned,
    });
    this.commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.running = 1;
      const state = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState;
      if (id === SetFormulaCalculationNotificationMutation.id && state !== undefined) this.ended();
      this.schedule();
    });
  }

  /** Has these cells calculated again although nobody edited them. */
  markDirty(areas: DirtyArea[], follows = false): void {
    const marked: Marked = { areas, follows };
    if (areas.length > 0) this.commands.syncExecuteCommand(markDirty, marked, { onlyLocal: true });
  }

  /** Is told each time a calculation has been written into the cells. */
  onFinished(listener: () => void): () => void {
    this.finished.add(listener);
    return () => this.finished.delete(listener);
  }

  /** Is told again and again which share of the calculation that runs is done. */
  onMoved(listener: (share: number) => void): () => void {
    this.moved.add(listener);
    return () => this.moved.delete(listener);
  }

  get pending(): boolean {
    return this.running > 0 || this.gatherer._waitingCommandQueue.length > 0;
  }

  /** Resolves when no edit waits and no formula runs. */
  async calculated(): Promise<void> {
    while (this.pending) {
      if (this.running === 0) this.start();
      await this.next();
    }
  }

  /** Calculates every formula anew, once, with all that waits: a file's stored results may be old. */
  async calculateAll(): Promise<void> {
    // What the grid wants calculated of itself when a workbook begins waits from the next turn on.
    this.held = true;
    await new Promise((resolve) => setTimeout(resolve));
    this.held = false;
    while (this.running > 0) await this.next();
    this.start(true);
    await this.calculated();
  }

  /** The end of the calculation that runs. */
  private next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
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
    if (this.running === 0 && !this.held) this.timer = setTimeout(() => this.start(), pause);
  }

  /** Ends the calculation that runs, of a workbook that nobody wants any more, and forgets what waits for one. */
  abandon(): void {
    this.stop();
    this.abandoned = true;
    this.gatherer._waitingCommandQueue = [];
    this.gatherer._resetExecutingDirtyData();
  }

  /** Begins nothing any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private start(all = false): void {
    const gatherer = this.gatherer;
    clearTimeout(gatherer._setTimeoutKey);
    this.stop();
    const waiting = gatherer._waitingCommandQueue;
    this.following = !all && waiting.length > 0 && waiting.every(isFollowing);
    const dirty = gatherer._generateDirty(waiting);
    gatherer._executingDirtyData = gatherer._mergeDirty(gatherer._executingDirtyData, dirty);
    if (all) gatherer._executingDirtyData.forceCalculation = true;
    gatherer._waitingCommandQueue = [];
    this.running = 1;
    this.abandoned = false;
    void this.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...gatherer._executingDirtyData },
      { onlyLocal: true },
    );
  }

  private ended(): void {
    // The grid writes the results in the same turn; whoever waits goes on after it.
    queueMicrotask(() => {
      this.running = 0;
      if (!this.abandoned) this.followSpills();
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
            if (cells?.[endRow]?.[endColumn]) this.reach(sheetId, endRow, endColumn);
            const values: unknown[] = [];
            for (let row = startRow; row <= endRow; row++)
              for (let column = startColumn; column <= endColumn; column++)
                if (row > startRow || column > startColumn) values.push(cells?.[row]?.[column]?.v);
            const key = [unitId, sheetId, startRow, startColumn, endRow, endColumn].join();
            const answer = JSON.stringify(values);
            this.spilled.set(key, answer);
            if (before.get(key) === answer) continue;
            const area = { startRow, startColumn, endRow, endColumn };
            for (const range of beyondFirst(area)) changed.push({ unitId, sheetId, range });
          }
    this.rounds = changed.length > 0 ? this.rounds + 1 : 0;
    if (this.rounds <= mostRounds) this.markDirty(changed, true);
  }
}
