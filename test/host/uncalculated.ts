import type { Grid } from "office-host/grid/grid";

interface Calculation {
  calculated(): Promise<void>;
  calculateAll(): Promise<void>;
  start(): void;
  readonly gatherer: { _waitingCommandQueue: unknown[] };
}

/** Lets no formula of a grid be calculated until the function it returns is called: for tests that no result matters to. */
export function leaveUncalculated(grid: Grid): () => void {
  const own = grid.calculation as unknown as Calculation;
  const nothing = (): void => void (own.gatherer._waitingCommandQueue = []);
  const none = (): Promise<void> => Promise.resolve(nothing());
  Object.assign(own, { calculated: none, calculateAll: none, start: nothing });
  return () => {
    for (const name of ["calculated", "calculateAll", "start"] as const)
      delete (own as Partial<Calculation>)[name];
  };
}
