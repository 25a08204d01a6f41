/** What Windows has for the numbers from 128 to 159, where it writes Latin letters; some are nothing. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The sign of a number from 1 to 255, as CHAR has it. */
export function signOf(number: number): string | undefined {
  const code = Math.floor(number);
  if (code < 1 || code > 255) return undefined;
  return windows[code - 128] ?? String.fromCodePoint(code);
}

/** The number of a text's first sign, as CODE has it: 63, a question mark's, for what Windows hasn't got. */
export function numberOfSign(text: string): number | undefined {
  const code = text.codePointAt(0);
  if (code === undefined || code < 128) return code;
  const place = windows.indexOf(String.fromCodePoint(code));
  if (place >= 0) return 128 + place;
  return code <= 255 ? code : 63;
}
