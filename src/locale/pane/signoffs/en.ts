const items = (count: number) => (count === 1 ? "1 item" : `${count} items`);

/** What the pane says about sign-offs in English. */
export const enSignoffs = {
  title: "Sign-off",
  hint: "A name and a date that stand for what is here, until something of it changes.",
  whole: "The whole plan",
  none: "Nobody has signed this off yet.",
  good: (by: string, day: string) => `Signed off by ${by} on ${day}. Nothing has changed since.`,
  stale: (by: string, day: string) => `Signed off by ${by} on ${day}, and changed since:`,
  goodArea: (by: string, day: string) => `${by}, ${day}`,
  staleArea: (by: string, day: string) => `${by}, ${day}; changed since`,
  areas: "Areas signed off",
  item: (title: string, fields: readonly string[]) => `“${title}”: ${fields.join(", ")}`,
  fields: {
    title: "its words",
    critical: "whether it is critical",
    weight: "weight",
    owner: "owner",
    due: "due date",
    evidence: "evidence",
    note: "note",
    override: "reason against the proof",
    proof: "proof",
    figures: "proved figures",
    cells: "cells behind the proof",
  },
  status: (was: string) => `status, was “${was}”`,
  added: (title: string) => `“${title}” was added`,
  removed: (title: string) => `“${title}” is gone`,
  pass: (was: string) => `the pass line, was ${was}`,
  weights: (areas: readonly string[]) => `the weight of ${areas.join(", ")}`,
  unreadable: "The row was not written by the add-in, so what it covers can't be compared.",
  more: (count: number) => (count === 1 ? "1 more" : `${count} more`),
  open: (count: number) => `${items(count)} ${count === 1 ? "is" : "are"} still open.`,
  by: "Name",
  day: "Date",
  noName: "Enter the name of who signs.",
  noDay: "Enter a date.",
  sign: "Sign off…",
  again: "Sign off again…",
  confirm: "Sign off as it stands",
  signing: "Signing off…",
  done: "Signed off; today's score is recorded in the history.",
  cancel: "Cancel",
};

/** A language that misses a sentence does not compile. */
export type SignoffSentences = typeof enSignoffs;
