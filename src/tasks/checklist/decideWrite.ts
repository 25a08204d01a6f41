import { defaultPass, equalWeights } from "../../core/checklist/checklist";
import {
  cellOf,
  checklistTable,
  columnHeader,
  freshColumns,
  freshItems,
  readHeaders,
} from "../../workbook/checklist/checklistCells";
import type { Found, Loose } from "../../workbook/checklist/sheetsFound";
import { isOurs, ourSheet, type Look } from "../../workbook/checklist/inventory";
import { sheetOf, type ChecklistPlan, type Plan } from "../../workbook/checklist/sheetsWrite";
import { freshFigures } from "../../workbook/checklist/readinessCells";
import { noneUnfinished, schema, translatedName } from "../../workbook/checklist/record";
import type { FoundTable } from "../../workbook/model/foundTable";
import { headersAfter } from "../../workbook/model/mending";
import { plainValue } from "../../workbook/text";
import { freshSource, sourceOf } from "../../workbook/checklist/source";
import { standsAsNew } from "../model/decideMending";
import { planMending } from "./decideMending";
import { planReadiness } from "./decideReadiness";
import type { SheetsRequest } from "./request";
import { freeName, sameName } from "../../workbook/names";

function checklistPlan(found: Found, request: SheetsRequest): ChecklistPlan {
  const { record } = found.look;
  const inUse = [...found.look.tables.map((table) => table.name), ...found.look.names];
  const unfinished = record?.unfinished ?? false;
  const { table, loose } = tableIn(found, request, inUse);
  if (table) {
    const isNamed = sameName(table.name, request.names.table);
    return {
      do: "mend",
      ...planMending(table, {
        ...request,
        dress: unfinished === "new" && standsAsNew(checklistTable, table),
        makeTable: loose,
        finishAs: unfinished && !loose && !isNamed ? freeName(request.names.table, inUse, "_") : null,
        isRetry: unfinished !== false,
      }),
    };
  }
  const sheets = found.look.sheets.map((sheet) => sheet.name);
  const begun = found.blank.find((name) => sameName(name, request.names.checklist));
  // Cells on our sheet that are not the checklist are the user's by now.
  const ours = (found.loose === null ? ourSheet(found.look, "checklist") : null) ?? begun;
  return {
    do: "write",
    sheet: ours ?? freeName(request.names.checklist, sheets, " "),
    isNew: ours === undefined,
    items: request.items ?? freshItems,
  };
}

/** The rows from the one that holds our headers, where cells that are no table still look like the checklist. */
function checklistAmong(loose: Loose): Loose | null {
  const row = loose.values.findIndex((values) => readHeaders(values).missing.length <= 5);
  return row < 0 ? null : { ...loose, row: loose.row + row, values: loose.values.slice(row) };
}

/** The table, or the cells that are to be one as if they were. */
function tableIn(
  found: Found,
  { names }: SheetsRequest,
  inUse: readonly string[],
): { table: FoundTable | null; loose: boolean } {
  const cells = found.loose && checklistAmong(found.loose);
  if (found.table || !cells) return { table: found.table, loose: false };
  const { sheet, row, column, values } = cells;
  const name = freeName(names.table, inUse, "_");
  return { table: { sheet, name, row, column, headers: values[0], body: values.slice(1) }, loose: true };
}

/** Sheets that come with their first row. */
const logs = ["history", "signoffs"] as const;

/**
 * Gives sheets of ours the language's names, as far as they still have those that we gave them. Where a sheet that is
 * not ours has such a name, the next free one.
 */
function renaming({ look }: Found, { words, language }: SheetsRequest) {
  const inUse = look.sheets.map(({ name }) => name);
  const renamed: Plan["renamed"][number][] = [];
  return {
    renamed,
    /** @returns the name that the sheet has from then on */
    rename(role: "checklist" | "readiness" | (typeof logs)[number], sheet: string): string {
      const isOurs = sheet === ourSheet(look, role);
      const to = words && isOurs ? translatedName(role, sheet, language) : null;
      if (to === null) return sheet;
      const as = freeName(to, inUse, " ");
      inUse.push(as);
      renamed.push({ sheet, as });
      return as;
    },
  };
}

/**
 * Everything that brings the workbook to a whole checklist and a whole readiness sheet, with nothing of the
 * user's lost: rows keep their words, a readiness sheet whose cells were moved is set aside, not overwritten.
 */
export function planFor(found: Found, request: SheetsRequest): Plan {
  const { renamed, rename } = renaming(found, request);
  const standing = checklistPlan(found, request);
  const checklist: ChecklistPlan =
    standing.do === "mend"
      ? { ...standing, table: { ...standing.table, sheet: rename("checklist", standing.table.sheet) } }
      : { ...standing, sheet: standing.isNew ? standing.sheet : rename("checklist", standing.sheet) };
  const taken = [
    ...(checklist.do === "write" ? [checklist.sheet] : []),
    ...renamed.map(({ as }) => as),
    request.copyTo ?? "",
  ];
  const source =
    checklist.do === "mend"
      ? sourceOf(
          checklist.finishAs ?? checklist.table.name,
          checklist.table.sheet,
          headersAfter(checklist),
          checklist.table.column,
        )
      : freshSource(request.names.table, checklist.sheet, request.language);
  const placed = planReadiness(found, request, taken, source);
  const readiness = placed.isNew ? placed : { ...placed, sheet: rename("readiness", placed.sheet) };
  for (const log of logs) rename(log, ourSheet(found.look, log) ?? "");
  const copied =
    request.copyTo !== undefined && found.table ? { sheet: request.copyTo, table: found.table } : null;
  return {
    language: request.language,
    palette: found.look.palette,
    names: {
      ...request.names,
      checklist: sheetOf(checklist),
      readiness: readiness.sheet,
      table: checklist.do === "write" ? request.names.table : (checklist.finishAs ?? checklist.table.name),
    },
    until: !isOurs(found.look) || found.look.record?.unfinished === "new" ? "new" : "changed",
    logs: found.look.record ?? noneUnfinished,
    existingNames: found.look.hiddenNames,
    copy: copied && {
      sheet: copied.sheet,
      isNew: !found.blank.some((name) => sameName(name, copied.sheet)),
      rows: [copied.table.headers, ...copied.table.body],
    },
    renamed,
    checklist,
    readiness,
  };
}

/** Whether a plan leaves the checklist and the sheets as they are, but for the scores being written anew. */
export const isIdle = ({ checklist, readiness, renamed }: Plan): boolean =>
  checklist.do === "mend" &&
  [checklist.headers, checklist.cells, checklist.added, checklist.rows].every((list) => list.length === 0) &&
  checklist.untranslated === 0 &&
  renamed.length === 0 &&
  !readiness.isNew;

/** What a look would find after new sheets were written; the sheets' ids are Excel's to give and stay blank. */
export function foundAfter(look: Look, plan: Plan): Found {
  const { checklist, readiness, names, language } = plan;
  const items = checklist.do === "write" ? checklist.items : [];
  const figures = { pass: defaultPass, sectionWeights: equalWeights };
  return {
    look: {
      ...look,
      record: { schema, language, names, unfinished: false, ...noneUnfinished },
      sheets: [
        ...look.sheets,
        ...[checklist, readiness].map((one) => ({ id: "", name: "sheet" in one ? one.sheet : "" })),
      ],
    },
    loose: null,
    blank: [],
    protectedSheets: [],
    isStructureProtected: false,
    table: {
      sheet: readiness.source.sheet,
      name: readiness.source.table,
      row: 0,
      column: 0,
      headers: freshColumns.map((id) => columnHeader(id, language)),
      body: items.map((item) => freshColumns.map((id) => plainValue(cellOf(item, id, language)))),
    },
    readiness: {
      sheet: readiness.sheet,
      cells: null,
      isBegun: false,
      charts: [],
      ...freshFigures(readiness.sheet, language, figures),
    },
  };
}
