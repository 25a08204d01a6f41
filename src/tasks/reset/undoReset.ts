import { isoDate } from "../../core/calendar/day";
import type { CellValue } from "../../core/cellValue";
import {
  lastStanding,
  resetDay,
  resetsOf,
  type KeptFigure,
  type KeptReset,
} from "../../core/reset/keptReset";
import { Trouble } from "../../core/trouble";
import { historyLog } from "../../workbook/checklist/historySheet";
import { asStep, type Aftermath } from "../../workbook/errors";
import { readHeaders } from "../../workbook/model/headers";
import type { ColumnWrite } from "../../workbook/reset/columnWrites";
import type { MonthWrite } from "../../workbook/reset/monthBlock";
import { readReset, type FoundReset } from "../../workbook/reset/readReset";
import { writeColumns } from "../../workbook/reset/writeReset";
import { figureCells, refuseUnwritable } from "./figureCells";
import { monthFormulas } from "./monthFormulas";
import { resetRows, type PlacedFigure } from "./historyRows";

/** What stood in a figure's cell before the reset; a formula only where all that it reads still has its name. */
function contentOf({ formula, before }: KeptFigure, found: FoundReset): CellValue {
  if (formula === "") return before ?? "";
  const headers = [...found.model.parts.values()].flatMap(({ table }) => table?.headers.map(String) ?? []);
  const named = [...formula.matchAll(/\bst(?:Goal|Plan|Periods)\[([^[\]#@]+)\]/g)].map(
    ([, header]) => header,
  );
  return named.every((header) => headers.includes(header)) ? formula : (before ?? "");
}

interface Decided {
  readonly columns: readonly ColumnWrite[];
  readonly months: MonthWrite | null;
  /** Figures that hold neither what the reset wrote nor what was before. */
  readonly changed: readonly string[];
  /** Nothing of it is undone yet. */
  readonly isUntouched: boolean;
}

/** What is still to be put back. */
function decide(found: FoundReset, { day, reason, figures: kept }: KeptReset, today: number): Decided {
  refuseUnwritable(found);
  const { table } = found.history;
  const isMine = (row: PlacedFigure): boolean =>
    row.day === day &&
    row.reason === reason &&
    kept.some(({ figure, after }) => figure === row.figure && after === row.after);
  const all = resetRows(table).filter(isMine);
  const standing = all.filter(({ undone }) => undone === null);
  if (table === null || all.length === 0) throw new Trouble("reset-gone", { reason });
  if (standing.length === 0) return { columns: [], months: null, changed: [], isUntouched: false };
  const others = resetsOf(resetRows(table).filter((row) => !isMine(row)));
  const later = lastStanding(resetsOf(resetRows(table)));
  if (later && (later.day !== day || later.reason !== reason))
    throw new Trouble("reset-under", { reason, later: later.reason, on: isoDate(later.day) });
  const figures = figureCells(found);
  const wanted = new Map<string, CellValue>();
  const changed: string[] = [];
  let restored = 0;
  for (const figure of standing) {
    const content = contentOf(figure, found);
    const held = figures.held(figure.figure);
    if (held === content) restored += 1;
    else if (held === undefined) changed.push(figure.figure);
    else {
      if (held !== figure.after) changed.push(figure.figure);
      wanted.set(figure.figure, content);
    }
  }
  const { places } = readHeaders(historyLog.of, table.headers);
  const marks: (CellValue | null)[] = table.body.map(() => null);
  for (const { index } of standing) marks[index] = today;
  const { day: dayPlace = -1, figure: figurePlace = -1, undone: place = -1 } = places;
  const mark: ColumnWrite = {
    table: table.name,
    header: String(table.headers[place]),
    seen: table.body,
    keys: [dayPlace, figurePlace],
    cells: marks,
  };
  const months = monthFormulas(found, resetDay(others));
  return { columns: [...figures.columns(wanted), mark], months, changed, isUntouched: restored === 0 };
}

/**
 * Undoes a reset of the history: every figure, or the formula that it had, is put back where the row stands now, and
 * the history says on which day. Four syncs that read, one that writes.
 *
 * @param today Excel serial
 * @param isSure whether figures that were changed since go back too
 */
export async function undoReset(reset: KeptReset, today: number, isSure = false): Promise<void> {
  let found = await readReset();
  const first = decide(found, reset, today);
  if (first.changed.length > 0 && !isSure) throw new Trouble("reset-changed", { figures: first.changed });
  const aftermath = async (): Promise<Aftermath> => {
    const { columns, isUntouched } = decide(await readReset(), reset, today);
    const isAsBefore = isUntouched === first.isUntouched && isUntouched;
    return { present: null, written: columns.length === 0 ? "all" : isAsBefore ? "nothing" : "part" };
  };
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { columns, months } = decide(found, reset, today);
    if (columns.length === 0 || (await writeColumns(columns, months, aftermath))) return;
    found = await asStep({ nothing: "unknown" }, readReset);
  }
  throw new Trouble("model-moving", { table: "stPlan", written: (await aftermath()).written });
}
