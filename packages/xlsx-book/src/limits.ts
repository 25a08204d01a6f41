/**
 * How much of anything a whole file may hold. The numbers are what the grid takes without the page standing still
 * for long, with room above what honest workbooks hold; where Excel has a limit of its own that is lower, it is
 * Excel's. Everything is counted while it is read, before memory is taken for it.
 */
export const LIMITS = {
  /** The file as it lies on the disk. */
  "file-bytes": 200e6,
  /** Everything that is read, unpacked. */
  "unpacked-bytes": 300e6,
  /** One part, unpacked: it becomes one text. */
  "part-bytes": 160e6,
  /** Unpacked bytes to a packed one, for parts of more than 10 MB. Sheets that Excel writes come to 10 to 40. */
  ratio: 250,
  parts: 20_000,
  sheets: 500,
  /** XML elements that are read in one pass: rows, cells, values, texts. */
  elements: 16e6,
  /** XML elements that are kept as trees: all that is not rows and texts. */
  tree: 1e6,
  depth: 200,
  /** Letters of one attribute; settings are kept in them. */
  attribute: 4e6,
  cells: 3e6,
  /** Rows down to the last one that holds anything, over all sheets. */
  rows: 2.2e6,
  /** Places from the first column to each row's last cell, blank ones too. */
  spread: 8e6,
  /** Letters in a cell: Excel's own limit. */
  text: 32_767,
  /** Letters in all cells. */
  texts: 60e6,
  "shared-strings": 3e6,
  /** Cells with a formula: 20,000 of them take the grid five seconds, more than one of these at a stretch. */
  "formula-cells": 50_000,
  /** Letters of one formula: Excel's 8,192, and the prefixes that only the file has. */
  formula: 32_768,
  /** Letters of all formulas, shared ones written out. */
  formulas: 24e6,
  /** Brackets within brackets; Excel nests functions 64 deep. */
  nesting: 256,
  /** Ranges of merged cells, and the cells within them. */
  merges: 50_000,
  merged: 20e6,
  /** Cells that array formulas say they fill. */
  arrays: 2e6,
  /** Ranges of validations and of conditional formats: the grid stands still for minutes over 20,000. */
  areas: 2000,
  names: 10_000,
  /** How often names are looked up to know one of them, and how deep. */
  "name-steps": 1000,
  "name-depth": 64,
  /** Cell formats; Excel's limit is 65,490. */
  styles: 65_490,
  /** Cells that links lie over. */
  linked: 1e6,
  notes: 50_000,
  tables: 1000,
  charts: 500,
  series: 5000,
} as const;

export type Excess = keyof typeof LIMITS;
