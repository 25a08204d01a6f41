import type { Run } from "./run";

/** What one kind of Office object can do here: anything not listed fails loudly, by name. */
export interface OfficeType<Self> {
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
  /** What identifies an object in its collection, so that Office.js can address it again. */
  key?: (self: Self, run: Run) => Record<string, unknown>;
}

/** An Office object of the moment: its kind and whatever that kind needs to find its part of the workbook. */
export interface Target {
  type: OfficeType<never>;
  self: unknown;
}

export const target = <Self>(type: OfficeType<Self>, self: Self): Target => ({
  type: type as unknown as OfficeType<never>,
  self,
});

/** The handlers of a target as functions of any self, since a target pairs a type with a self of its own. */
export const typeOf = (given: Target): OfficeType<unknown> => given.type as unknown as OfficeType<unknown>;
