import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { root, typescript } from "../typescript.mjs";

const { writeXlsx } = typescript("packages/xlsx-book/src/writeXlsx.ts");
const { ADD_IN_ID } = typescript("packages/workbench/src/page/addIn.ts");
const { sample } = typescript("packages/workbench/src/sample/sample.ts");
const { readSamplePlan } = typescript("packages/workbench/src/sample/readSamplePlan.ts");
const { arbitraryBook } = typescript("test/host/file/arbitraryBook.ts");
const { everyKind } = typescript("test/host/file/everyKind.ts");

/** Workbooks to begin with: the samples, some of any kind, and one with a part of every kind that is read. */
export async function seeds() {
  const books = [
    ...["en-US", "zh-CN"].map((language) => sample(language, planIn(language)).book),
    ...fc.sample(arbitraryBook, { numRuns: 6, seed: 20 }),
  ];
  return [everyKind(), ...(await Promise.all(books.map((book) => writeXlsx(book, { addIn: ADD_IN_ID }))))];
}

/** What the build made of the sample's plan. */
const planIn = (language) => readSamplePlan(readFileSync(join(root, `dist/sample.${language}.json`), "utf8"));
