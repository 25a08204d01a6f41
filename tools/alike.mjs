/**
 * `npm run alike -- FOLDER [--list]`: opens every .xlsx file of a folder, calculates it and compares its formula cells
 * with the values that Excel left in them, then saves it, opens it again and compares what it holds. Prints a table;
 * with --list also the cells that differ. Each file has a process of its own, and a minute.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const minute = 60_000;
const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  console.error("npm run alike -- FOLDER [--list]");
  process.exit(1);
}
const one = fileURLToPath(new URL("./alike/one.mjs", import.meta.url));

function look(file) {
  const began = Date.now();
  const { stdout, error } = spawnSync(process.execPath, [one, file], {
    encoding: "utf8",
    timeout: minute,
    maxBuffer: 1e9,
  });
  const seconds = (Date.now() - began) / 1000;
  const answer = stdout?.split("\n").find((line) => line.startsWith("{"));
  if (answer) return { ...JSON.parse(answer), seconds };
  return { refused: error?.code === "ETIMEDOUT" ? "not in a minute" : "crashed", seconds };
}

const percent = (part, whole) => (whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)} %`);
const row = (...cells) =>
  console.log(cells.map((cell, i) => (i ? String(cell).padStart(9) : cell)).join(" | "));
const files = readdirSync(folder, { recursive: true })
  .filter((name) => /\.xls[xm]$/i.test(name) && !/(^|\/)~\$/.test(name))
  .sort();
const sum = { files: 0, opened: 0, formulas: 0, alike: 0, marked: 0, wrong: 0, aside: 0, changed: 0 };
row("file".padEnd(40), "formulas", "alike", "wrong", "marked", "aside", "changed", "seconds");
for (const name of files) {
  const seen = look(join(folder, name));
  sum.files += 1;
  const title = name.slice(-40).padEnd(40);
  if (seen.refused) {
    row(title, seen.refused, "", "", "", "", "", seen.seconds.toFixed(1));
    continue;
  }
  sum.opened += 1;
  for (const key of ["formulas", "alike", "marked", "wrong", "aside"]) sum[key] += seen[key];
  sum.changed += seen.changed.length;
  const { formulas, alike, wrong, marked, aside, changed } = seen;
  row(
    title,
    formulas,
    percent(alike, formulas - aside),
    wrong,
    marked,
    aside,
    changed.length,
    seen.seconds.toFixed(1),
  );
  if (!options.includes("--list")) continue;
  for (const line of [...seen.list, ...changed]) console.log(`    ${line}`);
}
row(
  `${sum.opened} of ${sum.files} files`.padEnd(40),
  sum.formulas,
  percent(sum.alike, sum.formulas - sum.aside),
  sum.wrong,
  sum.marked,
  sum.aside,
  sum.changed,
  "",
);
