import type { ExternalLink, KeptOfBook, NamedStyle } from "./book";
import { readCustomProperties, readExtended } from "./customProperties";
import { pick } from "./kept";
import type { LeftOuts } from "./leftOut";
import { type Relation, relationsOf } from "./parts";
import { readProperties } from "./properties";
import { STRICT } from "./pictures";
import { childOf, childrenOf, type Element } from "./xml";
import type { Package } from "./zip";

const CALCULATION = ["calcMode", "iterate", "iterateCount", "iterateDelta", "fullPrecision", "refMode"];

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
  styles: NamedStyle[];
}

/** What is carried through for the whole workbook; undefined where a file has nothing but what every file has. */
export function readKeptOfBook(
  file: Package,
  workbook: Element,
  { theme: themePart, relations, styles }: FileParts,
  left: LeftOuts,
): KeptOfBook | undefined {
  const calculation = pick(childOf(workbook, "calcPr")?.attributes ?? {}, CALCULATION);
  const protection = childOf(workbook, "workbookProtection")?.attributes;
  const externalLinks = readExternalLinks(file, workbook, relations, left);
  const properties = readProperties(file);
  const { custom, others } = readCustomProperties(file);
  left.add("custom-properties", others);
  // A theme with pictures leads to further parts.
  const text = themePart && !relationsOf(file, themePart).length ? file.text(themePart) : undefined;
  const theme = text?.includes(STRICT) ? undefined : text;
  const kept: KeptOfBook = {
    ...(properties && { properties }),
    ...(styles.length > 0 && { styles }),
    ...(custom.length > 0 && { custom }),
    ...readExtended(file),
    ...(theme !== undefined && { theme }),
    ...(Object.keys(calculation).length > 0 && { calculation }),
    ...(externalLinks.length > 0 && { externalLinks }),
    ...(protection && Object.keys(protection).length > 0 && { protection }),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}
