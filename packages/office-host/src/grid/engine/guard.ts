import type { Injector } from "@univerjs/core";
import {
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  type BaseFunction,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { calculateAsExcel } from "./arithmetic";
import { withBlanksAsZero } from "./blankArguments";
import { excelAnswer, excelArguments } from "./excelManners";
import { lostRange } from "./lostRanges";
import { withOwnCopies } from "./ownCopies";
import { ownFunctions } from "./ownFunctions";
import { rememberCellValues } from "./cellValues";
import { compareAsSeen } from "./plainComparison";
import { quickConditions } from "./quickConditions";
import { makeValuesQuickly } from "./quickValues";
import { matchDescending, searchNearest } from "./approximateSearch";
import { searchQuickly } from "./quickSearch";
import { asAnswered, asReferences, knowArraysOfRanges } from "./rangeArrays";
import type { Language } from "../typedNumber";
import { withNumbers } from "./numberArguments";
import { readNumbersAsTyped } from "./numbersInTexts";
import { compareUnique } from "./uniqueValues";
import { readTextsAsTexts, withPlainTexts } from "./textArguments";
import { indexWholeRanges } from "./wholeIndex";
import { wholeChoice } from "./wholeChoices";

/**
 * Keeps one cell's trouble in that cell. A function of the grid that throws would end the calculation of the whole
 * workbook for good, so it answers #VALUE! instead. Where it is known why they throw it is made good: SUMIFS and
 * its like take a blank cell as a criterion of 0, as Excel does, and SORT sorts a copy and not the cells it reads. Functions of ours stand in for those of the grid
 * that answer otherwise than Excel.
 */
export function guardFunctions(injector: Injector, language: () => Language): void {
  const service = injector.get(IFunctionService);
  const guarded = new WeakSet<BaseFunction>();
  const guard = (...functions: BaseFunction[]) => {
    for (const one of functions) {
      if (guarded.has(one)) continue;
      guarded.add(one);
      const calculate = one.calculate.bind(one);
      one.calculate = (...handed: BaseValueObject[]) => {
        const variants = asReferences(one, handed);
        try {
          const name = String(one.name);
          const read = withNumbers(name, withBlanksAsZero(name, withOwnCopies(name, variants)));
          const given = excelArguments(name, read, language());
          const answer =
            lostRange(name, given) ??
            wholeChoice(name, variants) ??
            quickConditions(name, given) ??
            calculate(...withPlainTexts(name, given));
          return asAnswered(name, excelAnswer(name, answer), variants);
        } catch {
          return ErrorValueObject.create(ErrorType.VALUE);
        }
      };
    }
  };
  guard(...service.getExecutors().values());
  const register = service.registerExecutors.bind(service);
  service.registerExecutors = (...functions) => {
    register(...functions);
    guard(...functions);
  };
  service.registerExecutors(...ownFunctions());
  compareAsSeen(service.getExecutor("COMPARE") ?? undefined);
  matchDescending(service.getExecutor("XMATCH") ?? undefined);
  indexWholeRanges(service.getExecutor("INDEX") ?? undefined);
  compareUnique(service.getExecutor("UNIQUE") ?? undefined);
  searchQuickly();
  searchNearest();
  rememberCellValues();
  knowArraysOfRanges();
  makeValuesQuickly();
  calculateAsExcel();
  readNumbersAsTyped(language);
  readTextsAsTexts();
}
