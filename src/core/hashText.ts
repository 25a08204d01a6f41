/**
 * A short mark of a text, by which one sees that it has changed without keeping it: FNV-1a over its UTF-16 units, 32
 * bits, in base 36. Two texts have the same mark by a chance of one in four billion.
 *
 * @example hashText("Ann") // "x7ra2g"
 */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
