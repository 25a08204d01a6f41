/**
 * Changes the arithmetic in small ways, one at a time, and asks which changes no test notices:
 * `npm run mutants`, or `npm run mutants src/core/split/target.ts src/core/calendar` for some files, or
 * `npm run mutants -- --sample 100 --seed 7 src/core/split` for so many of each path's, drawn at random and the same each time.
 * With `--tests "core/calendar|functions"` only the test files whose path fits are asked, which is quicker.
 *
 * Only mutants that a test could tell from the original count; what is equivalent to it is marked at its line
 * with `// Stryker disable next-line …: why`. The survivors are listed at the end; the whole report, and what an
 * interrupted run goes on from, stand in .cache/mutants. Nothing here passes or fails.
 */
import { rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { counting } from "./mutants/sample.mjs";

const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    tests: { type: "string", default: "" },
  },
});
const all = ["split", "calendar", "funnel", "checklist"].map((folder) => `src/core/${folder}`);
const paths = asked.length > 0 ? asked.map((path) => path.replace(/\/$/, "")) : all;
const workers = Number(process.env.MUTANTS_WORKERS ?? 2);

await counting(paths, Number(options.sample ?? 0), Number(options.seed));
process.env.MUTANTS_TESTS = options.tests;
process.env.LAWS_RUNS ??= "60";
await new Stryker({
  testRunner: "inProcess",
  plugins: [fileURLToPath(new URL("mutants/runner.cjs", import.meta.url))],
  coverageAnalysis: "perTest",
  mutate: [
    ...paths.map((path) => (statSync(path).isDirectory() ? `${path}/**/*.ts` : path)),
    "!src/core/calendar/holidays.ts",
  ],
  // What a refusal is called is held by the compiler, and by the sentences' exact texts where it is shown.
  mutator: { excludedMutations: ["StringLiteral"] },
  // What is made when a module is loaded, arrow functions among it, belongs to no test: all of them are asked.
  ignoreStatic: false,
  concurrency: workers,
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 30,
  tempDirName: ".cache/mutants/sandbox",
  ignorePatterns: [
    "*",
    "!src",
    "!src/**",
    "!test",
    "!test/**",
    "!tools",
    "!tools/**",
    "!*.js",
    "!.swcrc",
    "!*.json",
  ],
  // A sample is drawn anew, and would forget what a whole run knows.
  incremental: !options.sample,
  incrementalFile: ".cache/mutants/incremental.json",
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutants/report.json" },
  allowEmpty: true,
}).runMutationTest();
rmSync(".cache/mutants/sandbox", { recursive: true, force: true });
