import { type BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import { isError, plainValue } from "./values";

interface Row {
  r: number;
  valueObject: BaseValueObject;
}
/** What of the engine's UNIQUE is replaced. */
interface Unique {
  _getRepeatRowsByObjects(rows: Row[]): number[][];
}

function keyOf(value: BaseValueObject): string {
  const plain = plainValue(value);
  if (isError(plain)) return `error ${plain.error}`;
  return typeof plain === "string" ? `text ${plain.toLocaleLowerCase()}` : `${typeof plain} ${String(plain)}`;
}

/** Has UNIQUE take a word for the same in capitals, and a number in a text for no number, as Excel does. */
export function compareUnique(unique: BaseFunction | undefined): void {
  if (!unique) return;
  (unique as unknown as Unique)._getRepeatRowsByObjects = (rows) => {
    const places = new Map<string, number[]>();
    for (const { r, valueObject } of rows) {
      const key = keyOf(valueObject);
      const same = places.get(key);
      if (same) same.push(r);
      else places.set(key, [r]);
    }
    return [...places.values()].filter((same) => same.length > 1);
  };
}
