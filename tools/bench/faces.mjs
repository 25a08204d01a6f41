import { typescript } from "../typescript.mjs";

const { functions } = typescript("src/functions/functions.ts");
const { toExcel } = typescript("src/functions/declare/toExcel.ts");

/** Every function as Excel calls it. */
export const faces = Object.fromEntries(
  Object.entries(functions).map(([id, declared]) => [id, toExcel(declared)]),
);
