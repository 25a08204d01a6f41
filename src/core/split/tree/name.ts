import { plainName } from "../../textSearch";

/** Ideographs are their own compatibility form, whatever stands beside them. */
// Stryker disable next-line EqualityOperator: the first and the last of them may be looked up as well.
const isPlain = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Two names that compare alike. */
export function sameName(one: string, other: string): boolean {
  return one === other || plainName(one) === plainName(other);
}

/** A number that is the same for names that compare alike, without making the plain name where it need not be made. */
export function nameHash(text: string): number {
  let hash = SEED;
  if (text.startsWith(" ") || text.endsWith(" ")) return hashOf(plainName(text));
  for (let k = 0; k < text.length; k++) {
    let code = text.charCodeAt(k);
    if (code >= 0x41 && code <= 0x5a) code += 0x20;
    else if (code > 0x7e || code < 0x20) {
      // À to Þ have their small letters 32 further on.
      if (code >= 0xc0 && code <= 0xff) code += code <= 0xde && code !== 0xd7 ? 0x20 : 0;
      else if (!isPlain(code)) return hashOf(plainName(text));
    }
    hash = Math.imul(hash ^ code, PRIME);
  }
  return hash ^ (hash >>> 15);
}

function hashOf(plain: string): number {
  let hash = SEED;
  for (let k = 0; k < plain.length; k++) hash = Math.imul(hash ^ plain.charCodeAt(k), PRIME);
  return hash ^ (hash >>> 15);
}
