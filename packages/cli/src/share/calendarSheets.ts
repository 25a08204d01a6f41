import { xmlPart } from "xlsx-book/xml";
import { attribute, child, edited, outline } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { listedSheets, listSheets } from "../parts/workbookPart";
import type { CountryCalendar } from "../readiness/addIn";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Adds a hidden sheet of a country's days, a row a day; TRUE beside one says that it is worked. */
export function addCalendarSheet(file: WorkbookFile, name: string, { off, on }: CountryCalendar): void {
  const days = [...off.map((day) => [day, 0]), ...on.map((day) => [day, 1])].sort(([a], [b]) => a - b);
  const rows = days.map(
    ([day, isWorked], at) =>
      `<row r="${at + 1}"><c r="A${at + 1}"><v>${day}</v></c><c r="B${at + 1}" t="b"><v>${isWorked}</v></c></row>`,
  );
  const part = file.freePart("xl/worksheets/sheet", ".xml");
  file.addPart(
    part,
    CONTENT,
    xmlPart(`<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`),
  );
  listSheets(file, [{ name, id: file.relate(file.main, RELATION, part), state: "hidden" }], []);
}

/** Takes the sheet away where it is the last: places of sheets that somebody put behind it must not move. */
export function removeCalendarSheet(file: WorkbookFile, name: string): void {
  const last = listedSheets(file).at(-1);
  const relation = file.relations(file.main).find(({ target }) => target === last?.part);
  if (last?.name !== name || !relation) return;
  const xml = file.require(file.main);
  const gone = child(outline(xml, 3), "sheets")!.children.filter(
    (one) => attribute(xml, one, "id") === relation.id,
  );
  file.write(
    file.main,
    edited(
      xml,
      gone.map(({ start, end }) => ({ from: start, to: end, text: "" })),
    ),
  );
  file.unrelate(file.main, relation.id);
  file.remove(last.part);
}
