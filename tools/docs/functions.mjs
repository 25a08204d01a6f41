/** Writes docs/functions.md and docs/functions.zh-CN.md from docblocks, Chinese texts and golden cases. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeFunctions } from "./describe.mjs";
import { functionPages } from "./pages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
mkdirSync(join(root, "docs"), { recursive: true });
for (const [file, text] of Object.entries(functionPages(await describeFunctions(root))))
  writeFileSync(join(root, file), text);
