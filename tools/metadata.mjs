/**
 * Writes functions.json and functions.zh-CN.json into dist, or into the folder that is named: what Excel shows while a
 * formula is typed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeFunctions, metadataIn } from "./docs/describe.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const described = await describeFunctions(root);
const folder = join(root, process.argv[2] ?? "dist");
mkdirSync(folder, { recursive: true });
for (const [language, file] of [
  ["en", "functions.json"],
  ["zh", "functions.zh-CN.json"],
])
  writeFileSync(join(folder, file), `${JSON.stringify(metadataIn(language, described), null, 2)}\n`);
