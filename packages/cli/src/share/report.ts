import { fromFile } from "xlsx-book/fileFormula";
import type { WorkbookFile } from "../parts/workbookFile";
import type { AddIn } from "../readiness/addIn";
import { workbookCells } from "../readiness/workbookCells";
import { sheetsWithOurs } from "../sheet/ourCells";
import type { Language } from "../language";
import { type Elsewhere, elsewhereIn } from "./elsewhere";
import { FROZEN, readFrozen } from "xlsx-book/frozenCells";
import { peopleIn, type Trace } from "./people";
import { readSetting } from "./readSetting";
import { ourExtension } from "./taskPane";

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
    elsewhere: elsewhereIn(file),
    pane: ourExtension(file) !== undefined,
    checklist: { open: "yes", none: "no", damaged: "damaged" }[found.kind] as Report["checklist"],
    frozen: readFrozen(readSetting(file, FROZEN)).length,
    people: peopleIn(file, found),
    externalLinks: file.relations(file.main).filter(({ type }) => type === "externalLink").length,
    macros: file.names.some((name) => /vbaproject\.bin$/i.test(name)),
  };
}
