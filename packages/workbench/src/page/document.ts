import { IUndoRedoService } from "@univerjs/core";
import type { Book } from "xlsx-book/book";
import type { OpenedBook } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { calculateBeforeSaving } from "office-host/grid/calculationMode";
import { countFigures } from "office-host/grid/forgetFigures";
import type { Grid } from "office-host/grid/grid";
import { loadBook } from "office-host/grid/load";
import { readBook } from "office-host/grid/read";
import { sample } from "../sample/sample";
import { readSamplePlan } from "../sample/readSamplePlan";
import { ADD_IN_ID } from "./addIn";
import type { Language } from "./language";
import { readInWorker } from "./reader";
import { wordsIn } from "./words";

/** What a program may hand over as a file's bytes. */
export type Bytes = Uint8Array | ArrayBuffer | readonly number[];

/** The bytes, whatever they came as; anything else is refused by name. */
export function asBytes(bytes: unknown): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // An ArrayBuffer of another window is not an instance of this one's class.
  if (Object.prototype.toString.call(bytes) === "[object ArrayBuffer]")
    return new Uint8Array(bytes as ArrayBuffer);
  const isByte = (byte: unknown) =>
    Number.isInteger(byte) && (byte as number) >= 0 && (byte as number) <= 255;
  if (Array.isArray(bytes) && bytes.every(isByte)) return Uint8Array.from(bytes as number[]);
  throw new TypeError(
    "A file's bytes are a Uint8Array, an ArrayBuffer or an array of numbers from 0 to 255.",
  );
}

/** The text of a built file. */
async function fetched(file: string): Promise<string> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.text();
}

/** The open workbook as a document: what it is called, whether it has changes, how it is opened and saved. */
export class Document {
  name = "";
  /** The language of the sample, while nothing but the sample is open. */
  sampleLanguage: Language | undefined;
  /** Steps that can be taken back, now and when the workbook was last opened or saved. */
  private steps = 0;
  private savedAt = 0;
  /** The last exchange of the workbook; nothing else is done with it before that is over. */
  private exchange: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly grid: Grid,
    private readonly opened: () => Promise<void>,
  ) {
    grid.injector.get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos }) => (this.steps = undos));
  }

  get changed(): boolean {
    return this.steps !== this.savedAt;
  }

  async openSample(language: Language): Promise<void> {
    const plan = await readSamplePlan(await fetched(`sample.${language}.json`));
    await this.replace(sample(language, plan).book, `${wordsIn(language).sampleName}.xlsx`);
    this.sampleLanguage = language;
  }

  /** Reads a file without touching the open workbook, which stays where the file can't be read. */
  read(bytes: Bytes, signal?: AbortSignal): Promise<OpenedBook> {
    return readInWorker(asBytes(bytes), signal);
  }

  /**
   * Shows what was read in place of the open workbook; how many cells keep the value that Excel has calculated. Where
   * the signal ends it the workbook that was open is back.
   */
  async show({ left: _left, ...book }: OpenedBook, name: string, signal?: AbortSignal): Promise<number> {
    await this.replace(book, name, signal);
    return countFigures(this.grid);
  }

  /** The workbook as the bytes of an .xlsx file, with its figures calculated. */
  async save(): Promise<Uint8Array> {
    await this.exchange;
    await calculateBeforeSaving(this.grid);
    const bytes = await writeXlsx(readBook(this.grid), { addIn: ADD_IN_ID });
    this.savedAt = this.steps;
    return bytes;
  }

  private replace(book: Book, name: string, signal?: AbortSignal): Promise<void> {
    const replaced = this.exchange.then(() => this.exchangeFor(book, name, signal));
    this.exchange = replaced.catch(() => undefined);
    return replaced;
  }

  private async exchangeFor(book: Book, name: string, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const before = this.name !== "" ? readBook(this.grid) : undefined;
    const { unitId } = this.grid;
    try {
      await loadBook(this.grid, book, signal);
    } catch (error) {
      const stands = signal?.aborted && this.grid.unitId === unitId;
      if (before && !stands) await this.putBack(before);
      throw error;
    }
    this.name = name;
    this.sampleLanguage = undefined;
    this.savedAt = this.steps;
    await this.opened();
  }

  private async putBack(before: Book): Promise<void> {
    const { changed } = this;
    await loadBook(this.grid, before);
    this.savedAt = changed ? -1 : this.steps;
    await this.opened();
  }
}
