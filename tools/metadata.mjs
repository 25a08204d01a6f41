/** Writes dist/functions.json and dist/functions.zh-CN.json: what Excel shows while a formula is typed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeFunctions, metadataIn } from "./docs/describe.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const described = await describeFunctions(root);
mkdirSync(join(root, "dist"), { recursive: true });
for (const [language, file] of [
  ["en", "functions.json"],
  ["zh", "functions.zh-CN.json"],
])
  writeFileSync(join(root, "dist", file), `${JSON.stringify(metadataIn(language, described), null, 2)}\n`);
