import type { AssumptionName } from "../../core/funnel/whatIf/whatIf";
import { letters } from "../addresses";

/** In the order in which they stand on the sheet. */
export const assumptionNames: readonly AssumptionName[] = [
  "target",
  "dealSize",
  "rate",
  "volume",
  "confidence",
  "evidence",
  "spread",
];

/** Rows of the first block, from 1 as on the sheet. */
export const rows = {
  title: 1,
  about: 2,
  source: 4,
  name: 5,
  count: 6,
  roles: 7,
  dates: 13,
  assumptions: 15,
  firstAssumption: 16,
  figures: 24,
  won: 25,
  lost: 26,
  open: 27,
  leftOut: 28,
  decided: 29,
  conversion: 30,
  deal: 31,
  deals: 32,
  spread: 33,
  median: 34,
  eighty: 35,
  cycles: 36,
  first: 37,
  latest: 38,
  months: 39,
  faults: 41,
  stageBlank: 42,
  stageError: 43,
  stageUnknown: 44,
  idTwice: 45,
  amountBlank: 46,
  amountText: 47,
  openedBlank: 48,
  openedText: 49,
  closedBlank: 50,
  closedText: 51,
  backwards: 52,
  checks: 54,
  firstCheck: 55,
  last: 59,
  /** Of the blocks at the right: their titles, their headers and their first rows. */
  top: 4,
  header: 5,
  begin: 6,
} as const;

/** The columns in which the blocks begin, from 0, and how many they have. */
export const blocks = {
  main: { column: 0, width: 4 },
  words: { column: 5, width: 11 },
  funnel: { column: 17, width: 8 },
  season: { column: 26, width: 3 },
  history: { column: 30, width: 5 },
  doubles: { column: 36, width: 8 },
} as const;
export type BlockName = keyof typeof blocks;

/** "$B$31" */
export const figure = (row: number): string => `$B$${row}`;

/** The cell of an assumption, such as "B17". */
export const assumptionCell = (name: AssumptionName): string =>
  `B${rows.firstAssumption + assumptionNames.indexOf(name)}`;
export const assumptionBlock = `B${rows.firstAssumption}:B${rows.firstAssumption + assumptionNames.length - 1}`;

/** The rows of the data's own figures behind assumptions; the others only the user can say. */
export const dataRows: Readonly<Partial<Record<AssumptionName, number>>> = {
  dealSize: rows.deal,
  rate: rows.conversion,
  evidence: rows.decided,
  spread: rows.spread,
};
export const dataFormula = (name: AssumptionName): string | undefined => {
  const row = dataRows[name];
  return row === undefined ? undefined : `=${figure(row)}`;
};

/** A column of a block below its header, "$H$6:$H$9". */
export const down = (block: BlockName, column: number, count: number): string => {
  const letter = letters(blocks[block].column + column);
  return `$${letter}$${rows.begin}:$${letter}$${rows.begin + Math.max(count, 1) - 1}`;
};

/** A cell of a block's row, "$H7". */
export const cell = (block: BlockName, column: number, index: number): string =>
  `$${letters(blocks[block].column + column)}${rows.begin + index}`;

/** So many columns the sheet has, with the last of its blocks. */
export const doubleColumns = blocks.doubles.column + blocks.doubles.width;
