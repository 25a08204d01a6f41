/**
 * Sets the punctuation of Chinese texts full-width: `npm run chinese`. It is easy to type 权重,第 3 行 with a comma
 * of English; a test finds what this would change.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { punctuated } from "./docs/punctuation.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Where Chinese texts stand: our sentences, and the tests that pin them. */
const places = ["src/locale/zh", "src/locale/words", "test/golden", "test/functions", "tools/docs"];

export function chineseFiles() {
  return places.flatMap((place) => filesIn(join(root, place))).map((file) => relative(root, file));
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return /\.(ts|mjs|json)$/.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const file of chineseFiles()) {
    const text = readFileSync(join(root, file), "utf8");
    const better = punctuated(text);
    if (better !== text) writeFileSync(join(root, file), better);
  }
