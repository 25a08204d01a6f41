/**
 * Runs every law on many more generated cases than the tests do, and fails every sync of every task of the pane at
 * every moment: `npm run laws`, or `LAWS_RUNS=500 npm run laws`; `npm run laws -- faults` or `-- unit` for one of both.
 */
import { spawnSync } from "node:child_process";

const parts = [
  { name: "unit", only: "laws", env: { LAWS_RUNS: process.env.LAWS_RUNS ?? "10000" } },
  { name: "faults", only: "host/faults", env: { FAULTS: process.env.FAULTS ?? "all" } },
];
const asked = process.argv.slice(2);
for (const { name, only, env } of parts.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const project = name === "unit" ? "unit" : "host";
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/jest/bin/jest.js",
      "--selectProjects",
      project,
      "--testPathPatterns",
      only,
      "--testTimeout=7200000",
    ],
    { stdio: "inherit", env: { ...process.env, ...env } },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}
