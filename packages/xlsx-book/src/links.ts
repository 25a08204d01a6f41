import type { Sheet } from "./book";
import { cellName, parseArea } from "./a1";
import { setCell } from "./cellGrid";
import type { Meter } from "./meter";
import type { PartWriter } from "./packageWriter";
import type { Relation } from "./parts";
import { childOf, childrenOf, type Element, tag } from "./xml";

/** A link over more cells than this is one over whole columns: only cells that hold something get it. */
const MANY = 1000;

export function readLinks(frame: Element, relations: Relation[], sheet: Sheet, meter: Meter): void {
  const addresses = new Map(relations.map(({ id, target }) => [id, target]));
  for (const { attributes } of childrenOf(childOf(frame, "hyperlinks"), "hyperlink")) {
    const { ref = "", id, location, tooltip } = attributes;
    const link = (addresses.get(id) ?? "") + (location ? `#${location}` : "");
    const area = parseArea(ref);
    if (!area || !link) continue;
    const few = (area.bottom - area.top + 1) * (area.right - area.left + 1) <= MANY;
    const bottom = few ? area.bottom : Math.min(area.bottom, sheet.cells.length - 1);
    for (let row = area.top; row <= bottom; row++) {
      const right = few ? area.right : Math.min(area.right, (sheet.cells[row]?.length ?? 0) - 1);
      meter.add("linked", Math.max(1, right - area.left + 1));
      for (let column = area.left; column <= right; column++) {
        const cell = sheet.cells[row]?.[column];
        if (few || cell)
          setCell(sheet.cells, row, column, { ...cell, link, ...(tooltip && { linkTip: tooltip }) }, meter);
      }
    }
  }
}

export function writeLinks(sheet: Sheet, part: PartWriter): string {
  const links: string[] = [];
  sheet.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!cell?.link) return;
      const ref = cellName(row, column);
      const tooltip = cell.linkTip;
      links.push(
        cell.link.startsWith("#")
          ? tag("hyperlink", { ref, location: cell.link.slice(1), tooltip })
          : tag("hyperlink", { ref, "r:id": part.external(cell.link.replace(/\s/g, "%20")), tooltip }),
      );
    }),
  );
  return links.length ? tag("hyperlinks", {}, links.join("")) : "";
}
