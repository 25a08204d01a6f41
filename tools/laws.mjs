/**
 * Runs every law on many more generated cases than the tests do, fails every sync of every task of the pane at every
 * moment, and lets two panes and a person work on one workbook: `npm run laws`, or `LAWS_RUNS=500 npm run laws`;
 * `npm run laws -- faults`, `-- unit` or `-- writes` for one of them.
 */
import { spawnSync } from "node:child_process";

const { LAWS_RUNS = "10000", FAULTS = "all", INTERLEAVINGS = "10000", SET_ASIDES = "200" } = process.env;
const parts = [
  { name: "unit", only: "laws", env: { LAWS_RUNS } },
  { name: "faults", only: "host/faults", env: { FAULTS } },
  { name: "writes", only: "host/(interleavings|set-aside)", env: { INTERLEAVINGS, SET_ASIDES } },
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
