import { FileFailure } from "xlsx-book/failure";
import { readXlsx } from "xlsx-book/readXlsx";
import { ADD_IN_ID } from "./addIn";
import { messagesOf, type ReaderMessage } from "./readerMessages";

/** The Worker in which a file is read, so that the page goes on whatever the file holds. It reads one, and no more. */
const say = (message: ReaderMessage): void => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  readXlsx(data, { addIn: ADD_IN_ID })
    .then((opened) => {
      for (const message of messagesOf(opened)) say(message);
    })
    .catch((failure: unknown) =>
      say(
        failure instanceof FileFailure
          ? { kind: "refused", code: failure.code, detail: failure.detail, excess: failure.excess }
          : { kind: "failed", reason: String(failure) },
      ),
    );
});
