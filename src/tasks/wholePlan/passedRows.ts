import type { PlanList } from "../../core/wholePlan/planList";
import { letters, referenceTo } from "../../workbook/addresses";
import { block, type Beside } from "../../workbook/model/beside";
import { asText } from "../../workbook/text";
import { doubledPlace, type CountedList } from "./listFormulas";

/** Where the rows of a list that don't count stand: on which sheet, and beside which column of it, from 0. */
interface Place {
  readonly sheet: string;
  readonly column: number;
}

/** A list whose formulas leave out what stands in `passedBeside`. */
export function countedList(list: PlanList, { sheet, column }: Place): CountedList {
  const rows = list.won?.doubled?.rows.length ?? 0;
  const passed = { sheet, row: 1, column: column + 2, rows, columns: 1 };
  return { ...list, passed: rows === 0 ? null : referenceTo(passed, null) };
}

/** The opportunities that stand in an earlier row already, each with its row as it stands now. */
export function passedBeside(
  list: PlanList,
  { column }: Place,
  headers: readonly [id: string, nth: string, row: string],
): readonly Beside[] {
  const doubled = list.won?.doubled;
  if (!doubled || doubled.rows.length === 0) return [];
  const [id, nth] = [letters(column), letters(column + 1)];
  const lines = doubled.rows.map((one, at) => [
    typeof one.id === "string" ? asText(one.id) : Number(one.id),
    one.nth,
    doubledPlace(list, doubled.header, `$${id}$${at + 2}`, `$${nth}$${at + 2}`),
  ]);
  return [block(0, column, [headers, ...lines], "General")];
}
