/** Runs every law on many more generated cases than the tests do: `npm run laws`, or `LAWS_RUNS=500 npm run laws`. */
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/jest/bin/jest.js",
    "--selectProjects",
    "unit",
    "--testPathPatterns",
    "laws",
    "--testTimeout=600000",
  ],
  { stdio: "inherit", env: { ...process.env, LAWS_RUNS: process.env.LAWS_RUNS ?? "10000" } },
);
process.exit(status ?? 1);
