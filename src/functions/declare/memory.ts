import type { Refused } from "../../core/refusal";
import type { Declared } from "./declare";
import type { Rows } from "./rows";

interface Call {
  readonly declared: Declared;
  /** Every argument laid flat: its cells, and where its rows end. */
  readonly cells: readonly unknown[];
  readonly outcome: Rows | Refused;
}

/** As many different calls as a sheet's tables are likely to repeat at once. */
const CALLS = 16;
/** Above so many cells, given or answered, a call is not kept: comparing or copying it would cost as much as answering. */
const CELLS = 50_000;

const ROW_END = Symbol("row end");
const ARGUMENT_END = Symbol("argument end");

/** The latest calls, the most recent last. */
let calls: Call[] = [];

/** What a remembered call with the same arguments came to; rows as a copy that the host may do with as it likes. */
export function recall(declared: Declared, given: readonly unknown[]): Rows | Refused | undefined {
  for (let i = calls.length - 1; i >= 0; i--) {
    const call = calls[i] as Call;
    if (call.declared !== declared || !sameArguments(call.cells, given)) continue;
    if (i < calls.length - 1) calls = [...calls.slice(0, i), ...calls.slice(i + 1), call];
    return copy(call.outcome);
  }
  return undefined;
}

/** Keeps what a call came to. */
export function remember(declared: Declared, given: readonly unknown[], outcome: Rows | Refused): void {
  if (Array.isArray(outcome) && outcome.length * (outcome[0]?.length ?? 0) > CELLS) return;
  const cells = flat(given);
  if (cells) calls = [...calls.slice(-CALLS + 1), { declared, cells, outcome: copy(outcome) }];
}

function copy(outcome: Rows | Refused): Rows | Refused {
  return Array.isArray(outcome) ? outcome.map((row) => row.slice()) : outcome;
}

/** The arguments in one line, or nothing where they are too many or hold objects, which may change under us. */
function flat(given: readonly unknown[]): unknown[] | undefined {
  const cells: unknown[] = [];
  for (const argument of given) {
    if (Array.isArray(argument)) {
      for (const row of argument) {
        const values: unknown[] = Array.isArray(row) ? row : [row];
        if (cells.length + values.length > CELLS) return undefined;
        for (const value of values) {
          if (typeof value === "object" && value !== null) return undefined;
          cells.push(value);
        }
        cells.push(ROW_END);
      }
    } else {
      if (typeof argument === "object" && argument !== null) return undefined;
      cells.push(argument);
    }
    cells.push(ARGUMENT_END);
  }
  return cells;
}

/** Compares cell by cell without making anything, since this runs once a row of a table. */
function sameArguments(cells: readonly unknown[], given: readonly unknown[]): boolean {
  let at = 0;
  for (const argument of given) {
    if (Array.isArray(argument)) {
      for (const row of argument) {
        if (Array.isArray(row)) {
          for (let c = 0; c < row.length; c++) if (cells[at++] !== row[c]) return false;
        } else if (cells[at++] !== row) return false;
        if (cells[at++] !== ROW_END) return false;
      }
    } else if (cells[at++] !== argument) return false;
    if (cells[at++] !== ARGUMENT_END) return false;
  }
  return at === cells.length;
}
