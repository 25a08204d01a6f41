import { FileFailure } from "xlsx-book/failure";
import { LIMITS } from "xlsx-book/limits";
import { tooMuch } from "xlsx-book/meter";
import type { OpenedBook } from "xlsx-book/readXlsx";
import type { ReaderMessage } from "./readerMessages";

/** How long a file may be read, in milliseconds. The largest that the limits let through take a third of it. */
export const PATIENCE = 30_000;

/**
 * Reads a file in a Worker of its own, which is ended when it has answered, when the patience is at its end, or when
 * the signal says so (the promise then rejects with the signal's reason).
 */
export function readInWorker(bytes: Uint8Array, signal?: AbortSignal): Promise<OpenedBook> {
  if (bytes.length > LIMITS["file-bytes"]) return Promise.reject(tooMuch("file-bytes"));
  return new Promise((resolve, reject) => {
    const worker = new Worker("workbench-reader.js");
    let book: OpenedBook | undefined;
    const end = (): void => {
      clearTimeout(deadline);
      signal?.removeEventListener("abort", stop);
      worker.terminate();
    };
    const refuse = (reason: unknown): void => {
      end();
      reject(reason as Error);
    };
    const stop = (): void => refuse(signal?.reason);
    const deadline = setTimeout(
      () => refuse(new FileFailure("too-slow", `not read in ${PATIENCE / 1000} s`)),
      PATIENCE,
    );
    const take = (message: ReaderMessage): void => {
      if (message.kind === "refused") refuse(new FileFailure(message.code, message.detail, message.excess));
      else if (message.kind === "failed") refuse(new Error(message.reason));
      else if (message.kind === "book") {
        clearTimeout(deadline);
        book = message.book;
      } else if (message.kind === "rows") {
        const { cells } = book!.sheets[message.sheet];
        for (const row of message.rows) cells.push(row);
      } else {
        end();
        resolve(book!);
      }
    };
    worker.addEventListener("message", ({ data }: MessageEvent<ReaderMessage>) => take(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      refuse(new Error(event.message || "workbench-reader.js"));
    });
    if (signal?.aborted) return stop();
    signal?.addEventListener("abort", stop);
    const own = bytes.slice();
    worker.postMessage(own, [own.buffer]);
  });
}
