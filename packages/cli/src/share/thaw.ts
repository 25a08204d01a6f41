import { parseArea } from "xlsx-book/a1";
import { tokenize } from "xlsx-book/formulaTokens";
import { PREFIX, sameFormula } from "xlsx-book/portableFormula";
import { encodeEscapes } from "xlsx-book/textEscapes";
import { escapeAttribute, escapeText } from "xlsx-book/xml";
import { CommandFailure } from "../failure";
import { attribute, type Edit, edited, type Outlined } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { definedNames, listedSheets, removeNames } from "../parts/workbookPart";
import { checksum, ShownValues } from "../sheet/shownValues";
import { forEachCell, formulaText, type StoredCell } from "../sheet/storedCells";
import { removeCalendarSheet } from "./calendarSheets";
import { dynamicArrayMark } from "./dynamicArrays";
import { refuseUnchangeable } from "./embed";
import { removeFormulaNotes } from "./formulaNotes";
import { FROZEN, type FrozenCell } from "xlsx-book/frozenCells";
import { frozenIn, keepFrozen } from "./frozenIn";
import { thawColumns } from "./tableColumns";
import { ourExtension, setSettings } from "./taskPane";

export interface Thawing {
  thawed: FrozenCell[];
  /** Cells that show something else by now, or whose formulas refer to what is gone: these stay in the settings. */
  left: FrozenCell[];
}

/** The formula's element again, in front of the value; a text that was stored as typed is one calculated again. */
function edits(xml: string, { cell, type }: StoredCell, kept: FrozenCell, mark: () => number): Edit[] {
  const prefix = cell.written.slice(0, -cell.name.length);
  const array = kept.ref === undefined ? "" : ` t="array" ref="${escapeAttribute(kept.ref)}"`;
  const formula = `<${prefix}f${array}>${escapeText(kept.formula)}</${prefix}f>`;
  const isTyped = type === "s" || type === "inlineStr";
  const plain = xml.slice(cell.start, cell.inside);
  const opening = isTyped ? plain.replace(/(\st\s*=\s*["'])\w+/, "$1str") : plain;
  const marked = kept.spills ? opening.replace(/\s*>$/, ` cm="${mark()}">`) : opening;
  const value = isTyped ? `<${prefix}v>${escapeText(encodeEscapes(kept.value))}</${prefix}v>` : "";
  return [{ from: cell.start, to: isTyped ? cell.close : cell.inside, text: marked + formula + value }];
}

/** The formula in place of a portable one; the mark of a dynamic array goes where only that one had it. */
function unported(xml: string, { cell, formula }: StoredCell, kept: FrozenCell): Edit[] {
  const element = formula!;
  const ref = attribute(xml, element, "ref") ?? kept.ref;
  const array = kept.ref === undefined ? "" : ` t="array" ref="${ref}"`;
  const text = `<${element.written}${array}>${escapeText(kept.formula)}</${element.written}>`;
  const opening = xml.slice(cell.start, cell.inside);
  const marked = kept.ref === undefined ? opening.replace(/\scm\s*=\s*(?:"[^"]*"|'[^']*')/, "") : opening;
  return [
    ...(marked === opening ? [] : [{ from: cell.start, to: cell.inside, text: marked }]),
    { from: element.start, to: element.end, text },
  ];
}

/** Takes the names of native forms away that no formula calls any more. */
function removeForms(file: WorkbookFile, thawed: readonly FrozenCell[]): void {
  const forms = new Set(
    thawed.flatMap(({ put = "" }) =>
      tokenize(put)
        .map(({ kind, text }) => (kind === "function" ? text.toUpperCase() : ""))
        .filter((text) => text.startsWith(PREFIX)),
    ),
  );
  if (forms.size === 0) return;
  for (const part of file.names.filter((one) =>
    /^xl\/(?:worksheets|tables|charts)\/[^/]+\.xml$/i.test(one),
  )) {
    const text = file.require(part).toUpperCase();
    for (const form of forms) if (text.includes(`${form}(`)) forms.delete(form);
  }
  for (const { name, refersTo } of definedNames(file))
    for (const form of forms)
      if (name.toUpperCase() !== form && refersTo.toUpperCase().includes(`${form}(`)) forms.delete(form);
  removeNames(file, (name) => forms.has(name.toUpperCase()));
  for (const { name } of listedSheets(file).reverse()) if (forms.has(name)) removeCalendarSheet(file, name);
}

const isEmptyElement = (xml: string, { inside }: Outlined): boolean => xml[inside - 2] === "/";

/**
 * Brings the formulas back that `freeze` put aside, where their cells still show what they showed then, or hold the
 * portable formula that they were given. They come where their cells stand now, and refer to what they did wherever that
 * stands now. A formula never goes over what somebody typed since.
 *
 * @throws CommandFailure, where nothing is frozen or the workbook may not be changed
 */
export function thaw(file: WorkbookFile, name: string): Thawing {
  refuseUnchangeable(file, name);
  const kept = frozenIn(file);
  const extension = ourExtension(file);
  if (!kept.length || extension === undefined)
    throw new CommandFailure({ code: "nothing-frozen", file: name });
  const cells = kept.filter(({ isColumn }) => !isColumn);
  const values = new ShownValues(file);
  const thawed = new Set<FrozenCell>();
  for (const sheet of listedSheets(file)) {
    const here = new Map(
      cells.filter((one) => one.sheet === sheet.name && !one.lost).map((one) => [one.cell, one]),
    );
    if (!here.size) continue;
    const xml = file.require(sheet.part);
    const areas = [...here.values()].flatMap(({ ref }) => (ref && parseArea(ref)) || []);
    const shown = values.within(xml, areas);
    const isAsThen = (one: FrozenCell, stored: StoredCell): boolean => {
      if (one.put !== undefined) return sameFormula(formulaText(xml, stored), one.put);
      const area = one.ref === undefined ? undefined : parseArea(one.ref);
      return (
        !stored.formula &&
        !isEmptyElement(xml, stored.cell) &&
        values.of(xml, stored) === one.value &&
        (area === undefined || checksum(area, shown) === one.filled)
      );
    };
    const changes: Edit[] = [];
    forEachCell(xml, (stored) => {
      const one = here.get(stored.address);
      if (!one || !isAsThen(one, stored)) return;
      thawed.add(one);
      changes.push(
        ...(one.put === undefined
          ? edits(xml, stored, one, () => dynamicArrayMark(file))
          : unported(xml, stored, one)),
      );
    });
    if (changes.length) file.write(sheet.part, edited(xml, changes));
  }
  for (const { name: sheet, part } of listedSheets(file))
    removeFormulaNotes(
      file,
      part,
      [...thawed].filter((one) => one.sheet === sheet && one.put === undefined),
    );
  for (const one of thawColumns(
    file,
    kept.filter(({ isColumn }) => isColumn),
  ))
    thawed.add(one);
  removeForms(file, [...thawed]);
  const left = kept.filter((one) => !thawed.has(one));
  setSettings(file, extension, new Map([[FROZEN, keepFrozen(file, left)]]));
  return { thawed: [...thawed], left };
}
