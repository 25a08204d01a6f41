import { plannerFunctions } from "../../../src/entry/plannerFunctions";
import { excelTasks } from "../../../src/tasks/checklist/excelTasks";
import { logsTasks } from "../../../src/tasks/checklist/logsTasks";
import { proofsTasks } from "../../../src/tasks/proofs/proofsTasks";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
import { funnelTasks } from "../../../src/tasks/funnel/funnelTasks";
import { resetTasks } from "../../../src/tasks/reset/resetTasks";
import { homeTasks } from "../../../src/tasks/home/homeTasks";
import { wholePlanTasks } from "../../../src/tasks/wholePlan/wholePlanTasks";
import { planTasks } from "../../../src/tasks/planner/planTasks";
import type { StartedExcel } from "office-host/startedExcel";
import { startPlanner } from "../planner/plan";
import { leaveUncalculated } from "../uncalculated";
import { checklistDoings } from "./checklistDoings";
import { funnelDoings } from "./funnelDoings";
import { modelDoings } from "./modelDoings";
import { proofsDoings } from "./proofsDoings";
import { planDoings } from "./planDoings";
import { rollupDoings, tasks as rollup } from "./rollupDoings";
import { shareDoings, tasks as share } from "./shareDoings";
import { resetDoings } from "./resetDoings";
import { homeDoings, wholePlanDoings } from "./wholePlanDoings";
import { Faults, type Doing, type Wrong } from "./tryFaults";

/** `npm run laws` tries every fault of every doing; here it is so many of each. */
const given = process.env["FAULTS"];
const most = (changes: boolean, isLong = false): number => {
  if (given !== undefined) return given === "all" ? Infinity : Number(given);
  return !changes || isLong ? 1 : 2;
};

const rooms: [string, object, Readonly<Record<string, readonly Doing[]>>][] = [
  ["checklist", excelTasks, checklistDoings],
  ["proofs", { ...proofsTasks, ...logsTasks }, proofsDoings],
  ["model", modelTasks, modelDoings],
  ["plan", planTasks(plannerFunctions), planDoings],
  ["funnel", funnelTasks(), funnelDoings],
  ["share", share, shareDoings],
  ["reset", resetTasks, resetDoings],
  ["rollup", rollup, rollupDoings],
  ["whole plan", wholePlanTasks, wholePlanDoings],
  ["home", homeTasks, homeDoings],
];

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());
let calculateAgain: () => void = () => undefined;
afterEach(() => calculateAgain());

test.each(rooms)("every task of the %s is among the doings", (_room, tasks, doings) => {
  expect(Object.keys(doings).sort()).toEqual(Object.keys(tasks).sort());
});

const doings = rooms.flatMap(([room, , tasks]) =>
  Object.entries(tasks).flatMap(([task, list]) =>
    list.map((doing): [string, string, string, Doing] => [room, task, doing.why, doing]),
  ),
);

const say = (text: string): void => {
  if (given !== undefined) process.stdout.write(`${text}\n`);
};
const counts = { tried: 0, wrong: 0 };
afterAll(() => {
  say(`${counts.tried} failed syncs tried, ${counts.wrong} not right`);
});

test.each(doings)(
  "%s, %s (%s): whichever sync fails, nothing is half done and the retry completes it",
  async (room, task, why, doing) => {
    // No task of these reads what formulas come to, and calculating it would take most of the time.
    if (room !== "plan" && room !== "funnel") calculateAgain = leaveUncalculated(excel.grid);
    const faults = await Faults.of(excel, doing);
    const list = faults.some(most(faults.changes, doing.isLong));
    const wrongs: Wrong[] = [];
    for (const fault of list) wrongs.push(...(await faults.wrongs(fault)));
    const count = new Set(wrongs.map(({ fault }) => fault)).size;
    counts.tried += list.length;
    counts.wrong += count;
    say(`${task} (${why}): ${list.length} tried, ${count} not right`);
    expect(wrongs.slice(0, 12)).toEqual([]);
  },
);
