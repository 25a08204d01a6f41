/** The second day of 1904: 1,463 where days are counted from 1900, and 1 where they are from 1904. */
const DAY = [1904, 1, 2] as const;
const FROM_1900 = 1463;

/**
 * Asks whether the workbook counts its days from 1904, of its own DATE: Office.js has no property for it. The next sync
 * tells.
 */
export function askSince1904({ workbook }: Excel.RequestContext): () => boolean {
  const day = workbook.functions.date(...DAY).load("value");
  return () => typeof day.value === "number" && day.value < FROM_1900;
}
