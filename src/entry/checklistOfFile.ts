import type {
  AddIn,
  CellArea,
  FoundReadiness,
  OpenItem,
  Readiness,
  WorkbookCells,
} from "../../packages/cli/src/readiness/addIn";
import { sections, type Checklist, type Item } from "../core/checklist/checklist";
import { isoOf, serialOf } from "../core/checklist/due";
import { score, shownScore, type Score } from "../core/checklist/score";
import { isOverdue } from "../core/checklist/select";
import { ownPalette } from "../core/palette";
import { languages, type Language } from "../core/language";
import { signoffWords } from "../locale/sheets/tables";
import { itemTitle, sectionTitle, sheetWords } from "../locale/sheets/words";
import { openedOf } from "../tasks/checklist/sheetsState";
import { addressOf, reference } from "../workbook/addresses";
import { readHeaders } from "../workbook/checklist/checklistCells";
import { allHiddenNames, hiddenNames, type HiddenName } from "../workbook/checklist/hiddenNames";
import { verdictText } from "../workbook/checklist/historySheet";
import { ourSheet, ourTable, type Look } from "../workbook/checklist/inventory";
import { signoffLogIn, signoffsOf } from "./signoffsOfFile";
import { calendarNamed, nativeForms } from "./nativeForms";
import { planPeople } from "./planPeople";
import { sameName } from "../workbook/names";
import { readRecord, recordKey } from "../workbook/checklist/record";
import type { Found } from "../workbook/checklist/sheetsFound";

/** What a look into the open workbook would have told. */
function lookInto({ setting, sheets, tables, names }: WorkbookCells): Look {
  const formulas = new Map(names.map(({ name, refersTo }) => [name, refersTo]));
  return {
    record: readRecord(setting(recordKey)),
    sheets: sheets.map((name) => ({ id: "", name })),
    tables: tables.map(({ name, sheet }) => ({ name, sheet })),
    names: [...formulas.keys()],
    palette: ownPalette,
    hiddenNames: new Map(
      allHiddenNames.flatMap((mark): [HiddenName, ReturnType<typeof reference>][] => {
        const formula = formulas.get(hiddenNames[mark].name);
        return formula === undefined ? [] : [[mark, reference(formula)]];
      }),
    ),
  };
}

function foundIn(workbook: WorkbookCells): Found {
  const look = lookInto(workbook);
  const name = ourTable(look, ourSheet(look, "checklist"), look.record?.names.table);
  const table = workbook.tables.find((one) => one.name === name);
  const [headers = [], ...body] = table ? workbook.tableValues(table.name) : [];
  const readiness = ourSheet(look, "readiness");
  const cells = (mark: "pass" | "weights") => {
    const at = look.hiddenNames.get(mark);
    if (!at || !workbook.sheets.some((sheet) => sameName(sheet, at.sheet))) return null;
    return { at, rows: workbook.values(at.sheet, at.address) };
  };
  const pass = cells("pass");
  const weights = cells("weights");
  return {
    look,
    loose: null,
    blank: [],
    protectedSheets: [],
    isStructureProtected: false,
    table: table ? { ...table, headers, body } : null,
    readiness:
      readiness === null
        ? null
        : {
            sheet: readiness,
            pass: pass && { at: pass.at, value: pass.rows[0][0] },
            weights: weights && weights.rows[0].length >= 3 ? weights : null,
            cells: null,
            isBegun: false,
            charts: [],
          },
  };
}

/** The days and scores of the history's table, in either language and whatever the order of its columns. */
function historyIn(workbook: WorkbookCells, look: Look): Readiness["history"] {
  const name = ourTable(look, ourSheet(look, "history"), look.record?.names.historyTable);
  const [headers = [], ...rows] = name === null ? [] : workbook.tableValues(name);
  const place = (id: "day" | "score"): number =>
    headers.findIndex((header) =>
      languages.some((language) => sameName(sheetWords[language].history[id], String(header))),
    );
  const [day, points] = [place("day"), place("score")];
  return rows
    .flatMap((row) => {
      const iso = typeof row[day] === "number" ? isoOf(row[day]) : null;
      return iso === null ? [] : [{ day: iso, score: typeof row[points] === "number" ? row[points] : null }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

const shown = (points: number | null): number | null => (points === null ? null : shownScore(points));

function openItem(item: Item, language: Language): OpenItem {
  const title = item.title ?? itemTitle(language, item.id) ?? "";
  return { id: item.id, title, owner: item.owner, due: item.due === null ? null : isoOf(item.due) };
}

function ownersIn(items: readonly Item[]): Readiness["owners"] {
  const owners = new Map<string, number>();
  for (const { owner } of items) {
    const name = owner.trim();
    if (name) owners.set(name, (owners.get(name) ?? 0) + 1);
  }
  return [...owners].map(([name, count]) => ({ name, items: count }));
}

function described(
  { items, pass }: Checklist,
  { score: points, sections: areas, criticalOpen, verdict }: Score,
  language: Language,
  today: number,
): Omit<Readiness, "history" | "signoffs" | "problems"> {
  return {
    score: shown(points),
    pass,
    ready: verdict.kind === "ready",
    verdict: verdict.kind,
    verdictText: verdictText(verdict, language),
    sections: areas.map(({ id, score }) => ({ id, title: sectionTitle(language, id), score: shown(score) })),
    criticalOpen: items
      .filter(({ id, critical }) => critical && criticalOpen.includes(id))
      .map((item) => openItem(item, language)),
    overdue: items.filter((item) => isOverdue(item, today)).map((item) => openItem(item, language)),
    owners: ownersIn(items),
    evidence: items.filter(({ evidence }) => evidence !== "").length,
    notes: items.filter(({ note }) => note !== "").length,
  };
}

/** Reads a checklist from a workbook's file as the pane reads it from the open workbook. */
function readinessOf(
  workbook: WorkbookCells,
  { language, today, pass }: Parameters<AddIn["readiness"]>[1],
): FoundReadiness {
  const found = foundIn(workbook);
  const opened = openedOf(found);
  if (opened.kind === "absent" || opened.kind === "taken") return { kind: "none" };
  if (opened.kind === "damaged") return { kind: "damaged" };
  const checklist = pass === undefined ? opened.checklist : { ...opened.checklist, pass };
  return {
    kind: "open",
    ...described(checklist, score(checklist), language, serialOf(today) ?? 0),
    history: historyIn(workbook, found.look),
    signoffs: signoffsOf(workbook, found.look, opened.checklist, language),
    problems: opened.problems.length,
  };
}

/** The columns of the checklist that hold what people are called and what they wrote. */
const personal = ["owner", "evidence", "note"] as const;

function personalCells(workbook: WorkbookCells): CellArea[] {
  const { look, table } = foundIn(workbook);
  const log = signoffLogIn(workbook, look);
  const { places } = readHeaders(table?.headers ?? []);
  return [
    ...personal.flatMap((id) => columnOfTable(workbook, table?.name, places[id])),
    ...columnOfTable(workbook, log?.table, log?.headers.findIndex(isSignersHeader)),
  ];
}

const isSignersHeader = (header: unknown): boolean =>
  languages.some((language) => sameName(signoffWords[language].columns.by, String(header)));

/** The cells of a table's column below its header. */
function columnOfTable(
  workbook: WorkbookCells,
  name: string | undefined,
  place: number | undefined,
): CellArea[] {
  const table = workbook.tables.find((one) => one.name === name);
  if (!table || place === undefined || place < 0) return [];
  const rows = workbook.tableValues(table.name).length - 1;
  if (rows < 1) return [];
  const block = { row: table.row + 1, column: table.column + place, rows, columns: 1 };
  return [{ sheet: table.sheet, address: addressOf(block) }];
}

/** The add-in's own reading and scoring, for the command line. */
export const addIn: AddIn = {
  readiness: readinessOf,
  personal: personalCells,
  planPeople,
  areas: (language) => sections.map((id) => sectionTitle(language, id)),
  natives: nativeForms,
  calendar: calendarNamed,
};
