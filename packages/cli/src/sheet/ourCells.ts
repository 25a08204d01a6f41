import type { WorkbookFile } from "../parts/workbookFile";
import { definedNames, listedSheets, namesOfSheets } from "../parts/workbookPart";
import { template } from "../share/template";
import { AddInFunctions } from "xlsx-book/addInFunctions";
import { SheetFormulas } from "./sheetFormulas";
import { forEachCell, type StoredCell } from "./storedCells";

/** A cell whose formula calls functions of ours. */
export interface OurCell {
  stored: StoredCell;
  /** As the file spells it, without an equals sign. */
  formula: string;
  functions: string[];
}

export interface OurSheet {
  name: string;
  part: string;
  xml: string;
  cells: OurCell[];
}

/** The functions of ours, as a workbook's formulas may call them. */
export const functionsIn = (file: WorkbookFile): AddInFunctions =>
  new AddInFunctions(
    template.functions,
    [...definedNames(file), ...namesOfSheets(file)].map(({ name, refersTo }) => [name, refersTo]),
  );

/** The sheets whose formulas call functions of ours, one at a time: a sheet's text may be large. */
export function* sheetsWithOurs(file: WorkbookFile): Generator<OurSheet> {
  const ours = functionsIn(file);
  for (const { name, part, type } of listedSheets(file)) {
    const xml = type === "worksheet" ? file.require(part) : "";
    if (!ours.mayBeIn(xml)) continue;
    const formulas = new SheetFormulas(xml);
    const cells: OurCell[] = [];
    forEachCell(xml, (stored) => {
      const formula = formulas.of(stored);
      const functions = ours.in(formula);
      if (functions.length) cells.push({ stored, formula, functions });
    });
    if (cells.length) yield { name, part, xml, cells };
  }
}
