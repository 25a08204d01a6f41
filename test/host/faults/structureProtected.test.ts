import { isTrouble } from "../../../src/core/trouble";
import type { StartedExcel } from "office-host/startedExcel";
import { startPlanner } from "../planner/plan";
import { leaveUncalculated } from "../uncalculated";
import { checklistDoings } from "./checklistDoings";
import { funnelDoings } from "./funnelDoings";
import { modelDoings } from "./modelDoings";
import { planDoings } from "./planDoings";
import { resetDoings } from "./resetDoings";
import type { Doing } from "./tryFaults";
import { wholePlanDoings } from "./wholePlanDoings";
import { differences, wholeState } from "./wholeState";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());

const protect = (isOn: boolean) =>
  Excel.run(async (context) => {
    const { protection } = context.workbook;
    if (isOn) protection.protect();
    else protection.unprotect();
    await context.sync();
  });

const rooms: Readonly<Record<string, readonly Doing[]>>[] = [
  checklistDoings,
  modelDoings,
  planDoings,
  funnelDoings,
  resetDoings,
  wholePlanDoings,
];
/** What those that add, remove or move a sheet do. */
const doings = rooms.flatMap((tasks) =>
  Object.entries(tasks).flatMap(([task, list]) =>
    list.map((doing): [string, string, Doing] => [task, doing.why, doing]),
  ),
);

/** What gives sheets names in another language: words without them would be half of it. */
const renames = new Set(["to Chinese", "into Chinese"]);

test.each(doings)(
  "%s (%s): in a workbook whose structure is protected it goes, or says so and leaves all as it was",
  async (_task, why, doing) => {
    const calculateAgain = leaveUncalculated(excel.grid);
    try {
      await excel.open(doing.book);
      await doing.first?.();
      await excel.settled();
      await excel.open(excel.book());
      await doing.ready?.();
      await protect(true);
      await excel.settled();
      const before = wholeState(excel);
      const caught = await doing.task().then(
        () => null,
        (error: unknown) => error,
      );
      await excel.settled();
      expect(caught !== null || !renames.has(why)).toBe(true);
      if (caught === null) return;
      if (!isTrouble(caught, "structure-protected")) throw caught as Error;
      expect(caught.facts).toEqual({ written: "nothing" });
      expect(differences(before, wholeState(excel))).toEqual([]);
      await protect(false);
      await doing.task();
    } finally {
      calculateAgain();
    }
  },
);
