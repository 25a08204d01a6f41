import type { stHistory } from "../../core/checklist/history";
import { columnsOf, type Row } from "../../core/model/table";
import type { HistoryFigure } from "../../core/reset/keptReset";
import { readCell } from "../../core/model/readCell";
import { historyLog } from "../../workbook/checklist/historySheet";
import { readHeaders } from "../../workbook/model/headers";
import type { FoundTable } from "../../workbook/model/foundTable";

export interface PlacedFigure extends HistoryFigure {
  /** Of the history's rows, from 0. */
  readonly index: number;
}

/** A reset's rows of the history, in their order; rows of scores are passed over. */
export function resetRows(table: FoundTable | null): readonly PlacedFigure[] {
  if (table === null) return [];
  const { places } = readHeaders(historyLog.of, table.headers);
  return table.body.flatMap((cells, index): PlacedFigure[] => {
    const row = Object.fromEntries(
      columnsOf(historyLog.of.table).map((id) => [
        id,
        readCell(historyLog.of.table.columns[id], cells[places[id] ?? -1] ?? "", () => undefined).value,
      ]),
    ) as unknown as Row<typeof stHistory>;
    const { day, figure, before, after, reason, formula, undone } = row;
    if (figure === "" || day === null || after === null) return [];
    return [{ index, day, figure, before, after, reason, formula, undone }];
  });
}
