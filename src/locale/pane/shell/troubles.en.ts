import { amountText } from "../../numbertext";
import type { ExcelTroubles } from "../../../core/excelTrouble";
import type { Present, Written } from "../../../core/written";
import type { Sentences } from "../../sentences";

/** What of a task's writing is in the workbook, in English. */
export const enWritten: Readonly<Record<Written, string>> = {
  nothing: "Nothing was written.",
  part: "Part of it was written; Retry completes it.",
  all: "It was written all the same.",
  unknown: "Whether it was written could not be seen; Retry makes sure and doubles nothing.",
};
const state = { absent: "not there", part: "unfinished", whole: "complete" };
const there = ({ checklist, readiness, rows }: Present) =>
  `In the workbook: the checklist is ${state[checklist]} (${rows} rows), the score sheet is ${state[readiness]}.`;

/** What Excel puts in the way of a task, in English. */
export const enExcelTroubles: Sentences<ExcelTroubles> = {
  "cell-editing": (facts) =>
    `A cell is being edited, and Excel takes no changes meanwhile. Press Enter or Esc in the sheet, then retry. ${enWritten[facts.written]}`,
  protected: (facts) =>
    `${facts.sheet === null ? "The sheet" : `The sheet “${facts.sheet}”`} is protected. Unprotect it (Review › Unprotect Sheet), then retry. ${enWritten[facts.written]}`,
  "structure-protected": ({ written }) =>
    `The workbook's structure is protected, so sheets can't be added, renamed or removed. Unprotect it (Review › Protect Workbook), then retry. ${enWritten[written]}`,
  "sync-failed": (facts) =>
    `Excel did not take the change (${facts.error}). ${enWritten[facts.written]}${facts.present ? ` ${there(facts.present)}` : ""}`,
  unsupported: ({ call }) =>
    `This version of Excel can't do that (${call}). Update Excel, or use Excel on the web.`,
  "text-too-long": ({ length, limit }) =>
    `The text has ${amountText(length, "en")} characters and a cell holds ${amountText(limit, "en")}. Shorten it, then retry.`,
  "not-a-number": ({ from, to }) => `Only a number from ${from} to ${to} will do.`,
};

/** What nobody foresaw: the words it came with are all there is to tell. */
export const enUnforeseen = (message: string) => `Something unforeseen happened: ${message}`;
