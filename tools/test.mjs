/**
 * All that guards the project: `npm test`, or only some parts of it: `npm test -- types unit`.
 *
 * A part that fails does not stop the others, except those that need what it makes. The last lines say how every
 * part went, and the exit code is 1 where any failed. With TALLY set to a file, the counts are added to that file.
 */
import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const tool = (path) => join(root, "node_modules", path);
const tsc = tool("typescript/bin/tsc");
/** Two at a time, even on two cores: the tests wait for timers and pages as often as they calculate. */
const jest = (project, ...more) => [
  [tool("jest/bin/jest.js"), "--selectProjects", project, ...(more.length > 0 ? more : ["--maxWorkers=2"])],
];

/**
 * Where a time zone could change anything: all but the splits and the odds, which know no dates. What it could change,
 * it changes in the first cases of a law too.
 */
const dated = ["--maxWorkers=2", "--testPathIgnorePatterns", "/test/core/split/", "/test/core/funnel/odds"];

/**
 * Each part's commands, in the order in which they run; `needs` names parts without which it says nothing. A part
 * that keeps one core busy is `alone: false`: two of those run at once, and what they print comes when they end.
 */
const parts = [
  {
    name: "types",
    alone: false,
    commands: [
      [tsc, "-p", "."],
      [tsc, "-p", "src/core"],
    ],
  },
  {
    name: "lint",
    alone: false,
    commands: [
      [tool("eslint/bin/eslint.js"), "--max-warnings", "0", "."],
      [tool("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."],
      // Every package that is imported is named in package.json, and none that isn't.
      [tool("knip/bin/knip.js"), "--include", "dependencies,unlisted,unresolved"],
    ],
  },
  {
    name: "build",
    alone: false,
    commands: [[tool("webpack/bin/webpack.js"), "--mode", "production"], ["tools/metadata.mjs"]],
  },
  {
    name: "validate",
    alone: false,
    commands: [["tools/validate-manifest.mjs", "manifest.xml", "dist/manifest.xml"]],
    needs: ["build"],
  },
  { name: "unit", commands: jest("unit") },
  {
    name: "unit in Shanghai",
    commands: jest("unit", ...dated),
    env: { TZ: "Asia/Shanghai", LAWS_RUNS: "20" },
  },
  {
    name: "unit in Santiago",
    commands: jest("unit", ...dated),
    env: { TZ: "America/Santiago", LAWS_RUNS: "20" },
  },
  { name: "built files", commands: jest("build"), needs: ["build"] },
  { name: "host", commands: jest("host"), needs: ["build"] },
  // A page that a failed test left open must not keep the run from ending.
  { name: "browser", commands: jest("browser", "--maxWorkers=2", "--forceExit"), needs: ["build"] },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(", ")}. The parts: ${parts.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "splittarget-"));
const failed = new Set();
const report = [];
const waiting = parts.filter(({ name }) => asked.length === 0 || asked.includes(name));
const order = waiting.map(({ name }) => name);
const running = new Map();
while (waiting.length > 0 || running.size > 0) {
  const at = running.size < 2 ? waiting.findIndex(mayBegin) : -1;
  if (at < 0) {
    await Promise.race(running.values());
    continue;
  }
  const [part] = waiting.splice(at, 1);
  running.set(
    part,
    run(part).then(() => running.delete(part)),
  );
}
rmSync(folder, { recursive: true });

console.log("");
report.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
for (const { name, outcome, counts, seconds } of report) {
  const tests = counts.passed + counts.failed > 1 ? `, ${counts.passed} passed, ${counts.failed} failed` : "";
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  console.log(`${name.padEnd(17)} ${outcome}${tests}${skipped} (${seconds.toFixed(0)} s)`);
}
process.exitCode = failed.size > 0 ? 1 : 0;

/** Whether a part may begin beside those that run: not before what it needs, and beside others only if both may. */
function mayBegin({ alone = true, needs = [] }) {
  const pending = [...waiting, ...running.keys()].map(({ name }) => name);
  if (needs.some((name) => pending.includes(name))) return false;
  return alone ? running.size === 0 : [...running.keys()].every((other) => other.alone === false);
}

async function run(part) {
  const lacking = (part.needs ?? []).filter((name) => failed.has(name));
  const began = performance.now();
  const tally = join(folder, part.name);
  writeFileSync(tally, "");
  const passed = lacking.length === 0 && (await runs(part, tally));
  const counts = countsIn(tally);
  if (!passed) failed.add(part.name);
  if (!passed && counts.failed === 0) counts.failed = 1;
  if (process.env.TALLY)
    appendFileSync(process.env.TALLY, `${counts.passed} ${counts.failed} ${counts.skipped}\n`);
  const outcome =
    lacking.length > 0 ? `not run, as ${lacking.join(", ")} failed` : passed ? "passed" : "FAILED";
  report.push({ name: part.name, outcome, counts, seconds: (performance.now() - began) / 1000 });
}

async function runs({ name, alone = true, commands, env = {} }, tally) {
  const heading = `\n── ${name}`;
  if (alone) console.log(heading);
  const printed = [];
  let passed = true;
  for (const command of commands)
    passed &&= await succeeds(command, { ...process.env, ...env, TALLY: tally }, alone ? undefined : printed);
  if (!alone) console.log(heading + "\n" + Buffer.concat(printed).toString().trimEnd());
  return passed;
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

/** What the jest runs of a part have counted, by test/tally.cjs: passed, failed and skipped on a line. */
function countsIn(file) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const line of readFileSync(file, "utf8").trim().split("\n").filter(Boolean)) {
    const [passed, failed, skipped] = line.split(" ").map(Number);
    counts.passed += passed;
    counts.failed += failed;
    counts.skipped += skipped;
  }
  return counts;
}
