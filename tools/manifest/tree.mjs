import { SaxesParser } from "saxes";

/**
 * The manifest as a tree of { name, line, attributes, children, text, parent }. Names stand without their prefix,
 * as their namespaces are the schema's business: `bt:Image` is `Image`, `xsi:type` is `type`.
 * Text that is no well-formed XML gives { trouble: { line, message } } instead of { root }.
 */
export function readTree(text) {
  const ampersand = text.search(/&(?!(\w+|#\d+|#x[\da-f]+);)/i);
  if (ampersand >= 0)
    return {
      trouble: {
        line: text.slice(0, ampersand).split("\n").length,
        message: "not well-formed XML: a bare &; write &amp;",
      },
    };
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root;
  let open;
  let trouble;
  let line = 1;
  parser.on("error", (error) => {
    trouble ??= {
      line: parser.line,
      message: `not well-formed XML: ${error.message.replace(/^\d+:\d+: /, "")}`,
    };
  });
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", (tag) => {
    const element = {
      name: tag.local,
      namespace: tag.uri,
      line,
      attributes: Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value])),
      children: [],
      text: "",
      parent: open,
    };
    open?.children.push(element);
    root ??= element;
    open = element;
  });
  parser.on("text", (piece) => {
    if (open) open.text += piece;
  });
  parser.on("closetag", () => {
    open = open?.parent;
  });
  parser.write(text).close();
  return trouble ? { trouble } : { root };
}

export function* everyElement(element) {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

export const childNamed = (element, name) => element?.children.find((child) => child.name === name);

/** The element at a path of names below another, or undefined. */
export const descend = (element, path) => path.split("/").reduce(childNamed, element);

/** The extension point that brings the custom functions, or undefined. */
export const functionsPoint = (elements) =>
  elements.find(({ name, attributes }) => name === "ExtensionPoint" && attributes.type === "CustomFunctions");

/** The id of the functions' namespace among the resources; undefined where the names are bare. */
export const namespaceId = (elements) => childNamed(functionsPoint(elements), "Namespace")?.attributes.resid;
