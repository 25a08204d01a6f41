import type { MatrixRefusals } from "../../../core/refusals/matrix";
import type { Manner, Sentences } from "../../sentences";
import { cellsText, inside, placesBy, size } from "../place";

export const matrix = ({ name, one, amount }: Manner): Sentences<MatrixRefusals> => {
  const where = placesBy(name);
  return {
    "mixed-signs": (f) =>
      `${where(f)}: ${amount(f.value)} has a different sign from the first total (${amount(f.first)}); write all totals with one sign`,
    "off-unit": (f) =>
      `${where(f)}: ${amount(f.value)} is no whole number of units of ${f.unit}; round it, or take a smaller unit`,
    "totals-differ": (f) =>
      `${name("rowTotals")} add up to ${amount(f.rowSum)}, ${inside(name("columnTotals"))} to ${amount(f.columnSum)}; they differ by ${amount(f.gap)}; make them equal`,
    "table-shape": (f) =>
      `${where(f)}: got ${size(f.rows, f.columns)}; ${f.rowTotals} row ${f.rowTotals === 1 ? "total" : "totals"} and ${f.columnTotals} column ${f.columnTotals === 1 ? "total" : "totals"} ask for ${size(f.rowTotals, f.columnTotals)}`,
    "hold-sign": (f) =>
      `${where(f)}: ${amount(f.value)} has a different sign from the totals; write it ${f.value < 0 ? "without" : "with"} a minus`,
    "seed-spread": (f) =>
      `${where(f)}: ${amount(f.value)} is too small beside the others in its row and column to keep its proportion; write 0 or a larger number`,
    "holds-over-total": (f) =>
      `${where(f)}: the holds in this ${f.side} add up to ${amount(f.sum)}, ${amount(f.gap)} beyond its total of ${amount(f.total)}; lower them by ${amount(f.gap)} in all`,
    "rows-unserved": (f) => {
      const asked = `${name("rowTotals")}, ${cellsText(f.rows)}: ${amount(f.asked)} is asked for${f.withHolds ? " beside the holds" : ""}`;
      return f.columns.length
        ? `${asked}, and the open cells lead only to ${inside(name("columnTotals"))}, ${cellsText(f.columns)}, with room for ${amount(f.room)}; open another cell (${one("seed")} over 0), or move ${amount(f.gap)} between the totals`
        : `${asked}, and no cell is open; write ${one("seed")} over 0 where a column has room`;
    },
  };
};
