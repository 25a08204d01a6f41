import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, typescript } from "../typescript.mjs";
import { measure, ms } from "./measure.mjs";

export const title = "Native forms beside the functions, for 10, 1,000 and 10,000 parts";

const { lambdas } = typescript("test/host/native/compare.ts");
const { placeCalls } = typescript("test/host/native/calls.ts");
const { gridEngine, secondEngine } = typescript("test/host/native/engines.ts");
const { functions } = typescript("src/functions/functions.ts");
const { outcome } = typescript("src/functions/declare/outcome.ts");

/** Where docs/native.md takes the times from. */
const kept = join(root, "tools", "docs", "nativeTimes.json");
const sizes = [10, 1_000, 10_000];
/** A form that would take longer is not waited for, in milliseconds. */
const patience = 30_000;

const column = (count, make) => Array.from({ length: count }, (_, i) => [make(i)]);
const DAY = 46023;
const weights = (count) => column(count, (i) => 1 + ((i * 7919) % 1000));

/** A call with so many parts; functions that have none, such as an odds' rates, are left out. */
const calls = {
  ACTIVITYLOAD: (n) => [weights(n), weights(n), 10, 20],
  ALERTLEVEL: (n) => [weights(n), [[300]], [[700]]],
  CAPACITY: (n) => [[[DAY, DAY + 364]], column(n, (i) => DAY + (i % 300)), column(n, () => 10), [[0.5], [1]]],
  EXPLAINSPLIT: (n) => [n * 1237 + 11, weights(n)],
  FUNNELPLAN: (n) => [column(n, (i) => 1000 * (1 + (i % 9))), 100, [[0.5], [0.25]], [[1], [2]], null, null],
  FUNNELRATES: (n) => [column(n, (i) => ["Lead", "Visit", "Offer"][i % 3]), [["Lead"], ["Visit"], ["Offer"]]],
  GOALCHECK: (n) => [120, column(n, (i) => 100 + (i % 17))],
  PACE: (n) => [weights(n), column(n, (i) => (i < n / 2 ? 1 + (i % 900) : null)), Math.floor(n / 2)],
  PAYOUT: (n) => [weights(n), column(n, () => 500), column(n, () => 1000), [[0], [1]], [[1], [2]]],
  POOLSHARE: (n) => [100_003, 1.1, weights(n)],
  READINESS: (n) => [column(n, (i) => ["Done", "In progress", "Not started"][i % 3]), weights(n)],
  RECONCILE: (n) => [n * 500, weights(n), weights(n)],
  RESPLIT: (n) => [
    n * 500,
    weights(n),
    column(n, (i) => (i < n / 2 ? 1 + (i % 900) : null)),
    Math.floor(n / 2),
  ],
  RISKSCORE: (n) => [column(n, (i) => (1 + (i % 9)) / 10), weights(n)],
  ROUNDTOTAL: (n) => [column(n, (i) => ((i * 7919) % 1000) / 7)],
  SEASONALITY: (n) => [column(n, (i) => DAY + Math.floor(i * Math.min(28, 1095 / n))), weights(n)],
  SPLITPERIODS: (n) => [n * 1237, DAY, DAY + n - 1, "day"],
  SPLITTARGET: (n) => [n * 1237 + 11, weights(n)],
  SPLITTREE: (n) => [n * 1237, Array.from({ length: n }, (_, i) => [`r${i % 7}`, `n${i}`]), weights(n)],
  WORKDAYSIN: (n) => [column(n, (i) => DAY + i), column(n, (i) => DAY + i + 30)],
};

const self = fileURLToPath(import.meta.url);
const engines = { grid: gridEngine, second: secondEngine };

/** How long an engine takes for a sheet with one call, in milliseconds of the processor's time; null for an error. */
async function timed(id, size, engine) {
  const given = calls[id](size);
  const rows = outcome(functions[id], given);
  const placed = placeCalls(
    [{ id, arguments: given }],
    () => [rows.length, rows[0].length],
    (name) => functions[name].names.length,
  );
  const used = process.cpuUsage();
  const [answer] = await engines[engine](lambdas).answers(placed, [[rows.length, rows[0].length]]);
  const { user, system } = process.cpuUsage(used);
  return typeof answer[0][0] === "object" ? null : (user + system) / 1000;
}

/** The same in a process of its own, which is not waited for beyond the patience; null then. */
function timedApart(id, size, engine) {
  const { stdout } = spawnSync(process.execPath, [self, id, String(size), engine], {
    timeout: patience,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const found = /^time (.*)$/m.exec(stdout ?? "");
  return found ? JSON.parse(found[1]) : null;
}

/** Another question each time: one that comes again would be answered from memory. */
function vary(given, run) {
  const at = given.findIndex((one) => typeof one === "number");
  const table = given.find((one) => typeof one?.[0]?.[0] === "number");
  const words = given.find((one) => typeof one?.[0]?.[0] === "string");
  if (at >= 0) given[at] += 1;
  else if (table) table[0][0] += 1;
  else if (words) words[(run * 7) % words.length] = words[run % words.length];
  return given;
}

/** How long the function itself takes. */
function ownTime(id, given) {
  let run = 0;
  return measure(() => outcome(functions[id], vary(given, run++)), { atLeast: 50, runs: 3 });
}

const rounded = (value) => (value === null ? null : Number(value.toPrecision(2)));

/** Those that were measured before are not measured again: away with tools/docs/nativeTimes.json for all of them. */
export async function run(print) {
  const times = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
  for (const [id, make] of Object.entries(calls)) {
    times[id] ??= {};
    let before = { grid: 0, second: 0 };
    for (const size of sizes) {
      const given = make(size);
      // A year's pattern, for one, takes more than ten rows.
      if (!Array.isArray(outcome(functions[id], given))) {
        times[id][size] = { grid: null, second: null, ours: null };
        continue;
      }
      // A form's work grows at least with its parts.
      const isHopeless = (name) => before[name] === null || before[name] * 10 > patience;
      times[id][size] ??= Object.fromEntries(
        Object.keys(engines).map((name) => [
          name,
          isHopeless(name) ? null : rounded(timedApart(id, size, name)),
        ]),
      );
      times[id][size] = { ...times[id][size], ours: rounded(ownTime(id, given)) };
      before = times[id][size];
      const told = Object.entries(before).map(
        ([name, value]) => `${name} ${value === null ? "–" : ms(value)}`,
      );
      print(`  ${id.padEnd(14)} ${String(size).padStart(6)}  ${told.join(", ")}`);
      writeFileSync(kept, `${JSON.stringify(times, null, 2)}\n`);
    }
  }
}

if (process.argv[1] === self) {
  const [id, size, engine] = process.argv.slice(2);
  const time = await timed(id, Number(size), engine);
  process.stdout.write(`\ntime ${JSON.stringify(time)}\n`);
  process.exit(0);
}
