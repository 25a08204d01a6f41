import type { Source } from "../../core/funnel/data/source";
import type { Palette } from "../../core/palette";
import type { AssumptionName } from "../../core/funnel/whatIf/whatIf";
import type { View } from "../standing";
import type { FilledBlock } from "./figuresCells";
import type { FiguresInput } from "./figuresInput";
import type { StandingFigures } from "./figuresStanding";
import type { FunnelRecord } from "./record";

/** What one writing of the figures does, decided before its first write. */
export interface FiguresPlan {
  readonly sheet: string;
  /**
   * A new sheet; our sheet again; or over what a first writing left when Excel stopped it, where all is ours.
   */
  readonly how: "new" | "again" | "over";
  readonly input: FiguresInput;
  readonly filled: readonly FilledBlock[];
  /** What is kept when all is written. */
  readonly record: FunnelRecord;
  /** What is kept until then: as before, with the mark of a writing that is under way. */
  readonly begun: FunnelRecord;
  /** Cells of ours from before that are filled no more. */
  readonly cleared: readonly string[];
  readonly source: Source;
  /** Charts on the sheet that are drawn anew. */
  readonly charts: readonly string[];
  /** Whether the list above the chart has another length now. */
  readonly movesChart: boolean;
  /** Assumptions that are to be linked to their cells here; the others are linked elsewhere. */
  readonly linked: readonly AssumptionName[];
  /** Names that are there already, each with its formula. */
  readonly names: ReadonlyMap<string, string>;
  /** What stands on our sheet, to be put back if Excel stops half-way; null where it is written for the first time. */
  readonly standing: StandingFigures | null;
  readonly view: View;
  readonly palette: Palette;
  /** The setting as it was, if there was one. */
  readonly kept: string | null;
}
