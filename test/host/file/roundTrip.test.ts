import fc from "fast-check";
import type { Book } from "xlsx-book/book";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { addIn, arbitraryBook } from "./arbitraryBook";

async function throughFile(book: Book): Promise<Book> {
  const { left, ...read } = await readXlsx(await writeXlsx(book, addIn), addIn);
  expect(left).toEqual([]);
  return read;
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

test("every workbook comes back from its file as it went in", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBook, async (book) => {
      expect(await throughFile(frozen(book))).toEqual(book);
    }),
    { numRuns: 60 },
  );
});
