import { DEFAULT_STYLES } from "@univerjs/core";
import { FontCache, UniverRenderingContext } from "@univerjs/engine-render";

/** Families that aren't plain letters without serifs, and what stands in for them on a machine that hasn't them. */
const kinds: readonly [RegExp, string][] = [
  [
    /times|cambria|georgia|garamond|palatino|book antiqua|century|(?<!sans[ -])serif|[宋楷明]|simsun/i,
    "serif",
  ],
  [/courier|consolas|mono\b|menlo/i, "monospace"],
];

const known = new Map<string, string>();

/** A font of the grid's with what to take where the machine hasn't it; a browser's own choice has serifs. */
export function withFallbacks(font: string): string {
  const before = known.get(font);
  if (before !== undefined) return before;
  const kind = kinds.find(([families]) => families.test(font))?.[1];
  const whole = /sans-serif\s*$/.test(font) ? font : `${font}, ${kind ?? "Carlito, Arial, sans-serif"}`;
  known.set(font, whole);
  return whole;
}

/**
 * Draws cells that name no font in Excel's own, as which a file leaves it out: in the grid's Arial, which is wider,
 * texts were cut off that Excel shows. Every font has one to take its place.
 */
export function drawInExcelFonts(): void {
  DEFAULT_STYLES.ff = "Calibri";
  const measure = FontCache.getMeasureText.bind(FontCache);
  FontCache.getMeasureText = (content, font) => measure(content, withFallbacks(font));
  const { prototype } = UniverRenderingContext;
  const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(prototype) as object, "font")!;
  Object.defineProperty(prototype, "font", {
    configurable: true,
    get,
    set(this: UniverRenderingContext, font: string) {
      set!.call(this, withFallbacks(font));
    },
  });
}
