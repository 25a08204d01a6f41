/**
 * Sets the punctuation of Chinese texts full-width: `npm run chinese`. It is easy to type 权重,第 3 行 with a comma
 * of English; a test finds what this would change.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { punctuated, punctuatedProse } from "./docs/punctuation.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Where Chinese texts stand: our sentences, and the tests that pin them. */
const places = [
  "src/locale/zh",
  "src/locale/proofs/zh.ts",
  "src/locale/proofs/reasons.zh.ts",
  "packages/cli/src/words",
  "test/functions",
  "tools/docs",
];
/** The same in a function's folder. */
const told = /\/(text\.zh\.ts|words\.ts|golden\.json)$/;

/** Pages of prose, Chinese or in both languages. */
export const chinesePages = ["README.zh-CN.md", "docs/differences-from-excel.md"];

export function chineseFiles() {
  const functions = filesIn(join(root, "src/functions")).filter((file) => told.test(file));
  return [...places.flatMap((place) => filesIn(join(root, place))), ...functions].map((file) =>
    relative(root, file),
  );
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return /\.(ts|mjs|json)$/.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [files, set] of [
    [chineseFiles(), punctuated],
    [chinesePages, punctuatedProse],
  ])
    for (const file of files) {
      const text = readFileSync(join(root, file), "utf8");
      const better = set(text);
      if (better !== text) writeFileSync(join(root, file), better);
    }
