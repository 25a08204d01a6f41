import { OfficeError } from "./errors";
import { typeOf } from "./objects/types";
import type { Run, Target } from "./officeType";
import type { Selection } from "./selection";
import lackingProperties from "./lackingProperties.json";
import { jsName } from "./wire";

/** Properties that Office.js has and the host lacks. */
const lacking: Record<string, readonly string[]> = lackingProperties;

/** What Office.js calls the id by which it can address a range again. */
export const referenceKey = "_ReferenceId";

/** What a `load` of an object asks for: its own scalars, objects below it, the items of a collection. */
export async function readObject(
  run: Run,
  object: Target,
  selection: Selection,
): Promise<Record<string, unknown>> {
  const type = typeOf(object);
  if (type.items) return readItems(run, object, selection);
  const result: Record<string, unknown> = type.key ? { ...type.key(object.self, run) } : {};
  if (selection.all)
    for (const [name, read] of Object.entries(type.read ?? {})) result[name] = await read(object.self, run);
  for (const [name, inner] of selection.children) {
    const read = type.read?.[name] ?? type.readOnRequest?.[name];
    if (read) result[name] = await read(object.self, run);
    else if (name === referenceKey) result[name] = run.session.keep(object);
    else {
      const child = await readChild(run, object, name, inner);
      if (child !== undefined) result[name] = child;
    }
  }
  return result;
}

async function readChild(run: Run, object: Target, name: string, inner: Selection): Promise<unknown> {
  const type = typeOf(object);
  const open = type.open?.[name];
  // Excel passes over a name that no property has, «noPropertiesNeeded» for one.
  if (!open && !lacking[type.name]?.includes(jsName(name))) return undefined;
  if (!open) throw new OfficeError("ApiNotFound", `${type.name}.${jsName(name)}`);
  const child = await open(object.self, [], run);
  if (!child) return null;
  return readObject(run, child, inner.all || inner.children.size > 0 ? inner : { ...inner, all: true });
}

async function readItems(run: Run, object: Target, selection: Selection): Promise<Record<string, unknown>> {
  const type = typeOf(object);
  const own: Record<string, unknown> = {};
  const inner: Selection = { ...selection, children: new Map(selection.children) };
  for (const [name, nested] of selection.children) {
    const read = type.read?.[name];
    if (name === "Items") {
      inner.children.delete(name);
      if (nested.all || nested.children.size === 0) inner.all = true;
      for (const [key, value] of nested.children) inner.children.set(key, value);
    } else if (read) {
      own[name] = await read(object.self, run);
      inner.children.delete(name);
    }
  }
  const onlyOwn = Object.keys(own).length > 0 && inner.children.size === 0 && !inner.all;
  if (onlyOwn) return own;
  if (selection.all)
    for (const [name, read] of Object.entries(type.read ?? {})) own[name] = await read(object.self, run);
  const all = type.items?.(object.self, run) ?? [];
  const from = selection.skip ?? 0;
  const chosen = all.slice(from, selection.top === undefined ? undefined : from + selection.top);
  const items: unknown[] = [];
  for (const item of chosen) items.push(await readObject(run, item, inner));
  return { ...own, _Items: items };
}
