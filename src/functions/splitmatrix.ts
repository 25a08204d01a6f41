import { splitMatrix as split } from "../core/split/matrix";
import { answer, rowsOf } from "./answer";
import { numbers, optionalNumber, optionalNumbers } from "./arguments";

/**
 * Fills a table whose rows and columns add up to given totals exactly, in the pattern of another table.
 * @customfunction SPLITMATRIX SPLITMATRIX
 * @param rowTotals What each row adds up to, across or down.
 * @param columnTotals What each column adds up to, across or down; the same sum.
 * @param [seed] The pattern to follow, such as last year's table; 0 stays 0. Default: all alike.
 * @param [unit] The smallest step of a cell. Default: 1 where all amounts are whole, else 0.01.
 * @param [holds] A number fixes that cell; the others fill the rest.
 * @returns {any[][]} The table.
 */
export function splitMatrix(
  rowTotals: any[][],
  columnTotals: any[][],
  seed?: any[][],
  unit?: any,
  holds?: any[][],
): any[][] {
  return answer("SPLITMATRIX", [rowTotals, columnTotals, seed, unit, holds], () =>
    rowsOf(
      split({
        rowTotals: numbers(rowTotals, "rowTotals"),
        columnTotals: numbers(columnTotals, "columnTotals"),
        seed: optionalNumbers(seed, "seed"),
        unit: optionalNumber(unit, "unit"),
        holds: optionalNumbers(holds, "holds"),
      }),
    ),
  );
}
