/**
 * Writes functions.json and functions.zh-CN.json into dist, or into the folder that is named: what Excel shows while a
 * formula is typed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeFunctions, metadataIn } from "./docs/describe.mjs";
import { root } from "./typescript.mjs";

const described = describeFunctions();
const folder = join(root, process.argv[2] ?? "dist");
mkdirSync(folder, { recursive: true });
for (const [language, file] of [
  ["en", "functions.json"],
  ["zh", "functions.zh-CN.json"],
])
  writeFileSync(join(folder, file), `${JSON.stringify(metadataIn(language, described), null, 2)}\n`);
