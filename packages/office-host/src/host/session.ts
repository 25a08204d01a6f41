import type { Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import { shifted, type Shift } from "../grid/shift";
import { rangeTarget, type RangeSelf } from "./objects/rangeSelf";
import { settingsOf } from "./objects/settings";
import type { DocumentAnswer, DocumentMessage } from "./officeContext";
import type { PaneState, Target } from "./officeType";
import type { EventMessage, RequestBody, ResponseBody } from "./wire";

/** A message of Office.js's host bridge, in either direction. */
interface BridgeMessage {
  id?: number;
  type: number;
  controlId?: string;
  message?: { body?: RequestBody } & Record<string, unknown>;
}

/** 1 a request, 2 its answer, 3 events from the host. */
const bridgeKind = { request: 1, answer: 2, events: 3 } as const;

/** The far end of a session: the workbook, and who answers for it. */
interface FarEnd {
  readonly grid: Grid;
  readonly language: string;
  readonly events: { begin(): void };
  file(): Promise<Uint8Array>;
  openNew(bytes: Uint8Array): void;
  report(call: string, error: unknown): void;
  sync(session: Session, body: RequestBody, bytes: number): Promise<ResponseBody>;
  leave(session: Session): void;
}

const base64 = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
};

/** One pane's connection: its own object ids, its own events, its own user. */
export class Session implements PaneState {
  private readonly objects = new Map<string, Target>();
  private readonly ids = new Map<Target, string>();
  private handlers = 0;
  private isWatching = false;
  private nextReference = 1;
  eventsEnabled = true;

  constructor(
    readonly host: FarEnd,
    readonly id: string,
    readonly user: string,
    private readonly send: (text: string) => void,
  ) {}

  get language(): string {
    return this.host.language;
  }

  /** Takes what the pane's Office.js sent and answers through `send`. */
  receive(text: string): void {
    const message = JSON.parse(text) as BridgeMessage | DocumentMessage;
    if ("workbench" in message) {
      void this.document(message);
      return;
    }
    if (message.type !== bridgeKind.request || !message.message?.body) return;
    const { body } = message.message;
    void this.host.sync(this, body, text.length).then((answer) => {
      this.send(
        JSON.stringify({
          id: message.id,
          type: bridgeKind.answer,
          controlId: message.controlId ?? "",
          message: { statusCode: 200, headers: {}, body: answer },
        }),
      );
    });
  }

  openNew(bytes: Uint8Array): void {
    this.host.openNew(bytes);
  }

  /** Opens the document for a pane, saves its settings or hands out its file. */
  private async document(message: DocumentMessage): Promise<void> {
    const { host } = this;
    if (message.workbench === "save") host.grid.edits.keepExtra("settings", message.settings);
    const answer: DocumentAnswer = {
      workbench: "answer",
      id: message.id,
      language: host.language,
      settings: settingsOf(host.grid),
      ...(message.workbench === "file" ? { file: base64(await host.file()) } : {}),
    };
    this.send(JSON.stringify(answer));
  }

  /** Gives an object an id of this session by which it can be found again, until it is let go. */
  keep(object: Target): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `${this.id}:${this.nextReference}`;
    this.nextReference += 1;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  kept(id: string): Target | undefined {
    return this.objects.get(id);
  }

  release(id: string): void {
    const object = this.objects.get(id);
    this.objects.delete(id);
    if (object) this.ids.delete(object);
  }

  releaseAll(): void {
    this.objects.clear();
    this.ids.clear();
  }

  /** Ranges that an add-in holds move with their cells. */
  shift(sheetId: string, shift: Shift): void {
    for (const { type, self } of this.objects.values()) {
      if (type !== "Range") continue;
      const range = self as RangeSelf;
      if (range.sheetId !== sheetId) continue;
      const area = shifted(range.area, shift);
      if (area) range.area = area;
      else range.gone = true;
    }
  }

  /**
   * `_RegisterDataChangedEvent` and its like. Office.js hands each event to the handlers that are there, so it is
   * enough to know whether there are any.
   */
  subscribe(method: string): null {
    this.handlers += /^_Un/.test(method) ? -1 : 1;
    return null;
  }

  watch(): void {
    this.isWatching = true;
  }

  get listens(): boolean {
    return (this.handlers > 0 || this.isWatching) && this.eventsEnabled;
  }

  /** A range that an event's `getRange` leads to. */
  keepRange(sheetId: string, area: Area): string {
    return this.keep(rangeTarget(sheetId, { ...area }));
  }

  fire(entries: EventMessage[]): void {
    if (entries.length === 0) return;
    this.send(JSON.stringify({ type: bridgeKind.events, message: { entries } }));
  }

  disconnect(): void {
    this.host.leave(this);
  }
}
