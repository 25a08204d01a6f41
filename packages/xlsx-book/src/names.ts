import type { Book, DefinedName } from "./book";
import { fromFile, toFile } from "./fileFormula";
import type { LeftOuts } from "./leftOut";
import { countFormula } from "./formulaTokens";
import type { Meter } from "./meter";
import { asText, formulaInText, namesInCycles, refuseLongNames } from "./nameCycles";
import { childrenOf, type Element, escapeText, isOn, tag } from "./xml";
import { compact } from "./readStyles";
import { parseArea } from "./a1";
import { writeOwnNames } from "./printNames";
import { isArrayFormula } from "./arrayFormula";

/** Names that the file keeps for itself: what is printed is the sheets', the rest is derived. */
const OWN = /^_xlnm\./i;

export function readNames(
  element: Element | undefined,
  sheetNames: string[],
  left: LeftOuts,
  meter: Meter,
): DefinedName[] {
  const names: DefinedName[] = [];
  for (const { attributes, text } of childrenOf(element, "definedName")) {
    const { name = "", localSheetId, hidden, comment } = attributes;
    if (OWN.test(name) || /^_xl(?:fn|pm|ud)\b|^_xlfn\./i.test(name)) continue;
    if (isOn(attributes.xlm) || isOn(attributes.function) || isOn(attributes.vbProcedure)) {
      left.add("macros");
      continue;
    }
    meter.add("names");
    names.push(
      compact<DefinedName>({
        name,
        refersTo: fromFile(countFormula(text.trim(), meter)),
        sheet: localSheetId === undefined ? undefined : sheetNames[Number(localSheetId)],
        hidden: isOn(hidden) ? true : undefined,
        comment: comment || undefined,
      }),
    );
  }
  const cycles = namesInCycles(names);
  left.add("name-cycles", cycles.size);
  const open = names.map((name) => (cycles.has(name) ? { ...name, refersTo: asText(name.refersTo) } : name));
  refuseLongNames(open);
  return open;
}

/** Names as they are saved: what was kept as text because it led back to itself is a formula again. */
function namesToSave(names: DefinedName[]): DefinedName[] {
  const restored = names.map((name) => ({
    ...name,
    refersTo: formulaInText(name.refersTo) ?? name.refersTo,
  }));
  const cycles = namesInCycles(restored);
  return names.map((name, i) => (cycles.has(restored[i]) ? restored[i] : name));
}

export function writeNames(book: Book): string {
  const order = (name: DefinedName) => name.name.toLowerCase();
  const elements = namesToSave(book.names)
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
    .map(({ name, refersTo, sheet, hidden, comment }) =>
      tag(
        "definedName",
        {
          name,
          comment,
          localSheetId:
            sheet === undefined ? undefined : book.sheets.findIndex((each) => each.name === sheet),
          hidden: hidden ? 1 : undefined,
        },
        escapeText(toFile(refersTo.replace(/^=/, ""))),
      ),
    );
  const content = writeOwnNames(book.sheets) + elements.join("");
  return content && tag("definedNames", {}, content);
}

/** Whether a name stands for more than one cell: a range, a table or a formula that may spill. */
export function wideNames(book: Pick<Book, "sheets" | "names">): (name: string) => boolean {
  const wide = new Set(book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
  for (const { name, refersTo } of book.names) {
    const cell = refersTo.replace(/^=?(?:'(?:[^']|'')+'|[^'!]+)!/, "");
    const area = parseArea(cell);
    const single = area && area.top === area.bottom && area.left === area.right;
    if (!single && (area || isArrayFormula(refersTo))) wide.add(name.toLowerCase());
  }
  return (name) => wide.has(name.toLowerCase());
}
