import { writeXlsx } from "xlsx-book/writeXlsx";
import { readBook } from "../grid/read";
import type { Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import { isShift, shiftOf } from "../grid/shiftMutations";
import { Events } from "./events";
import { OfficeError, type OfficeErrorCode } from "./errors";
import { followColumns } from "./objects/filters";
import { Session } from "./session";
import { SyncRun } from "./syncRun";
import { actionKind, jsName, pathKind, type Action, type RequestBody, type ResponseBody } from "./wire";

/** One sync as it came over the wire. */
export interface SyncRecord {
  session: string;
  user: string;
  /** "worksheets.getItem", "range.values=", "table.load(name)" in the order in which they were done. */
  actions: string[];
  /** How many actions had been done after each one that may have changed the workbook. */
  changes: number[];
  /** Length of the request's text. */
  bytes: number;
  /** Length of the answer's text. */
  answered: number;
  /** What the person was doing, as the page labelled it. */
  userDid: string;
  failed?: string;
}

/** Excel on the web takes and gives no more at once. */
const mostBytes = 5 * 1024 * 1024;

interface PlannedFailure {
  inSyncs: number;
  afterActions: number;
  code: OfficeErrorCode;
}

/** The far end of Office.js's wire: it answers what panes ask of the workbook in the grid. */
export class Host {
  /** Told of everything the host could not do, naming the call; the page shows it on the console. */
  report: (call: string, error: unknown) => void = () => undefined;
  /** The page says whether somebody is typing in a cell; Excel refuses every call meanwhile. */
  isEditing: () => boolean = () => false;
  /** The workbook's file, as Excel would save it now; the page knows under which add-in its settings are kept. */
  file: () => Promise<Uint8Array> = () => writeXlsx({ ...readBook(this.grid), settings: {} });
  /** Told of a workbook that an add-in has made, which Excel opens in a window of its own. */
  openNew: (bytes: Uint8Array) => void = () => undefined;
  userDid = "";
  readonly events: Events;
  readonly sessions = new Set<Session>();
  private readonly records: SyncRecord[] = [];
  private readonly failures: PlannedFailure[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private nextSession = 1;
  /** Whose writes are under way: their events are local to that session and remote to the others. */
  actor: Session | undefined;

  constructor(readonly grid: Grid) {
    this.events = new Events(grid, this);
    followColumns(grid);
    grid.commands.onCommandExecuted(({ id, params }) => {
      if (!params || !isShift(id)) return;
      const { subUnitId, range } = params as { subUnitId: string; range: Area };
      for (const session of this.sessions) session.shift(subUnitId, shiftOf(id, range));
    });
  }

  /** The display language, "en-US" or "zh-CN". */
  get language(): string {
    return this.grid.language;
  }

  set language(language: string) {
    this.grid.language = language;
  }

  connect({ user = "user", send }: { user?: string; send: (text: string) => void }): Session {
    const session = new Session(this, `s${this.nextSession}`, user, send);
    this.nextSession += 1;
    this.sessions.add(session);
    return session;
  }

  leave(session: Session): void {
    this.sessions.delete(session);
  }

  /** Every sync so far, oldest first. Office.js's own tidying up after a batch is not among them. */
  requests(): readonly SyncRecord[] {
    return this.records;
  }

  clearRequests(): void {
    this.records.length = 0;
  }

  /**
   * Makes the n-th coming sync fail, before its first action or after some of them; after all of them where it has
   * no more, as when the answer is lost.
   */
  failSync(n: number, afterActions = 0, code: OfficeErrorCode = "GeneralException"): void {
    if (!Number.isInteger(n) || n < 1) throw new RangeError("failSync counts syncs from 1.");
    this.failures.push({ inSyncs: n, afterActions, code });
  }

  /** No sync fails that was to. */
  failNoMore(): void {
    this.failures.length = 0;
  }

  /** Does one request; requests of all panes wait for each other. */
  sync(session: Session, body: RequestBody, bytes: number): Promise<ResponseBody> {
    const answer = this.queue
      .then(() => this.answer(session, body, bytes))
      .catch((error: unknown): ResponseBody => {
        // A pane that got no answer would wait for ever.
        this.report("context.sync", error);
        const { code, message } = new OfficeError("GeneralException", String(error));
        return { Error: { Code: code, Message: message, ActionIndex: 0 }, Results: [] };
      });
    this.queue = answer;
    return answer;
  }

  /** Everything asked and calculated so far has been answered and told. */
  async settled(): Promise<void> {
    await this.queue;
    await this.grid.calculated();
    this.events.flush();
  }

  /** The person at the grid itself; the first pane is theirs. */
  get mainUser(): string {
    return [...this.sessions][0]?.user ?? "user";
  }

  private async answer(session: Session, body: RequestBody, bytes: number): Promise<ResponseBody> {
    if (isTidying(body)) return new SyncRun(this.grid, session, body).answer();
    const record: SyncRecord = {
      session: session.id,
      user: session.user,
      actions: describe(body),
      changes: changesIn(body),
      bytes,
      answered: 0,
      userDid: this.userDid,
    };
    this.records.push(record);
    const failure = this.takeFailure();
    if (this.isEditing()) return refusal(new OfficeError("InvalidOperationInCellEditMode"), record);
    if (failure?.afterActions === 0) return refusal(new OfficeError(failure.code), record);
    if (bytes > mostBytes) return refusal(new OfficeError("RequestPayloadSizeLimitExceeded"), record);
    this.actor = session;
    try {
      const run = new SyncRun(this.grid, session, body, failure);
      const answer = await this.grid.edits.group(() => run.answer());
      if (failure && !answer.Error) answer.Error = refusal(new OfficeError(failure.code), record).Error;
      if (answer.Error) record.failed = answer.Error.Code;
      await run.settled();
      record.answered = new TextEncoder().encode(JSON.stringify(answer)).length;
      return record.answered > mostBytes
        ? refusal(new OfficeError("ResponsePayloadSizeLimitExceeded"), record)
        : answer;
    } finally {
      this.actor = undefined;
    }
  }

  private takeFailure(): PlannedFailure | undefined {
    for (const failure of this.failures) failure.inSyncs -= 1;
    const index = this.failures.findIndex(({ inSyncs }) => inSyncs === 0);
    return index < 0 ? undefined : this.failures.splice(index, 1)[0];
  }
}

function refusal(error: OfficeError, record: SyncRecord): ResponseBody {
  record.failed = error.code;
  return { Error: { Code: error.code, Message: error.message, ActionIndex: 0 }, Results: [] };
}

/** After a batch Office.js lets go of the ranges it held; nobody waits for that. */
const isTidying = (body: RequestBody): boolean =>
  body.Actions.length > 0 &&
  body.Actions.some((action) => action.Name === "_RemoveReference") &&
  body.Actions.every(
    (action) => action.Name === "_RemoveReference" || action.ActionType === actionKind.instantiate,
  );

/** What is set or called, and what is opened by more than a look at it. */
function changesIn({ Actions, ObjectPaths }: RequestBody): number[] {
  const changes = ({ ActionType, Name, ObjectPathId }: Action): boolean => {
    if (ActionType === actionKind.setProperty) return true;
    if (ActionType === actionKind.method) return !/^(_|Get)/.test(Name);
    const path = ObjectPaths[ObjectPathId];
    const isMade = ActionType === actionKind.instantiate && path?.ObjectPathType === pathKind.method;
    return isMade && !path.Name.startsWith("Get");
  };
  return Actions.flatMap((action, index) => (changes(action) ? [index + 1] : []));
}

/** Every action's words once, however often they are said: a log of long work stays short. */
const words = new Map<string, string>();
function once(text: string): string {
  const known = words.get(text);
  if (known === undefined) words.set(text, text);
  return known ?? text;
}

/** The actions of a request as one would write them: `worksheets.getItem`, `range.values=`, `range.load(values)`. */
function describe(body: RequestBody): string[] {
  const nameOf = (pathId: number): string => {
    const path = body.ObjectPaths[pathId];
    if (!path || path.ObjectPathType === 1) return "workbook";
    if (path.ObjectPathType === 6) return "range";
    const parent = path.ParentObjectPathId === undefined ? "" : nameOf(path.ParentObjectPathId);
    const name = path.Name === "" ? "getItem" : jsName(path.Name);
    return parent === "workbook" || parent === "" ? name : `${parent}.${name}`;
  };
  const describeAction = (action: Action): string => {
    const name = nameOf(action.ObjectPathId);
    if (action.ActionType === actionKind.query)
      return `${name}.load(${(action.QueryInfo?.Select ?? []).join(",")})`;
    if (action.ActionType === actionKind.method) return `${name}.${jsName(action.Name)}`;
    if (action.ActionType === actionKind.setProperty) return `${name}.${jsName(action.Name)}=`;
    return name;
  };
  return body.Actions.filter(({ ActionType }) => ActionType !== actionKind.trace).map((action) =>
    once(describeAction(action)),
  );
}
