import type { ModelTableName } from "../../core/model/tables";
import { plainName } from "../../core/textSearch";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { referenceTo, rowIn, structured } from "../../workbook/addresses";
import { readHeaders } from "../../workbook/model/headers";
import { modelOf } from "../../workbook/model/modelData";
import { linkName } from "../../workbook/model/modelMarks";
import { modelTable } from "../../workbook/model/modelTable";
import type { MonthWrite } from "../../workbook/reset/monthBlock";
import type { FoundReset } from "../../workbook/reset/readReset";
import { besideRow, resetMonths, rowMonths, type MonthCells } from "../wholePlan/ownerMonths";

/**
 * What the months beside the plan's table are to follow: its own after the reset of a day, or the plan's where none
 * stands. Null where there are no such months, or where they can't be told from cells in a row.
 *
 * @param resetOn Excel serial
 */
export function monthFormulas(found: FoundReset, resetOn: number | null): MonthWrite | null {
  const { months: block, model } = found;
  const months = monthCells(found);
  const part = model.parts.get("stPlan");
  const [owners, targets] = [columnIn(found, "stPlan", "owner"), columnIn(found, "stPlan", "target")];
  const [day, owner, amount] = (["day", "owner", "amount"] as const).map((id) =>
    columnIn(found, "stActuals", id),
  );
  if (!block || !months || !part?.table || !owners || !targets || !day || !owner || !amount) return null;
  const { table } = part;
  const { ends } = months;
  const over = ends.filter((end) => resetOn !== null && end < resetOn);
  const closed = { count: over.length, end: Math.max(...over) };
  const actuals = { day: day.cells, owner: owner.cells, amount: amount.cells };
  const own = besideRow(rowIn(table.name, String(table.headers[0])), owners.cells, targets.cells);
  const { places } = readHeaders(modelTable("stPlan"), table.headers);
  const names = table.body.map((row) => plainName(String(row[places.owner ?? -1] ?? "")));
  const formulaOf = (name: string, index: number): string => {
    if (closed.count === 0 || closed.count === ends.length) return rowMonths(own, months.cells);
    if (name === "" || names.filter((one) => one === name).length === 1)
      return resetMonths(own, months.cells, actuals, closed);
    // An owner of several rows has sold for all of them: the first one tells.
    if (names.indexOf(name) < index) return '=""';
    const target = `SUMPRODUCT(--(TRIM(${owners.cells})=TRIM(${own.owner})),${targets.cells})`;
    return resetMonths({ ...own, target }, months.cells, actuals, closed);
  };
  const wanted = names.map((name, index) => (block.formulas[index] === "" ? null : formulaOf(name, index)));
  return { ...block, wanted };
}

/** A column of the model as formulas name it; null where it is not there. */
function columnIn(
  { model }: FoundReset,
  name: ModelTableName,
  id: string,
): { readonly cells: string } | null {
  const part = model.parts.get(name);
  const place = part?.table
    ? (readHeaders(modelTable(name) as WordedTable, part.table.headers).places as Record<string, number>)[id]
    : undefined;
  if (part?.links.has(id)) return { cells: linkName(name, id) };
  return part?.table && place !== undefined
    ? { cells: structured(part.table.name, String(part.table.headers[place])) }
    : null;
}

/** The plan's months, where they stand below each other in their order. */
function monthCells({
  model,
}: FoundReset): { readonly cells: MonthCells; readonly ends: readonly number[] } | null {
  const part = model.parts.get("stPeriods");
  const rows = (modelOf(model).stPeriods?.rows ?? []).filter(({ row }) => row.level === "month");
  if (!part?.table || part.links.size > 0 || rows.length === 0) return null;
  const isInOrder = rows.every(
    ({ index, row }, at) =>
      at === 0 || (index === rows[at - 1].index + 1 && (row.start ?? 0) > (rows[at - 1].row.start ?? 0)),
  );
  if (!isInOrder) return null;
  const { table } = part;
  const { places } = readHeaders(modelTable("stPeriods"), table.headers);
  const cells = (place: number | undefined): string | null =>
    place === undefined
      ? null
      : referenceTo(
          {
            sheet: table.sheet,
            row: table.row + 1 + rows[0].index,
            column: table.column + place,
            rows: rows.length,
            columns: 1,
          },
          null,
        );
  const [starts, ends, targets] = [cells(places.start), cells(places.end), cells(places.target)];
  if (!starts || !ends || !targets) return null;
  return { cells: { starts, ends, targets }, ends: rows.map(({ row }) => Math.floor(row.end ?? 0)) };
}
