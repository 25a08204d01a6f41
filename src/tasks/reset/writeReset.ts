import { isoDate } from "../../core/calendar/day";
import type { CellValue } from "../../core/cellValue";
import type { Change } from "../../core/reset/change";
import { Trouble } from "../../core/trouble";
import { asStep, type Aftermath } from "../../workbook/errors";
import { languageOf } from "../../workbook/model/headers";
import { modelTable } from "../../workbook/model/modelTable";
import { readReset, type FoundReset } from "../../workbook/reset/readReset";
import { writeResetCells, type HistoryRow, type ResetWrite } from "../../workbook/reset/writeReset";
import { historyLog } from "../../workbook/checklist/historySheet";
import { figureCells, refuseUnwritable } from "./figureCells";
import { monthFormulas } from "./monthFormulas";
import { resetRows } from "./historyRows";

export interface ResetRequest {
  /** As proposed. */
  readonly changes: readonly Change[];
  /** Excel serial of the day on which it is written. */
  readonly day: number;
  readonly reason: string;
}

const isFormula = (cell: CellValue | undefined): boolean => typeof cell === "string" && cell.startsWith("=");

interface Decided extends ResetWrite {
  /** All stands already. */
  readonly isIdle: boolean;
  /** The history has the reset already. */
  readonly isKept: boolean;
}

/** What is still to be written of a reset. Refuses where figures changed since it was proposed. */
function decide(found: FoundReset, { changes, day, reason }: ResetRequest): Decided {
  refuseUnwritable(found);
  const figures = figureCells(found);
  const told = reason.trim();
  const kept = new Set(
    resetRows(found.history.table)
      .filter((row) => row.day === day && row.reason === told && row.undone === null)
      .map(({ figure, after }) => `${after} ${figure}`),
  );
  const has = ({ figure, after }: Change): boolean => kept.has(`${after} ${figure}`);
  const isKept = kept.size > 0;
  // A try that failed left the rows of all that it was to write.
  if (isKept && !changes.every((change) => has(change) || !change.isOwn))
    throw new Trouble("reset-same", { reason: told, on: isoDate(day) });
  const mine = changes.filter((change) => {
    if (isKept) return has(change);
    // What a formula makes of other figures follows them.
    return change.isOwn || !isFormula(figures.held(change.figure));
  });
  const stale = mine.filter(({ figure, before, after }) => {
    const value = figures.value(figure);
    if (value === undefined) return true;
    return !isKept && (value === "" ? 0 : value) !== before && value !== after;
  });
  if (stale.length > 0) throw new Trouble("reset-stale", { figures: stale.map(({ figure }) => figure) });
  const rows = mine.map(({ figure, after }): HistoryRow => {
    const [held, value] = [figures.held(figure), figures.value(figure)];
    return {
      day,
      figure,
      before: typeof value === "number" ? value : null,
      after,
      reason: told,
      formula: isFormula(held) ? String(held) : "",
    };
  });
  const wanted = new Map(
    mine
      .filter(({ figure, after }) => figures.held(figure) !== after)
      .map(({ figure, after }) => [figure, after]),
  );
  const stPlan = found.model.parts.get("stPlan")?.table;
  const headers = found.history.table?.headers ?? stPlan?.headers ?? [];
  return {
    history: found.history,
    rows: isKept ? [] : rows,
    columns: figures.columns(wanted),
    months: monthFormulas(found, day),
    language: languageOf(found.history.table ? historyLog.of : modelTable("stPlan"), headers),
    isKept,
    isIdle: isKept && wanted.size === 0 && found.model.look.record?.history !== true,
  };
}

const columnsIn = ({ history }: FoundReset): number => history.table?.headers.length ?? 0;

/**
 * Writes a reset into the plan, and before it into the history, each figure as it was and as it is now: four syncs that
 * read, one that writes. A try that failed half-way is gone on with.
 */
export async function writeReset(request: ResetRequest): Promise<void> {
  let found = await readReset();
  const first = found;
  const begun = decide(found, request);
  const aftermath = async (): Promise<Aftermath> => {
    const now = await readReset();
    const { isIdle, isKept } = decide(now, request);
    const isUntouched =
      isKept === begun.isKept &&
      !begun.isKept &&
      columnsIn(now) === columnsIn(first) &&
      now.model.look.record?.history !== true;
    return { present: null, written: isIdle ? "all" : isUntouched ? "nothing" : "part" };
  };
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const decided = decide(found, request);
    if (decided.isIdle) return;
    if (await writeResetCells(decided, found.model.look.record, aftermath)) return;
    found = await asStep({ nothing: "unknown" }, readReset);
  }
  throw new Trouble("model-moving", { table: "stPlan", written: (await aftermath()).written });
}
