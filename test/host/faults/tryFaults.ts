import type { Book } from "xlsx-book/book";
import type { OfficeErrorCode } from "office-host/host/errors";
import type { StartedExcel } from "office-host/startedExcel";
import { differences, wholeState } from "./wholeState";

/** One thing that a user does, and the workbook in which it is done. */
export interface Doing {
  readonly why: string;
  readonly book: Book;
  /** What was done in the workbook before, and stands in it; done once. */
  readonly first?: () => Promise<unknown>;
  /** What the pane has looked at before the thing is done; done each time. */
  readonly ready?: () => Promise<unknown>;
  readonly task: () => Promise<unknown>;
  /**
   * It writes whole sheets of ours: what stops half-way may stay, if it is told as part and the retry completes it.
   */
  readonly mayStop?: boolean;
  /** It writes very much, so that fewer faults are tried of it. */
  readonly isLong?: boolean;
  /** It brings cells to the front, which is no writing: all is written without it. */
  readonly shows?: boolean;
}

/** How a sync fails, and when. */
export interface Fault {
  readonly sync: number;
  /** 0 is before anything, Infinity after everything. */
  readonly after: number;
  readonly code: OfficeErrorCode;
  /** The syncs after it fail too, until the user tries again. */
  readonly lasting: boolean;
}

/** A fault after which something was not as it should be, and what. */
export interface Wrong {
  readonly fault: string;
  readonly what: string;
}

const editing: OfficeErrorCode = "InvalidOperationInCellEditMode";
const codes = {
  before: ["GeneralException", editing, "AccessDenied", "ItemNotFound", "RequestAborted"],
  within: ["GeneralException", "AccessDenied", "ItemNotFound", "RequestAborted"],
  after: ["RequestAborted", "GeneralException"],
} as const satisfies Record<string, readonly OfficeErrorCode[]>;

const dead = 12;

export class Faults {
  private prepared!: Book;
  private begun!: Record<string, unknown>;
  private done!: Record<string, unknown>;
  /** After how many actions each sync may have changed something. */
  private syncs!: readonly (readonly number[])[];
  /** Where cells stand already and are no table yet, and where nothing but the last is left to do. */
  private telling!: readonly Fault[];

  private constructor(
    private readonly excel: StartedExcel,
    private readonly doing: Doing,
  ) {}

  /** Does the thing once without a fault, to know what it comes to and which syncs it takes. */
  static async of(excel: StartedExcel, doing: Doing): Promise<Faults> {
    const faults = new Faults(excel, doing);
    await excel.open(doing.book);
    await doing.first?.();
    await excel.settled();
    faults.prepared = excel.book();
    await faults.begin();
    faults.begun = wholeState(excel);
    const from = excel.requests().length;
    await doing.task();
    await excel.settled();
    const asked = excel.requests().slice(from);
    faults.syncs = asked.map(({ changes }) => changes);
    faults.telling = asked.flatMap(({ actions, changes }, at) => {
      const half = actions.findIndex((action) => action.endsWith("tables.add"));
      const moments = [half, changes.at(-2) ?? 0].filter((after) => after > 0);
      return moments.map((after): Fault => ({
        sync: at + 1,
        after,
        code: "GeneralException",
        lasting: false,
      }));
    });
    faults.done = wholeState(excel);
    return faults;
  }

  get changes(): boolean {
    return differences(this.begun, this.done).length > 0;
  }

  /**
   * Every moment that can tell: between two actions that change nothing it makes no difference. Before and after a
   * sync with every code; within it with one in turn, as what stands in the workbook then is the same for all of them,
   * or with each.
   */
  private all(eachCode: boolean): Fault[] {
    let turn = 0;
    return this.syncs.flatMap((changes, at): Fault[] => {
      const sync = at + 1;
      const kinds = (after: number, codes: readonly OfficeErrorCode[]): Fault[] => [
        ...codes.map((code) => ({ sync, after, code, lasting: false })),
        { sync, after, code: "RequestAborted", lasting: true },
      ];
      const within = changes.slice(0, -1).flatMap((after) => {
        const each = kinds(after, codes.within);
        turn += 1;
        return eachCode ? each : [each[turn % each.length]!];
      });
      return [...kinds(0, codes.before), ...within, ...kinds(Infinity, codes.after)];
    });
  }

  /**
   * So many of them, the same each time: evenly from the first to the last, one of every sync that comes when
   * something is written already, one where cells are no table yet, and one where nothing but the last is left to do.
   */
  some(most: number, eachCode = false): Fault[] {
    const all = this.all(eachCode);
    if (all.length <= most) return all;
    const step = (all.length - 1) / Math.max(1, most - 1);
    const even = Array.from({ length: most }, (_, at) => all[Math.floor(at * step)]!);
    const writing = this.syncs.findIndex((changes) => changes.length > 0) + 1 || Infinity;
    const later = all.filter(({ sync }, at) => sync > writing && all[at - 1]?.sync !== sync);
    return [...even, ...later.filter(({ sync }) => !even.some((one) => one.sync === sync)), ...this.telling];
  }

  private async begin(): Promise<void> {
    this.excel.host.clearRequests();
    await this.excel.open(this.prepared);
    await this.doing.ready?.();
    await this.excel.settled();
  }

  /** Does the thing with a fault in it and looks at what is there, what is said, and what the retry makes of it. */
  async wrongs(fault: Fault): Promise<Wrong[]> {
    const { excel, doing } = this;
    await this.begin();
    excel.host.failSync(fault.sync, fault.after, fault.code);
    if (fault.lasting)
      for (let more = 1; more <= dead; more += 1) excel.host.failSync(fault.sync + more, 0, "RequestAborted");
    const caught = await attempt(doing.task);
    excel.host.failNoMore();
    await excel.settled();
    const now = wholeState(excel);
    const name = `sync ${fault.sync}, ${moment(fault)}, ${fault.code}`;
    const wrongs = this.judged(caught, now, fault).map((what) => ({ fault: name, what }));
    if (caught === null) return wrongs;
    const again = await attempt(doing.task);
    await excel.settled();
    if (again !== null) wrongs.push({ fault: name, what: `the retry fails: ${String(again.error)}` });
    else {
      const left = differences(this.done, wholeState(excel));
      if (left.length > 0) wrongs.push({ fault: name, what: `after the retry ${left.join("; ")}` });
    }
    return wrongs;
  }

  private judged(caught: Caught, now: Record<string, unknown>, fault: Fault): string[] {
    const fromBegun = differences(this.begun, now);
    const fromDone = differences(this.done, now);
    if (caught === null)
      return fromDone.length === 0 ? [] : [`it says it is done, but ${fromDone.join("; ")}`];
    const { written } = caught;
    const said: string[] = [];
    if (written === undefined) said.push(`no sentence for ${String(caught.error)}`);
    const shown = ["in front", "selected"];
    const isMove = (changed: readonly string[]): boolean =>
      this.doing.shows === true && changed.every((one) => shown.some((what) => one.startsWith(`${what}: `)));
    if (written === "nothing" && fromBegun.length > 0 && !isMove(fromBegun))
      said.push(`«nothing», but ${fromBegun.join("; ")}`);
    if (written === "all" && fromDone.length > 0 && !isMove(fromDone))
      said.push(`«all», but ${fromDone.join("; ")}`);
    if (written === "part" && (fromBegun.length === 0 || fromDone.length === 0))
      said.push(`«part», but it is ${fromBegun.length === 0 ? "as before" : "complete"}`);
    if (written === "unknown" && !fault.lasting)
      said.push("«unknown», though the workbook could be looked at");
    const isHalf = fromBegun.length > 0 && fromDone.length > 0;
    if (isHalf && said.length === 0 && !fault.lasting && !this.doing.mayStop && !this.doing.shows)
      said.push(`neither as before nor complete: ${fromBegun.join("; ")}`);
    return said;
  }
}

type Caught = { readonly error: unknown; readonly written: string | undefined } | null;

async function attempt(task: () => Promise<unknown>): Promise<Caught> {
  try {
    await task();
    return null;
  } catch (error) {
    const facts = (error as { facts?: { written?: string } } | null)?.facts;
    return { error, written: facts?.written };
  }
}

function moment({ after, lasting }: Fault): string {
  const when = after === 0 ? "before" : after === Infinity ? "after" : `within, after ${after} actions`;
  return lasting ? `${when}, and all after it` : when;
}
