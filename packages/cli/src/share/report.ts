import { fromFile } from "xlsx-book/fileFormula";
import { readPart } from "xlsx-book/parts";
import { everyOf } from "xlsx-book/xml";
import { partKey } from "xlsx-book/zipDirectory";
import { unescaped, walk } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { listedSheets } from "../parts/workbookPart";
import type { AddIn } from "../readiness/addIn";
import { workbookCells } from "../readiness/workbookCells";
import { functionsIn, sheetsWithOurs } from "../sheet/ourCells";
import type { Language } from "../language";
import { FROZEN, readFrozen } from "./frozen";
import { peopleIn, type Trace } from "./people";
import { readSetting } from "./readSetting";
import { ourExtension } from "./taskPane";

/** A formula outside the cells that calls functions of ours. */
export interface Elsewhere {
  place: "name" | "conditional-format" | "validation" | "table-column";
  /** The name, the sheet or the table. */
  where: string;
  functions: string[];
}

export interface Report {
  sheets: { sheet: string; cells: { cell: string; functions: string[]; formula: string }[] }[];
  elsewhere: Elsewhere[];
  /** Whether the add-in's pane is set up in the workbook. */
  pane: boolean;
  checklist: "yes" | "no" | "damaged";
  frozen: number;
  people: Trace[];
  externalLinks: number;
  macros: boolean;
}

function inNames(file: WorkbookFile): Elsewhere[] {
  const ours = functionsIn(file);
  return everyOf(readPart(file, file.main), "definedName").flatMap(({ attributes, text }): Elsewhere[] => {
    const functions = ours.in(text);
    return functions.length ? [{ place: "name", where: attributes.name ?? "", functions }] : [];
  });
}

const RULES = { conditionalFormatting: "conditional-format", dataValidations: "validation" } as const;

/** Rules stand beside a sheet's rows; only sheets that hold a name of ours at all are read. */
function inRules(file: WorkbookFile): Elsewhere[] {
  const ours = functionsIn(file);
  return listedSheets(file).flatMap(({ name, part, type }) => {
    const xml = type === "worksheet" ? file.require(part) : "";
    if (!ours.mayBeIn(xml)) return [];
    const found: Elsewhere[] = [];
    let place: Elsewhere["place"] | undefined;
    walk(xml, {
      open(element, depth) {
        if (depth === 1) place = RULES[element.name as keyof typeof RULES];
      },
      close(element) {
        if (!place || !/^(?:formula[12]?|f)$/.test(element.name)) return;
        const functions = ours.in(unescaped(xml.slice(element.inside, element.close)));
        if (functions.length) found.push({ place, where: name, functions });
      },
    });
    return found;
  });
}

function inTables(file: WorkbookFile): Elsewhere[] {
  const ours = functionsIn(file);
  const types = file.contentTypes();
  return file.names
    .filter((name) => /\.table\+xml$/.test(types.get(partKey(name)) ?? ""))
    .flatMap((name): Elsewhere[] => {
      const table = readPart(file, name);
      const functions = everyOf(table, "calculatedColumnFormula").flatMap(({ text }) => ours.in(text));
      const where = table?.attributes.displayName ?? "";
      return functions.length ? [{ place: "table-column", where, functions: [...new Set(functions)] }] : [];
    });
}

/** What in a workbook depends on the add-in, and what its file says of people. Nothing is changed. */
export function reportOf(
  file: WorkbookFile,
  { addIn, language, today }: { addIn: AddIn; language: Language; today: string },
): Report {
  const found = addIn.readiness(workbookCells(file), { language, today });
  const sheets = [...sheetsWithOurs(file)].map(({ name, cells }) => ({
    sheet: name,
    cells: cells.map(({ stored, formula, functions }) => ({
      cell: stored.address,
      functions,
      formula: `=${fromFile(formula)}`,
    })),
  }));
  return {
    sheets,
    elsewhere: [...inNames(file), ...inRules(file), ...inTables(file)],
    pane: ourExtension(file) !== undefined,
    checklist: { open: "yes", none: "no", damaged: "damaged" }[found.kind] as Report["checklist"],
    frozen: readFrozen(readSetting(file, FROZEN)).length,
    people: peopleIn(file, found),
    externalLinks: file.relations(file.main).filter(({ type }) => type === "externalLink").length,
    macros: file.names.some((name) => /vbaproject\.bin$/i.test(name)),
  };
}
