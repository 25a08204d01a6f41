import { lostForOneUnknown } from "../../core/funnel/data/furthest";
import type { WholePlanWords } from "../../locale/sheets/model/wholePlanWords";
import { letters } from "../../workbook/addresses";
import { block, spill, type Beside } from "../../workbook/model/beside";
import type { RowFormulas } from "../../workbook/model/writeTable";
import type { StepFormulas } from "./listFormulas";

const amounts = "#,##0";
const share = "0.0%";

/**
 * The rates of the stages and what they stand on: beside the table how many of the list entered and passed each step,
 * and in its rows what follows from it. Of too many lost ones of unknown stage the rates follow no more.
 *
 * @param steps so many steps there are
 * @param row on the sheet, from 0, where the evidence begins
 */
export function provedSteps(
  { rates, lost, lostAnywhere, open }: StepFormulas,
  steps: number,
  row: number,
  column: number,
  words: WholePlanWords["steps"],
): { readonly rows: readonly RowFormulas[]; readonly beside: readonly Beside[] } {
  const at = (down: number, right: number): string => `$${letters(column + right)}$${row + down + 1}`;
  /** Below the two counts and the header. */
  const step = (nth: number, right: number): string => at(3 + nth, right);
  const proves = `${at(1, 1)}*${lostForOneUnknown}<=${at(0, 1)}`;
  const inHand = letters(inHandColumn);
  const stage = (nth: number): RowFormulas => ({
    rate: `=IFERROR(IF(${proves},${step(nth, 3)},""),"")`,
    inHand:
      nth === 0
        ? `=${open}${steps > 1 ? `-SUM(${inHand}${firstRow + 1}:${inHand}${firstRow + steps - 1})` : ""}`
        : `=IFERROR(${step(nth - 1, 2)}-${step(nth, 1)},"")`,
  });
  return {
    rows: Array.from({ length: steps }, (_, nth) => stage(nth)),
    beside: [
      block(
        row,
        column,
        [
          [words.lost, lost],
          [words.lostAnywhere, lostAnywhere],
        ],
        amounts,
      ),
      spill(row + 2, column, rates, steps + 1, 6, ["General", amounts, amounts, share, share, share]),
    ],
  };
}

/** Of the stages' table, whose header is the sheet's first row. */
const firstRow = 2;
const inHandColumn = 7;
