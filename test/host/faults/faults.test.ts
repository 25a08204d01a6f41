import { calculate } from "../../../src/entry/planCalculate";
import { excelTasks } from "../../../src/tasks/excelTasks";
import { funnelTasks } from "../../../src/tasks/funnel/funnelTasks";
import { planTasks } from "../../../src/tasks/planner/planTasks";
import type { StartedExcel } from "../office";
import { startPlanner } from "../plan";
import { checklistDoings } from "./checklistDoings";
import { funnelDoings } from "./funnelDoings";
import { planDoings } from "./planDoings";
import { Faults, type Doing, type Wrong } from "./tryFaults";

/** `npm run laws` tries every fault of every doing; here it is so many of each, fewer where a workbook is slow. */
const given = process.env["FAULTS"];
const most = (room: string, changes: boolean): number => {
  if (given !== undefined) return given === "all" ? Infinity : Number(given);
  if (!changes) return 2;
  return room === "checklist" ? 4 : 12;
};

const rooms: [string, object, Readonly<Record<string, readonly Doing[]>>][] = [
  ["checklist", excelTasks, checklistDoings],
  ["plan", planTasks(calculate), planDoings],
  ["funnel", funnelTasks(), funnelDoings],
];

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());

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
    const faults = await Faults.of(excel, doing);
    const list = faults.some(most(room, faults.changes));
    const wrongs: Wrong[] = [];
    for (const fault of list) wrongs.push(...(await faults.wrongs(fault)));
    const count = new Set(wrongs.map(({ fault }) => fault)).size;
    counts.tried += list.length;
    counts.wrong += count;
    say(`${task} (${why}): ${list.length} tried, ${count} not right`);
    expect(wrongs.slice(0, 12)).toEqual([]);
  },
);
