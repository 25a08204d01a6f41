import { letters } from "../addresses";

/** Where the readiness sheet has what; rows count from 1 as on the sheet. */
export const layout = {
  columns: 14,
  draft: "A3",
  verdict: "B4",
  shown: "B5",
  pass: "B6",
  score: "B7",
  criticalOpen: "B8",
  which: "B9",
  header: 11,
  firstSection: 12,
  lastSection: 19,
  total: 20,
  alsoStatus: 21,
  unknownStatus: "B23",
  unknownSection: "B24",
  listHeader: 27,
  firstListed: 28,
  listed: 12,
  proofTitle: 41,
  firstProof: 43,
  proofs: 33,
  /** How many of the list's titles stand in the line above the areas. */
  named: 3,
  /** What only formulas read: the other language's words, steps of a calculation, rows of the checklist. */
  foldedColumns: "J:N",
  foldedRows: ["7:7", "21:21"],
  lastShown: "I",
} as const;

/** All cells that we write. */
export const blockAddress = `A1:${letters(layout.columns - 1)}${layout.firstProof + layout.proofs - 1}`;

/** The rows of the sections: their names, scores and weights. */
export const sectionBlock = `A${layout.firstSection}:C${layout.lastSection}`;
