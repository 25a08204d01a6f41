import type { Book } from "xlsx-book/book";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { writeXlsx } from "xlsx-book/writeXlsx";
import type { ErrorClass, FunctionMetadata, Implementation } from "./grid/functionMetadata";
import type { Grid } from "./grid/grid";
import { headlessGrid } from "./grid/headless";
import { loadBook } from "./grid/load";
import { readBook } from "./grid/read";
import { Host, type SyncRecord } from "./host/host";
import { paneEnd, type PaneEnd } from "./host/officeContext";
import type { Session } from "./host/session";

/** Microsoft's own client library in a world of its own. */
export interface Library {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: { Error: ErrorClass };
  /** Ends the world in which it runs. */
  stop?(): void;
}

/** One pane: Office.js, wired to the host. */
export interface Pane extends Library {
  session: Session;
}

export interface StartOptions {
  /** The workbook to begin with; without one, an empty Sheet1. */
  book?: Book;
  /** The add-in's custom functions: the entries of its functions.json, and what it associates with their ids. */
  functions?: { metadata: readonly FunctionMetadata[]; implementations: Record<string, Implementation> };
  /** The display language, such as "zh-CN"; "en-US" where none is given. */
  language?: string;
  /** The add-in under whose id its settings stand in the workbook's file. */
  addIn?: string;
}

/** A workbook with an Office.js on it. `Excel.run` works as in Excel; the rest is what Excel keeps to itself. */
export interface StartedExcel extends Pane {
  /** Makes the n-th coming sync fail, before its first action or after some of them. */
  failSync: Host["failSync"];
  /** Every sync so far, with its actions, its bytes and whose it was. */
  requests(): readonly SyncRecord[];
  /** Another pane on the same workbook, with an Office.js of its own. */
  secondUser(user?: string): Promise<Pane>;
  /** Puts another workbook in the place of the one that is open. */
  open(book: Book): Promise<void>;
  /** The workbook as it is now, calculated figures with it. */
  book(): Book;
  /** Everything asked, calculated and told. */
  settled(): Promise<void>;
  /** Ends it and takes the globals away. */
  stop(): Promise<void>;
  /** What could not be done, call by call; an add-in hears of it as Office.js's own error. */
  reports: { call: string; error: unknown }[];
  host: Host;
  grid: Grid;
}

const globals = ["Excel", "Office", "OfficeExtension"] as const;

/**
 * A workbook in a headless grid, the host, and the real Office.js between them and the caller. Sets the globals
 * `Excel`, `Office` and `OfficeExtension`, which an add-in's code uses, until `stop`. `load` brings the library.
 */
export async function startWith(
  load: (end: PaneEnd) => Library | Promise<Library>,
  { book, functions, language = "en-US", addIn }: StartOptions,
): Promise<StartedExcel> {
  const grid = headlessGrid();
  const host = new Host(grid);
  host.language = language;
  if (addIn !== undefined) host.file = () => writeXlsx(readBook(grid), { addIn });
  const reports: StartedExcel["reports"] = [];
  host.report = (call, error) => reports.push({ call, error });
  const libraries: Library[] = [];
  const connect = async (user: string): Promise<Pane> => {
    const end = paneEnd((text) => session.receive(text), language);
    const session = host.connect({ user, send: (text) => end.receive(text) });
    const library = await load(end);
    libraries.push(library);
    return { ...library, session };
  };
  const pane = await connect("user");
  if (functions)
    grid.functions.register(functions.metadata, functions.implementations, pane.CustomFunctions.Error);
  await loadBook(grid, book ?? bookOf(sheet("Sheet1")));
  await pane.Office.onReady();
  for (const name of globals) Object.assign(globalThis, { [name]: pane[name] });
  return {
    ...pane,
    host,
    grid,
    reports,
    failSync: (n, afterActions, code) => host.failSync(n, afterActions, code),
    requests: () => host.requests(),
    secondUser: (user = "second") => connect(user),
    open: (other) => loadBook(grid, other),
    book: () => readBook(grid),
    settled: () => host.settled(),
    stop: async () => {
      await host.settled();
      // Another workbook may have been started meanwhile: its globals stay.
      for (const name of globals)
        if (Reflect.get(globalThis, name) === pane[name]) Reflect.deleteProperty(globalThis, name);
      for (const library of libraries) library.stop?.();
      grid.dispose();
    },
  };
}
