/**
 * Checks an add-in manifest: `npm run validate`, or `node tools/validateManifest.mjs path/to/manifest.xml …`.
 * Says every problem with its line and what to do, and ends with 1 where there is any.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkManifest } from "./manifest/check.mjs";
import { pngSize } from "./manifest/png.mjs";

const files = process.argv.slice(2);
if (files.length === 0) files.push("manifest.xml");

let count = 0;
for (const file of files) {
  const problems = problemsOf(file);
  count += problems.length;
  if (problems.length === 0) console.log(`${file}: valid`);
  for (const { line, message } of problems) console.error(`${file}${line ? `:${line}` : ""}: ${message}`);
}
if (count > 0) {
  console.error(count === 1 ? "1 problem" : `${count} problems`);
  process.exitCode = 1;
}

function problemsOf(file) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return [{ message: `cannot be read (${error.code}); name a manifest` }];
  }
  return checkManifest(text, (path) => sizeAt(join(dirname(file), path)));
}

function sizeAt(path) {
  try {
    return pngSize(readFileSync(path)) ?? "is no PNG; draw it with npm run icons";
  } catch (error) {
    return `cannot be read (${error.code}); draw it with npm run icons`;
  }
}
