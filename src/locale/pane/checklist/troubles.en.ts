import type { ChecklistTroubles } from "../../../core/checklist/checklistTrouble";
import type { Sentences } from "../../sentences";
import { en } from "../../sheets/en";
import type { ColumnId } from "../../sheets/words";
import { enWritten } from "../shell/troubles.en";
import type { DamageSentences, ProblemSentences } from "./troubleKinds";

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(", ");

export const enDamage: DamageSentences = {
  "checklist-sheet": ({ name }) =>
    `The sheet “${name}” with the items is gone. Ctrl+Z brings it back as it was; a repair starts a new one.`,
  table: ({ name }) => `The table “${name}” with the items is gone from its sheet.`,
  "readiness-sheet": ({ name }) => `The sheet “${name}” with the score is gone. A repair writes it again.`,
  columns: ({ missing, unknown }) =>
    `The checklist lacks ${missing.length === 1 ? "the column" : "the columns"} ${quoted(missing.map((column) => en.columns[column as ColumnId] ?? column))}. ` +
    (unknown.length > 0
      ? `Perhaps ${quoted(unknown)} is it under a new name: then rename it back. `
      : "Ctrl+Z brings a deleted column back with its content. ") +
    "A repair adds it empty.",
  "readiness-cells": ({ missing }) =>
    `On the score sheet ${missing
      .map((cell) => (cell === "pass" ? "the pass line" : "the areas' weights"))
      .join(" and ")} can't be found. A repair writes the sheet again.`,
  unfinished: () => "An earlier write stopped half-way. A repair completes it.",
  "newer-schema": ({ found, known }) =>
    `The checklist was made by a newer version of SplitTarget (layout ${found}, this one knows ${known}) and can't be read here; update the add-in.`,
  "older-schema": ({ found, known }) =>
    `The checklist was made by an older version (layout ${found}, this one is ${known}). A repair keeps a copy and brings it up to date.`,
};

export const enChecklistTroubles: Sentences<ChecklistTroubles> = {
  absent: () => "The checklist is no longer in the workbook.",
  taken: ({ taken }) => `The workbook already uses ${quoted(taken.map(({ name }) => name))}.`,
  damaged: ({ damage }) => (enDamage[damage.what] as (facts: typeof damage) => string)(damage),
  "newer-schema": ({ found, known }) =>
    `The checklist was made by a newer version of SplitTarget (layout ${found}, this one knows ${known}). You can read everything and change nothing; update the add-in to edit.`,
  unsigned: () => "A sign-off needs the name of who signs.",
  "unknown-item": ({ id }) =>
    `The item ${id} is no longer in the sheet; someone may have deleted its row. Nothing was written.`,
  "duplicate-item": ({ id, rows, sheet }) =>
    `The id ${id} stands in rows ${rows.join(", ")} of “${sheet}”. Give each row an id of its own, then retry. Nothing was written.`,
  "rows-moving": (facts) =>
    `The rows kept moving meanwhile. ${enWritten[facts.written]}${facts.written === "nothing" ? " Retry in a moment." : ""}`,
  unfindable: ({ sheet, column, why }) =>
    why === "not-shown"
      ? `Excel can't find the row, since its cell in the column “${column}” of “${sheet}” does not show what it holds. Widen the column or change the cell's number format, then retry. Nothing was written.`
      : `Excel can't find the row: in the column “${column}” of “${sheet}” another one begins with the same 255 characters. Shorten one of them, then retry. Nothing was written.`,
  strayed: ({ id, other }) =>
    `The rows were moved while ${quoted([id])} was being written: what was meant for it stands in ${other === "" ? "another row" : `the row of ${quoted([other])}`}, and Excel did not take it back. Retry does that first.`,
};

export const enProblems: ProblemSentences = {
  "unknown-status": ({ cell, word }) =>
    `${cell} says “${word}”, which is no status: it counts as not started. Pick one from the cell's list.`,
  "unknown-section": ({ cell, word }) =>
    `${cell} says “${word}”, which is none of the eight areas: the row counts nowhere.`,
  "bad-weight": ({ cell, value }) => `${cell} says “${value}”; a weight is a number from 1 to 5.`,
  "bad-due": ({ cell, value }) => `${cell} says “${value}”, which is no date.`,
  "duplicate-id": ({ id, cells }) =>
    `The id ${id} stands in ${cells.join(", ")}. Only the first is shown; give the others ids of their own.`,
  "blank-id": ({ cell }) => `${cell} has no id, so its row is not shown. Enter one that no other row has.`,
  "missing-items": ({ ids }) =>
    `${ids.length === 1 ? "This item has" : "These items have"} no row in the sheet: ${ids.join(", ")}. They count nowhere.`,
  "bad-figure": ({ cell, value }) => `${cell} says “${value}”, which is no number.`,
};
