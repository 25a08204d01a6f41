/** One file of `npm run alike`: what of it is as Excel left it, as a line of JSON. */
import { readFileSync } from "node:fs";
import { typescript } from "../typescript.mjs";
import { compareFigures } from "./figures.mjs";
import { compareContent } from "./content.mjs";

const { readXlsx } = typescript("packages/xlsx-book/src/readXlsx.ts");
const { writeXlsx } = typescript("packages/xlsx-book/src/writeXlsx.ts");
const { FileFailure } = typescript("packages/xlsx-book/src/failure.ts");

async function look(bytes) {
  let opened;
  try {
    opened = await readXlsx(bytes);
  } catch (error) {
    if (error instanceof FileFailure) return { refused: error.code };
    throw error;
  }
  const { left, ...book } = opened;
  const { headlessGrid } = typescript("packages/office-host/src/grid/headless.ts");
  const { loadBook } = typescript("packages/office-host/src/grid/load.ts");
  const { readBook } = typescript("packages/office-host/src/grid/read.ts");
  const grid = headlessGrid();
  await loadBook(grid, book);
  // Its figures are the file's own until somebody asks for others.
  if (grid.calculation.byHand) await grid.calculation.calculateAll();
  const calculated = readBook(grid);
  const { left: _left, ...again } = await readXlsx(await writeXlsx(calculated));
  return { left, ...compareFigures(book, calculated, grid), changed: compareContent(book, again) };
}

// The grid speaks of unknown functions on the console.
const say = console.log;
console.log = console.error = console.warn = () => undefined;
say(JSON.stringify(await look(readFileSync(process.argv[2]))));
process.exit(0);
