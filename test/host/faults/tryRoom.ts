import type { StartedExcel } from "office-host/startedExcel";
import { startPlanner } from "../planner/plan";
import { leaveUncalculated } from "../uncalculated";
import { Faults, type Doing, type Wrong } from "./tryFaults";

/**
 * `npm run laws -- faults` tries every moment of every doing (FAULTS=codes every code at each of them); here it is so
 * many of each.
 */
const given = process.env["FAULTS"];
const most = (changes: boolean, isLong = false): number => {
  if (given !== undefined) return ["all", "codes"].includes(given) ? Infinity : Number(given);
  return !changes || isLong ? 1 : 2;
};

const say = (text: string): void => {
  if (given !== undefined) process.stdout.write(`${text}\n`);
};

/** Tries a room's doings, each with the sync that fails; every task of the room has one at least. */
export function tryRoom(
  room: string,
  tasks: object,
  doings: Readonly<Record<string, readonly Doing[]>>,
  { isCalculated = false } = {},
): void {
  describe(room, () => {
    let excel: StartedExcel;
    beforeAll(async () => {
      excel = await startPlanner();
    });
    afterAll(() => excel.stop());
    let calculateAgain: () => void = () => undefined;
    afterEach(() => calculateAgain());

    test("every task is among the doings", () => {
      expect(Object.keys(doings).sort()).toEqual(Object.keys(tasks).sort());
    });

    const counts = { tried: 0, wrong: 0 };
    afterAll(() => {
      say(`${room}: ${counts.tried} failed syncs tried, ${counts.wrong} not right`);
    });

    const each = Object.entries(doings).flatMap(([task, list]) =>
      list.map((doing): [string, string, Doing] => [task, doing.why, doing]),
    );
    test.each(each)(
      "%s (%s): whichever sync fails, nothing is half done and the retry completes it",
      async (task, why, doing) => {
        if (!isCalculated) calculateAgain = leaveUncalculated(excel.grid);
        const faults = await Faults.of(excel, doing);
        const list = faults.some(most(faults.changes, doing.isLong), given === "codes");
        const wrongs: Wrong[] = [];
        for (const fault of list) wrongs.push(...(await faults.wrongs(fault)));
        const count = new Set(wrongs.map(({ fault }) => fault)).size;
        counts.tried += list.length;
        counts.wrong += count;
        say(`${room}, ${task} (${why}): ${list.length} tried, ${count} not right`);
        expect(wrongs.slice(0, 12)).toEqual([]);
      },
    );
  });
}
