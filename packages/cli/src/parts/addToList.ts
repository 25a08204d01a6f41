import { append, attribute, child, type Edit, isEmpty, type Outlined, prefixedLike } from "./outline";

/** The elements of a list, as they are written. */
export const itemsOf = (xml: string, list: Outlined | undefined): string[] =>
  list?.children.map(({ start, end }) => xml.slice(start, end)) ?? [];

/** Puts items behind those of a list, and corrects the number that it says it has. */
export function addToList(xml: string, list: Outlined, items: readonly string[]): Edit[] {
  if (!items.length) return [];
  const content = prefixedLike(list, items.join(""));
  const count = attribute(xml, list, "count");
  if (count === undefined) return append(xml, list, content);
  const opening = xml
    .slice(list.start, list.inside)
    .replace(/(\scount\s*=\s*["'])[^"']*/, `$1${list.children.length + items.length}`);
  if (!isEmpty(xml, list))
    return [
      { from: list.start, to: list.inside, text: opening },
      { from: list.close, to: list.close, text: content },
    ];
  const text = `${opening.replace(/\s*\/>$/, ">")}${content}</${list.written}>`;
  return [{ from: list.start, to: list.end, text }];
}

/**
 * Puts items into a list of a part, which is made where it is not there.
 *
 * @param order the names of the part's lists in the one order that the format allows
 */
export function addItems(
  xml: string,
  root: Outlined,
  name: string,
  items: readonly string[],
  order: readonly string[],
): Edit[] {
  if (!items.length) return [];
  const list = child(root, name);
  if (list) return addToList(xml, list, items);
  const before = new Set(order.slice(0, order.indexOf(name)));
  const last = root.children.filter((one) => before.has(one.name)).at(-1);
  const at = last?.end ?? root.inside;
  const content = `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return [{ from: at, to: at, text: prefixedLike(root, content) }];
}
