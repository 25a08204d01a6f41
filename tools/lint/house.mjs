/**
 * What holds for the house as a whole, beside the directions: no circle of imports, types included; no file over 250
 * lines but data; one spelling of file names. Run: `node tools/lint/house.mjs`, as a part of `npm run lint`.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const longest = 250;
/** Tables that a tool writes. */
const data = ["src/core/calendar/holidays.ts"];
const endings = ["", ".ts", ".tsx", ".d.ts"];

/** Everything a text imports, however it is written. */
function importsOf(file, text) {
  const found = [];
  const visit = (node) => {
    const given =
      node.moduleSpecifier ??
      (ts.isImportTypeNode(node) ? node.argument.literal : undefined) ??
      (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined);
    if (given && ts.isStringLiteral(given)) found.push(given.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

/** The file of the project that an import leads to, a package's among them; undefined for a library. */
function resolve(file, source, files) {
  const [name, ...rest] = source.split("/");
  const base = source.startsWith(".")
    ? path.posix.join(path.posix.dirname(file), source)
    : `packages/${name}/src/${rest.join("/")}`;
  return endings.map((ending) => base + ending).find((one) => one in files);
}

/** The groups of files that import one another, each by its names in their order. */
export function circles(files) {
  const imports = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      importsOf(file, text).flatMap((source) => resolve(file, source, files) ?? []),
    ]),
  );
  // Tarjan's strongly connected components.
  const found = [];
  const [index, low, stack] = [new Map(), new Map(), []];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const next of imports[file]) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || imports[file].includes(file)) found.push(group.sort());
  };
  for (const file of Object.keys(files)) if (!index.has(file)) visit(file);
  return found.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

const spelled =
  /^(?:[a-z][A-Za-z0-9]*|[A-Z][A-Za-z0-9]*)(?:\.(?:en|zh|test|laws|proof|refusals|d|config))*\.[a-z]+$/;

/** Every file that the house's rules do not allow, with the reason. */
export function troubles(files) {
  const told = circles(files).map((group) => `${group.join(", ")}: they import one another`);
  for (const [file, text] of Object.entries(files)) {
    const lines = text.split("\n").length - 1;
    if (lines > longest && !data.includes(file))
      told.push(`${file}: ${lines} lines, ${longest} are the most`);
    if (!spelled.test(path.posix.basename(file)))
      told.push(`${file}: a file's name is one word or several in camelCase`);
  }
  return told;
}

/** The texts of all files that ship, by their paths in the project. */
export function shipped(root) {
  const found = {};
  for (const folder of ["src", "packages"])
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true }))
      if (entry.isFile() && /\.tsx?$/.test(entry.name)) {
        const file = path.join(entry.parentPath, entry.name);
        found[path.relative(root, file).split(path.sep).join("/")] = readFileSync(file, "utf8");
      }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const told = troubles(shipped(path.join(path.dirname(fileURLToPath(import.meta.url)), "../..")));
  for (const one of told) console.error(one);
  process.exitCode = told.length > 0 ? 1 : 0;
}
