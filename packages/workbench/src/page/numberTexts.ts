import { numfmt } from "@univerjs/core";

/** How a number may be written: with ever fewer decimals, and then by powers of ten with ever fewer digits. */
export interface NumberTexts {
  plain: readonly string[];
  powers: readonly string[];
}

/** Number formats leave no choice but General, which gives away decimals where its column is narrow. */
export function generalTexts(value: number): NumberTexts {
  const whole = numfmt.format("General", value);
  const decimals = /^-?\d+\.(\d+)$/.exec(whole)?.[1]!.length ?? 0;
  const rounded = fewer(decimals).map((places) => Number(value.toFixed(places)));
  return {
    plain: [whole, ...rounded.filter((one) => one !== 0).map(String)],
    powers: fewer(6).map((places) => power(value, places)),
  };
}

const fewer = (places: number): number[] => Array.from({ length: places }, (_, at) => places - 1 - at);

function power(value: number, places: number): string {
  const [digits, exponent] = value.toExponential(places).split("e");
  const [sign, size] = [exponent![0], exponent!.slice(1)];
  return `${Number(digits)}E${sign}${size.padStart(2, "0")}`;
}

/** Fonts differ between machines: a text that is wider than its column by less than this is drawn narrower. */
const NARROWEST = 0.8;

/** The first text that has room, and by how much it is drawn narrower; where none has, the signs that say so. */
export function fitted(
  { plain, powers }: NumberTexts,
  room: number,
  widthOf: (text: string) => number,
): { text: string; scale: number } {
  const hasRoom = (text: string): boolean => widthOf(text) <= room;
  const shortest = plain.at(-1)!;
  const free = plain.find(hasRoom);
  if (free !== undefined) return { text: free, scale: 1 };
  if (widthOf(shortest) * NARROWEST <= room) return { text: shortest, scale: room / widthOf(shortest) };
  const text = powers.find(hasRoom) ?? "#".repeat(Math.max(1, Math.floor(room / widthOf("#"))));
  return { text, scale: 1 };
}
