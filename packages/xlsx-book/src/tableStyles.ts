import { keptOf, keptXml } from "./kept";
import type { Kept } from "./keptElement";
import type { Meter } from "./meter";
import { childOf, childrenOf, type Element, tag } from "./xml";

const USUAL = { defaultTableStyle: "TableStyleMedium2", defaultPivotStyle: "PivotStyleLight16" };

/**
 * The looks that somebody has made for tables, each part with its format in it, where files have a number. Those for
 * pivot tables and slicers alone are left out as these are.
 */
export function readTableStyles(styles: Element | undefined, meter: Meter): Kept[] {
  const formats = childrenOf(childOf(styles, "dxfs"), "dxf");
  return childrenOf(childOf(styles, "tableStyles"), "tableStyle")
    .filter(({ attributes }) => attributes.table !== "0" && attributes.name)
    .map((style) => {
      const { count: _count, ...attributes } = keptOf(style).attributes;
      const parts = childrenOf(style, "tableStyleElement");
      meter.add("styles", parts.length + 1);
      const children = parts.map((part): Kept => {
        const { dxfId, ...own } = part.attributes;
        const format = formats[Number(dxfId)];
        return { name: part.name, attributes: own, ...(format && { children: [keptOf(format)] }) };
      });
      return { name: style.name, attributes, children };
    });
}

/** Tables' styles for a file, whose formats `numberOf` puts into its list. */
export function tableStyles(styles: readonly Kept[], numberOf: (format: string) => number): string {
  const written = styles.map(({ name, attributes, children = [] }) => {
    const parts = children.map(({ name: part, attributes: own, children: [format] = [] }) =>
      tag(part, { ...own, dxfId: format && numberOf(keptXml(format)) }),
    );
    return tag(name, { ...attributes, count: parts.length }, parts.join("") || undefined);
  });
  return tag("tableStyles", { count: written.length, ...USUAL }, written.join("") || undefined);
}
