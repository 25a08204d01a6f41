/** The page docs/office-js-support.md: what of Microsoft's own declarations of Office.js the host's type tables have. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What the library does by itself, without asking the host. */
const ofTheLibrary = new Set([
  "context",
  "isNullObject",
  "items",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
]);

/** The classes of the namespace Excel with their members: which requirement set each is of, and what it is. */
export function declaredClasses(text) {
  const source = ts.createSourceFile("office.d.ts", text, ts.ScriptTarget.Latest, true);
  const found = {};
  const inNamespace = (node) => {
    if (!ts.isClassDeclaration(node)) return;
    const members = {};
    for (const member of node.members) {
      if (!member.name || ofTheLibrary.has(member.name.text)) continue;
      if (!ts.isPropertyDeclaration(member) && !ts.isMethodDeclaration(member)) continue;
      const [, set = "in no set"] = /\[Api set: (\w+ (?:[\d.]+|BETA))/.exec(docOf(member, text)) ?? [];
      const isReadonly =
        member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
      members[member.name.text] ??= {
        kind: ts.isMethodDeclaration(member)
          ? "method"
          : /EventHandlers</.test(member.type?.getText() ?? "")
            ? "event"
            : isReadonly
              ? "read"
              : "write",
        set,
      };
    }
    if (Object.keys(members).length > 0) found[node.name.text] = members;
  };
  for (const node of source.statements)
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel") ts.forEachChild(node.body, inNamespace);
  return found;
}

const docOf = (node, text) => text.slice(node.getFullStart(), node.getStart());

const wireName = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** Names that are other ones on the wire. */
const otherNames = { "Worksheet.showGridlines": "Gridlines", "Workbook.runtime": "_Runtime" };

/** "all", "read" where a property can't be written, or "none". */
function support(type, className, name, { kind }) {
  const has = (part, key) =>
    Object.keys(type[part] ?? {}).some((known) => known.toLowerCase() === key.toLowerCase());
  const key = wireName(name);
  if (kind === "event") return type.events?.includes(name) ? "all" : "none";
  if (kind === "method") return has("call", key) || has("open", key) ? "all" : "none";
  const other = otherNames[`${className}.${name}`] ?? key;
  const reads = ["read", "readOnRequest", "open"].some((part) => has(part, key) || has(part, other));
  const writes = kind === "read" || has("write", key) || has("write", other) || has("open", key);
  if (reads && writes) return "all";
  return reads ? "read" : "none";
}

/** Properties that the host's classes lack, by class: a name that is none at all is passed over, as Excel does. */
export function lackingProperties(officeTypes, declared) {
  const lacking = {};
  for (const type of officeTypes) {
    const names = Object.entries(declared[type.name] ?? {})
      .filter(([, { kind }]) => kind === "read" || kind === "write")
      .filter(([name, member]) => support(type, type.name, name, member) === "none")
      .map(([name]) => name);
    if (names.length > 0) lacking[type.name] = names;
  }
  return lacking;
}

/** The page, from the host's type tables and the declared classes. */
export function supportPage(officeTypes, declared) {
  const here = Object.fromEntries(officeTypes.map((type) => [type.name, type]));
  const sets = {};
  const rows = [];
  const missing = [];
  let [all, done] = [0, 0];
  for (const [className, members] of Object.entries(declared).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const type = here[className];
    const lacking = [];
    let count = 0;
    for (const [name, member] of Object.entries(members)) {
      const what = type ? support(type, className, name, member) : "none";
      const set = (sets[member.set] ??= { all: 0, done: 0 });
      set.all += 1;
      all += 1;
      if (what === "all") {
        set.done += 1;
        done += 1;
        count += 1;
      } else lacking.push(what === "read" ? `${name} (read only)` : name);
    }
    const total = Object.keys(members).length;
    if (type) rows.push(`| ${className} | ${count} of ${total} | ${lacking.join(", ")} |`);
    else missing.push(className);
  }
  return `${[
    "# What of Office.js the host answers",
    "Made by `npm run docs` from the host's type tables and `@types/office-js`; a test compares. What is not here fails as `ApiNotFound` and names the call.",
    `${rows.length} of ${rows.length + missing.length} classes of \`Excel\`, ${done} of their ${all} members. Left aside is what the library does by itself (${[...ofTheLibrary].map((name) => `\`${name}\``).join(", ")}).`,
    "## By requirement set",
    [
      "| Set | Members here |",
      "| --- | --- |",
      ...Object.entries(sets)
        .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
        .map(([set, of]) => `| ${set} | ${of.done} of ${of.all} |`),
    ].join("\n"),
    "## By class",
    ["| Class | Members here | Not here |", "| --- | --- | --- |", ...rows].join("\n"),
    "## Classes that are not here",
    `${missing.join(", ")}.`,
  ].join("\n\n")}\n`;
}

/** Microsoft's own declarations of Office.js. */
export const declarations = (root) =>
  readFileSync(join(root, "node_modules/@types/office-js/index.d.ts"), "utf8");
