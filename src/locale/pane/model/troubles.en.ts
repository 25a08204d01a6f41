import type { ModelTroubles } from "../../../core/model/modelTrouble";
import type { Sentences } from "../../sentences";
import { figureName } from "./figureName";
import { enWritten } from "../shell/troubles.en";

/** So many are named. */
const most = 3;
const few = (figures: readonly string[]): string =>
  figures
    .slice(0, most)
    .map((figure) => figureName(figure, "en"))
    .join(", ") + (figures.length > most ? ` and ${figures.length - most} more figures` : "");

/** Why a table of the model can't be inserted, linked or mended, in English. */
export const enModelTroubles: Sentences<ModelTroubles> = {
  "model-taken": ({ taken }) =>
    `${taken.map(({ name, suggestion }) => `“${name}” is in use by something that is not ours; “${suggestion}” is free.`).join(" ")} Pick another name, or rename what is there. Nothing was written.`,
  "model-newer": ({ found, known }) =>
    `A newer version wrote the model's sheets (${found}; this one knows ${known}). They can be read here; update the add-in to change them.`,
  "model-absent": ({ table }) =>
    `There is no table ${table} in this workbook. Insert it, or link its columns.`,
  "link-no-column": ({ cells }) =>
    `${cells === "" ? "The selection" : cells} is no single column of cells. Select the figures of one column, without the header.`,
  "link-too-large": ({ cells, limit }) =>
    `${cells} has more than ${limit} cells. Select only the rows that hold something, or link a table's column.`,
  "link-own": ({ cells }) =>
    `${cells} belongs to this very table of the model. Link it to cells of your own.`,
  "link-no-source": ({ table, header }) =>
    header === "" ? `There is no table “${table}”.` : `There is no column “${header}” in a table “${table}”.`,
  "link-no-match": ({ table, source }) =>
    `No header of “${source}” is one of ${table}’s. Link its columns one by one.`,
  "model-changed": ({ sheets }) =>
    `${sheets.map((sheet) => `“${sheet}”`).join(", ")} ${sheets.length === 1 ? "was" : "were"} changed since. Nothing was removed.`,
  "plan-there": ({ tables }) =>
    `${tables.join(", ")} ${tables.length === 1 ? "is" : "are"} in this workbook already. Make the plan in a new workbook, or delete those sheets first. Nothing was written.`,
  "plan-no-list": ({ table }) =>
    `“${table}” has no column of names with amounts above 0 beside them. Choose the columns, or another table.`,
  "plan-many-owners": ({ table, owners, most }) =>
    `“${table}” names ${owners} people; a plan takes ${most}. Choose the column of those who carry a target.`,
  "plan-text-amounts": ({ table, header, text }) =>
    `In “${table}” the amounts in “${header}” are text, such as “${text}”. Write them as numbers (12,000,000), or choose another column.`,
  "plan-many-doubled": ({ table, rows, most }) =>
    `“${table}” has ${rows} rows with an ID that came before; formulas can leave out ${most} at most. Remove them first (Data › Remove Duplicates), or let every row count.`,
  "plan-long-formulas": ({ table }) =>
    `“${table}” has headers so long, or so many words for a win, that Excel takes no formula over them. Shorten the headers, or choose other columns.`,
  "model-columns": ({ table, headers }) =>
    `${table} has no column ${headers.map((header) => `“${header}”`).join(", ")}. Mend the table first. Nothing was written.`,
  "action-gone": ({ action }) =>
    `The reviews no longer have the action “${action}”, or somebody has changed it. Look again. Nothing was written.`,
  "reset-linked": ({ table }) =>
    `Figures of ${table} are linked to cells of your own, and a reset does not write there. Enter what is proposed yourself. Nothing was written.`,
  "reset-stale": ({ figures }) =>
    `${few(figures)} changed since this was proposed. Look again: the proposal follows. Nothing was written.`,
  "reset-gone": ({ reason }) =>
    `The history no longer has the reset “${reason}”, or it was undone already. Look again. Nothing was written.`,
  "reset-changed": ({ figures }) =>
    `${few(figures)} changed since the reset. Undoing it puts the former figures over what was entered since. Nothing was written.`,
  "reset-under": ({ reason, later, on }) =>
    `A later reset stands over “${reason}”: “${later}” of ${on}. Undo that one first. Nothing was written.`,
  "reset-same": ({ reason, on }) =>
    `The history has a reset of ${on} for the reason “${reason}” already. Give this one a reason of its own, such as “${reason} (2)”. Nothing was written.`,
  "model-moving": ({ table, written }) =>
    `Somebody kept moving the rows of ${table} while they were written. ${enWritten[written]}`,
};
