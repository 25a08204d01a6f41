/** What the page of the history says in English. */
export const enHistory = {
  none: "No score has been recorded yet. Record today's: every sign-off does it, too.",
  noChecklist: "The checklist is not in the workbook.",
  record: "Record today's score",
  recording: "Recording…",
  recorded: "Today's score is recorded in the history.",
  trend: "The score over time",
  trendOf: (from: string, to: string, days: number, first: string, last: string) =>
    `${days} records from ${from} to ${to}: from ${first} to ${last}`,
  one: (day: string, score: string) => `One record so far: ${score} on ${day}.`,
  pass: "Pass line",
  areas: "By area",
  area: "Area",
  course: "Course",
  last: "Now",
  moved: (day: string) => `What moved since ${day}`,
  unmoved: "Nothing has moved.",
  move: (area: string, from: string, to: string, change: string) => `${area}: ${from} → ${to} (${change})`,
  whole: "The whole plan",
  nothing: "no score",
};

/** A language that misses a sentence does not compile. */
export type HistorySentences = typeof enHistory;
