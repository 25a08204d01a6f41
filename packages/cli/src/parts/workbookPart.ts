import { partKey } from "xlsx-book/zipDirectory";
import { escapeAttribute, escapeText } from "xlsx-book/xml";
import {
  append,
  attribute,
  child,
  type Edit,
  edited,
  type Outlined,
  outline,
  prefixedLike,
  unescaped,
} from "./outline";
import type { WorkbookFile } from "./workbookFile";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Elements of a workbook part that may stand before its names, in their order. */
const BEFORE_NAMES = ["sheets", "functionGroups", "externalReferences"];

export interface ListedSheet {
  name: string;
  part: string;
  /** Worksheet, chartsheet, dialogsheet … */
  type: string;
}

/** The sheets of a workbook in their order. */
export function listedSheets(file: WorkbookFile): ListedSheet[] {
  const xml = file.require(file.main);
  const targets = new Map(file.relations(file.main).map((relation) => [relation.id, relation]));
  return (child(outline(xml, 3), "sheets")?.children ?? []).flatMap((one): ListedSheet[] => {
    const relation = targets.get(attribute(xml, one, "id") ?? "");
    const name = unescaped(attribute(xml, one, "name") ?? "");
    return relation ? [{ name, part: relation.target, type: relation.type }] : [];
  });
}

/**
 * Whether a workbook lists sheets that aren't there, or two of one name. A part that is added would take the place of one
 * that is missing, and what is kept of a cell goes by its sheet's name.
 */
export function areSheetsDamaged(file: WorkbookFile): boolean {
  const listed = listedSheets(file);
  const all = child(outline(file.require(file.main), 3), "sheets")?.children ?? [];
  const names = new Set(listed.map(({ name }) => name.toUpperCase()));
  return names.size < all.length || listed.some(({ part }) => !file.has(part));
}

/** What a workbook says of itself that decides whether sheets may be added. */
export interface WorkbookState {
  isStrict: boolean;
  isStructureProtected: boolean;
  isShared: boolean;
  isSigned: boolean;
  /** Excel asks readers to open it read-only, or for a password to change it. */
  isReadOnly: boolean;
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

export function stateOf(file: WorkbookFile): WorkbookState {
  const xml = file.require(file.main);
  const root = outline(xml, 2);
  const protection = child(root, "workbookProtection");
  const has = (part: RegExp): boolean => file.names.some((name) => part.test(partKey(name)));
  return {
    isStrict: xml.slice(root.start, root.inside).includes("purl.oclc.org/ooxml/spreadsheetml"),
    isStructureProtected: protection !== undefined && isOn(attribute(xml, protection, "lockStructure")),
    isShared: has(/^xl\/revisions\/revisionheaders/),
    isSigned: has(/^_xmlsignatures\//) || file.relations("").some(({ type }) => type === "origin"),
    isReadOnly: child(root, "fileSharing") !== undefined,
  };
}

/** Whether a workbook counts its days from 1904. */
export function isSince1904(file: WorkbookFile): boolean {
  const xml = file.require(file.main);
  const properties = child(outline(xml, 2), "workbookPr");
  return properties !== undefined && isOn(attribute(xml, properties, "date1904"));
}

interface DefinedName {
  name: string;
  refersTo: string;
}

function namesOf(file: WorkbookFile, isOfSheet: boolean): DefinedName[] {
  const xml = file.require(file.main);
  return (child(outline(xml, 3), "definedNames")?.children ?? [])
    .filter((one) => (attribute(xml, one, "localSheetId") !== undefined) === isOfSheet)
    .map((one) => ({
      name: unescaped(attribute(xml, one, "name") ?? ""),
      refersTo: unescaped(xml.slice(one.inside, one.close)),
    }));
}

/** The names of a whole workbook. */
export const definedNames = (file: WorkbookFile): DefinedName[] => namesOf(file, false);

/** The names of single sheets: on its sheet, such a one comes before the workbook's. */
export const namesOfSheets = (file: WorkbookFile): DefinedName[] => namesOf(file, true);

/** Every table's name, with the largest number that any has. */
export function tablesIn(file: WorkbookFile): { names: string[]; last: number } {
  const types = file.contentTypes();
  const isTable = (name: string): boolean =>
    /\.table\+xml$/.test(types.get(partKey(name)) ?? "") || /^xl\/tables\/[^/]+\.xml$/.test(partKey(name));
  const tables = file.names.filter(isTable).map((name) => {
    const xml = file.require(name);
    const root = outline(xml, 1);
    return {
      name: unescaped(attribute(xml, root, "displayName") ?? attribute(xml, root, "name") ?? ""),
      id: Number(attribute(xml, root, "id")) || 0,
    };
  });
  return { names: tables.map(({ name }) => name), last: Math.max(0, ...tables.map(({ id }) => id)) };
}

/** Lists sheets behind those of a workbook, each by the id of its part, and names behind its names. */
export function listSheets(
  file: WorkbookFile,
  sheets: readonly { name: string; id: string; state?: "hidden" }[],
  names: readonly string[],
): void {
  const xml = file.require(file.main);
  const root = outline(xml, 3);
  const list = child(root, "sheets")!;
  const last = Math.max(0, ...list.children.map((one) => Number(attribute(xml, one, "sheetId")) || 0));
  const opening = xml.slice(root.start, root.inside);
  const prefix = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${RELATIONS}["']`).exec(opening)?.[1];
  const lines = sheets.map(({ name, id, state }, i) => {
    const attributes = `name="${name}" sheetId="${last + 1 + i}"${state ? ` state="${state}"` : ""}`;
    const own = prefix ? "" : ` xmlns:r="${RELATIONS}"`;
    return prefixedLike(list, `<sheet ${attributes}${own} ${prefix ?? "r"}:id="${id}"/>`);
  });
  file.write(
    file.main,
    edited(xml, [...append(xml, list, lines.join("")), ...namesBehind(xml, root, names)]),
  );
}

/** Puts names behind a workbook's own. */
function namesBehind(xml: string, root: Outlined, names: readonly string[]): Edit[] {
  const there = child(root, "definedNames");
  const before = root.children.filter(({ name }) => BEFORE_NAMES.includes(name)).at(-1)!;
  const made = prefixedLike(root, `<definedNames>${names.join("")}</definedNames>`);
  return there
    ? append(xml, there, prefixedLike(there, names.join("")))
    : [{ from: before.end, to: before.end, text: made }];
}

/** Gives formulas names in a workbook; `refersTo` as a file spells it. Hidden ones no list of Excel's shows. */
export function addNames(
  file: WorkbookFile,
  names: readonly { name: string; refersTo: string; isHidden?: boolean }[],
): void {
  const xml = file.require(file.main);
  const elements = names.map(
    ({ name, refersTo, isHidden }) =>
      `<definedName name="${escapeAttribute(name)}"${isHidden ? ' hidden="1"' : ""}>${escapeText(refersTo)}</definedName>`,
  );
  file.write(file.main, edited(xml, namesBehind(xml, outline(xml, 3), elements)));
}

/** Takes names of a whole workbook away; without any, the list of them too. */
export function removeNames(file: WorkbookFile, isGone: (name: string) => boolean): void {
  const xml = file.require(file.main);
  const list = child(outline(xml, 3), "definedNames");
  const gone = (list?.children ?? []).filter(
    (one) =>
      attribute(xml, one, "localSheetId") === undefined &&
      isGone(unescaped(attribute(xml, one, "name") ?? "")),
  );
  const places = list && gone.length === list.children.length ? [list] : gone;
  file.write(
    file.main,
    edited(
      xml,
      places.map(({ start, end }) => ({ from: start, to: end, text: "" })),
    ),
  );
}

/** Lets Excel calculate the whole workbook once, when it is opened next. */
export function calculateOnLoad(file: WorkbookFile): void {
  const xml = file.require(file.main);
  const root = outline(xml, 2);
  const there = child(root, "calcPr");
  const before = root.children.filter(({ name }) => [...BEFORE_NAMES, "definedNames"].includes(name)).at(-1)!;
  const made = prefixedLike(root, '<calcPr calcId="0" fullCalcOnLoad="1"/>');
  if (there && attribute(xml, there, "fullCalcOnLoad") !== undefined) return;
  const at = there ? there.start + 1 + there.written.length : before.end;
  file.write(file.main, edited(xml, [{ from: at, to: at, text: there ? ' fullCalcOnLoad="1"' : made }]));
}
