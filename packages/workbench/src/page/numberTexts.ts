import { CellValueType, numfmt, type ICellData } from "@univerjs/core";
import { isErrorText } from "office-host/grid/drawnFormats";

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

const oneText = (text: string): NumberTexts => ({ plain: [text], powers: [] });

/**
 * How what a cell holds may be written where it mustn't be cut off: numbers, truths and errors, of which a part would
 * be another one. Undefined for a text. A format has made a text of a number already.
 */
export function wholeTexts({ t: type, v: value }: ICellData): NumberTexts | undefined {
  if (type === CellValueType.BOOLEAN) return oneText(Number(value) ? "TRUE" : "FALSE");
  if (typeof value === "number" && (type ?? CellValueType.NUMBER) === CellValueType.NUMBER)
    return generalTexts(value);
  if (typeof value !== "string") return undefined;
  const isError = type !== CellValueType.FORCE_STRING && isErrorText(value);
  return type === CellValueType.NUMBER || isError ? oneText(value) : undefined;
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
  narrowest = NARROWEST,
): { text: string; scale: number } {
  const hasRoom = (text: string): boolean => widthOf(text) <= room;
  const shortest = plain.at(-1)!;
  const free = plain.find(hasRoom);
  if (free !== undefined) return { text: free, scale: 1 };
  if (widthOf(shortest) * narrowest <= room) return { text: shortest, scale: room / widthOf(shortest) };
  const text = powers.find(hasRoom) ?? "#".repeat(Math.max(1, Math.floor(room / widthOf("#"))));
  return { text, scale: 1 };
}

/** A text as often as its cell has room for it. */
export function repeated(text: string, width: number, room: number): string {
  return text.repeat(Math.max(1, width > 0 ? Math.floor(room / width) : 1));
}

/** How long a text may be that is turned by so many degrees in a row of this height. */
export const roomTurned = (height: number, degrees: number): number =>
  height / Math.sin((Math.min(90, Math.abs(degrees)) * Math.PI) / 180);
