import type { Language } from "../core/language";
import { defaultPass, type Item } from "../core/readiness/checklist";
import {
  cellOf,
  columnHeader,
  freshColumns,
  columnOf,
  freshItems,
  idCell,
  idOf,
  idOfTitle,
  plainValue,
  readHeaders,
  translated,
  type CellValue,
  type ColumnId,
  type Places,
} from "../workbook/checklistCells";
import type { Found, FoundTable } from "../workbook/found";
import { begunReadiness, isOurs, ourSheet, sameName, type Look } from "../workbook/look";
import type { ChecklistPlan, Mending, Plan, ReadinessPlan } from "../workbook/plan";
import { freshFigures, standsAsWritten } from "../workbook/readinessCells";
import { schema, type Names } from "../workbook/record";
import { freshSource, sourceOf } from "../workbook/write";
import { figuresOf, freeName } from "./sheetsState";

/** What of the checklist a plan may touch, beside what is missing. */
export interface Wish {
  readonly language: Language;
  readonly names: Names;
  /** Whether headers, titles and words are to be in that language, or only what is missing is written. */
  readonly words: boolean;
  /** Missing headers and the user's headers that stand for them. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What a new checklist holds, where it is not the catalogue's items. */
  readonly items?: readonly Item[];
  /** The name of a sheet that keeps the checklist as it was. */
  readonly copyTo?: string;
}

const byId = new Map(freshItems.map((item) => [item.id, item]));

/** Every row's id: what it has; the catalogue's by its title; else a new one. Later doubles get a new one too. */
function soundIds(table: FoundTable, places: Partial<Places>): (string | null)[] {
  const used = new Set<string>(byId.keys());
  const seen = new Set<string>();
  const fresh = (): string => {
    let number = 1;
    while (used.has(`own-${number}`)) number += 1;
    return `own-${number}`;
  };
  const idAt = (row: readonly CellValue[]): string => (places.id === undefined ? "" : idOf(row[places.id]));
  for (const row of table.body) used.add(idAt(row));
  return table.body.map((row) => {
    if (row.every((value) => value === "")) return null;
    const title = places.title === undefined ? "" : String(row[places.title]);
    const id = [idAt(row), idOfTitle(title) ?? ""].find((one) => one !== "" && !seen.has(one)) ?? fresh();
    used.add(id);
    seen.add(id);
    return id;
  });
}

function mending(table: FoundTable, wish: Wish & { readonly dress: boolean }): Mending {
  const { language } = wish;
  const headers = table.headers.map(String);
  const renamed: { place: number; header: string }[] = [];
  for (const [missing, standsFor] of Object.entries(wish.columns ?? {})) {
    const place = headers.findIndex((header) => sameName(header, standsFor));
    const id = columnOf(missing);
    if (place < 0 || id === undefined) continue;
    headers[place] = columnHeader(id, language);
    renamed.push({ place, header: headers[place] });
  }
  const { places, missing } = readHeaders(headers);
  const ids = soundIds(table, places);
  const itemAt = (row: number): Item | undefined => byId.get(ids[row] ?? "");

  const cells: { place: number; values: (CellValue | null)[] }[] = [];
  const write = (id: ColumnId, value: (row: number, now: CellValue) => CellValue | null): void => {
    const place = places[id];
    if (place === undefined) return;
    const values = table.body.map((row, index) => value(index, row[place]));
    if (values.some((one) => one !== null)) cells.push({ place, values });
  };
  write("id", (row, now) => (ids[row] === null || ids[row] === idOf(now) ? null : idCell(ids[row])));
  if (wish.words) {
    for (const [id, place] of Object.entries(places) as [ColumnId, number][]) {
      const header = columnHeader(id, language);
      if (headers[place] !== header) renamed.push({ place, header });
      headers[place] = header;
    }
    for (const id of ["section", "title", "status"] as const)
      write(id, (row, now) => translated(id, ids[row] ?? "", String(now), language));
  }

  const added = missing.map((id) => ({
    id,
    header: columnHeader(id, language),
    values: ids.map((rowId, row) => {
      if (rowId === null) return "";
      if (id === "id") return idCell(rowId);
      const item = itemAt(row);
      return item ? cellOf(item, id, language) : id === "weight" ? 1 : "";
    }),
  }));
  const width = [...headers, ...added.map((column) => column.header)];
  const { places: finalPlaces } = readHeaders(width);
  const there = new Set(ids);
  const rows = freshItems
    .filter((item) => !there.has(item.id))
    .map((item) => {
      const row: CellValue[] = width.map(() => "");
      for (const [id, place] of Object.entries(finalPlaces) as [ColumnId, number][])
        row[place] = cellOf(item, id, language);
      return row;
    });
  return {
    table,
    idPlace: places.id ?? null,
    headers: renamed,
    cells,
    added,
    rows,
    choices: wish.words,
    dress: wish.dress,
  };
}

function checklistPlan(found: Found, wish: Wish): ChecklistPlan {
  if (found.table)
    return {
      do: "mend",
      ...mending(found.table, { ...wish, dress: found.look.record?.unfinished === "new" }),
    };
  const names = found.look.sheets.map((sheet) => sheet.name);
  const unfinished = Boolean(found.look.record?.unfinished);
  const half = names.find((name) => unfinished && sameName(name, wish.names.checklist));
  // Cells on our sheet that are not the checklist are the user's by now.
  const marked = unfinished || found.loose === null ? ourSheet(found.look, "checklist") : null;
  const ours = marked ?? half;
  return {
    do: "write",
    sheet: ours ?? freeName(wish.names.checklist, names, " "),
    isNew: ours === undefined,
    items: wish.items ?? freshItems,
  };
}

/** The headers that the table will have once the plan is carried out. */
function headersAfter(plan: Mending): CellValue[] {
  const headers = [...plan.table.headers];
  for (const { place, header } of plan.headers) headers[place] = header;
  return [...headers, ...plan.added.map((column) => column.header)];
}

/**
 * Everything that brings the workbook to a whole checklist and a whole readiness sheet, with nothing of the
 * user's lost: rows keep their words, a readiness sheet whose cells were moved is set aside, not overwritten.
 */
export function planFor(found: Found, wish: Wish): Plan {
  const checklist = checklistPlan(found, wish);
  const sheets = found.look.sheets.map((sheet) => sheet.name);
  const taken = [...sheets, ...(checklist.do === "write" ? [checklist.sheet] : []), wish.copyTo ?? ""];
  const { pass, sectionWeights } = figuresOf(found.readiness);
  const begun = begunReadiness(found.look);
  const marked = found.readiness;
  const moved = begun === null && marked !== null && !standsAsWritten(marked);
  const there = begun ?? (moved ? null : (marked?.sheet ?? null));
  const isNew = there === null;
  const readinessSheet = there ?? (moved ? marked.sheet : freeName(wish.names.readiness, taken, " "));
  const source =
    checklist.do === "mend"
      ? sourceOf(checklist.table.name, checklist.table.sheet, headersAfter(checklist), checklist.table.column)
      : freshSource(wish.names.table, checklist.sheet, wish.language);
  const readiness: ReadinessPlan = {
    sheet: readinessSheet,
    isNew,
    charts: isNew ? [] : ((found.begun ?? marked)?.charts ?? []),
    setAside: moved ? { sheet: marked.sheet, as: freeName(marked.sheet, taken, " ") } : null,
    source,
    figures: { pass: Number.isFinite(pass) ? pass : defaultPass, sectionWeights },
  };
  return {
    language: wish.language,
    names: { ...wish.names, readiness: readiness.sheet },
    until: !isOurs(found.look) || found.look.record?.unfinished === "new" ? "new" : "changed",
    historyUnfinished: found.look.record?.historyUnfinished ?? false,
    existingMarks: found.look.marks,
    copy:
      wish.copyTo !== undefined && found.table
        ? { sheet: wish.copyTo, rows: [found.table.headers, ...found.table.body] }
        : null,
    checklist,
    readiness,
  };
}

/** What a look would find after new sheets were written; the sheets' ids are Excel's to give and stay blank. */
export function foundAfter(look: Look, plan: Plan): Found {
  const { checklist, readiness, names, language } = plan;
  const items = checklist.do === "write" ? checklist.items : [];
  const figures = readiness.figures;
  return {
    look: {
      ...look,
      record: { schema, language, names, unfinished: false, historyUnfinished: false },
      sheets: [
        ...look.sheets,
        ...[checklist, readiness].map((one) => ({ id: "", name: "sheet" in one ? one.sheet : "" })),
      ],
    },
    loose: null,
    begun: null,
    protectedSheets: [],
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
      charts: [],
      ...freshFigures(readiness.sheet, language, figures),
    },
  };
}
