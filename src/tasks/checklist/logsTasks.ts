import { watchLogs } from "./watchLogs";

/** What the pane asks of the history and the sign-offs. */
export interface LogsTasks {
  readonly watchLogs: typeof watchLogs;
}

export const logsTasks: LogsTasks = { watchLogs };
