import { languages } from "../../core/language";
import { columnsOf } from "../../core/model/table";
import { modelTableNames, type ModelTableName } from "../../core/model/tables";
import { modelSheets } from "../../locale/sheets/model/words";
import { blockProperties, heldOf, type Held } from "../blocks";
import { reading } from "../batch";
import { sameName } from "../names";
import { askTable, type FoundTable } from "./foundTable";
import { lookAtModel, markedSheet, standingTable, type ModelLook } from "./lookAtModel";
import { modelTable } from "./modelTable";
import { linkName } from "./modelMarks";

/** What a column is linked to: the cells with what they hold, or "gone" where they were deleted or are no column. */
export type Linked = Held | "gone";

/** A name may lead anywhere: Excel has no values of a whole column, and of several columns none is the one meant. */
function linkedTo(range: Excel.Range): Linked {
  const isColumn = !range.isNullObject && range.columnCount === 1 && (range.values as unknown) !== null;
  return isColumn ? heldOf(range) : "gone";
}

/** A table of the model as it stands in the workbook. */
export interface FoundPart {
  readonly table: FoundTable | null;
  /** Cells on a sheet of ours that has no table, as after it was made a range or its writing stopped. */
  readonly loose: Held | null;
  /** By column. */
  readonly links: ReadonlyMap<string, Linked>;
  /** The sheet that it stands on, or is to stand on. */
  readonly sheet: string | null;
  readonly isProtected: boolean;
}

export interface FoundModel {
  readonly look: ModelLook;
  readonly parts: ReadonlyMap<ModelTableName, FoundPart>;
}

/** Asks for one part's cells; the next sync tells. */
function askPart(
  context: Excel.RequestContext,
  look: ModelLook,
  name: ModelTableName,
  wished: string | undefined,
): () => FoundPart {
  const { workbook } = context;
  const standing = standingTable(look, name);
  // A writing that stopped may have added the sheet and not marked it yet.
  const isBegun = look.record?.unfinished.includes(name) ?? false;
  const given = wished === undefined ? languages.map((language) => modelSheets[language][name]) : [wished];
  const begun = isBegun ? look.sheets.find((one) => given.some((ours) => sameName(one, ours))) : undefined;
  const sheet = standing?.sheet ?? markedSheet(look, name) ?? begun ?? null;
  const table = standing && askTable(workbook.tables.getItem(standing.name));
  const loose =
    standing === null && sheet !== null
      ? workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load(`${blockProperties},values`)
      : null;
  const protection = sheet === null ? null : workbook.worksheets.getItem(sheet).protection.load("protected");
  const links = columnsOf(modelTable(name).table)
    .filter((column) => look.names.has(linkName(name, column)))
    .map((column) => ({
      column,
      range: workbook.names
        .getItem(linkName(name, column))
        .getRangeOrNullObject()
        .load(`${blockProperties},values`),
    }));
  return () => ({
    table: table && standing && { ...standing, ...table() },
    loose: loose === null || loose.isNullObject ? null : heldOf(loose),
    links: new Map(links.map(({ column, range: cells }) => [column, linkedTo(cells)])),
    sheet,
    isProtected: protection?.protected === true,
  });
}

/** Other names of sheets than ours, where ours are taken. */
export type SheetNames = Readonly<Partial<Record<ModelTableName, string>>>;

/** All that the workbook has of the model, in two syncs. */
export async function findModel(
  context: Excel.RequestContext,
  which: readonly ModelTableName[],
  wished: SheetNames,
): Promise<FoundModel> {
  const look = await lookAtModel(context);
  const asked = which.map((name) => ({ name, part: askPart(context, look, name, wished[name]) }));
  await context.sync();
  return { look, parts: new Map(asked.map(({ name, part }) => [name, part()])) };
}

export const readModel = (
  which: readonly ModelTableName[] = modelTableNames,
  wished: SheetNames = {},
): Promise<FoundModel> => reading((context) => findModel(context, which, wished));
