import { guessChoices } from "../../core/funnel/data/choices";
import { guessColumns } from "../../core/funnel/data/columns";
import { listen } from "../../workbook/changes";
import { cellIn } from "../../workbook/addresses";
import { goTo } from "../../workbook/goTo";
import {
  linkSelection,
  readLinkedCells,
  writeAssumptions,
  writeDataFormulas,
} from "../../workbook/funnel/links";
import { Trouble } from "../../core/trouble";
import { open } from "./openFunnel";
import { look, lookAtSelection, read as readOpportunities } from "./readOpportunities";
import { writeFigures } from "./writeFigures";
import { curve, figures, whatIf } from "./workOut";
import type { Language } from "../../core/language";
import type { CellAddress } from "../../core/cellAddress";
import type { Links } from "../../core/funnel/whatIf/links";
import type { Kept } from "../../core/funnel/data/kept";
import type { Choices, Columns, Looked, Opportunities, Source } from "../../core/funnel/data/source";
import type { AssumptionName, Assumptions, CurvePoint, Team, WhatIf } from "../../core/funnel/whatIf/whatIf";
import type { Figures } from "../../core/funnel/data/figures";

/** Everything that a user does in the funnel builder. Rejects with a Trouble, a Trouble, or a Refused. */
export interface FunnelTasks {
  /** The workbook's tables that may hold opportunities, likeliest first, and what was kept; one sync. */
  open(): Promise<{ readonly tables: readonly Source[]; readonly kept: Kept | null; readonly links: Links }>;
  /** The selected cells, or the table they lie in; at most two syncs with what is found there. */
  lookAtSelection(): Promise<Looked>;
  /** One sync. */
  look(source: Source): Promise<Looked>;
  /** All of the columns, in pieces under 5 MB; tells the rows that are read. One sync for 8,800 rows. */
  read(looked: Looked, columns: Columns, progress: (rows: number) => void): Promise<Opportunities>;
  /** What the words mean, in which order the open stages come, how text dates are read, as far as can be guessed. */
  guessChoices(opportunities: Opportunities): Choices;
  /** Works in pieces, so that the pane stays awake. */
  figures(opportunities: Opportunities, choices: Choices): Promise<Figures>;
  /** The cell of a row and role, as in «Deals!E17». */
  cellOf(looked: Looked, column: number, row: number): CellAddress;
  /**
   * Writes the sheet of figures as formulas over the source, with the assumptions beside them, and keeps the choices.
   * Writes a sheet of ours again; one writing sync.
   */
  write(
    looked: Looked,
    columns: Columns,
    choices: Choices,
    options: { readonly language: Language; readonly sheet?: string },
  ): Promise<{ readonly place: CellAddress; readonly links: Links }>;
  /** Links an assumption to the selected cell. */
  link(figure: AssumptionName): Promise<Links>;
  links(): Promise<Links>;
  /**
   * Writes assumptions into their linked cells, all or none; a cell with a formula only with `overFormulas`
   * (the sheet of figures' own cells are asked for too).
   */
  assume(values: Partial<Assumptions>, overFormulas: boolean): Promise<Links>;
  /** Puts the data's formulas back into the assumption cells of our own sheet. */
  followData(): Promise<Links>;
  whatIf(assumptions: Assumptions, inHand: number | null, team: Team | null): Promise<WhatIf>;
  /** The odds over the volume, around the need and the plan; comes after, since it takes longest. */
  curve(assumptions: Assumptions, needed: number | null): Promise<readonly CurvePoint[]>;
  goTo(place: CellAddress): Promise<void>;
  /** Tells of changes in cells by others or by the user, until the promised function is called. */
  watch(heard: (sheetId: string) => void): Promise<() => Promise<void>>;
}

/** The funnel builder over the workbook. */
export function funnelTasks(): FunnelTasks {
  const readings = new WeakMap<
    Looked,
    { readonly columns: Columns; readonly opportunities: Opportunities }
  >();
  const read: FunnelTasks["read"] = async (looked, columns, progress) => {
    const opportunities = await readOpportunities(looked, columns, progress);
    readings.set(looked, { columns, opportunities });
    return opportunities;
  };
  return {
    open,
    lookAtSelection: () => lookAtSelection(guessColumns),
    look: (source) => look(source, guessColumns),
    read,
    guessChoices,
    figures,
    cellOf: ({ at }, column, row) => ({ sheet: at.sheet, address: cellIn(at, column, row) }),
    write: async (looked, columns, choices, options) => {
      const known = readings.get(looked);
      const opportunities =
        known && JSON.stringify(known.columns) === JSON.stringify(columns)
          ? known.opportunities
          : await read(looked, columns, () => undefined);
      return writeFigures({ looked, columns, choices, opportunities, ...options });
    },
    link: linkSelection,
    links: readLinkedCells,
    assume,
    followData: writeDataFormulas,
    whatIf,
    curve,
    goTo: ({ sheet, address }) => goTo(sheet, address),
    watch: (heard) =>
      listen(({ sheetId, own }) => {
        if (!own) heard(sheetId);
      }),
  };
}

/** Numbers only: Excel takes what is none for «leave the cell alone». */
async function assume(values: Partial<Assumptions>, overFormulas: boolean): Promise<Links> {
  const given = Object.entries(values) as [AssumptionName, number | undefined][];
  const numbers = new Map<AssumptionName, number>();
  for (const [figure, value] of given) {
    if (value === undefined) continue;
    if (!Number.isFinite(value))
      throw new Trouble("not-a-number", { field: figure, value, from: -Infinity, to: Infinity });
    numbers.set(figure, value);
  }
  return writeAssumptions(numbers, overFormulas);
}
