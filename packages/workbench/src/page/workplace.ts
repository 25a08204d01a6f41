import type { Grid } from "office-host/grid/grid";
import { Host } from "office-host/host/host";
import { BarReason } from "./barReason";
import { ChartLayer } from "./chartLayer";
import { Cursor } from "./cursor";
import { readBook } from "office-host/grid/read";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { acceptChoice, acceptDrops } from "./acceptFiles";
import { ADD_IN_ID } from "./addIn";
import { Document } from "./document";
import { watchDoings } from "./doings";
import { download } from "./download";
import { byId } from "./element";
import { explanationIn } from "./explanation";
import { markFigures } from "./figureMarks";
import { joinFrame } from "./frames";
import { addFunctionMenu } from "./functionMenu";
import { GridBoxes } from "./gridBoxes";
import { loadMetadata, sayLanguage, type BuiltFunctions } from "./functions";
import { rememberLanguage, type Language } from "./language";
import { reasonOf, type Messages } from "./messages";
import { Opening } from "./opening";
import { Panes } from "./panes";
import { Regions } from "./regions";
import { RefusalCard } from "./refusalCard";
import { scripting, type Workbench } from "./scripting";
import { Screen } from "./screen";
import { keepTabsInSight } from "./sheetTabs";
import { startSplitter } from "./splitter";
import { colourTables, dressTables } from "./tableThemes";
import { TitleBar } from "./titleBar";
import { forgetClosedWorkbooks, speak } from "./univer";
import { wordsIn, type Words } from "./words";

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

/** The workbench at work: what its buttons do, and what follows from an edit, a scroll or a change of language. */
export class Workplace {
  private readonly host: Host;
  private readonly document: Document;
  private readonly opening: Opening;
  private readonly panes: Panes;
  private readonly titleBar: TitleBar;
  private readonly charts: ChartLayer;
  private readonly cursor: Cursor;
  private readonly boxes: GridBoxes;
  private readonly screen: Screen;
  private readonly regions: Regions;
  private functions: BuiltFunctions | undefined;

  constructor(
    private readonly grid: Grid,
    public language: Language,
    private readonly messages: Messages,
  ) {
    const room = byId("grid-room");
    const words = () => this.words;
    const speaking = () => this.language;
    this.host = new Host(grid);
    this.host.language = language;
    this.host.report = (call, error) => this.unsupported(call, error);
    this.host.file = () => writeXlsx(readBook(grid), { addIn: ADD_IN_ID });
    // A workbook of an add-in's making has no window of its own here: the browser keeps it.
    this.host.openNew = (bytes) => download(bytes, this.document.name);
    this.document = new Document(grid, () => this.opened());
    this.opening = new Opening(this.document, messages, words, (goOn) => this.ifUnsaved(goOn));
    this.charts = new ChartLayer(grid, room, byId("charts"), speaking);
    this.cursor = new Cursor(grid);
    this.boxes = new GridBoxes(grid.injector);
    this.host.isEditing = () => this.cursor.editing;
    const join = (frame: HTMLIFrameElement, user: "you" | "colleague") => {
      frame.addEventListener("load", () => this.paneLoaded(frame, user));
      return joinFrame(this.host, frame, user);
    };
    this.panes = new Panes({ connect: join }, words, speaking, () => this.arranged());
    this.regions = new Regions(grid.injector, () => this.panes.frames);
    this.titleBar = new TitleBar(words, speaking, {
      newSample: () => this.ifUnsaved(() => this.attempt("", () => this.document.openSample(this.language))),
      open: () => byId("file").click(),
      save: () => void this.save(),
      secondUser: () => void this.toggleSecondUser(),
      speak: (next) => void this.speak(next),
      paneToggled: () => this.arranged(),
    });
    this.screen = new Screen(grid, {
      isOpen: () => this.document.name !== "",
      charts: this.charts,
      card: new RefusalCard(grid, room, byId("reason"), words),
      cursor: this.cursor,
      boxes: this.boxes,
      barReason: new BarReason(grid.injector),
      titleBar: this.titleBar,
      words,
    });
  }

  /** Shows the sample with the functions alive in its cells, then the task pane beside it. */
  async begin(functions: BuiltFunctions | string): Promise<void> {
    this.titleBar.translate();
    startSplitter(() => this.arranged());
    this.listen();
    if (typeof functions === "string")
      this.messages.show("error", (words) => words.trouble.functions(functions));
    else {
      this.functions = functions;
      await this.describeFunctions();
      addFunctionMenu(this.grid.injector, this.grid.functions.names);
    }
    colourTables(this.grid);
    markFigures(this.grid);
    forgetClosedWorkbooks(this.grid.univer);
    this.boxes.leaveErrorsTo(
      (sheetId, row, column) => explanationIn(this.grid, sheetId, { row, column }, this.words) !== undefined,
    );
    await this.document.openSample(this.language);
    this.opening.veil.lift();
    const pane = this.panes.add("you");
    window.workbench = scripting({
      grid: this.grid,
      host: this.host,
      ready: pane.then(() => undefined),
      open: (bytes, name) => this.opening.open(bytes, name),
      save: () => this.document.save(),
      secondUser: async () => (await this.panes.add("colleague")).frame.name,
    });
    await pane;
  }

  private get words(): Words {
    return wordsIn(this.language);
  }

  private listen(): void {
    const draw = () => this.screen.draw();
    this.cursor.onMoved(draw);
    this.boxes.onChanged(draw);
    this.grid.commands.onCommandExecuted(draw);
    this.grid.calculation.onFinished(draw);
    window.addEventListener("resize", draw);
    byId("grid-room").addEventListener("wheel", draw, { passive: true });
    watchDoings(document, "workbench:", (what) => (this.host.userDid = what));
    acceptDrops((files) => {
      if (files.length === 1) this.openFile(files[0]!);
      else this.messages.show("warning", (words) => words.trouble.several);
    });
    acceptChoice(byId<HTMLInputElement>("file"), (file) => this.openFile(file));
    window.addEventListener("beforeunload", (event) => {
      if (this.document.changed) event.preventDefault();
    });
  }

  /** The grid's room has another size. */
  private arranged(): void {
    this.titleBar.secondUser(this.panes.users.includes("colleague"));
    window.dispatchEvent(new Event("resize"));
  }

  private async opened(): Promise<void> {
    this.titleBar.name(this.document.name);
    colourTables(this.grid);
    dressTables(this.grid);
    keepTabsInSight(byId("grid"));
    this.charts.redraw();
    await this.panes.reload();
  }

  private openFile(file: File): void {
    // What went wrong has been said.
    this.opening.openFile(file).catch(() => undefined);
  }

  private async save(): Promise<void> {
    const { name } = this.document;
    try {
      download(await this.document.save(), name);
      this.messages.show("information", (words) => words.saved(name));
    } catch (error) {
      this.messages.show("error", (words) => words.trouble.save(reasonOf(error)));
    }
  }

  private attempt(name: string, work: () => Promise<void>): void {
    work().catch((error: unknown) =>
      this.messages.show("error", (words) => words.trouble.unreadable(name, reasonOf(error))),
    );
  }

  private ifUnsaved(goOn: () => void): void {
    if (!this.document.changed) return goOn();
    this.messages.show("warning", (words) => words.unsavedQuestion, [
      { word: (words) => words.goOn, choose: goOn },
      { word: (words) => words.stay, choose: () => undefined },
    ]);
  }

  private async toggleSecondUser(): Promise<void> {
    if (this.panes.users.includes("colleague")) this.panes.remove("colleague");
    else await this.panes.add("colleague");
  }

  /** A sample that nobody has touched is replaced by the one in the other language; a workbook of one's own stays. */
  private async speak(next: Language): Promise<void> {
    if (next === this.language) return;
    this.language = next;
    this.host.language = next;
    sayLanguage(next);
    rememberLanguage(next, localStorage, window);
    this.titleBar.translate();
    this.messages.translate();
    this.panes.translate();
    await speak(this.grid.univer, next);
    await this.describeFunctions();
    if (this.document.sampleLanguage !== undefined && !this.document.changed)
      return this.attempt("", () => this.document.openSample(next));
    if (!this.grid.calculation.byHand) await this.grid.calculation.calculateAll();
    this.charts.redraw();
    await this.panes.reload();
  }

  private async describeFunctions(): Promise<void> {
    if (!this.functions) return;
    const { implementations, errorClass } = this.functions;
    try {
      this.grid.functions.register(await loadMetadata(this.language), implementations, errorClass);
    } catch (error) {
      this.messages.show("error", (words) => words.trouble.functions(reasonOf(error)));
    }
  }

  private paneLoaded(frame: HTMLIFrameElement, user: "you" | "colleague"): void {
    const page = frame.contentDocument;
    // A server's error page has no script of the add-in.
    if (page?.querySelector("script") == null) this.messages.show("error", (words) => words.trouble.pane);
    else {
      watchDoings(page, user === "you" ? "pane:" : "second user:", (what) => (this.host.userDid = what));
      this.regions.watch(page);
    }
  }

  private unsupported(call: string, error: unknown): void {
    // Loud for the developer, and in the add-in as Office.js's own error.
    // eslint-disable-next-line no-console
    console.error(this.words.trouble.unsupported(call), error);
  }
}
