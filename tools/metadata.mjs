/**
 * Writes functions.json and functions.zh-CN.json into dist, or into the folder that is named: what Excel shows while a
 * formula is typed. The workbench's hints show examples too, in functions.examples.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeFunctions, metadataIn } from "./docs/describe.mjs";
import { hintExample } from "./docs/hintExample.mjs";
import { root } from "./typescript.mjs";

const described = describeFunctions();
const folder = join(root, process.argv[2] ?? "dist");
mkdirSync(folder, { recursive: true });
// Published with the manifest, and for the same place.
const [, address] = /<SupportUrl DefaultValue="(.*?)\/help\//.exec(
  readFileSync(join(folder, "manifest.xml"), "utf8"),
);
for (const [language, file] of [
  ["en", "functions.json"],
  ["zh", "functions.zh-CN.json"],
])
  writeFileSync(join(folder, file), `${JSON.stringify(metadataIn(language, described, address), null, 2)}\n`);

writeFileSync(
  join(folder, "functions.examples.json"),
  `${JSON.stringify(Object.fromEntries(described.map((one) => [one.id, hintExample(one, described)])), null, 2)}\n`,
);
