import { type Area, parseArea } from "xlsx-book/a1";
import { fromFile, toFile } from "xlsx-book/fileFormula";
import { LIMITS } from "xlsx-book/limits";
import { withoutSpills } from "xlsx-book/spillReferences";
import { escapeAttribute, escapeText } from "xlsx-book/xml";
import { CommandFailure } from "../failure";
import { attribute, type Edit, edited } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { calculateOnLoad, listedSheets } from "../parts/workbookPart";
import { type OurCell, type OurSheet, sheetsWithOurs } from "../sheet/ourCells";
import { checksum, ShownValues } from "../sheet/shownValues";
import { forEachCell, formulaText, isShowing } from "../sheet/storedCells";
import { dynamicArrayMark } from "./dynamicArrays";
import { refuseUnchangeable } from "./embed";
import { addFormulaNotes } from "./formulaNotes";
import type { NoteLanguage } from "xlsx-book/formulaNote";
import { FROZEN, type FrozenCell } from "xlsx-book/frozenCells";
import { frozenIn, keepFrozen } from "./frozenIn";
import type { Portable } from "./portable";
import { freezeColumns } from "./tableColumns";
import { addTaskPane, type Catalog } from "./taskPane";

/** A cell that shows an error, or nothing yet: its formula stays. */
export interface Unfrozen {
  sheet: string;
  cell: string;
  shows: string;
}

export interface Freezing {
  /** Cells that are a value now, and those with a portable formula. */
  frozen: FrozenCell[];
  ported: FrozenCell[];
  /** What tables put into new rows of their columns. */
  columns: FrozenCell[];
  left: Unfrozen[];
}

export interface FreezeOptions {
  readonly catalog: Catalog;
  /** Of the notes that keep formulas. */
  readonly language: NoteLanguage;
  /** Writes formulas that need no add-in; those it can't write become values. */
  readonly portable?: Portable;
}

/** The cells that an array formula fills, its own among them. */
function areaOf(xml: string, { stored: { formula } }: OurCell): Area | undefined {
  const isArray = formula && attribute(xml, formula, "t") === "array";
  return isArray ? parseArea(attribute(xml, formula, "ref") ?? "") : undefined;
}

function frozenCell(
  sheet: OurSheet,
  cell: OurCell,
  values: ShownValues,
  shown: ReadonlyMap<string, string>,
): FrozenCell {
  const { stored, formula } = cell;
  const area = areaOf(sheet.xml, cell);
  const spills = attribute(sheet.xml, stored.cell, "cm") !== undefined;
  return {
    sheet: sheet.name,
    cell: stored.address,
    formula,
    value: values.of(sheet.xml, stored),
    ...(area ? { ref: attribute(sheet.xml, stored.formula!, "ref"), filled: checksum(area, shown) } : {}),
    ...(area && spills ? { spills: true } : {}),
  };
}

/** Takes a formula out of its cell, and the mark that it spills. */
function edits(xml: string, { stored: { cell, formula } }: OurCell): Edit[] {
  const opening = xml.slice(cell.start, cell.inside);
  const plain = opening.replace(/\scm\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  return [
    ...(plain === opening ? [] : [{ from: cell.start, to: cell.inside, text: plain }]),
    { from: formula!.start, to: formula!.end, text: "" },
  ];
}

/**
 * Puts another formula into a cell. It may answer with more than one cell where ours did not say so, and Excel would take
 * one of a formula that isn't marked as a dynamic array.
 */
function put(xml: string, cell: OurCell, formula: string, mark: () => number): Edit[] {
  const { stored } = cell;
  const element = stored.formula!;
  if (areaOf(xml, cell)) return [{ from: element.inside, to: element.close, text: escapeText(formula) }];
  const array = `<${element.written} t="array" ref="${stored.address}">${escapeText(formula)}</${element.written}>`;
  const opening = stored.cell.start + 1 + stored.cell.written.length;
  return [
    { from: opening, to: opening, text: ` cm="${mark()}"` },
    { from: element.start, to: element.end, text: array },
  ];
}

/** A formula that stays and that another cell told, which may be a value now: it is told by its own cell. */
function toldBySelf(xml: string, { stored, formula }: OurCell): Edit[] {
  const element = stored.formula!;
  if (formulaText(xml, stored)) return [];
  const text = `<${element.written}>${escapeText(formula)}</${element.written}>`;
  return [{ from: element.start, to: element.end, text }];
}

/**
 * Has formulas that read what a frozen one spilled over, such as a total, read the cells that it filled.
 *
 * @returns them, as the settings keep them
 */
function readFilled(file: WorkbookFile, frozen: readonly FrozenCell[]): FrozenCell[] {
  const key = (sheet: string, cell: string): string => `${sheet.toLowerCase()}!${cell}`;
  const filled = new Map(frozen.map(({ sheet, cell, ref }) => [key(sheet, cell), ref ?? cell]));
  const values = new ShownValues(file);
  return listedSheets(file).flatMap(({ name, part, type }) => {
    const xml = type === "worksheet" ? file.require(part) : "";
    if (!xml.includes("ANCHORARRAY")) return [];
    const kept: FrozenCell[] = [];
    const changes: Edit[] = [];
    forEachCell(xml, (stored) => {
      const element = stored.formula;
      const formula = formulaText(xml, stored);
      if (!element || !formula.includes("ANCHORARRAY") || attribute(xml, element, "t") === "shared") return;
      const typed = fromFile(formula);
      const put = withoutSpills(typed, ({ sheet, cell }) => filled.get(key(sheet ?? name, cell)));
      if (put === typed) return;
      const ref = attribute(xml, element, "t") === "array" ? attribute(xml, element, "ref") : undefined;
      const spills = attribute(xml, stored.cell, "cm") !== undefined;
      kept.push({
        sheet: name,
        cell: stored.address,
        formula,
        value: values.of(xml, stored),
        ...(ref === undefined ? {} : { ref, ...(spills ? { spills: true as const } : {}) }),
        put: toFile(put),
      });
      changes.push({ from: element.inside, to: element.close, text: escapeText(toFile(put)) });
    });
    if (changes.length > 0) file.write(part, edited(xml, changes));
    return kept;
  });
}

/** Excel takes a chain of calculation that names a cell without a formula for damage, and makes a new one by itself. */
export function dropCalculationChain(file: WorkbookFile): void {
  for (const { id, type, target } of file.relations(file.main))
    if (type === "calcChain") {
      file.unrelate(file.main, id);
      file.remove(target);
    }
}

/**
 * Puts, in place of every formula that calls a function of ours, the value that it shows, and keeps the formulas in
 * the add-in's settings, and for those who read them in notes at their cells. What was frozen before stays so. Cells that
 * show an error keep their formulas: an error is no figure to pass on.
 *
 * @throws CommandFailure, where the workbook may not be changed or there are more formulas than a setting holds
 */
export function freeze(
  file: WorkbookFile,
  name: string,
  { catalog, language, portable }: FreezeOptions,
): Freezing {
  refuseUnchangeable(file, name);
  const values = new ShownValues(file);
  const frozen: FrozenCell[] = [];
  const ported: FrozenCell[] = [];
  let isShown = true;
  const left: Unfrozen[] = [];
  for (const sheet of sheetsWithOurs(file)) {
    const areas = sheet.cells.flatMap((cell) => areaOf(sheet.xml, cell) ?? []);
    const shown = values.within(sheet.xml, areas);
    const changes: Edit[] = [];
    const before = frozen.length + ported.length;
    const frozenBefore = frozen.length;
    for (const cell of sheet.cells) {
      const { stored } = cell;
      const formula = portable?.formula(cell.formula, sheet.name);
      if (formula !== undefined) {
        ported.push({ ...frozenCell(sheet, cell, values, shown), put: formula });
        changes.push(...put(sheet.xml, cell, formula, () => dynamicArrayMark(file)));
        isShown &&= isShowing(sheet.xml, stored);
      } else if (!isShowing(sheet.xml, stored)) {
        left.push({ sheet: sheet.name, cell: stored.address, shows: values.of(sheet.xml, stored) });
        changes.push(...toldBySelf(sheet.xml, cell));
      } else {
        frozen.push(frozenCell(sheet, cell, values, shown));
        changes.push(...edits(sheet.xml, cell));
      }
    }
    if (frozen.length + ported.length > before) file.write(sheet.part, edited(sheet.xml, changes));
    addFormulaNotes(file, sheet.part, frozen.slice(frozenBefore), language);
  }
  const columns = freezeColumns(file, portable);
  if (!frozen.length && !ported.length && !columns.length) return { frozen, ported, columns, left };
  const readers = frozen.length > 0 ? readFilled(file, frozen) : [];
  portable?.define(name);
  if (!isShown) calculateOnLoad(file);
  const setting = keepFrozen(file, [...frozenIn(file), ...frozen, ...ported, ...readers, ...columns])!;
  if (escapeAttribute(setting).length > LIMITS.attribute)
    throw new CommandFailure({ code: "too-many-frozen", file: name });
  dropCalculationChain(file);
  addTaskPane(file, catalog, new Map([[FROZEN, setting]]), { isShown: false });
  return { frozen, ported, columns, left };
}
