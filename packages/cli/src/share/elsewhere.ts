import { readPart } from "xlsx-book/parts";
import { everyOf } from "xlsx-book/xml";
import { partKey } from "xlsx-book/zipDirectory";
import { unescaped, walk } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { listedSheets } from "../parts/workbookPart";
import { functionsIn } from "../sheet/ourCells";

/** A formula outside the cells that calls functions of ours. */
export interface Elsewhere {
  place: "name" | "conditional-format" | "validation" | "table-column";
  /** The name, the sheet or the table. */
  where: string;
  functions: string[];
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

/** The formulas of a workbook that call functions of ours and stand in no cell. */
export const elsewhereIn = (file: WorkbookFile): Elsewhere[] => [
  ...inNames(file),
  ...inRules(file),
  ...inTables(file),
];
