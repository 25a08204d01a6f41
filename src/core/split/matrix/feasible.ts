import type { OpenTable } from "./table";
import { fillTable } from "./flow";
import type { Cut } from "./flow";
import { components } from "./components";

export type Feasibility =
  { readonly pattern: Float64Array; readonly cut?: undefined } | { readonly cut: Cut };

/**
 * Which cells of a table can be more than zero.
 *
 * Method: a maximum flow from the rows to the columns fills the table. If it cannot, the rows that
 * it still reaches and the columns they may use are a minimum cut. If it can, a cell is above zero in some
 * table with these margins exactly where its row and column lie in one strongly connected component
 * of the flow's residual graph (any other way to fill the table differs from this one by cycles).
 * Law: the pattern it answers has a table that is above zero in every cell of it, so proportional
 * fitting converges at a geometric rate.
 */
export function feasibility(table: OpenTable): Feasibility {
  const { rows, columns, pattern } = table;
  const n = columns.length;
  const open = pattern.slice();
  let anyClosed = false;
  for (let i = 0, at = 0; i < rows.length; i++)
    for (let j = 0; j < n; j++, at++) {
      if (rows[i] === 0 || columns[j] === 0) open[at] = 0;
      else if (open[at] === 0) anyClosed = true;
    }
  if (!anyClosed) return { pattern: open };

  const { flow, cut } = fillTable(table);
  if (cut) return { cut };
  const component = components(pattern, flow, rows.length, columns.length);
  for (let i = 0, at = 0; i < rows.length; i++)
    for (let j = 0; j < columns.length; j++, at++)
      if (component[i] !== component[rows.length + j]) open[at] = 0;
  return { pattern: open };
}
