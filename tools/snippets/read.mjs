/** A snippet of Microsoft's Script Lab, from its YAML: its script without types, and what of its page the script asks. */
import { transformSync } from "@swc/core";

/** The block under `name:`, which is a literal block of YAML indented by four. */
function block(text, name) {
  const [, rest] =
    new RegExp(`^${name}:\\s*\\n\\s+content: (?:\\|-?|>-?)?\\n?([\\s\\S]*)`, "m").exec(text) ?? [];
  const lines = [];
  for (const line of (rest ?? "").split("\n")) {
    if (/^\S|^ {1,3}\S/.test(line) || /^ {4}language:/.test(line)) break;
    lines.push(line.slice(8));
  }
  return lines.join("\n");
}

/** What a person has typed into a box that begins empty. */
const TYPED = "Sample";

/** The page's elements that have an id, in their order, with the value that they begin with. */
function elementsOf(html) {
  const elements = [];
  for (const [whole, name, attributes] of html.matchAll(/<(\w[\w-]*)\b([^>]*)>/g)) {
    const of = (key) => new RegExp(`\\b${key}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
    const after = html.slice(html.indexOf(whole) + whole.length);
    const chosen = name === "select" ? /<option[^>]*value=["']([^"']*)["']/.exec(after)?.[1] : undefined;
    const written = /^[^<]*/.exec(after)[0].trim();
    if (of("id"))
      elements.push({
        id: of("id"),
        name,
        value: chosen ?? (of("value") || (name === "input" ? TYPED : name === "textarea" ? written : "")),
        textContent: written,
        checked: /\bchecked\b/.test(attributes),
      });
  }
  return elements;
}

export function readSnippet(yaml) {
  const text = yaml.replace(/\r/g, "");
  const { code } = transformSync(block(text, "script"), {
    swcrc: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  return { code, elements: elementsOf(block(text, "template")) };
}
