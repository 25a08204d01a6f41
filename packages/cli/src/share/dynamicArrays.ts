import { DYNAMIC_ARRAYS } from "xlsx-book/dynamicArrays";
import { addItems, itemsOf } from "../parts/addToList";
import { attribute, child, edited, outline } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";
const NAME = "XLDAPR";
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
];

/** The one mark of a metadata part that says «this formula spills», where it has one; counted from 1. */
function markIn(xml: string): number | undefined {
  const root = outline(xml, 4);
  const types = child(root, "metadataTypes")?.children ?? [];
  const type = types.findIndex((one) => attribute(xml, one, "name") === NAME) + 1;
  const future = root.children.find(
    (one) => one.name === "futureMetadata" && attribute(xml, one, "name") === NAME,
  );
  const dynamic = itemsOf(xml, future).findIndex((block) => /\bfDynamic\s*=\s*["'](?:1|true)/.test(block));
  const marks = child(root, "cellMetadata")?.children ?? [];
  const mark = marks.findIndex(({ children }) =>
    children.some(
      (one) => attribute(xml, one, "t") === String(type) && attribute(xml, one, "v") === String(dynamic),
    ),
  );
  return type > 0 && dynamic >= 0 && mark >= 0 ? mark + 1 : undefined;
}

/** A metadata part that is there for other things (pictures in cells, data types), with the mark behind its own. */
function withMark(xml: string): { xml: string; mark: number } {
  const ours = outline(DYNAMIC_ARRAYS, 3);
  const [types, future] = ["metadataTypes", "futureMetadata"].map((name) => child(ours, name)!);
  const root = outline(xml, 3);
  const count = (name: string): number => child(root, name)?.children.length ?? 0;
  const mark = `<bk><rc t="${count("metadataTypes") + 1}" v="0"/></bk>`;
  const last = root.children.filter(({ name }) => ORDER.indexOf(name) <= 3).at(-1);
  const at = last?.end ?? root.inside;
  const block = DYNAMIC_ARRAYS.slice(future.start, future.end).replaceAll(
    "<xda:dynamicArrayProperties",
    '<xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"',
  );
  return {
    xml: edited(xml, [
      ...addItems(xml, root, "metadataTypes", itemsOf(DYNAMIC_ARRAYS, types), ORDER),
      { from: at, to: at, text: block },
      ...addItems(xml, root, "cellMetadata", [mark], ORDER),
    ]),
    mark: count("cellMetadata") + 1,
  };
}

/** Sees to it that cells of a workbook may be marked as spilling. @returns the number for their `cm` */
export function dynamicArrayMark(file: WorkbookFile): number {
  const part = file.relations(file.main).find(({ type }) => type === "sheetMetadata")?.target;
  if (part === undefined) {
    const name = file.has("xl/metadata.xml") ? file.freePart("xl/metadata", ".xml") : "xl/metadata.xml";
    file.addPart(name, TYPE, DYNAMIC_ARRAYS);
    file.relate(file.main, RELATION, name);
    return 1;
  }
  const xml = file.require(part);
  const there = markIn(xml);
  if (there !== undefined) return there;
  const { xml: marked, mark } = withMark(xml);
  file.write(part, marked);
  return mark;
}
