/** A figure of Excel's own font at its usual size, in points. */
export const figureWidth = 5.6;

/** The length of a text in figures: signs of Chinese and the like are twice as wide. */
export const lengthOf = (text: string): number =>
  [...text].reduce((length, sign) => length + (sign.codePointAt(0)! >= 0x2e80 ? 2 : 1), 0);
