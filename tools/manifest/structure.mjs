import { baseShapes, namespaces, overrideShapes, typed } from "./schema.mjs";

/** Problems of form: what stands where, in which order, how often, in which namespace, with which attributes. */
export function structureProblems(root) {
  if (root.name !== "OfficeApp" || root.namespace !== namespaces.base)
    return [
      {
        line: root.line,
        message: `the root is <${root.name}>; write <OfficeApp xmlns="${namespaces.base}" …>`,
      },
    ];
  if (root.attributes.type !== "TaskPaneApp")
    return [
      {
        line: root.line,
        message: `xsi:type of <OfficeApp> is «${root.attributes.type ?? ""}»; write xsi:type="TaskPaneApp"`,
      },
    ];
  return [...problemsOf(root, false)];
}

function* problemsOf(element, inherited) {
  const overriding = inherited || element.name === "VersionOverrides";
  const { name, line } = element;
  yield* namespaceProblems(element, overriding);
  const found = shapeOf(element, overriding ? overrideShapes : baseShapes);
  if (found.unknownType !== undefined) {
    yield {
      line,
      message: `xsi:type of <${name}> is «${found.unknownType}»; it must be ${found.types.join(" or ")}`,
    };
    return;
  }
  const { attributes = [], children = "" } = found;
  for (const attribute of attributes)
    if (!element.attributes[attribute])
      yield {
        line,
        message: `<${name}> lacks ${attribute === "type" ? "xsi:type" : attribute}; give it a value`,
      };
  yield* orderProblems(element, children);
  for (const child of element.children) yield* problemsOf(child, overriding);
}

function shapeOf({ name, parent, attributes }, shapes) {
  const own = shapes[`${parent?.name}/${name}`] ?? shapes[name];
  if (own) return own;
  const types = Object.keys(shapes)
    .filter((key) => key.startsWith(`${name}:`))
    .map((key) => key.slice(name.length + 1));
  if (types.length === 0) return {};
  const type = attributes.type ?? "";
  return shapes[`${name}:${type}`] ?? { unknownType: type, types };
}

function* namespaceProblems({ name, namespace, line, parent }, overriding) {
  const expected = !overriding ? namespaces.base : typed.has(name) ? namespaces.types : namespaces.overrides;
  if (namespace !== expected && (!parent || parent.namespace !== namespace || typed.has(name)))
    yield { line, message: `<${name}> is of the namespace «${namespace}»; it belongs to ${expected}` };
}

function* orderProblems(element, children) {
  const slots = children
    .split(" ")
    .filter(Boolean)
    .map((slot) => ({
      name: slot.replace(/[?+*]$/, ""),
      optional: /[?*]$/.test(slot),
      repeats: /[+*]$/.test(slot),
    }));
  const order = slots.map((slot) => slot.name).join(", ");
  let before = -1;
  for (const child of element.children) {
    const at = slots.findIndex((slot) => slot.name === child.name);
    if (at < 0) {
      yield {
        line: child.line,
        message: `<${child.name}> does not belong in <${element.name}>, which takes ${order || "no elements"}`,
      };
      continue;
    }
    if (at < before)
      yield {
        line: child.line,
        message: `<${child.name}> stands after <${slots[before].name}>; the order in <${element.name}> is ${order}`,
      };
    else if (at === before && !slots[at].repeats)
      yield {
        line: child.line,
        message: `<${child.name}> comes twice in <${element.name}>; leave one out`,
      };
    before = at;
  }
  for (const slot of slots)
    if (!slot.optional && !element.children.some((child) => child.name === slot.name))
      yield { line: element.line, message: `<${element.name}> lacks <${slot.name}>; its order is ${order}` };
}
