import { Trouble } from "../../core/trouble";
import { troubleOf } from "../errors";

/** So much of a file is handed over at once: the most that Office gives. */
const slice = 4 * 1024 * 1024;

/** What Office answers to a callback, as a promise. */
const answered = <T>(ask: (told: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Trouble("share-file", { reason: result.error.message }));
    });
  });

/**
 * The open workbook as a file, with what was not saved yet.
 *
 * @throws Trouble "share-file" where Office doesn't hand it out
 */
export async function readDocumentFile(): Promise<Uint8Array> {
  const file = await answered<Office.File>((told) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: slice }, told),
  );
  try {
    const slices = await Promise.all(
      Array.from({ length: file.sliceCount }, (_, at) =>
        answered<Office.Slice>((told) => file.getSliceAsync(at, told)),
      ),
    );
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (const { data } of slices as { data: number[] }[]) {
      bytes.set(data, at);
      at += data.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

/** So many letters go into one call of a function. */
const piece = 0x8000;

/** Opens a workbook's file as a new workbook, beside the open one. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += piece)
    texts.push(String.fromCharCode(...bytes.subarray(at, at + piece)));
  try {
    await Excel.createWorkbook(btoa(texts.join("")));
  } catch (caught) {
    throw troubleOf(caught, { written: "nothing", present: null });
  }
}
