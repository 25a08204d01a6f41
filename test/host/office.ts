import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { Book, Sheet } from "xlsx-book/book";
import type { ErrorClass, FunctionMetadata, Implementation } from "office-host/grid/functions";
import type { Grid } from "office-host/grid/grid";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { readBook } from "office-host/grid/read";
import { Host, type SyncRecord } from "office-host/host/host";
import { paneEnd } from "office-host/host/officeContext";
import type { Session } from "office-host/host/session";

// A machine that does many things at once takes longer over a workbook; no test here measures time.
const library = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
let script: Script | undefined;

/** One pane: Microsoft's own client library, wired to our host. */
export interface Pane {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: { Error: ErrorClass };
  session: Session;
}

export interface StartedExcel extends Pane {
  host: Host;
  grid: Grid;
  /** What could not be done, as the page would show it on the console. */
  reports: { call: string; error: unknown }[];
  failSync: Host["failSync"];
  requests(): readonly SyncRecord[];
  /** Another pane on the same workbook, with an Office.js of its own. */
  secondUser(user?: string): Pane;
  open(book: Book): Promise<void>;
  book(): Book;
  /** Everything asked, calculated and told. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  book?: Book;
  functions?: { metadata: readonly FunctionMetadata[]; implementations: Record<string, Implementation> };
  language?: string;
}

/** A sheet with nothing on it but what is given. */
export const sheet = (name: string, parts: Partial<Sheet> = {}): Sheet => ({
  name,
  visibility: "visible",
  cells: [],
  columnWidths: {},
  rowHeights: {},
  merges: [],
  gridlines: true,
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  protected: false,
  ...parts,
});

/** Values and formulas (text that begins with an equals sign) as a Book's cells. */
export const cells = (rows: readonly (readonly unknown[])[]): Sheet["cells"] =>
  rows.map((row) =>
    row.map((value) => {
      if (value === null || value === undefined) return undefined;
      if (typeof value === "string" && value.startsWith("=")) return { formula: value };
      return { value: value as string | number | boolean };
    }),
  );

export const bookOf = (...sheets: Sheet[]): Book => ({ sheets, names: [], settings: {} });

/**
 * A workbook in a headless grid, our host, and the real Office.js between them and the test. Sets the globals
 * `Excel`, `Office` and `OfficeExtension`, which the add-in's code uses; `stop` takes them away again.
 */
export async function startExcel(options: StartOptions = {}): Promise<StartedExcel> {
  const language = options.language ?? "en-US";
  const grid = headlessGrid();
  const host = new Host(grid);
  host.language = language;
  const reports: StartedExcel["reports"] = [];
  host.report = (call, error) => reports.push({ call, error });
  const pane = connect(host, "user", language);
  if (options.functions) {
    const { metadata, implementations } = options.functions;
    grid.functions.register(metadata, implementations, pane.CustomFunctions.Error);
  }
  await loadBook(grid, options.book ?? bookOf(sheet("Sheet1")));
  await pane.Office.onReady();
  const globals = globalThis as Record<string, unknown>;
  const names = ["Excel", "Office", "OfficeExtension"] as const;
  for (const name of names) globals[name] = pane[name];
  return {
    ...pane,
    host,
    grid,
    reports,
    failSync: (n, afterActions, code) => host.failSync(n, afterActions, code),
    requests: () => host.requests(),
    secondUser: (user = "second") => connect(host, user, language),
    open: (book) => loadBook(grid, book),
    book: () => readBook(grid),
    settled: () => host.settled(),
    stop: async () => {
      await host.settled();
      for (const name of names) delete globals[name];
      grid.dispose();
    },
  };
}

/** The library in a world of its own, which needs no more of a browser than these few names. */
function connect(host: Host, user: string, language: string): Pane {
  script ??= new Script(readFileSync(library, "utf8"), { filename: library });
  const end = paneEnd((text) => session.receive(text), language);
  const session = host.connect({ user, send: (text) => end.receive(text) });
  const element = { setAttribute: () => undefined, appendChild: () => undefined, style: {} };
  const world: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    navigator: { userAgent: "node" },
    location: { href: "http://localhost/", search: "", hash: "", protocol: "http:", hostname: "localhost" },
    document: {
      readyState: "complete",
      URL: "http://localhost/",
      addEventListener: () => undefined,
      getElementsByTagName: () => [],
      createElement: () => element,
    },
    addEventListener: () => undefined,
    _richApiNativeBridge: end.bridge,
  };
  world["window"] = world;
  world["self"] = world;
  createContext(world);
  script.runInContext(world);
  // The library's own `context` can't be set: what it defined otherwise is kept beside ours.
  world["Office"] = { ...(world["Office"] as object), ...end.office };
  return {
    Excel: world["Excel"] as typeof Excel,
    Office: world["Office"] as typeof Office,
    OfficeExtension: world["OfficeExtension"] as typeof OfficeExtension,
    CustomFunctions: world["CustomFunctions"] as Pane["CustomFunctions"],
    session,
  };
}
