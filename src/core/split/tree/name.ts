const ASCII = /^[\x20-\x7e]*$/;

/** A name as it compares: trimmed, caseless, full width as half width («ＥＡＳＴ» is «East»). */
export function plainName(text: string): string {
  return (ASCII.test(text) ? text : text.normalize("NFKC")).trim().toLowerCase();
}
