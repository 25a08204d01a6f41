import type { Host } from "./host";

/** One entry of an event message on the wire. */
export interface EventMessage {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

/** Tells the panes what happened in the workbook. */
export class Events {
  constructor(private readonly host: Host) {}

  flush(): void {
    void this.host;
  }
}
