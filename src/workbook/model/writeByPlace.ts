import { plainValue } from "../text";
import type { CellValue } from "../../core/cellValue";
import { checking, putBackStrayed } from "./putBackStrayed";
import { rangeOf } from "./rows";
import { writing } from "../batch";
import type { Strayed } from "./strayed";
import type { Aftermath } from "../errors";
import { lineOf, type RowWrite } from "./writeRow";

/**
 * Writes into a row by its place, for where no search can serve, as with days, which Excel finds by a text that
 * depends on the user's country. Looks in the same sync, before the cells are written, whether it is the right row. If
 * it was not, what was overwritten is put back.
 *
 * @param row from 0, the header counted
 * @returns whether it was the right row
 */
export async function writeByPlace(
  write: RowWrite,
  row: number,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> {
  const { rows, sheet, headers, key, cells } = write;
  const { columns, values } = lineOf(write);
  const width = headers?.length ?? Math.max(key.place, ...cells.map(({ place }) => place)) + 1;
  const strayed = await checking(write, () =>
    writing(
      sheet,
      async (context): Promise<Strayed | null> => {
        const range = rangeOf(context, rows);
        const line = (at: number): Excel.Range => range.getCell(at, 0).getResizedRange(0, width - 1);
        const before = line(row).load("values,formulas");
        const top = headers && line(0).load("values");
        range.getCell(row, columns[0].place).getResizedRange(0, columns.length - 1).values = [
          values as CellValue[],
        ];
        await context.sync();
        const now = top && (top.values[0] as CellValue[]);
        const [held] = before.values as CellValue[][];
        const stood = [key, ...columns].every(({ place }) => now?.[place] === headers?.[place]);
        if (stood && held[key.place] === key.value) return null;
        const keyPlace = now ? now.indexOf(headers?.[key.place] ?? "") : key.place;
        // Where the columns were moved the key itself may have been overwritten.
        const over = values[columns.findIndex(({ place }) => place === keyPlace)] ?? null;
        const known = over === null ? (held[keyPlace] ?? "") : plainValue(over);
        return {
          rows,
          sheet,
          meant: String(key.value),
          row,
          key: { place: keyPlace, header: now?.[keyPlace] ?? "", value: known },
          columns: columns.map(({ place }) => ({ place, header: now?.[place] ?? "" })),
          values: columns.map(({ place }, index) => (values[index] === null ? null : held[place])),
          formulas: columns.map(({ place }, index) =>
            values[index] === null ? null : (before.formulas as CellValue[][])[0][place],
          ),
          wrote: values,
        };
      },
      aftermath,
    ),
  );
  if (strayed === null) return true;
  await putBackStrayed([strayed]);
  return false;
}
