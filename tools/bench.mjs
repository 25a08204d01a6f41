/**
 * Measures beside others in one run, so that the ratios hold on any machine: `npm run bench`, or
 * `npm run bench split` for some. Every file in tools/bench with a title is one; nothing here passes or fails.
 */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "bench");
const wanted = process.argv.slice(2);
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith(".mjs") || (wanted.length && !wanted.includes(name.slice(0, -4)))) continue;
  const { title, run } = await import(pathToFileURL(join(folder, name)).href);
  if (!title) continue;
  console.log(title);
  await run((line) => console.log(line));
}
