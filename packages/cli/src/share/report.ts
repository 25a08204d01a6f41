import { fromFile } from "xlsx-book/fileFormula";
import type { WorkbookFile } from "../parts/workbookFile";
import { isSince1904 } from "../parts/workbookPart";
import type { AddIn } from "../readiness/addIn";
import { workbookCells } from "../readiness/workbookCells";
import { sheetsWithOurs } from "../sheet/ourCells";
import type { Language } from "../language";
import { type Elsewhere, elsewhereIn } from "./elsewhere";
import { frozenIn } from "./frozenIn";
import { peopleIn, type Trace } from "./people";
import { ourExtension } from "./taskPane";

export interface Report {
  sheets: { sheet: string; cells: { cell: string; functions: string[]; formula: string }[] }[];
  elsewhere: Elsewhere[];
  /** Whether the add-in's pane is set up in the workbook. */
  pane: boolean;
  checklist: "yes" | "no" | "damaged";
  frozen: number;
  people: Trace[];
  /** Whether it counts its days from 1904, as the add-in's functions don't. */
  since1904: boolean;
  externalLinks: number;
  macros: boolean;
}

/** What in a workbook depends on the add-in, and what its file says of people. Nothing is changed. */
export function reportOf(
  file: WorkbookFile,
  { addIn, language, today }: { addIn: AddIn; language: Language; today: string },
): Report {
  const workbook = workbookCells(file);
  const found = addIn.readiness(workbook, { language, today });
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
    frozen: frozenIn(file).length,
    people: peopleIn(file, found, addIn.planPeople(workbook)),
    since1904: isSince1904(file),
    externalLinks: file.relations(file.main).filter(({ type }) => type === "externalLink").length,
    macros: file.names.some((name) => /vbaproject\.bin$/i.test(name)),
  };
}
