import { defaultPass } from "../../core/checklist/checklist";
import type { Found, FoundReadiness } from "../../workbook/checklist/sheetsFound";
import { freeName, sameName } from "../../workbook/names";
import { translatedName } from "../../workbook/checklist/record";
import type { ReadinessPlan } from "../../workbook/checklist/sheetsWrite";
import {
  readinessCells,
  standsAsWritten,
  type Figures,
  type Source,
} from "../../workbook/checklist/readinessCells";
import { rewriteOver, type Rewrite } from "../../workbook/checklist/readinessRewrite";
import type { SheetsRequest } from "./request";
import { figuresOf } from "./sheetsState";

/** Where the scores are written, and what becomes of a sheet of ours that the user rearranged. */
type Place = Pick<ReadinessPlan, "sheet" | "isNew" | "setAside">;

/** What to write over our sheet where it stands; null where it is to be set aside. */
function overwriting(
  marked: FoundReadiness,
  request: SheetsRequest,
  source: Source,
  figures: Figures,
): Rewrite | null {
  if (!marked.isBegun && !standsAsWritten(marked)) return null;
  return rewriteOver(marked.cells ?? [], request.language, source, figures);
}

/**
 * A new sheet beside what is there. One that a writing began is gone on with while nothing stands on it; the name
 * of a sheet that is set aside goes to the new one.
 */
function newPlace(found: Found, request: SheetsRequest, taken: readonly string[]): Place {
  const { sheets, record } = found.look;
  const inUse = [...sheets.map(({ name }) => name), ...taken];
  const unfinished = Boolean(record?.unfinished);
  const begun = unfinished ? found.blank.find((name) => sameName(name, request.names.readiness)) : undefined;
  if (begun !== undefined) return { sheet: begun, isNew: false, setAside: null };
  const marked = found.readiness?.sheet;
  const isFree = !inUse.some((name) => sameName(name, request.names.readiness));
  // A writing that stopped may have set the sheet aside already: its name is free, and one renaming is enough.
  if (marked === undefined || (unfinished && isFree))
    return { sheet: freeName(request.names.readiness, inUse, " "), isNew: true, setAside: null };
  const translated = request.words ? translatedName("readiness", marked, request.language) : null;
  const sheet = translated === null ? marked : freeName(translated, inUse, " ");
  return { sheet, isNew: true, setAside: { sheet: marked, as: freeName(marked, inUse, " ") } };
}

/**
 * Decides where the scores are written and over what. Nothing that a person put onto a sheet of ours is lost: it
 * stays where it does no harm, and otherwise with the sheet, which is set aside and never touched again.
 */
export function planReadiness(
  found: Found,
  request: SheetsRequest,
  taken: readonly string[],
  source: Source,
): ReadinessPlan {
  const marked = found.readiness;
  const { pass, sectionWeights } = figuresOf(marked);
  const figures = { pass: Number.isFinite(pass) ? pass : defaultPass, sectionWeights };
  const over = marked && overwriting(marked, request, source, figures);
  if (!marked || !over)
    return {
      ...newPlace(found, request, taken),
      cells: readinessCells(request.language, source, figures),
      redraw: [],
      source,
    };
  const isWhole = !found.look.record?.unfinished && marked.charts.length > 0;
  return {
    sheet: marked.sheet,
    isNew: false,
    setAside: null,
    cells: over,
    redraw: isWhole ? null : marked.charts,
    source,
  };
}
