import { writeFileSync } from "node:fs";
import { join } from "node:path";
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
const patience = 20_000;

const column = (count, make) => Array.from({ length: count }, (_, i) => [make(i)]);
const DAY = 46023;
const weights = (count) => column(count, (i) => 1 + ((i * 7919) % 1000));

/** A call with so many parts; functions that have none, such as an odds' rates, are left out. */
const calls = {
  ACTIVITYLOAD: (n) => [weights(n), weights(n), 10, 20],
  ALERTLEVEL: (n) => [weights(n), [[300]], [[700]]],
  CAPACITY: (n) => [[[DAY, DAY + 364]], column(n, (i) => DAY + (i % 300)), column(n, () => 10), [[0.5], [1]]],
  EXPLAINSPLIT: (n) => [n * 1237 + 11, weights(n)],
  FUNNELPLAN: (n) => [column(n, (i) => 1000 * (1 + (i % 9))), 100, [[0.5], [0.25]], [[30], [60]], null, null],
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
  RISKSCORE: (n) => [column(n, (i) => 1 + (i % 5)), column(n, (i) => 1 + ((i * 3) % 5))],
  ROUNDTOTAL: (n) => [column(n, (i) => ((i * 7919) % 1000) / 7)],
  SEASONALITY: (n) => [column(n, (i) => DAY + i), weights(n)],
  SPLITPERIODS: (n) => [n * 1237, DAY, DAY + n - 1, "day"],
  SPLITTARGET: (n) => [n * 1237 + 11, weights(n)],
  SPLITTREE: (n) => [n * 1237, Array.from({ length: n }, (_, i) => [`r${i % 7}`, `n${i}`]), weights(n)],
  WORKDAYSIN: (n) => [column(n, (i) => DAY + i), column(n, (i) => DAY + i + 30)],
};

/** How long an engine takes for a sheet with one call, by the processor's time. */
async function timed(engine, id, given, rows) {
  const placed = placeCalls(
    [{ id, arguments: given }],
    () => rows.length,
    (name) => functions[name].names.length,
  );
  const used = process.cpuUsage();
  const [answer] = await engine.answers(placed, [[rows.length, rows[0].length]]);
  const { user, system } = process.cpuUsage(used);
  return typeof answer[0][0] === "object" ? null : (user + system) / 1000;
}

export async function run(print) {
  const engines = { grid: gridEngine(lambdas), second: secondEngine(lambdas) };
  const times = {};
  const silenced = { log: console.log, warn: console.warn, error: console.error };
  for (const [id, make] of Object.entries(calls)) {
    times[id] = {};
    const before = {};
    for (const size of sizes) {
      const given = make(size);
      const rows = outcome(functions[id], given);
      if (!Array.isArray(rows)) throw new Error(`${id}: ${JSON.stringify(rows)}`);
      const found = { ours: measure(() => outcome(functions[id], given), { atLeast: 50, runs: 2 }) };
      for (const [name, engine] of Object.entries(engines)) {
        // A form's work grows at least with its parts.
        const isTooLong = before[name] !== undefined && before[name] * (size / before.size) > patience;
        Object.assign(console, { log: () => undefined, warn: () => undefined, error: () => undefined });
        found[name] = isTooLong || before[name] === null ? null : await timed(engine, id, given, rows);
        Object.assign(console, silenced);
      }
      Object.assign(before, found, { size });
      times[id][size] = Object.fromEntries(
        Object.entries(found).map(([name, value]) => [
          name,
          value === null ? null : Number(value.toPrecision(2)),
        ]),
      );
      const told = Object.entries(found).map(
        ([name, value]) => `${name} ${value === null ? "–" : ms(value)}`,
      );
      print(`  ${id.padEnd(14)} ${String(size).padStart(6)}  ${told.join(", ")}`);
    }
  }
  writeFileSync(kept, `${JSON.stringify(times, null, 2)}\n`);
}
