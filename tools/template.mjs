/**
 * Writes what the command line puts into a workbook that has no checklist: the sheets as the add-in itself writes them,
 * in both languages, and the names of its functions. Run after a change to either: `npm run template`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { typescript } from "./typescript.mjs";

const file = join(dirname(fileURLToPath(import.meta.url)), "../packages/cli/src/share/newChecklist.json");
const { madeTemplate } = typescript("test/host/checklist/template.ts");
const text = `${JSON.stringify(await madeTemplate())}\n`;
if (readFileSync(file, "utf8") !== text) writeFileSync(file, text);
