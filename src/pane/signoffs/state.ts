import type { Logs } from "../../tasks/checklist/watchLogs";

export interface LogsState {
  /** What the history and the sign-offs hold; null before the first look. */
  readonly found: Logs | null;
  /** Reads them anew. */
  readonly refresh: (() => void) | null;
}

export const nothingLogged: LogsState = { found: null, refresh: null };
