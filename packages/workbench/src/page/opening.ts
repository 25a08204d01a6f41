import { FileFailure } from "xlsx-book/failure";
import { LIMITS } from "xlsx-book/limits";
import { tooMuch } from "xlsx-book/meter";
import type { OpenedBook } from "xlsx-book/readXlsx";
import type { Bytes, Document } from "./document";
import { leftOutSentence } from "./leftOutWords";
import { type Messages, reasonOf } from "./messages";
import { PATIENCE } from "./reader";
import { Veil } from "./veil";
import type { Words } from "./words";

/** How long reading may take before the page speaks of it, in milliseconds. */
const QUIET = 400;

/** Opening was given up, by the person or because another file is wanted. */
class Stopped extends Error {
  constructor(
    readonly byPerson: boolean,
    readonly during: "reading" | "calculating" = "reading",
  ) {
    super("stopped");
  }
}

function sentenceOf(error: unknown, name: string): (words: Words) => string {
  return (words) => {
    const { trouble } = words;
    if (error instanceof Stopped)
      return error.during === "reading" ? trouble.stopped(name) : trouble.calculationStopped(name);
    if (!(error instanceof FileFailure)) return trouble.unreadable(name, reasonOf(error));
    if (error.excess) return trouble["too-large"](name, words.excess(error.excess));
    if (error.code === "too-slow") return trouble["too-slow"](name, PATIENCE / 1000);
    return error.code === "too-large" ? trouble.broken(name) : trouble[error.code](name);
  };
}

/**
 * How a file becomes the open workbook: it is read first, which the person can stop, and only a good one takes the
 * workbook's place. Says how it went.
 */
export class Opening {
  readonly veil = new Veil();
  private reading: AbortController | undefined;
  private showing: AbortController | undefined;

  constructor(
    private readonly document: Document,
    private readonly messages: Messages,
    private readonly words: () => Words,
    /** Goes on at once, or when the person has given up what isn't saved. */
    private readonly ifUnsaved: (goOn: () => void) => void,
  ) {}

  /** For scripts, which nobody asks: rejects with the sentence that the page shows. */
  async open(bytes: Bytes, name: string): Promise<void> {
    await this.show(await this.read(() => Promise.resolve(bytes), name), name);
  }

  /** For persons, who are asked before changes are lost, once the file is known to be good. */
  async openFile(file: File): Promise<void> {
    const bytes = async (): Promise<Bytes> => {
      if (file.size > LIMITS["file-bytes"]) throw tooMuch("file-bytes");
      return file.arrayBuffer();
    };
    const book = await this.read(bytes, file.name);
    this.ifUnsaved(() => void this.show(book, file.name).catch(() => undefined));
  }

  private async read(bytes: () => Promise<Bytes>, name: string): Promise<OpenedBook> {
    this.reading?.abort(new Stopped(false));
    this.messages.clear();
    const reading = (this.reading = new AbortController());
    let done = () => undefined as void;
    const spoken = setTimeout(() => {
      done = this.messages.show("information", (words) => words.reading(name), [
        { word: (words) => words.stop, choose: () => reading.abort(new Stopped(true)) },
      ]);
    }, QUIET);
    const quiet = () => {
      clearTimeout(spoken);
      done();
    };
    try {
      const book = await this.document.read(await bytes(), reading.signal);
      quiet();
      return book;
    } catch (error) {
      quiet();
      throw this.refusal(error, name);
    }
  }

  /** Puts the workbook in place of the open one, which the person can stop. */
  private async show(book: OpenedBook, name: string): Promise<void> {
    this.showing?.abort(new Stopped(false, "calculating"));
    const showing = (this.showing = new AbortController());
    this.veil.show(() => showing.abort(new Stopped(true, "calculating")));
    let figures: number;
    try {
      figures = await this.document.show(book, name, showing.signal);
    } catch (error) {
      throw this.refusal(error, name);
    } finally {
      // Another one may have taken its place.
      if (this.showing === showing) this.veil.lift();
    }
    const undrawn = book.sheets.reduce((sum, { pictures = [] }) => sum + pictures.length, 0);
    const sentences = [
      ...(book.left.length > 0 ? [(words: Words) => leftOutSentence(words, name, book.left)] : []),
      ...(undrawn > 0 ? [(words: Words) => words.undrawn(name, undrawn)] : []),
      ...(figures > 0 ? [(words: Words) => words.figure.kept(name, figures)] : []),
    ];
    const isWarning = book.left.length > 0 || figures > 0;
    if (sentences.length > 0)
      this.messages.show(isWarning ? "warning" : "information", (words) =>
        sentences.map((say) => say(words)).join(words.space),
      );
  }

  /** Says what is wrong, and gives an error that says the same. */
  private refusal(error: unknown, name: string): Error {
    const sentence = sentenceOf(error, name);
    const byPerson = error instanceof Stopped && error.byPerson;
    if (!(error instanceof Stopped) || byPerson)
      this.messages.show(byPerson ? "information" : "error", sentence);
    return new Error(sentence(this.words()), { cause: error });
  }
}
