import type { Language } from "../../core/language";
import { idOf } from "./cells";
import { stoodStill, type Mended } from "./mend";
import { headersAfter, type Mending } from "./mending";
import { translated } from "./translate";
import { putBackStrayed } from "./putBackStrayed";
import type { Strayed } from "./strayed";
import { plainValue } from "../text";
import type { CellValue } from "../../core/cellValue";

/** New ids that came into other rows than they were meant for: each is known by the id that it got. */
function strayedIds(
  { table, cells }: Mending,
  headers: readonly CellValue[],
  before: CellValue[][],
): Strayed[] {
  return cells.flatMap(({ place, values }) =>
    values.flatMap((value, index): Strayed[] => {
      if (value === null) return [];
      const held = before[index]?.[place] ?? "";
      const column = { place, header: headers[place] };
      return [
        {
          rows: { table: table.name },
          sheet: table.sheet,
          meant: String(plainValue(value)),
          row: index + 1,
          key: { ...column, value: plainValue(value) },
          columns: [column],
          values: [held],
          formulas: [held],
          wrote: [value],
        },
      ];
    }),
  );
}

/** Words that Excel's search passed over, as it may in hidden rows, are written by their places and checked. */
async function translateByPlace(
  context: Excel.RequestContext,
  mending: Mending,
  language: Language,
  values: CellValue[][],
): Promise<Strayed[]> {
  const { of, table, keyPlace, words } = mending;
  if (keyPlace === null) return [];
  const headers = headersAfter(mending);
  const left = words.flatMap(({ id, place }) => {
    const next = values.map((row) => translated(of, id, idOf(row[keyPlace]), String(row[place]), language));
    return next.some((word) => word !== null) ? [{ place, next }] : [];
  });
  if (left.length === 0) return [];
  const body = context.workbook.tables.getItem(mending.finishAs ?? table.name).getDataBodyRange();
  const now = body.load("values");
  const header = body.getOffsetRange(-1, 0).getRow(0);
  for (const { place, next } of left)
    next.forEach((word, index) => {
      if (word !== null) header.getCell(index + 1, place).values = [[word]];
    });
  await context.sync();
  const held = now.values as CellValue[][];
  return left.flatMap(({ place, next }) =>
    next.flatMap((word, index): Strayed[] => {
      const was = held[index] ?? [];
      const isRight = was[keyPlace] === values[index][keyPlace] && was[place] === values[index][place];
      if (word === null || isRight) return [];
      const column = { place, header: headers[place] };
      return [
        {
          rows: { table: mending.finishAs ?? table.name },
          sheet: table.sheet,
          meant: idOf(values[index][keyPlace]),
          row: index + 1,
          key: { place: keyPlace, header: headers[keyPlace], value: was[keyPlace] ?? "" },
          columns: [column],
          values: [was[place] ?? ""],
          formulas: [was[place] ?? ""],
          wrote: [word],
        },
      ];
    }),
  );
}

/**
 * Looks whether all that was written by its place came where it was meant, and puts back what did not.
 *
 * @returns whether all is as planned
 */
export async function settle(
  context: Excel.RequestContext,
  mending: Mending,
  language: Language,
  mended: Mended,
): Promise<boolean> {
  const name = mending.finishAs ?? mending.table.name;
  if (!stoodStill(mending, mended)) {
    const { columns } = context.workbook.tables.getItem(name);
    for (const { header } of mending.added) columns.getItem(header).delete();
    await context.sync();
    await putBackStrayed(
      strayedIds(
        { ...mending, table: { ...mending.table, name } },
        headersAfter(mending),
        mended.before.values,
      ),
    );
    return false;
  }
  const strayed = await translateByPlace(context, mending, language, mended.after.values as CellValue[][]);
  await putBackStrayed(strayed);
  return strayed.length === 0;
}
