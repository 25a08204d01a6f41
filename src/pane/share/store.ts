import type { CellAddress } from "../../core/cellAddress";
import type { Language } from "../../core/language";
import type { CopyWish, PeopleTraces } from "../../core/share/people";
import type { ShareLeft, ShareLook, ShareWay } from "../../core/share/share";
import type { ShareTasks } from "../../tasks/share/shareTasks";
import { latestOnly } from "../shell/latestOnly";
import { createStore } from "../shell/store";

type Change = Parameters<ShareTasks["undo"]>[0];
type Doing = ShareWay | "native" | "repair";

/** What was done last. */
export interface ShareDone {
  readonly what: Doing;
  readonly isUndone: boolean;
  readonly cells: number;
  /** Of these, how many became values for want of a native form. */
  readonly values: number;
  readonly left: readonly ShareLeft[];
  /** Null for what can't be taken back here. */
  readonly change: Change | null;
}

export interface ShareState {
  /** Null before the workbook was looked through. */
  readonly look: ShareLook | null;
  /** How many formulas of ours Excel doesn't know; null before anybody looked. */
  readonly nameless: number | null;
  /** Whether the workbook counts its days from 1904. */
  readonly since1904: boolean;
  readonly busy: "looking" | "undoing" | "people" | "copy" | Doing | null;
  readonly done: ShareDone | null;
  /** What the workbook's file says of people; null before anybody asked. */
  readonly people: readonly PeopleTraces[] | null;
  readonly isCopied: boolean;
  readonly failed: { readonly caught: unknown; readonly again: (() => void) | null } | null;
}

/** What the pane knows of sharing, between the workbook and the person. */
export function createShareStore(tasks: ShareTasks) {
  const { state, set, subscribe } = createStore<ShareState>({
    look: null,
    nameless: null,
    since1904: false,
    busy: null,
    done: null,
    people: null,
    isCopied: false,
    failed: null,
  });
  const run = latestOnly();
  const attempt = async (
    busy: NonNullable<ShareState["busy"]>,
    work: () => Promise<Partial<ShareState>>,
    again: () => void,
  ): Promise<void> => {
    if (state().busy !== null) return;
    set({ busy, failed: null });
    await run(work, {
      take: set,
      fail: (caught) => set({ failed: { caught, again } }),
      end: () => set({ busy: null }),
    });
  };
  const lookAgain = async (): Promise<Pick<ShareState, "look" | "nameless" | "since1904">> => {
    const look = await tasks.open();
    const unknown = look.sheets.flatMap(({ cells }) => cells.filter((one) => one.state === "unknown"));
    return { look, nameless: unknown.length, since1904: look.since1904 };
  };
  const change = (
    what: Exclude<Doing, "repair">,
    task: () => ReturnType<ShareTasks["share"]>,
    again: () => void,
  ): Promise<void> =>
    attempt(
      what,
      async () => ({ done: { what, isUndone: false, ...(await task()) }, ...(await lookAgain()) }),
      again,
    );

  const open = (): Promise<void> => attempt("looking", lookAgain, () => void open());
  const share = (way: ShareWay, language: Language): Promise<void> =>
    change(
      way,
      () => tasks.share(way, language),
      () => void share(way, language),
    );
  const setNative = (isNative: boolean, language: Language): Promise<void> =>
    change(
      "native",
      () => tasks.setNative(isNative, language),
      () => void setNative(isNative, language),
    );
  const repair = (): Promise<void> =>
    attempt(
      "repair",
      async () => {
        const { cells, left } = await tasks.repair();
        return {
          done: { what: "repair", isUndone: false, cells, values: 0, left, change: null },
          ...(await lookAgain()),
        };
      },
      () => void repair(),
    );
  const undo = (): Promise<void> =>
    attempt(
      "undoing",
      async () => {
        const { done } = state();
        if (done?.change) await tasks.undo(done.change);
        return {
          done: done && { ...done, isUndone: true, values: 0, left: [], change: null },
          ...(await lookAgain()),
        };
      },
      () => void undo(),
    );
  const listPeople = (language: Language): Promise<void> =>
    attempt(
      "people",
      async () => ({ people: await tasks.people(language) }),
      () => void listPeople(language),
    );
  const copy = (wish: CopyWish, language: Language): Promise<void> => {
    set({ isCopied: false });
    return attempt(
      "copy",
      async () => {
        await tasks.copy(wish, language);
        return { isCopied: true };
      },
      () => void copy(wish, language),
    );
  };
  return {
    state,
    subscribe,
    open,
    share,
    setNative,
    repair,
    undo,
    listPeople,
    copy,
    /** Looks for formulas that Excel doesn't know and for days of 1904, once; home asks behind everything else. */
    async findTroubles() {
      if (state().nameless !== null || state().busy !== null) return;
      try {
        set(await tasks.findTroubles());
      } catch (caught) {
        // Nobody has asked for it: the page for sharing says what is wrong when it is opened.
        set({ nameless: 0, failed: { caught, again: () => void open() } });
      }
    },
    goTo(place: CellAddress) {
      tasks.goTo(place).catch((caught: unknown) => set({ failed: { caught, again: null } }));
    },
  };
}
export type ShareStore = ReturnType<typeof createShareStore>;
