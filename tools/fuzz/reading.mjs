/** The thread that reads for the fuzzer: what becomes of a file, or how reading it fails. */
import { createHash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { typescript } from "../typescript.mjs";

const { readXlsx } = typescript("packages/xlsx-book/src/readXlsx.ts");
const { writeXlsx } = typescript("packages/xlsx-book/src/writeXlsx.ts");
const { messagesOf } = typescript("packages/workbench/src/page/readerMessages.ts");
const { ADD_IN_ID } = typescript("packages/workbench/src/page/addIn.ts");
const { FileFailure } = typescript("packages/xlsx-book/src/failure.ts");

const digest = (book) => {
  const hash = createHash("sha1");
  for (const message of messagesOf(book)) hash.update(JSON.stringify(message));
  return hash.digest("hex");
};

async function answer({ bytes, save }) {
  let book;
  try {
    book = await readXlsx(bytes, { addIn: ADD_IN_ID });
  } catch (error) {
    if (error instanceof FileFailure) return { refused: error.excess ?? error.code };
    return { crash: error instanceof Error ? error.stack : String(error) };
  }
  try {
    for (const message of messagesOf(book)) structuredClone(message);
    if (save) await writeXlsx(book, { addIn: ADD_IN_ID });
    return { opened: digest(book) };
  } catch (error) {
    return { crash: `after reading: ${error instanceof Error ? error.stack : error}` };
  }
}

parentPort.on("message", (asked) => {
  answer(asked).then((said) => parentPort.postMessage(said));
});
