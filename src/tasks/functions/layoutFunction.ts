import type { FunctionRequest } from "../../core/functions/request";
import type { ColumnKind } from "../../core/planner/request";
import type { Functions } from "../planner/calculate";
import type { ReadArguments } from "../planner/formulaArguments";
import { amountsOf, call, decimalsOf, type Layout } from "../planner/layout";

/** What the columns of an answer are, where they are no plain figures. */
const kinds: Readonly<Record<string, readonly ColumnKind[]>> = { SPLITPERIODS: ["date", "date", "amount"] };

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
        kinds: kinds[id] ?? values[0].map(() => "name" as const),
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
