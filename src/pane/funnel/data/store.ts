import type { CellAddress } from "../../../core/cellAddress";
import type { Kept } from "../../../core/funnel/data/kept";
import type {
  Choices,
  Columns,
  DateOrder,
  Looked,
  Meaning,
  Role,
  Source,
} from "../../../core/funnel/data/source";
import type { Links } from "../../../core/funnel/whatIf/links";
import type { Language } from "../../../core/language";
import { isTrouble } from "../../../core/trouble";
import type { FunnelTasks } from "../../../tasks/funnel/funnelTasks";
import { createStore } from "../../shell/store";
import { watching } from "../../shell/watching";
import { columnsIn, withKept, withMeaning, withMoved } from "./choices";
import { fresh, type DataState } from "./state";

/** From a list of opportunities to its figures, as the pane holds it between the workbook and the person. */
export function createDataStore(tasks: FunnelTasks, onLinks: (links: Links) => void) {
  const { state, set, subscribe } = createStore(fresh);
  let kept: Kept | null = null;
  // Only the latest look, reading and calculation count: an earlier one may answer after it.
  let latest = 0;
  let calculation = 0;

  const attempt = async (
    busy: DataState["busy"],
    again: (() => void) | null,
    work: (current: () => boolean) => Promise<void>,
  ) => {
    const mine = (latest += 1);
    const current = () => mine === latest;
    set({ busy, failed: null });
    try {
      await work(current);
    } catch (caught) {
      if (current()) set({ failed: { caught, again } });
    } finally {
      if (current()) set({ busy: null });
    }
  };

  const found = (looked: Looked, columns: Columns) => {
    calculation += 1;
    set({
      looked,
      columns,
      read: null,
      choices: null,
      figures: null,
      calculating: false,
      written: null,
      sheet: null,
      progress: 0,
      isStale: false,
      gone: [],
    });
  };

  const open = () =>
    attempt(
      "opening",
      () => void open(),
      async (current) => {
        const opened = await tasks.open();
        if (!current()) return;
        kept = opened.kept;
        set({ tables: opened.tables });
        onLinks(opened.links);
        if (!kept || state().looked) return;
        const { source, columns, gone } = kept;
        set({ gone });
        if (gone.some(({ code }) => code === "source-gone")) return;
        const looked = await tasks.look(source);
        if (!current()) return;
        found(looked, columns);
        set({ gone });
      },
    );

  const choose = (source: Source) =>
    attempt(
      "looking",
      () => void choose(source),
      async (current) => {
        const looked = await tasks.look(source);
        if (current()) found(looked, looked.guess);
      },
    );

  const takeSelection = () =>
    attempt("looking", null, async (current) => {
      const looked = await tasks.lookAtSelection();
      if (current()) found(looked, looked.guess);
    });

  const setColumn = (role: Role, column: number | null) => {
    const columns = Object.fromEntries(
      Object.entries(state().columns).filter(([other, at]) => other !== role && at !== column),
    );
    set({
      columns: column === null ? columns : { ...columns, [role]: column },
      gone: [],
      failed: null,
      written: null,
    });
  };

  const calculate = async (choices: Choices) => {
    const { read } = state();
    if (!read) return;
    const mine = (calculation += 1);
    set({ choices, calculating: true, failed: null, written: null });
    try {
      const figures = await tasks.figures(read.opportunities, choices);
      if (mine === calculation) set({ figures, calculating: false });
    } catch (caught) {
      if (mine === calculation)
        set({ calculating: false, failed: { caught, again: () => void calculate(choices) } });
    }
  };

  /** Shows the list's columns as they are now, whichever of them are still there. */
  const lookAgain = async () => {
    const { looked, columns } = state();
    if (!looked) return;
    const now = await tasks.look(looked.source);
    set({ looked: now, columns: columnsIn(now, looked, columns) });
  };
  const orLookAgain = async <Done>(work: Promise<Done>): Promise<Done> => {
    try {
      return await work;
    } catch (caught) {
      if (isTrouble(caught, "column-gone")) await lookAgain();
      throw caught;
    }
  };

  const read = () =>
    attempt(
      "reading",
      () => void read(),
      async (current) => {
        const before = state();
        if (!before.looked) return;
        set({ progress: 0, isStale: false });
        let { looked, columns } = { looked: before.looked, columns: before.columns };
        if (before.read) {
          // Rows and columns may have come and gone since; a column that went is told by the reading.
          const now = await tasks.look(looked.source);
          const there = columnsIn(now, looked, columns);
          if (Object.keys(there).length === Object.keys(columns).length) [looked, columns] = [now, there];
          if (!current()) return;
          set({ looked, columns });
        }
        const opportunities = await orLookAgain(
          tasks.read(looked, columns, (rows) => {
            if (current()) set({ progress: rows });
          }),
        );
        if (!current()) return;
        const choices = withKept(tasks.guessChoices(opportunities), looked.source, state().choices, kept);
        set({ read: { opportunities, looked, columns } });
        await calculate(choices);
      },
    );

  const setMeaning = (word: string, meaning: Meaning) => {
    const { choices } = state();
    if (choices) void calculate(withMeaning(choices, word, meaning));
  };

  const move = (from: number, to: number) => {
    const { choices } = state();
    const moved = choices && withMoved(choices, from, to);
    if (moved && moved !== choices) void calculate(moved);
  };

  const setDates = (dates: DateOrder | null) => {
    const { choices } = state();
    if (choices) void calculate({ ...choices, dates });
  };

  const write = (language: Language) =>
    attempt(
      "writing",
      () => void write(language),
      async (current) => {
        const { choices, read: done, sheet } = state();
        if (!choices || !done) return;
        set({ written: null });
        try {
          const { place, links } = await orLookAgain(
            tasks.write(done.looked, done.columns, choices, { language, ...(sheet !== null && { sheet }) }),
          );
          onLinks(links);
          if (current()) set({ written: place });
        } catch (caught) {
          if (isTrouble(caught, "sheet-taken")) set({ sheet: caught.facts.suggestion });
          throw caught;
        }
      },
    );

  const goTo = (place: CellAddress) => {
    tasks.goTo(place).catch((caught: unknown) => set({ failed: { caught, again: null } }));
  };

  return {
    state,
    subscribe,
    open,
    choose,
    takeSelection,
    setColumn,
    read,
    setMeaning,
    move,
    setDates,
    write,
    goTo,
    /** Notices changes of the list until the returned function is called. */
    watch: () =>
      watching(
        () =>
          tasks.watch((sheetId) => {
            const { looked, read, busy } = state();
            if (read && busy !== "reading" && looked?.sheetId === sheetId) set({ isStale: true });
          }),
        (caught) => set({ failed: { caught, again: null } }),
      ),
    setSheet: (sheet: string) => set({ sheet }),
    setSheetLanguage: (sheetLanguage: Language) => set({ sheetLanguage }),
    cellOf: (role: Role, row: number): CellAddress | null => {
      const { read } = state();
      const column = read?.columns[role];
      return read && column !== undefined ? tasks.cellOf(read.looked, column, row) : null;
    },
  };
}
export type DataStore = ReturnType<typeof createDataStore>;
