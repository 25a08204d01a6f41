import path from "node:path";

/**
 * The rooms of src: which others each may import from (`rooms`), from which only types and vocabularies (`types`),
 * and which libraries it may use. What is not listed is refused. One direction, no way back.
 */
export const house = {
  core: { libraries: ["fraction.js", "@stdlib/"] },
  locale: { types: ["core"] },
  functions: { rooms: ["core", "locale"] },
  workbook: { rooms: ["locale"], types: ["core"], libraries: [] },
  tasks: { rooms: ["core", "workbook"] },
  pane: {
    rooms: ["tasks", "locale"],
    types: ["core"],
    libraries: ["react", "react/", "react-dom", "react-dom/", "@fluentui/", "mathjs", "mathjs/"],
  },
  workbench: { libraries: ["@univerjs/", "hucre", "fflate", "rxjs", "react", "react-dom/"] },
  entry: {
    rooms: ["core", "locale", "functions", "workbook", "tasks", "pane", "workbench"],
    libraries: ["react", "react-dom/", "@fluentui/"],
  },
};

/** Words and shapes without arithmetic, which a room that takes only types of core may take as values too. */
const vocabularies = [
  "language",
  "trouble",
  "readiness/checklist",
  "readiness/catalogue",
  "plan/planTrouble",
  "opportunities/funnelTrouble",
  "opportunities/source",
].map((file) => `core/${file}`);

const allows = (libraries = [], source) =>
  libraries.some((library) => source === library || (library.endsWith("/") && source.startsWith(library)));

/** Why a file of src, given by its path below src, must not import that; undefined where it may. */
export function whyNot(file, source, onlyTypes) {
  const room = file.split("/")[0];
  const { rooms = [], types = [], libraries } = house[room] ?? {};
  if (!source.startsWith("."))
    return allows(libraries, source) || source.endsWith(".css")
      ? undefined
      : `src/${room} uses ${libraries?.map((name) => name.replace(/\/$/, "/*")).join(", ") ?? "no library"}; not ${source}.`;
  const target = path.posix.join(path.posix.dirname(file), source);
  if (target.startsWith("../")) return `${source} is outside src.`;
  const other = target.split("/")[0];
  if (other === room || rooms.includes(other)) return undefined;
  if (types.includes(other))
    return onlyTypes || vocabularies.includes(target.replace(/\.tsx?$/, ""))
      ? undefined
      : `src/${room} takes only types and vocabularies of src/${other}: what ${target} does belongs behind a task.`;
  const open = [...rooms, ...types].map((name) => `src/${name}`);
  return `src/${room} may import from ${open.length ? open.join(", ") : "itself only"}; not from src/${other}.`;
}

/** Refuses an import against the directions, however it is written: import, export … from, import(), import type. */
export const directions = {
  meta: { type: "problem", schema: [], messages: { refused: "{{why}}" } },
  create(context) {
    const parts = path.relative(context.cwd, context.filename).split(path.sep);
    if (parts[0] !== "src" || !(parts[1] in house)) return {};
    const file = parts.slice(1).join("/");
    const check = (node, onlyTypes) => {
      if (typeof node?.value !== "string") return;
      const why = whyNot(file, node.value, onlyTypes);
      if (why) context.report({ node, messageId: "refused", data: { why } });
    };
    const allTypes = ({ importKind, exportKind, specifiers = [] }) =>
      importKind === "type" ||
      exportKind === "type" ||
      (specifiers.length > 0 &&
        specifiers.every((one) => one.importKind === "type" || one.exportKind === "type"));
    const declaration = (node) => check(node.source, allTypes(node));
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
    };
  },
};
