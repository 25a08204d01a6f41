import type { MatrixRefusals } from "../../../core/refusals/matrix";
import type { Sentences } from "../../sentences";
import { cellsText, size, where } from "../place";

export const matrix: Sentences<MatrixRefusals> = {
  "mixed-signs": (f) =>
    `${where(f)}: ${f.value} has a different sign from the first total (${f.first}); write all totals with one sign`,
  "off-unit": (f) =>
    `${where(f)}: ${f.value} is no whole number of units of ${f.unit}; round it, or take a smaller unit`,
  "totals-differ": (f) =>
    `rowTotals add up to ${f.rowSum}, columnTotals to ${f.columnSum}; they differ by ${f.gap}; make them equal`,
  "table-shape": (f) =>
    `${where(f)}: got ${size(f.rows, f.columns)}; ${f.rowTotals} row ${f.rowTotals === 1 ? "total" : "totals"} and ${f.columnTotals} column ${f.columnTotals === 1 ? "total" : "totals"} ask for ${size(f.rowTotals, f.columnTotals)}`,
  "hold-sign": (f) =>
    `${where(f)}: ${f.value} has a different sign from the totals; write it ${f.value < 0 ? "without" : "with"} a minus`,
  "seed-spread": (f) =>
    `${where(f)}: ${f.value} is too small beside the others in its row and column to be kept in proportion; write 0 or a larger number`,
  "holds-over-total": (f) =>
    `${where(f)}: the holds in this ${f.side} add up to ${f.sum}, ${f.gap} beyond its total of ${f.total}; lower them by ${f.gap} in all`,
  "rows-unserved": (f) => {
    const asked = `rowTotals, ${cellsText(f.rows)}: ${f.asked} is asked for${f.withHolds ? " beside the holds" : ""}`;
    return f.columns.length
      ? `${asked}, and the open cells lead only to columnTotals, ${cellsText(f.columns)}, with room for ${f.room}; open another cell (a seed over 0), or move ${f.gap} between the totals`
      : `${asked}, and no cell is open; write a seed over 0 where a column has room`;
  },
};
