import type { RollupRow } from "../../../src/core/rollup/rollup";
import { rollupTasks, type RollupTasks } from "../../../src/tasks/rollup/rollupTasks";
import { bookOf, sheet } from "xlsx-book/makeBook";
import type { Doing } from "./tryFaults";

export const tasks = rollupTasks({ rollup: (file) => Promise.resolve({ file, reason: "not read" }) });

/** A sheet of the user's own has our name. */
const book = bookOf(sheet("Mine"), sheet("Roll-up"));
const areas = [10, 20, 30, 40, 50, 60, 70, null];
export const rows: readonly RollupRow[] = [
  {
    file: "=north.xlsx",
    readiness: {
      score: 40.5,
      pass: 85,
      ready: false,
      verdict: "Not ready",
      criticalOpen: ["g3", "r1"],
      overdue: 2,
      since: { day: "2026-10-01", change: 3.5 },
      signoffs: 2,
      staleSignoffs: 1,
      areas,
    },
  },
  { file: "south.xlsx", reason: "The file is damaged." },
];

let written: string;
/** What is done with the readiness of many workbooks, by every task that the pane has. */
export const rollupDoings: Record<keyof RollupTasks, readonly Doing[]> = {
  read: [],
  write: [{ why: "two files", book, task: () => tasks.write(rows, "en") }],
  writeQuery: [{ why: "in Chinese", book, task: () => tasks.writeQuery("zh") }],
  remove: [
    {
      why: "the query",
      book,
      first: async () => {
        written = await tasks.writeQuery("en");
      },
      task: () => tasks.remove(written),
    },
  ],
};
