/**
 * Changes the arithmetic in small ways, one at a time, and asks which changes no test notices:
 * `npm run mutants`, or `npm run mutants src/core/split/target.ts src/core/calendar` for some files.
 *
 * Only mutants that a test could tell from the original count; what is equivalent to it is marked at its line
 * with `// Stryker disable next-line …: why`. The survivors are listed at the end; the whole report, and what an
 * interrupted run goes on from, stand in .cache/mutants. Nothing here passes or fails.
 */
import { rmSync, statSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

const all = ["split", "calendar", "funnel", "checklist"].map((folder) => `src/core/${folder}`);
const asked = process.argv.slice(2).map((path) => path.replace(/\/$/, ""));
const paths = asked.length > 0 ? asked : all;
const workers = Number(process.env.MUTANTS_WORKERS ?? 2);

process.env.LAWS_RUNS ??= "60";
await new Stryker({
  testRunner: "jest",
  jest: { configFile: "tools/mutants/jest.config.cjs" },
  coverageAnalysis: "perTest",
  mutate: [
    ...paths.map((path) => (statSync(path).isDirectory() ? `${path}/**/*.ts` : path)),
    "!src/core/calendar/holidays.ts",
  ],
  // What a refusal is called is held by the compiler, and by the sentences' exact texts where it is shown.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignoreStatic: true,
  concurrency: workers,
  timeoutMS: 5_000,
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
  incremental: true,
  incrementalFile: ".cache/mutants/incremental.json",
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutants/report.json" },
  allowEmpty: true,
}).runMutationTest();
rmSync(".cache/mutants/sandbox", { recursive: true, force: true });
