/** Text as a search sees it: case and width of letters do not matter. */
export const folded = (text: string): string =>
  (isPlain.test(text) ? text : text.normalize("NFKC")).toLowerCase();
/** A name or a word as it compares: trimmed, caseless, full width as half width («ＥＡＳＴ» is «East»). */
export const plainName = (text: string): string => folded(text).trim();

/** Normalizing leaves these as they are, and takes its time. */
const isPlain = /^[ -~]*$/;

/**
 * Whether every word of a search occurs somewhere in a text.
 *
 * @example matchesSearch("The CRM records the whole way", "crm way") // true
 */
export function matchesSearch(text: string, search: string): boolean {
  const within = folded(text);
  // A search that begins or ends with a blank has an empty word, which is in every text.
  return folded(search)
    .split(/\s/u)
    .every((word) => within.includes(word));
}
