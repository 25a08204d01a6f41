import { type Area, areaName, cellName, parseArea } from "./a1";
import { fromFile, toFile } from "./fileFormula";
import { countFormula } from "./formulaTokens";
import type { Meter } from "./meter";
import { shiftFormula } from "./shiftFormula";

/** What validations and conditional formats have in common: formulas seen from the first cell of their ranges. */
export interface RuleArea {
  range: string;
  /** The formula as seen from this range's first cell: a number as it is, all else with its equals sign. */
  formula(text: string | undefined): string | undefined;
}

const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

/** A rule may hold for several ranges; a Book has one range a rule, so the rule is told once for each. */
export function readRuleAreas(sqref: string, meter: Meter): RuleArea[] {
  const areas = sqref.trim().split(/\s+/).map(parseArea);
  const known = areas.filter((area): area is Area => area !== undefined);
  meter.add("areas", known.length);
  return known.map((area) => ({
    range: areaName(area),
    formula(text) {
      if (text === undefined || text === "") return undefined;
      const bare = countFormula(text, meter).replace(/^=/, "");
      if (isNumber(bare)) return bare.trim();
      return `=${fromFile(shiftFormula(bare, area.top - known[0].top, area.left - known[0].left))}`;
    },
  }));
}

export const writeRuleFormula = (formula: string): string => toFile(formula.replace(/^=/, ""));

/** One range or several, apart by a space, all of which a file can name. */
export const isRuleRange = (range: string): boolean => range.split(" ").every(parseArea);

/** The cell from which the formulas of a rule are seen: the first of its ranges, from the top. */
export function firstCell(range: string): string {
  const [first] = range
    .split(" ")
    .map((each) => parseArea(each)!)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  return cellName(first.top, first.left);
}
