const files = (count: number) => (count === 1 ? "1 file" : `${count} files`);

/** What the page of the roll-up says in English. */
export const enRollup = {
  intro: "The readiness of many workbooks in one table. They are read here, and go nowhere else.",
  choose: "Choose files",
  reading: (done: number, all: number) => `${done} of ${all} read`,
  stop: "Stop",
  read: (all: number, ready: number, unread: number) => `${files(all)}: ${ready} ready, ${unread} not read.`,
  areas: "Areas, the mean of all",
  behind: (names: string) => `Behind: ${names}`,
  workbooks: "Workbooks",
  ready: "ready",
  stale: (count: number) => (count === 1 ? "1 stale sign-off" : `${count} stale sign-offs`),
  overdue: (count: number) => `${count} overdue`,
  more: (count: number) => `and ${count} more, on the sheet`,
  write: "Write to a sheet",
  writing: "Writing…",
  written: (sheet: string) => `It stands on ${sheet}.`,
  query: "Power Query for a SharePoint folder",
  queryAbout:
    "A sheet with the text of a query that reads the same in Excel itself, whenever it is refreshed.",
  writeQuery: "Write the query's text",
  undo: "Undo: remove the sheet",
  undone: "The sheet is gone.",
  failed: "That could not be done",
  again: "Try again",
};

/** A language that misses a sentence does not compile. */
export type RollupSentences = typeof enRollup;
