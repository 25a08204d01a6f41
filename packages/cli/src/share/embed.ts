import type { Language } from "../language";
import { CommandFailure, type TakenName } from "../failure";
import type { WorkbookFile } from "../parts/workbookFile";
import { areSheetsDamaged, definedNames, listedSheets, stateOf, tablesIn } from "../parts/workbookPart";
import { addSheets } from "./checklistSheets";
import { renamed } from "./renamed";
import { addTaskPane, type Catalog, ourExtension } from "./taskPane";
import { type Names, RECORD, recordOf, type Role, template } from "./template";

/** Excel's limit for a sheet's name. */
const LONGEST = 31;

export interface Embedded {
  pane: "added" | "there";
  /** The names of the sheets that were added; null where the workbook had a checklist. */
  sheets: Names | null;
}

/** The wished name, or the first with a number behind it that is free. */
function freeName(wished: string, taken: ReadonlySet<string>, gap: string): string {
  let name = wished;
  for (let number = 2; taken.has(name.toLowerCase()); number++)
    name = `${wished.slice(0, LONGEST - 4)}${gap}${number}`;
  return name;
}

/** The hidden names that mark a checklist; the add-in marks a plan's tables and a funnel by others. */
const marks: ReadonlySet<string> = new Set(template.checklists.en.names.map(({ name }) => name));

/** Whether the add-in has written a checklist here, whatever became of it since. */
function hasChecklist(file: WorkbookFile): boolean {
  if (definedNames(file).some(({ name }) => marks.has(name))) return true;
  const part = ourExtension(file);
  return part !== undefined && file.require(part).includes(`name="${RECORD}"`);
}

function takenNames(file: WorkbookFile, wished: Names): TakenName[] {
  const lower = (names: string[]) => new Set(names.map((name) => name.toLowerCase()));
  const sheets = lower(listedSheets(file).map(({ name }) => name));
  const tables = lower([...tablesIn(file).names, ...definedNames(file).map(({ name }) => name)]);
  return (Object.keys(wished) as Role[]).flatMap((role): TakenName[] => {
    const [inUse, gap] = role === "table" ? [tables, "_"] : [sheets, " "];
    const name = wished[role];
    if (!inUse.has(name.toLowerCase())) return [];
    return [{ what: role === "table" ? "table" : "sheet", role, name, free: freeName(name, inUse, gap) }];
  });
}

/** What of a workbook would not survive a change, or does not allow one. */
export function refuseUnchangeable(file: WorkbookFile, name: string): void {
  const { isSigned, isShared, isStrict } = stateOf(file);
  if (isSigned) throw new CommandFailure({ code: "signed", file: name });
  if (isShared) throw new CommandFailure({ code: "shared", file: name });
  if (isStrict) throw new CommandFailure({ code: "strict", file: name });
  if (areSheetsDamaged(file)) throw new CommandFailure({ code: "file", file: name, why: "broken" });
}

/**
 * Adds what lets a workbook be used with the add-in and without: the pane that opens with it, and a checklist where
 * there is none.
 *
 * @param options.otherNames take free names where the checklist's are in use
 * @throws CommandFailure, with the workbook unchanged on the disk
 */
export async function embed(
  file: WorkbookFile,
  name: string,
  options: { language: Language; catalog: Catalog; otherNames: boolean },
): Promise<Embedded> {
  refuseUnchangeable(file, name);
  if (hasChecklist(file)) return { pane: addTaskPane(file, options.catalog, new Map()), sheets: null };
  if (stateOf(file).isStructureProtected) throw new CommandFailure({ code: "structure", file: name });
  const book = template.checklists[options.language];
  const { checklist, readiness, table } = recordOf(book).names;
  const wished: Names = { checklist, readiness, table };
  const taken = takenNames(file, wished);
  if (taken.length && !options.otherNames) throw new CommandFailure({ code: "taken", file: name, taken });
  const names: Names = { ...wished, ...Object.fromEntries(taken.map(({ role, free }) => [role, free])) };
  const named = renamed(book, names);
  await addSheets(file, named);
  const settings = new Map([[RECORD, JSON.stringify(named.settings[RECORD])]]);
  return { pane: addTaskPane(file, options.catalog, settings), sheets: names };
}
