import { wireName, type QueryInfo } from "./wire";

/** What a `load` asked for: all scalar properties, some by name, and the same within objects below. */
export interface Selection {
  all: boolean;
  children: Map<string, Selection>;
  top?: number;
  skip?: number;
}

const nothing = (): Selection => ({ all: false, children: new Map() });

/** Reads "name", "items/name", "format/fill/color", "$all" and the expansions of a query. */
export function select(query: QueryInfo | undefined): Selection {
  const root = nothing();
  const wanted = query?.Select ?? [];
  for (const path of wanted) add(root, path);
  for (const path of query?.Expand ?? []) add(root, `${path}/$all`);
  if (wanted.length === 0) root.all = true;
  if (query?.Top !== undefined) root.top = query.Top;
  if (query?.Skip !== undefined) root.skip = query.Skip;
  return root;
}

function add(root: Selection, path: string): void {
  let at = root;
  for (const part of path.split(/[/.]/)) {
    if (part === "$all" || part === "*") at.all = true;
    else if (part !== "$none" && part !== "") {
      const name = part.startsWith("_") ? part : wireName(part);
      const child = at.children.get(name) ?? nothing();
      at.children.set(name, child);
      at = child;
    }
  }
}
