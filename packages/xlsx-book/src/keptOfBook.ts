import type { ExternalLink, KeptOfBook } from "./book";
import { readCustomXml } from "./customXml";
import { readCustomProperties, readExtended } from "./customProperties";
import { pick } from "./kept";
import type { LeftOuts } from "./leftOut";
import { type Relation, relationsOf, STRICT } from "./parts";
import { readProperties } from "./properties";
import type { Styles } from "./readStyles";
import { childOf, childrenOf, type Element, within } from "./xml";
import type { Package } from "./zip";

const CALCULATION = [
  "calcMode",
  "calcOnSave",
  "iterate",
  "iterateCount",
  "iterateDelta",
  "forceFullCalc",
  "fullPrecision",
  "refMode",
];
/** Whether the figures of a workbook are those of now: what is calculated by itself is calculated on opening anyway. */
const CALCULATED = ["calcCompleted", "fullCalcOnLoad"];
const WINDOW = [
  "autoFilterDateGrouping",
  "minimized",
  "showHorizontalScroll",
  "showSheetTabs",
  "showVerticalScroll",
  "tabRatio",
  "windowHeight",
  "windowWidth",
  "xWindow",
  "yWindow",
];

const CUSTOM_XML = /^customxml\/item\d+\.xml$/;

/** The parts that tell of other workbooks, in the order in which formulas count them: all of them or none. */
function readExternalLinks(
  file: Package,
  workbook: Element,
  relations: Relation[],
  left: LeftOuts,
): ExternalLink[] {
  const listed = childrenOf(childOf(workbook, "externalReferences"), "externalReference");
  const links = listed.flatMap(({ attributes }) => {
    const part = relations.find(({ id }) => id === attributes.id)?.target ?? "";
    const xml = file.text(part);
    if (xml === undefined || xml.includes(STRICT)) return [];
    const paths = relationsOf(file, part).map(({ id, type, target }) => ({ id, type, address: target }));
    return [{ xml, links: paths }];
  });
  if (links.length === listed.length) return links;
  left.add("external-links", listed.length);
  return [];
}

interface FileParts {
  theme: string | undefined;
  relations: Relation[];
  styles: Pick<Styles, "named" | "ofTables">;
}

/** What is carried through for the whole workbook; undefined where a file has nothing but what every file has. */
export function readKeptOfBook(
  file: Package,
  workbook: Element,
  { theme: themePart, relations, styles }: FileParts,
  left: LeftOuts,
): KeptOfBook | undefined {
  const said = childOf(workbook, "calcPr")?.attributes ?? {};
  const isManual = said.calcMode === "manual";
  const calculation = pick(said, isManual ? [...CALCULATION, ...CALCULATED] : CALCULATION);
  const protection = childOf(workbook, "workbookProtection")?.attributes;
  const sharing = childOf(workbook, "fileSharing")?.attributes;
  const window = pick(within(workbook, "bookViews", "workbookView")?.attributes ?? {}, WINDOW);
  const externalLinks = readExternalLinks(file, workbook, relations, left);
  const properties = readProperties(file);
  const { custom, others } = readCustomProperties(file);
  left.add("custom-properties", others);
  const customXml = readCustomXml(file, relations);
  // One that the workbook doesn't point to is read by no program.
  left.add("custom-xml", file.names.filter((name) => CUSTOM_XML.test(name)).length - customXml.length);
  // A theme with pictures leads to further parts.
  const text = themePart && !relationsOf(file, themePart).length ? file.text(themePart) : undefined;
  const theme = text?.includes(STRICT) ? undefined : text;
  const kept: KeptOfBook = {
    ...(properties && { properties }),
    ...(styles.named.length > 0 && { styles: styles.named }),
    ...(styles.ofTables.length > 0 && { tableStyles: styles.ofTables }),
    ...(custom.length > 0 && { custom }),
    ...(customXml.length > 0 && { customXml }),
    ...readExtended(file),
    ...(theme !== undefined && { theme }),
    ...(Object.keys(calculation).length > 0 && { calculation }),
    ...(externalLinks.length > 0 && { externalLinks }),
    ...(Object.keys(window).length > 0 && { window }),
    ...(sharing && Object.keys(sharing).length > 0 && { sharing }),
    ...(protection && Object.keys(protection).length > 0 && { protection }),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}
