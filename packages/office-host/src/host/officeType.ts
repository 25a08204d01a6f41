import type { Grid } from "../grid/grid";

/** What an action has to work with: the workbook, the pane that asks, and a calculation that it can wait for. */
export interface Run {
  readonly grid: Grid;
  readonly session: PaneState;
  /** Everything calculated that earlier actions changed, as Excel has it before it goes on. */
  settled(): Promise<void>;
}

/** What belongs to one pane and not to the workbook. */
export interface PaneState {
  /** The display language, "en-US" or "zh-CN". */
  readonly language: string;
  /** Whose doing it is. */
  readonly user: string;
  eventsEnabled: boolean;
  /** Events are heard from now on, without a call that asks for them. */
  watch(): void;
  /** Hands a workbook's file to whoever opens new ones. */
  openNew(bytes: Uint8Array): void;
  /** Gives an object an id by which it can be found again, until it is let go. */
  keep(object: Target): string;
  /** Objects that the pane holds, by the ids that it knows them by. */
  kept(id: string): Target | undefined;
  release(id: string): void;
  releaseAll(): void;
}

/** What one kind of Office object can do here: anything not listed fails loudly, by name. */
export interface OfficeType<Self> {
  /** Office.js's own name of the class. */
  name: string;
  /** The scalar properties, by their names on the wire. A `load()` of everything reads them all. */
  read?: Record<string, (self: Self, run: Run) => unknown>;
  /** Properties that are read only when asked for by name. */
  readOnRequest?: Record<string, (self: Self, run: Run) => unknown>;
  write?: Record<string, (self: Self, value: unknown, run: Run) => void | Promise<void>>;
  /** Methods that answer with a value, or with nothing. */
  call?: Record<string, (self: Self, args: unknown[], run: Run) => unknown>;
  /** Properties and methods that lead to another object; null for an `…OrNullObject` that isn't there. */
  open?: Record<string, (self: Self, args: unknown[], run: Run) => Target | null | Promise<Target | null>>;
  /** The members of a collection. */
  items?: (self: Self, run: Run) => Target[];
  /** The events that are told, by the names of their handlers: "onChanged". */
  events?: readonly string[];
  /** What identifies an object in its collection, so that Office.js can address it again. */
  key?: (self: Self, run: Run) => Record<string, unknown>;
}

/**
 * An Office object of the moment: the name of its class and whatever that class needs to find its part of the
 * workbook. By name, since objects lead to one another and their files must not.
 */
export interface Target {
  type: string;
  self: unknown;
}

export const target = <Self>(type: OfficeType<Self>, self: Self): Target => ({ type: type.name, self });
