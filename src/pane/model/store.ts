import type { CellAddress } from "../../core/cellAddress";
import type { Language } from "../../core/language";
import { modelTableNames, type ModelTableName } from "../../core/model/tables";
import { isTrouble } from "../../core/trouble";
import type { ModelTasks } from "../../tasks/model/modelTasks";
import { createStore } from "../shell/store";
import { fresh, type Done, type ModelState } from "./state";

type SheetNames = Readonly<Partial<Record<ModelTableName, string>>>;

/** The model's tables as the pane holds them between the workbook and the person. */
export function createModelStore(tasks: ModelTasks) {
  const { state, set, subscribe } = createStore(fresh);
  // Only the latest counts: an earlier look may answer after it.
  let latest = 0;

  const attempt = async (
    busy: NonNullable<ModelState["busy"]>,
    table: ModelTableName | null,
    work: () => Promise<Done | null>,
    again: (() => void) | null,
    sure: (() => void) | null = null,
  ): Promise<void> => {
    const mine = (latest += 1);
    set({ busy, failed: null });
    try {
      const done = await work();
      const opened = await tasks.openModel();
      if (mine === latest) set({ opened, done });
    } catch (caught) {
      if (mine === latest) set({ failed: { caught, table, again, sure } });
      // What a failed writing has left is shown as it is.
      if (busy !== "opening") await lookQuietly(mine);
    } finally {
      if (mine === latest) set({ busy: null });
    }
  };
  /** The failure that led here is told already; the tables stay as they were known where Excel does not answer. */
  const lookQuietly = (mine: number): Promise<void> =>
    tasks.openModel().then(
      (opened) => {
        if (mine === latest) set({ opened });
      },
      () => undefined,
    );

  const open = (): Promise<void> =>
    attempt(
      "opening",
      null,
      () => Promise.resolve(null),
      () => void open(),
    );

  const done = (
    what: Done["what"],
    table: ModelTableName | null,
    undo: Done["undo"] = null,
    count = 1,
  ): Done => ({ what, table, undo, count });

  type Written = Awaited<ReturnType<ModelTasks["insertTables"]>>;
  const takeBack = (written: Written, table: ModelTableName | null, isSure = false): Promise<void> =>
    attempt(
      "undoing",
      table,
      async () => {
        await tasks.takeBackTables(written, isSure);
        return done("undone", table);
      },
      isSure ? () => void takeBack(written, table, true) : () => void takeBack(written, table),
      () => void takeBack(written, table, true),
    );

  const request = (tables: readonly ModelTableName[], language: Language, year: number) => ({
    tables,
    language: state().sheetLanguage ?? language,
    examplesOf: state().withExamples ? year : null,
  });
  const insert = (
    tables: readonly ModelTableName[],
    language: Language,
    year: number,
    sheets: SheetNames = {},
  ): Promise<void> => {
    const table = tables.length === 1 ? tables[0] : null;
    return attempt(
      "inserting",
      table,
      async () => {
        const written = await tasks.insertTables({ ...request(tables, language, year), sheets });
        if (written.length === 0) return done("nothing", table);
        return done("inserted", table, () => void takeBack(written, table), written.length);
      },
      () => void insert(tables, language, year, sheets),
      () => {
        const { failed } = state();
        if (!failed || !isTrouble(failed.caught, "model-taken")) return;
        const free = failed.caught.facts.taken.map((one) => [one.table, one.suggestion]);
        void insert(tables, language, year, { ...sheets, ...Object.fromEntries(free) });
      },
    );
  };

  const mend = (
    table: ModelTableName | null,
    language: Language,
    year: number,
    columns: Readonly<Record<string, string>> = {},
  ): Promise<void> =>
    attempt(
      "mending",
      table,
      async () => {
        await tasks.mendTables(table === null ? {} : { tables: [table], columns: { [table]: columns } });
        const { state: now } = await tasks.openModel();
        // A sheet that was emptied has nothing to be mended from.
        const lost = modelTableNames.filter(
          (name) => (table ?? name) === name && now[name].table.kind === "lost",
        );
        if (lost.length > 0) await tasks.insertTables(request(lost, language, year));
        return done("mended", table);
      },
      () => void mend(table, language, year, columns),
    );

  const clear = (table: ModelTableName | null): Promise<void> =>
    attempt(
      "clearing",
      table,
      async () => {
        await tasks.clearExamples(table === null ? undefined : [table]);
        return done("cleared", table);
      },
      () => void clear(table),
    );

  type Links = Awaited<ReturnType<ModelTasks["putLinks"]>>;
  const linking = (
    table: ModelTableName,
    work: () => Promise<Links>,
    what: "linked" | "unlinked" = "linked",
  ): Promise<void> =>
    attempt(
      "linking",
      table,
      async () => {
        const before = await work();
        const count = Object.keys(before).length;
        return done(what, table, () => void putLinks(table, before), count);
      },
      () => void linking(table, work, what),
    );
  const putLinks = (table: ModelTableName, links: Links): Promise<void> =>
    attempt(
      "undoing",
      table,
      async () => {
        await tasks.putLinks(table, links);
        return done("undone", table);
      },
      () => void putLinks(table, links),
    );
  const repair = (table: ModelTableName, column: string): Promise<void> =>
    attempt(
      "linking",
      table,
      async () => done((await tasks.repairLink(table, column)) ? "repaired" : "notFound", table),
      () => void repair(table, column),
    );

  const keep = (review: Parameters<ModelTasks["addReview"]>[0]): Promise<void> =>
    attempt(
      "keeping",
      "stReviews",
      async () => {
        await tasks.addReview(review);
        return done("kept", "stReviews");
      },
      () => void keep(review),
    );

  const mark = (...given: Parameters<ModelTasks["markAction"]>): Promise<void> =>
    attempt(
      "keeping",
      "stReviews",
      async () => {
        await tasks.markAction(...given);
        return done("marked", "stReviews");
      },
      () => void mark(...given),
    );

  const pack = (given: Parameters<ModelTasks["writePack"]>[0]): Promise<void> =>
    attempt(
      "packing",
      null,
      async () => {
        const sheet = await tasks.writePack(given);
        await tasks.goTo({ sheet, address: "A1" });
        return done("packed", null);
      },
      () => void pack(given),
    );

  return {
    state,
    subscribe,
    open,
    keep,
    mark,
    pack,
    insert,
    mend,
    clear,
    repair,
    linkSelection: (table: ModelTableName, column: string) =>
      linking(table, () => tasks.linkSelection(table, column)),
    linkHeader: (table: ModelTableName, column: string, source: string, header: string) =>
      linking(table, () => tasks.linkTableColumn(table, column, { table: source, header })),
    linkTable: (table: ModelTableName, source: string) =>
      linking(table, () => tasks.linkTable(table, source)),
    unlink: (table: ModelTableName, column: string) =>
      linking(table, () => tasks.unlinkColumn(table, column), "unlinked"),
    /** Looks which tables of the user's there are to link to. */
    lookForSources(table: ModelTableName) {
      tasks.userTables().then(
        (sources) => set({ sources }),
        (caught: unknown) => set({ failed: { caught, table, again: null, sure: null } }),
      );
    },
    goTo(place: CellAddress, table: ModelTableName) {
      tasks
        .goTo(place)
        .catch((caught: unknown) => set({ failed: { caught, table, again: null, sure: null } }));
    },
    setSheetLanguage: (sheetLanguage: Language) => set({ sheetLanguage }),
    setExamples: (withExamples: boolean) => set({ withExamples }),
  };
}
export type ModelStore = ReturnType<typeof createModelStore>;
