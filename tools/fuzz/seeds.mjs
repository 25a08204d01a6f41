import fc from "fast-check";
import { typescript } from "../typescript.mjs";

const { writeXlsx } = typescript("packages/xlsx-book/src/writeXlsx.ts");
const { sample } = typescript("packages/workbench/src/sample/sample.ts");
const { arbitraryBook } = typescript("test/host/file/arbitraryBook.ts");
const { everyKind } = typescript("test/host/file/everyKind.ts");

/** Workbooks to begin with: the samples, some of any kind, and one with a part of every kind that is read. */
export async function seeds() {
  const books = [
    ...["en-US", "zh-CN"].map((language) => sample(language).book),
    ...fc.sample(arbitraryBook, { numRuns: 6, seed: 20 }),
  ];
  return [everyKind(), ...(await Promise.all(books.map(writeXlsx)))];
}
