import type { KeptOfBook } from "./book";
import { pick } from "./kept";
import { relationsOf } from "./parts";
import { STRICT } from "./pictures";
import { childOf, type Element } from "./xml";
import type { Package } from "./zip";

const CALCULATION = ["calcMode", "iterate", "iterateCount", "iterateDelta", "fullPrecision", "refMode"];

/** What is carried through for the whole workbook; undefined where a file has nothing but what every file has. */
export function readKeptOfBook(
  file: Package,
  workbook: Element,
  themePart: string | undefined,
): KeptOfBook | undefined {
  const calculation = pick(childOf(workbook, "calcPr")?.attributes ?? {}, CALCULATION);
  const protection = childOf(workbook, "workbookProtection")?.attributes;
  // A theme with pictures leads to further parts.
  const text = themePart && !relationsOf(file, themePart).length ? file.text(themePart) : undefined;
  const theme = text?.includes(STRICT) ? undefined : text;
  const kept: KeptOfBook = {
    ...(theme !== undefined && { theme }),
    ...(Object.keys(calculation).length > 0 && { calculation }),
    ...(protection && Object.keys(protection).length > 0 && { protection }),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}
