/**
 * Runs every law on many more generated cases than the tests do, fails every sync of every task of the pane at every
 * moment, lets two panes and a person work on one workbook, spoils every cell that a proof can be linked to, asks two
 * engines what the functions' native forms answer, and uses every control of the pane in every way: `npm run laws`, or
 * `LAWS_RUNS=500 npm run laws`; `npm run laws -- faults`, `-- unit`, `-- writes`, `-- proofs`, `-- native` or `-- walks`
 * for one of them; FAULTS=codes fails a sync with every code at every moment, not with one in turn; NATIVE_CASES is how
 * many calls of each native form. The cases are others in every run; LAWS_SEED, which is told, brings back those of one.
 */
import { spawnSync } from "node:child_process";

const anySeed = String(Math.floor(Math.random() * 2 ** 31));
const {
  LAWS_RUNS = "10000",
  LAWS_SEED = anySeed,
  FAULTS = "all",
  INTERLEAVINGS = "10000",
  SET_ASIDES = "200",
  NATIVE_CASES = "2000",
} = process.env;
const parts = [
  { name: "unit", project: "unit", only: "laws", env: { LAWS_RUNS, LAWS_SEED } },
  { name: "faults", project: "host", only: "host/faults", env: { FAULTS } },
  {
    name: "writes",
    project: "host",
    only: "host/checklist/(interleavings|setAside)",
    env: { INTERLEAVINGS, SET_ASIDES, LAWS_SEED },
  },
  { name: "proofs", project: "host", only: "host/proofs/linkedCells", env: { LINKED_CELLS: "all" } },
  { name: "native", command: ["tools/native.mjs"], env: { NATIVE_CASES, NATIVE_SEED: LAWS_SEED } },
  { name: "walks", project: "browser", only: "browser/paneWalk", env: { WALKS: "all" } },
];
console.log(`LAWS_SEED=${LAWS_SEED}`);
const asked = process.argv.slice(2);
for (const { project, only, command, env } of parts.filter(
  ({ name }) => asked.length === 0 || asked.includes(name),
)) {
  const tests = [
    "--selectProjects",
    project,
    "--testPathPatterns",
    only,
    "--testTimeout=7200000",
    "--maxWorkers=100%",
  ];
  const { status } = spawnSync(process.execPath, command ?? ["node_modules/jest/bin/jest.js", ...tests], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
