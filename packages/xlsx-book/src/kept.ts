import { areaName, cellName, parseArea } from "./a1";
import type { Sheet } from "./book";
import type { Kept } from "./keptElement";
import { childOf, childrenOf, type Element, escapeText, isOn, tag } from "./xml";

/** What a sheet written without more says of each; what a file says the same is not kept. */
const USUAL: Record<string, Record<string, string>> = {
  sheetFormatPr: { defaultRowHeight: "15" },
  sheetProtection: { sheet: "1", objects: "1", scenarios: "1" },
  pageMargins: { left: "0.7", right: "0.7", top: "0.75", bottom: "0.75", header: "0.3", footer: "0.3" },
};

/** Elements of a sheet that nothing here reads or changes: they are written again as they were. */
const WHOLE = [
  "sheetFormatPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "cellWatches",
  "ignoredErrors",
];
const VIEW = [
  "rightToLeft",
  "showFormulas",
  "showRowColHeaders",
  "showZeros",
  "showOutlineSymbols",
  "showRuler",
  "showWhiteSpace",
  "topLeftCell",
  "view",
  "zoomScale",
  "zoomScaleNormal",
  "zoomScalePageLayoutView",
  "zoomScaleSheetLayoutView",
];
/** Where the view is divided and what is selected in it. */
const IN_VIEW = ["pane", "selection"];
const PROPERTIES = ["pageSetUpPr", "outlinePr"];
/** Names of parts and of a program's own revisions, which mean nothing in another file. */
const FOREIGN = new Set(["id", "uid", "dyDescent", "Ignorable"]);
/** Said anew of the rows and columns that there are. */
const DERIVED = new Set(["outlineLevelRow", "outlineLevelCol"]);
/** What leads out of an element: other programs' extensions, and colours by their number in the file's styles. */
const isForeign = ({ name, attributes }: Element): boolean =>
  name === "extLst" || name === "AlternateContent" || attributes.dxfId !== undefined;

/** An element without what leads out of it. */
export function keptOf(element: Element): Kept {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).filter(
      ([name]) => !DERIVED.has(name) && (!FOREIGN.has(name) || element.name === "brk"),
    ),
  );
  const children = element.children.filter((child) => !isForeign(child));
  return {
    name: element.name,
    attributes,
    ...(children.length > 0 && { children: children.map(keptOf) }),
    ...(children.length === 0 && element.text !== "" && { text: element.text }),
  };
}

export const pick = (attributes: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes(name)));

const isUsual = ({ name, attributes, children }: Kept): boolean => {
  const usual = USUAL[name];
  if (!usual || children) return false;
  const keys = Object.keys(attributes);
  return (
    keys.length === Object.keys(usual).length &&
    keys.every((key) => Number(attributes[key]) === Number(usual[key]))
  );
};

function readView(element: Element | undefined): Kept | undefined {
  const attributes = pick(element?.attributes ?? {}, VIEW);
  const areas = (text = ""): boolean => text.split(" ").every((area) => parseArea(area) !== undefined);
  const children = (element?.children ?? [])
    .filter(({ name }) => IN_VIEW.includes(name))
    .map(keptOf)
    .filter(({ attributes: said }) =>
      [said.sqref, said.activeCell].every((at) => at === undefined || areas(at)),
    )
    .filter(({ name, attributes: said }) => name === "pane" || !isFirstCell(said));
  const isTold = children.length === 0 || (children.length === 1 && isUnscrolled(children[0]));
  if (Object.keys(attributes).length === 0 && isTold) return undefined;
  return { name: "sheetView", attributes, ...(!isTold && { children }) };
}

/** Frozen rows and columns that begin at the sheet's corner, and what is beside them, too. */
const isUnscrolled = (pane: Kept): boolean => {
  const { ySplit = 0, xSplit = 0, topLeftCell } = pane.attributes;
  return isFrozen(pane) && topLeftCell === cellName(Number(ySplit), Number(xSplit));
};

/** What is selected on a sheet that nobody has touched. */
const isFirstCell = ({ pane, activeCell = "A1", sqref = "A1" }: Record<string, string>): boolean =>
  pane === undefined && activeCell === "A1" && sqref === "A1";

/** All that a sheet's part says beside what a Sheet holds, and that is not left out. */
export function readKept(frame: Element): Kept[] {
  const kept = WHOLE.flatMap((name) => childrenOf(frame, name).map(keptOf)).filter(
    (each) =>
      !isUsual(each) &&
      (Object.keys(each.attributes).length > 0 || each.children) &&
      (each.name !== "sheetProtection" || isOn(each.attributes.sheet)),
  );
  const view = readView(childOf(childOf(frame, "sheetViews"), "sheetView"));
  if (view) kept.push(view);
  const properties = PROPERTIES.flatMap((name) => childrenOf(childOf(frame, "sheetPr"), name).map(keptOf));
  return [...kept, ...properties];
}

export const keptAttributes = (
  kept: readonly Kept[] | undefined,
  name: string,
): Record<string, string> | undefined => kept?.find((each) => each.name === name)?.attributes;

const isFrozen = ({ attributes }: Kept): boolean => attributes.state?.startsWith("frozen") ?? false;

/** How a view is divided and what is selected there, where it is still divided so; undefined where it isn't. */
export function keptInView({ kept, frozen }: Pick<Sheet, "kept" | "frozen">): string | undefined {
  const children = kept?.find(({ name }) => name === "sheetView")?.children ?? [];
  const pane = children.find(({ name }) => name === "pane");
  const { rows = 0, columns = 0 } = frozen ?? {};
  const split = (name: string): number => Number(pane?.attributes[name] ?? 0);
  const isSame =
    pane && isFrozen(pane) ? split("ySplit") === rows && split("xSplit") === columns : rows + columns === 0;
  return isSame && children.length > 0 ? children.map(keptXml).join("") : undefined;
}

export function keptXml({ name, attributes, children, text }: Kept): string {
  const content = children
    ? children.map(keptXml).join("")
    : text === undefined
      ? undefined
      : escapeText(text);
  return tag(name, attributes, content);
}

/** A sheet's kept elements of these names, in this order. */
export const writeKept = ({ kept }: Sheet, ...names: string[]): string =>
  names.flatMap((name) => (kept ?? []).filter((each) => each.name === name).map(keptXml)).join("");

/** The area of a sheet's own filter, for the name that Excel keeps of it. */
export function filterArea({ kept }: Sheet): string | undefined {
  const area = parseArea(keptAttributes(kept, "autoFilter")?.ref ?? "");
  return area && areaName(area);
}

/** Pixels of a column and of a row that nobody sized. */
export function usualSizes({ kept }: Pick<Sheet, "kept">): { width: number; height: number } {
  const { defaultColWidth, defaultRowHeight } = keptAttributes(kept, "sheetFormatPr") ?? {};
  const [wide, high] = [Number(defaultColWidth), Number(defaultRowHeight)];
  return {
    width: wide > 0 ? Math.min(wide, 255) * 7 : 64,
    height: high > 0 ? Math.min(high, 409.5) / 0.75 : 20,
  };
}
