import { halfWidth } from "../amount/width";

/**
 * A typed figure from 0 to the most that it may be, else null. Commas set off thousands, and one alone may stand for the
 * point; Chinese input methods type wide digits.
 */
export function typedFigure(text: string, most: number): number | null {
  const plain = halfWidth(text).trim();
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain);
  const figure = isGrouped ? plain.replaceAll(",", "") : plain.replace(",", ".");
  const value = /^\d+(\.\d*)?$|^\.\d+$/.test(figure) ? Number(figure) : NaN;
  return value <= most ? value : null;
}
