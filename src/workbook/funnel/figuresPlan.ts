import type { Source } from "../../core/opportunities/source";
import type { AssumptionName } from "../../core/opportunities/whatIf";
import type { CellValue } from "../checklistCells";
import type { FilledBlock } from "./figuresCells";
import type { FiguresInput } from "./figuresInput";
import type { FunnelRecord } from "./record";

/** What one writing of the figures does, decided before its first write. */
export interface FiguresPlan {
  readonly sheet: string;
  readonly isNew: boolean;
  readonly input: FiguresInput;
  readonly filled: readonly FilledBlock[];
  readonly record: FunnelRecord;
  /** Cells of ours from before that are filled no more. */
  readonly cleared: readonly string[];
  readonly source: Source;
  /** Charts of ours that are drawn anew. */
  readonly charts: readonly string[];
  /** Assumptions that are to be linked to their cells here; the others are linked elsewhere. */
  readonly linked: readonly AssumptionName[];
  /** Names that are there already. */
  readonly names: ReadonlySet<string>;
  /** What stands on the sheet from A1 on, to be put back if Excel stops half-way. */
  readonly before: readonly (readonly CellValue[])[];
  /** The setting as it was, if there was one. */
  readonly kept: string | null;
}
