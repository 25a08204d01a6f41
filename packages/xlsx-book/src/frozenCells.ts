import { crc32 } from "./crc32";

/** A cell whose formula was replaced by its value, or by a portable one, with what brings the formula back. */
export interface FrozenCell {
  sheet: string;
  /** Such as B2. */
  cell: string;
  /** As the file spelled it, without an equals sign. */
  formula: string;
  /** The value that it showed, as text. */
  value: string;
  /** The cells that it filled, where the formula was an array; with a checksum of what they showed. */
  ref?: string;
  filled?: number;
  /** Whether the array grew and shrank by itself. */
  spills?: true;
  /** The formula that was put in its place, as the file spells it; nothing where a value was. */
  put?: string;
  /** The formula as it was when its note was written, where what it refers to has moved since. */
  noted?: string;
  /** It is no cell's but the formula that a table puts into new rows of a column, whose cells `ref` are. */
  isColumn?: true;
  /** What the formula refers to is gone, or nobody knows where it is: the value stays. */
  lost?: true;
}

/** The add-in's setting that keeps them: a setting stays when Excel saves the workbook, a part of ours would not. */
export const FROZEN = "SplitTarget.frozen";

export interface FrozenRecord {
  version: 1;
  cells: FrozenCell[];
  /** What the hidden names have in their names that follow what the cells refer to (`frozenAnchors`). */
  anchors?: string;
}

const isCell = (value: unknown): value is FrozenCell =>
  typeof value === "object" &&
  value !== null &&
  ["sheet", "cell", "formula", "value"].every(
    (key) => typeof (value as Record<string, unknown>)[key] === "string",
  );

/** The cells of a setting; none where it is none of ours, or of a later version. */
export function readFrozen(setting: unknown): FrozenCell[] {
  const { version, cells } = (typeof setting === "object" && setting !== null ? setting : {}) as {
    version?: unknown;
    cells?: unknown;
  };
  return version === 1 && Array.isArray(cells) ? cells.filter(isCell) : [];
}

/** The formulas that a note may hold which keeps a cell's. */
export const notedFormulas = ({
  formula,
  noted = formula,
}: Pick<FrozenCell, "formula" | "noted">): string[] => [formula, noted];

/** A checksum of what the cells of an area show, as texts, row by row. */
export const checksumOf = (texts: readonly string[]): number =>
  crc32(new TextEncoder().encode(texts.join("\u0000")));
