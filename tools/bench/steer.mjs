import { withSamplePlan } from "../samplePlan.mjs";
import { typescript } from "../typescript.mjs";
import { faces } from "./faces.mjs";
import { measure, ms, randomFrom } from "./measure.mjs";

export const title =
  "What stands behind a plan and keeps it on course: the functions over 1, 1,000 and 100,000 rows (GOALCHECK 10,000), these beside a plain loop in doubles; the reserve beside every outcome and beside a simulation; a review and a reset over a large company; the syncs of the tasks";

const DAY = 46_023;
const column = (count, make) => Array.from({ length: count }, (_, i) => [make(i)]);
const some = (i) => 1 + ((i * 7919) % 1000);

/** A call over so many rows, and the same in a loop that is as short as it can be. */
const calls = {
  ALERTLEVEL: [
    (n) => [column(n, some), [[300]], [[700]]],
    ([values]) => values.map(([value]) => (value >= 700 ? "red" : value >= 300 ? "amber" : "green")),
  ],
  CAPACITY: [
    (n) => [
      column(12, (i) => DAY + 30 * i).map(([day]) => [day, day + 29]),
      column(n, (i) => DAY + (i % 300)),
      column(n, () => 10),
      [[0.5], [1]],
    ],
    ([months, joined, productive]) =>
      months.map(([from, to]) => {
        let sum = 0;
        for (let at = 0; at < joined.length; at++) {
          const days = Math.max(0, to - Math.max(from, joined[at][0]) + 1);
          sum += (productive[at][0] * days) / 30;
        }
        return sum;
      }),
  ],
  // No history is longer.
  GOALCHECK: [(n) => [120, column(n, (i) => 100 + (i % 17))], ([, history]) => line(history), 10_000],
  PACE: [
    (n) => [column(n, some), column(n, some), Math.floor(n / 2)],
    ([plan, actuals, closed]) => {
      let [all, due, sold] = [0, 0, 0];
      for (let at = 0; at < plan.length; at++) {
        all += plan[at][0];
        if (at < closed) [due, sold] = [due + plan[at][0], sold + actuals[at][0]];
      }
      return [all, due, sold];
    },
  ],
  PAYOUT: [
    (n) => [column(n, some), column(n, () => 500), column(n, () => 1000), [[0], [1]], [[1], [2]]],
    ([sales, quotas, pays]) =>
      sales.map(([sold], at) => {
        const attained = sold / quotas[at][0];
        return pays[at][0] * (Math.min(attained, 1) + 2 * Math.max(0, attained - 1));
      }),
  ],
  POOLSHARE: [
    (n) => [100_003, 1.1, column(n, some)],
    ([pool, attainment, parts]) => {
      let sum = 0;
      for (const [part] of parts) sum += part;
      return parts.map(([part]) => Math.round((pool * attainment * part) / sum));
    },
  ],
  RISKSCORE: [
    (n) => [column(n, (i) => (1 + (i % 9)) / 10), column(n, some)],
    ([probabilities, impacts]) => probabilities.map(([one], at) => one * impacts[at][0]),
  ],
};

/** A least-squares line. */
function line(history) {
  let [x, y, xx, xy] = [0, 0, 0, 0];
  history.forEach(([value], at) => {
    [x, y, xx, xy] = [x + at, y + value, xx + at * at, xy + at * value];
  });
  return (history.length * xy - x * y) / (history.length * xx - x * x);
}

/** The same cells with another last figure of the rows each time: a call with the same ones is answered from memory. */
function another(cells, rows) {
  cells.findLast((one) => one.length === rows)[rows - 1][0] += 1;
  return cells;
}

export async function run(print) {
  for (const [id, [given, plain, most = 100_000]] of Object.entries(calls)) {
    const time = (count) => {
      const cells = given(count);
      return measure(() => faces[id](...another(cells, count)), count > 1_000 ? { runs: 2 } : {});
    };
    const [one, small, large] = [1, 1_000, most].map(time);
    const cells = given(most);
    const loop = measure(() => plain(cells), { runs: 2 });
    print(
      `  ${id.padEnd(12)} ${[one, small, large].map(ms).join(", ")}; ${(large / small).toFixed(0)} times 1,000 rows, ${(large / loop).toFixed(1)} times a plain loop`,
    );
  }
  reserve(print);
  steering(print);
  await syncs(print);
}

function reserve(print) {
  const risks = (count) => [
    column(count, (i) => (5 + ((i * 37) % 60)) / 100),
    column(count, (i) => 1000 * some(i)),
  ];
  const few = risks(15);
  const exact = measure(() => faces.RISKRESERVE(...another(few, 15)));
  const outcomes = measure(() => everyOutcome(...few), { runs: 2 });
  print(
    `  RISKRESERVE  15 risks ${ms(exact)}, ${(outcomes / exact).toFixed(1)} times as quick as all 32,768 outcomes`,
  );
  const many = risks(200);
  const own = measure(() => faces.RISKRESERVE(...another(many, 200)), { runs: 2 });
  const drawn = measure(() => simulated(...many), { runs: 2 });
  print(
    `  RISKRESERVE  200 risks ${ms(own)}, ${(own / drawn).toFixed(2)} times 100,000 draws (${ms(drawn)})`,
  );
}

function everyOutcome(probabilities, impacts) {
  const count = probabilities.length;
  const outcomes = [];
  for (let bits = 0; bits < 2 ** count; bits++) {
    let [chance, loss] = [1, 0];
    for (let at = 0; at < count; at++) {
      const happens = (bits >> at) & 1;
      chance *= happens ? probabilities[at][0] : 1 - probabilities[at][0];
      if (happens) loss += impacts[at][0];
    }
    outcomes.push([loss, chance]);
  }
  return outcomes.sort((a, b) => a[0] - b[0]);
}

function simulated(probabilities, impacts) {
  const random = randomFrom(7);
  return Float64Array.from({ length: 100_000 }, () => {
    let loss = 0;
    for (let at = 0; at < impacts.length; at++) if (random() < probabilities[at][0]) loss += impacts[at][0];
    return loss;
  }).sort();
}

/** 500 owners and 50,000 sales of a year. */
function steering(print) {
  const { serialOf } = typescript("src/core/calendar/day.ts");
  const { proofOf } = typescript("src/core/model/rules/proofOf.ts");
  const { paceByOwner } = typescript("src/core/tracking/paceByOwner.ts");
  const { proposeReset } = typescript("src/core/reset/proposeReset.ts");
  const { modelOfRows } = typescript("test/core/model/models.ts");
  const start = serialOf(2026, 1, 1);
  const owner = (at) => `Owner ${at % 500}`;
  const model = modelOfRows({
    stGoal: [{ goal: "G", target: 12_000_000, unit: "USD", start, end: serialOf(2026, 12, 31) }],
    stPlan: column(500, (at) => ({ owner: owner(at), target: 24_000 })).flat(),
    stPeriods: column(12, (at) => ({
      level: "month",
      start: serialOf(2026, at + 1, 1),
      end: serialOf(2026, at + 2, 1) - 1,
      target: 1_000_000,
    })).flat(),
    stActuals: column(50_000, (at) => ({
      day: start + (at % 180),
      owner: owner(at * 7),
      amount: some(at) / 10,
    })).flat(),
  });
  const today = serialOf(2026, 7, 5);
  const paces = (resetOn, rhythm) =>
    measure(() => proofOf(paceByOwner(today, rhythm, resetOn), model), { runs: 2 });
  const [before, after, weekly] = [paces(null, "month"), paces(today, "month"), paces(null, "week")];
  print(
    `  a review     500 owners, 50,000 sales: ${ms(before)} by months, ${(after / before).toFixed(2)} times that after a reset, ${(weekly / before).toFixed(2)} times by weeks`,
  );
  const wish = { kind: "team", target: 12_000_000, shape: "plan" };
  const reset = measure(() => proofOf(proposeReset(today, wish, model, new Set()), model), { runs: 2 });
  print(`  a reset      of the same: ${ms(reset)}, ${(reset / before).toFixed(2)} times the review`);
}

async function syncs(print) {
  const { modelTasks } = typescript("src/tasks/model/modelTasks.ts");
  const { resetTasks } = typescript("src/tasks/reset/resetTasks.ts");
  const { writePack } = typescript("src/tasks/reviewPack/writePack.ts");
  await withSamplePlan("en-US", async (excel) => {
    const counted = async (name, work) => {
      const from = excel.requests().length;
      const start = performance.now();
      const result = await work();
      print(
        `  ${name.padEnd(28)} ${excel.requests().length - from} syncs, ${ms(performance.now() - start)} with the headless workbook`,
      );
      await excel.settled();
      return result;
    };
    const { model } = await counted("opening the model's tables", () => modelTasks.openModel());
    const [row] = model.stPeriods.rows.filter((one) => one.row.level === "month");
    const { target } = row.row;
    const change = {
      figure: "stGoal 1: target",
      before: model.stGoal.rows[0].row.target,
      after: 1,
      isOwn: true,
    };
    await counted("the rule and the resets", () => resetTasks.openResets());
    await counted("keeping the rule", () => resetTasks.keepRule({ level: "quarter", periods: 2, by: 0.1 }));
    await counted("writing a reset", () =>
      resetTasks.writeReset({ changes: [change], day: DAY, reason: `as ${target}` }),
    );
    const { resets } = await resetTasks.openResets();
    await counted("undoing it", () => resetTasks.undoReset(resets[0], DAY));
    await counted("a review pack", () =>
      writePack({ language: "en", lines: [{ kind: "title", cells: ["Review"] }] }),
    );
  });
}
