import { dayColumns, daysOnTop, isAnswerDay } from "../../core/functions/answerDays";
import type { FunctionRequest } from "../../core/functions/request";
import type { ColumnKind } from "../../core/planner/request";
import type { Cells, Functions } from "../planner/calculate";
import type { ReadArguments } from "../planner/formulaArguments";
import { amountsOf, call, decimalsOf, type Layout } from "../planner/layout";

/** What a call would give, and how it would be written outside tables. */
export interface Tried {
  readonly formula: string;
  readonly cells: Cells;
  readonly isDay: (row: number, column: number) => boolean;
}

/** What the columns of an answer are. */
function kindsOf(id: string, { length }: Cells[number]): ColumnKind[] {
  const days = dayColumns(id);
  return Array.from({ length }, (_, column) => (days === 0 ? "name" : column < days ? "date" : "amount"));
}

/**
 * A call of one of our functions, calculated from what its cells hold.
 *
 * @throws Refused where the function refuses
 */
export function layoutFunction(
  { id }: FunctionRequest,
  given: ReadArguments<string>,
  { signatures, calculate }: Functions,
): Layout {
  const { text, values } = call(calculate, id, signatures[id].names.map(given.of));
  return {
    heads: [],
    pieces: [
      {
        row: 0,
        column: 0,
        formula: (origin) => `=${text(origin)}`,
        values,
        kinds: kindsOf(id, values[0]),
        ...(daysOnTop(id, values) && { top: "date" }),
        main: true,
      },
    ],
    totals: [],
    tables: [],
    chart: { kind: "bars", bars: [], more: 0 },
    rows: values.length,
    columns: values[0].length,
    decimals: decimalsOf(amountsOf(values)),
  };
}

/** What is shown of a call that is laid out. */
export function triedOf({ id }: FunctionRequest, { pieces: [{ formula, values }] }: Layout): Tried {
  return {
    formula: formula({ sheet: null, row: 0, column: 0 }),
    cells: values,
    isDay: (row, column) => isAnswerDay(id, values, row, column),
  };
}
