import type { Injector } from "@univerjs/core";
import {
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
} from "@univerjs/engine-formula";

/**
 * Keeps one cell's trouble in that cell. A function of the grid that throws would end the calculation of the whole
 * workbook for good, so it answers #VALUE! instead. Where it is known why they throw it is made good: SUMIFS and
 * its like take a blank cell as a criterion of 0, as Excel does.
 */
export function guardFunctions(injector: Injector): void {
  const service = injector.get(IFunctionService);
  const guarded = new WeakSet<BaseFunction>();
  const guard = (...functions: BaseFunction[]) => {
    for (const one of functions) {
      if (guarded.has(one)) continue;
      guarded.add(one);
      const calculate = one.calculate.bind(one);
      const isPaired = /^(SUM|COUNT|AVERAGE|MAX|MIN)IFS$/.test(String(one.name));
      one.calculate = (...variants: BaseValueObject[]) => {
        try {
          if (isPaired) fillCriteria(String(one.name), variants);
          return calculate(...variants);
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
}

/** The criteria stand at every second place: from the second in COUNTIFS, from the third in the others. */
function fillCriteria(name: string, variants: BaseValueObject[]): void {
  for (let index = name === "COUNTIFS" ? 1 : 2; index < variants.length; index += 2) {
    const criterion = variants[index];
    if (!criterion?.isArray()) continue;
    const array = criterion as ArrayValueObject;
    for (let row = 0; row < array.getRowCount(); row += 1)
      for (let column = 0; column < array.getColumnCount(); column += 1)
        if (array.get(row, column) == null) array.set(row, column, NumberValueObject.create(0));
  }
}
