/** Writes docs/functions.md and docs/functions.zh-CN.md from the functions' folders. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../typescript.mjs";
import { describeFunctions } from "./describe.mjs";
import { functionPages } from "./pages.mjs";

mkdirSync(join(root, "docs"), { recursive: true });
for (const [file, text] of Object.entries(functionPages(describeFunctions())))
  writeFileSync(join(root, file), text);
