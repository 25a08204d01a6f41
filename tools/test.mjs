/**
 * All that guards the project: `npm test`, or only some parts of it: `npm test -- types unit`, or only what a change
 * touches: `npm test -- --changed` for what is not committed yet, `npm test -- --changed main` for a branch.
 *
 * A part that fails does not stop the others, except those that need what it makes. The last lines say how every
 * part went, and the exit code is 1 where any failed. With TALLY set to a file, the counts are added to that file.
 */
import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const tool = (path) => join(root, "node_modules", path);
const tsc = tool("typescript/bin/tsc");
const jest = (projects, ...more) => [tool("jest/bin/jest.js"), "--selectProjects", ...projects, ...more];

/** What knows dates, and so could change with the time zone; it does in the first cases of a law too. */
const dated = [
  "--runInBand",
  "--testPathPatterns",
  "test/core/(calendar|checklist|funnel/data|goal|risks|steering|capacity)",
  "test/functions/(calendar|golden)",
  "test/cli/(rollup|run)",
];

/** The pages that are built: what a browser shows. */
const shown = /^(src\/(entry|locale|pane|tasks|workbook)|assets|packages|test\/browser)\//;
/** What all is built, checked or run by. */
const everywhere = /^(package(-lock)?\.json|\.swcrc|[^/]*\.(js|mjs)|tsconfig.*\.json|tools\/.*|test\/[^/]*)$/;
const built = /^(src|assets|packages|test\/(build|manifest)|manifest\.xml)/;
const code = /\.(ts|tsx|js|mjs|cjs)$/;

const asked = process.argv.slice(2);
const changed = asked[0] === "--changed" ? changedSince(asked.splice(0, 2)[1] ?? "HEAD") : undefined;
const touched = (what) => !changed || changed.some((file) => what.test(file));
/** The files that are looked at one by one. */
const looked = (kind) =>
  changed ? changed.filter((file) => kind.test(file) && existsSync(join(root, file))) : ["."];

/** Checks that keep one core busy, each with its commands in their order; two run at once. */
const checks = [
  {
    name: "types",
    touched: touched(code),
    commands: [
      [tsc, "-p", "."],
      [tsc, "-p", "src/core"],
    ],
  },
  {
    name: "lint",
    touched: looked(/./).length > 0,
    commands: [
      ...(looked(code).length > 0
        ? [[tool("eslint/bin/eslint.js"), "--max-warnings", "0", "--no-warn-ignored", ...looked(code)]]
        : []),
      [
        tool("prettier/bin/prettier.cjs"),
        "--check",
        "--ignore-unknown",
        "--log-level",
        "warn",
        ...looked(/./),
      ],
      // Every package that is imported is named in package.json, and none that isn't.
      ...(touched(code) ? [[tool("knip/bin/knip.js"), "--include", "dependencies,unlisted,unresolved"]] : []),
      // No circle of imports, no long file, one spelling of names.
      ["tools/lint/house.mjs"],
    ],
  },
  {
    name: "build",
    touched: touched(built) || touched(shown),
    commands: [["tools/build.mjs"]],
  },
  {
    name: "validate",
    touched: touched(/^(manifest\.xml|assets\/)/),
    needs: "build",
    commands: [["tools/validateManifest.mjs", "manifest.xml", "dist/manifest.xml"]],
  },
  {
    name: "unit in Shanghai",
    touched: touched(/^src\/core\/(calendar|funnel\/data)/),
    commands: [jest(["unit"], ...dated)],
    env: { TZ: "Asia/Shanghai", LAWS_RUNS: "20" },
  },
  {
    name: "unit in Santiago",
    touched: touched(/^src\/core\/(calendar|funnel\/data)/),
    commands: [jest(["unit"], ...dated)],
    env: { TZ: "America/Santiago", LAWS_RUNS: "20" },
  },
];

/** The projects of the tests, which run as one after the checks: no core idles while the last file of one ends. */
const projects = [
  { name: "unit", project: "unit", touched: touched(code) },
  { name: "built files", project: "build", needs: "build", touched: touched(built) },
  { name: "host", project: "host", needs: "build", touched: touched(code) },
  { name: "browser", project: "browser", needs: "build", touched: touched(shown) },
];

const names = [...checks, ...projects].map(({ name }) => name);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(", ")}. The parts: ${names.join(", ")}`);
  process.exit(2);
}
const chosen = ({ name, touched }) => touched && (asked.length === 0 || asked.includes(name));

const folder = mkdtempSync(join(tmpdir(), "splittarget-"));
const failed = new Set();
const report = [];
await runChecks(checks.filter(chosen));
await runTests(projects.filter(chosen));
rmSync(folder, { recursive: true });

console.log("");
report.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
for (const { name, outcome, counts, seconds } of report) {
  const tests = counts.passed + counts.failed > 1 ? `, ${counts.passed} passed, ${counts.failed} failed` : "";
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  const time = seconds === undefined ? "" : ` (${seconds.toFixed(0)} s)`;
  console.log(`${name.padEnd(17)} ${outcome}${tests}${skipped}${time}`);
}
process.exitCode = failed.size > 0 ? 1 : 0;

/** Two at a time; none before what it needs. What they print comes when they end. */
async function runChecks(waiting) {
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    const busy = [...waiting, ...running.keys()].map(({ name }) => name);
    const at = running.size < 2 ? waiting.findIndex(({ needs }) => !busy.includes(needs)) : -1;
    if (at < 0) {
      await Promise.race(running.values());
      continue;
    }
    const [check] = waiting.splice(at, 1);
    running.set(
      check,
      runCheck(check).then(() => running.delete(check)),
    );
  }
}

async function runCheck({ name, needs, commands, env = {} }) {
  if (failed.has(needs)) return notRun(name, needs);
  const began = performance.now();
  const tally = join(folder, name);
  const printed = [];
  let passed = true;
  for (const command of commands)
    passed &&= await succeeds(command, { ...process.env, ...env, TALLY: tally }, printed);
  console.log(`\n── ${name}\n${Buffer.concat(printed).toString().trimEnd()}`);
  note(name, passed, countsIn(tally), (performance.now() - began) / 1000);
}

/** Four files at a time, even on two cores: pages and grids wait for timers as often as they calculate. */
async function runTests(parts) {
  for (const { name, needs } of parts) if (failed.has(needs)) notRun(name, needs);
  const able = parts.filter(({ needs }) => !failed.has(needs));
  // Which of the tests that import the sources a change touches, their imports say; a built page has none.
  const imports = able.filter(({ project }) => changed && ["unit", "host"].includes(project));
  const whole = able.filter((part) => !imports.includes(part));
  if (imports.length > 0) await runJest(imports, ["--passWithNoTests", "--findRelatedTests", ...looked(/./)]);
  // A page that a failed test left open must not keep the run from ending.
  if (whole.length > 0) await runJest(whole, ["--forceExit"]);
}

async function runJest(parts, more) {
  const began = performance.now();
  const tally = join(folder, parts[0].name);
  const title = parts.map(({ name }) => name).join(", ");
  console.log(`\n── ${title}`);
  const selected = parts.map(({ project }) => project);
  const command = jest(selected, "--maxWorkers=4", ...more);
  const passed = await succeeds(command, { ...process.env, TALLY: tally });
  const all = parts.map(({ name, project }) => ({ name, counts: countsIn(tally, project) }));
  // A run that failed without a failed test could not begin.
  const lost = !passed && all.every(({ counts }) => counts.failed === 0);
  for (const { name, counts } of all) note(name, !lost && counts.failed === 0, counts);
  console.log(`${title}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

/** The files that differ from a commit or that it does not know; undefined where that could touch everything. */
function changedSince(commit) {
  const git = (...args) =>
    execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);
  const base = git("merge-base", commit, "HEAD")[0];
  const files = [...git("diff", "--name-only", base), ...git("ls-files", "--others", "--exclude-standard")];
  return files.some((file) => everywhere.test(file)) ? undefined : files;
}

/** A part that failed without a failed test counts as one. */
function note(name, passed, counts, seconds) {
  if (!passed) failed.add(name);
  const told = { ...counts, failed: passed ? 0 : Math.max(counts.failed, 1) };
  if (process.env.TALLY) appendFileSync(process.env.TALLY, `${told.passed} ${told.failed} ${told.skipped}\n`);
  report.push({ name, outcome: passed ? "passed" : "FAILED", counts: told, seconds });
}

function notRun(name, needs) {
  failed.add(name);
  if (process.env.TALLY) appendFileSync(process.env.TALLY, "0 1 0\n");
  const counts = { passed: 0, failed: 1, skipped: 0 };
  report.push({ name, outcome: `not run, as ${needs} failed`, counts });
}

/** Prints as it goes, or keeps what is printed. */
function succeeds(command, env, printed) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: printed ? "pipe" : "inherit" });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => printed.push(data));
    child
      .once("error", (error) => {
        console.error(error.message);
        resolve(false);
      })
      .once("close", (code) => resolve(code === 0));
  });
}

/** What the jest runs of a part have counted, by test/tally.cjs: passed, failed, skipped and the project on a line. */
function countsIn(file, wanted) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(file)) return counts;
  for (const line of readFileSync(file, "utf8").trim().split("\n").filter(Boolean)) {
    const [passed, failed, skipped, project] = line.split(" ");
    if (wanted !== undefined && project !== wanted) continue;
    counts.passed += Number(passed);
    counts.failed += Number(failed);
    counts.skipped += Number(skipped);
  }
  return counts;
}
