import { ICommandService, type Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { EnteredFormulas } from "./enteredFormulas";
import { FollowedSpills } from "./followedSpills";
import { isChange, isFollowing, knowMarked, marked } from "./engine/gatherer";
import type { Dirty, DirtyArea, Gatherer } from "./engine/gatherer";
import { calculateInTurns } from "./engine/turns";
import { answerOnce } from "./engine/volatileFormulas";

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
  private readonly spills: FollowedSpills;
  private readonly entered: EnteredFormulas;
  /** Somebody has asked for a calculation, which is not over before all that follows from it is calculated. */
  private asked = false;
  private rounds = 0;
  private following = false;
  private abandoned = false;
  /** All will be calculated presently, so that nothing is to be begun before. */
  private held = false;
  private isByHand = false;

  /** Is given a way to have a sheet reach to a row and a column that a spill has come to. */
  constructor(injector: Injector, reach: (sheetId: string, row: number, column: number) => void) {
    this.commands = injector.get(ICommandService);
    this.gatherer = injector.get(TriggerCalculationController) as unknown as Gatherer;
    // The page shows progress of its own; the grid's would offer to stop, and leave cells without their answers.
    this.gatherer._emitProgress = () => undefined;
    this.spills = new FollowedSpills(injector.get(FormulaDataModel), reach);
    this.entered = new EnteredFormulas(this.commands, this.spills, () => this.isByHand);
    knowMarked(injector);
    answerOnce(injector, () => this.following);
    calculateInTurns(injector, {
      moved: (share) => this.moved.forEach((listener) => listener(share)),
      isAbandoned: () => this.abandoned,
      isWanted: this.entered.isWanted,
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
    if (areas.length > 0) this.mark({ areas, follows });
  }

  private mark(what: Parameters<typeof marked>[0]): void {
    const { id, params } = marked(what);
    this.commands.syncExecuteCommand(id, params, { onlyLocal: true });
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

  /** Something runs, or is about to. */
  get pending(): boolean {
    return (
      this.running > 0 || this.entered.any || (this.isDue && this.gatherer._waitingCommandQueue.length > 0)
    );
  }

  /** Something has changed since the last calculation: with a calculation by hand it may stay so. */
  get hasChanges(): boolean {
    return this.gatherer._waitingCommandQueue.some(isChange);
  }

  /** Whether the workbook is calculated only when somebody asks for it. */
  get byHand(): boolean {
    return this.isByHand;
  }

  set byHand(byHand: boolean) {
    this.isByHand = byHand;
    this.entered.take();
    // Rows may have come and gone since the changes that wait: by their places they are not found.
    if (!byHand && this.hasChanges) this.mark({ areas: [], all: true });
  }

  private get isDue(): boolean {
    return !this.isByHand || this.asked;
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
    await this.nextTurn();
    while (this.running > 0) await this.next();
    this.asked = true;
    try {
      this.start("all");
      await this.calculated();
    } finally {
      this.asked = false;
    }
  }

  /** Calculates what has changed since the last time, and what answers anew each time: F9. */
  async recalculate(): Promise<void> {
    if (this.isByHand) return this.calculateAll();
    await this.calculated();
    this.start("waiting");
    await this.calculated();
  }

  /** What the grid wants calculated of itself when a workbook begins waits from the next turn on. */
  private async nextTurn(): Promise<void> {
    this.held = true;
    await new Promise((resolve) => setTimeout(resolve));
    this.held = false;
  }

  /** Takes the figures of a workbook that has just been opened as they are; these cells have none, and are calculated. */
  async takeAsCalculated(without: readonly DirtyArea[], changed: boolean, show: () => void): Promise<void> {
    await this.nextTurn();
    show();
    this.gatherer._waitingCommandQueue = [];
    this.entered.take();
    this.entered.add(without);
    if (changed) this.mark({ areas: [], all: true });
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
    const isWanted = this.entered.any || (this.isDue && waiting > 0);
    clearTimeout(this.gatherer._setTimeoutKey);
    if (!isWanted || (!news && this.timer !== undefined)) return;
    this.stop();
    if (this.running === 0 && !this.held) this.timer = setTimeout(() => this.start(), pause);
  }

  /** Ends the calculation that runs, of a workbook that nobody wants any more, and forgets what waits for one. */
  abandon(): void {
    this.stop();
    this.abandoned = true;
    this.gatherer._waitingCommandQueue = [];
    this.gatherer._resetExecutingDirtyData();
    this.entered.take();
  }

  /** Begins nothing any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private start(what: "waiting" | "all" = "waiting"): void {
    const gatherer = this.gatherer;
    clearTimeout(gatherer._setTimeoutKey);
    this.stop();
    if (what === "waiting" && !this.isDue) {
      this.following = false;
      return this.run(gatherer._generateDirty([marked({ areas: this.entered.begin() })]));
    }
    this.entered.take();
    const waiting = gatherer._waitingCommandQueue;
    this.following = what === "waiting" && waiting.length > 0 && waiting.every(isFollowing);
    const dirty = gatherer._generateDirty(waiting);
    gatherer._executingDirtyData = gatherer._mergeDirty(gatherer._executingDirtyData, dirty);
    if (what === "all") gatherer._executingDirtyData.forceCalculation = true;
    gatherer._waitingCommandQueue = [];
    this.run(gatherer._executingDirtyData);
  }

  private run(dirty: Dirty): void {
    this.running = 1;
    this.abandoned = false;
    void this.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...dirty },
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

  /** Whatever reads a spill that has changed is calculated again. */
  private followSpills(): void {
    const changed = this.spills.changed();
    // In a workbook that is calculated by hand it waits with everything else.
    if (this.byHand && !this.asked) return;
    this.rounds = changed.length > 0 ? this.rounds + 1 : 0;
    if (this.rounds <= mostRounds) this.markDirty(changed, true);
  }
}
