import { CommandType, ICommandService, type ICommandInfo, type Injector } from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import type { Area } from "../address";

export interface Dirty {
  forceCalculation: boolean;
}

/** The parts of Univer's controller that gather edits for a tenth of a second before they are calculated. */
export interface Gatherer {
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

/** One cell. */
export const areaOf = (unitId: string, sheetId: string, row: number, column: number): DirtyArea => ({
  unitId,
  sheetId,
  range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
});

/** Cells that are to be calculated again although nobody edited them. */
interface Marked {
  areas: readonly DirtyArea[];
  /** It follows from what was calculated, and not from an edit. */
  follows?: boolean;
  /** All of the workbook is to be calculated. */
  all?: boolean;
}

const id = "workbench.mutation.mark-dirty";

export const marked = (params: Marked): { id: string; params: Marked } => ({ id, params });

export const isFollowing = (command: Readonly<ICommandInfo>): boolean =>
  command.id === id && (command.params as Marked).follows === true;

const changing =
  /^sheet\.mutation\.(?:set-range-values|(?:insert|remove|move|reorder)-)|\.(?:set|remove)-defined-name$/;

/** Whether a command that waits for a calculation has changed what formulas answer; others speak of looks and rules. */
export const isChange = (command: Readonly<ICommandInfo>): boolean =>
  command.id === id || changing.test(command.id);

/** Has the grid's gatherer know of cells that are marked. */
export function knowMarked(injector: Injector): void {
  injector.get(ICommandService).registerCommand({ id, type: CommandType.MUTATION, handler: () => true });
  injector.get(IActiveDirtyManagerService).register(id, {
    commandId: id,
    getDirtyData: ({ params }) => {
      const { areas, all } = params as Marked;
      return { dirtyRanges: [...areas], forceCalculation: all === true };
    },
  });
}
