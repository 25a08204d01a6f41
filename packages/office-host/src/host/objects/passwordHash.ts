/**
 * A password as files of Excel have kept it from the beginning: sixteen bits, which keep nobody out who wants in, but
 * by which Excel asks for it.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (const letter of [...password].reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= letter.codePointAt(0)! & 0xffff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= [...password].length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
