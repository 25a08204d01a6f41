import { describeFunctions, metadataIn } from "../docs/describe.mjs";
import { typescript } from "../typescript.mjs";
import { faces } from "./faces.mjs";
import { ms } from "./measure.mjs";

export const title =
  "10,000 cells of FUNNELNEEDS in the headless grid: our part of the time, and the same need as a native formula";

const COUNT = 10_000;

export async function run(print) {
  const described = describeFunctions();
  const metadata = metadataIn("en", described).functions;
  let [spent, calls] = [0, 0];
  const needs = (...given) => {
    const start = performance.now();
    try {
      return faces.FUNNELNEEDS(...given);
    } finally {
      spent += performance.now() - start;
      calls++;
    }
  };
  // The top stage alone: ten thousand spills would lie on each other. No two targets are alike, or memory would answer.
  const ours = await calculate(
    (row) => `=INDEX(FUNNELNEEDS(A${row},50000,$D$1:$D$4),1,1)`,
    { metadata, implementations: { ...faces, FUNNELNEEDS: needs } },
    () => ([spent, calls] = [0, 0]),
  );
  const native = await calculate((row) => `=ROUNDUP(ROUNDUP(A${row}/50000,0)/PRODUCT($D$1:$D$4),0)`);
  if (ours.last !== native.last)
    throw new Error(`FUNNELNEEDS says ${ours.last}, the formula ${native.last}.`);
  print(
    `  all of it ${ms(ours.took)}; FUNNELNEEDS itself ${ms(spent)}, ${((100 * spent) / ours.took).toFixed(1)}% ` +
      `(${ms(spent / calls)} a call, ${calls} calls); the grid ${ms(ours.took - spent)}`,
  );
  print(
    `  the same as native formulas ${ms(native.took)}: with FUNNELNEEDS ${(ours.took / native.took).toFixed(2)} times as long`,
  );
}

/** Fills a sheet with the formula, and takes the time of calculating all of it anew. */
async function calculate(formula, functions, before) {
  const { headlessGrid } = typescript("packages/office-host/src/grid/headless.ts");
  const { loadBook } = typescript("packages/office-host/src/grid/load.ts");
  const { readBook } = typescript("packages/office-host/src/grid/read.ts");
  const grid = headlessGrid();
  if (functions) grid.functions.register(functions.metadata, functions.implementations);
  const rates = [0.3, 0.4, 0.5, 0.25];
  const cells = Array.from({ length: COUNT }, (_, index) => [
    { value: 1_000_000 + index * 1_237 },
    { formula: formula(index + 1) },
    undefined,
    index < rates.length ? { value: rates[index] } : undefined,
  ]);
  await loadBook(grid, book(cells));
  await grid.calculation.calculated();
  before?.();
  const start = performance.now();
  await grid.calculation.calculateAll();
  const took = performance.now() - start;
  const last = readBook(grid).sheets[0].cells[COUNT - 1][1].value;
  grid.dispose();
  return { took, last };
}

const book = (cells) => ({
  sheets: [
    {
      name: "Needs",
      visibility: "visible",
      cells,
      columnWidths: {},
      rowHeights: {},
      merges: [],
      gridlines: true,
      tables: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
      protected: false,
    },
  ],
  names: [],
  settings: {},
});
