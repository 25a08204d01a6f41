import path from "node:path";

/**
 * The rooms of src and the packages: which others each may import from (`rooms`), from which only types and
 * vocabularies (`types`), and which libraries it may use. What is not listed is refused. One direction, no way back.
 */
export const house = {
  "src/core": { libraries: ["fraction.js", "@stdlib/"] },
  "src/locale": { types: ["src/core"] },
  "src/functions": { rooms: ["src/core", "src/locale"] },
  "src/workbook": {
    rooms: ["src/core", "src/locale"],
    libraries: ["xlsx-book/", "@microsoft/office-js-helpers"],
  },
  "src/tasks": { rooms: ["src/core", "src/locale", "src/workbook"], libraries: ["xlsx-book/"] },
  "src/pane": {
    rooms: ["src/core", "src/locale", "src/tasks"],
    libraries: ["react", "react/", "react-dom", "react-dom/", "@fluentui/", "mathjs", "mathjs/"],
  },
  "src/entry": {
    rooms: [
      "src/core",
      "src/locale",
      "src/functions",
      "src/workbook",
      "src/tasks",
      "src/pane",
      "packages/cli",
    ],
    libraries: ["react", "react-dom/", "@fluentui/", "xlsx-book/"],
  },
  "packages/xlsx-book": { libraries: ["fflate"] },
  "packages/office-host": { libraries: ["@univerjs/", "@microsoft/office-js", "node:", "xlsx-book/"] },
  "packages/cli": { libraries: ["fflate", "node:", "xlsx-book/"] },
  "packages/workbench": { libraries: ["@univerjs/", "react", "office-host", "office-host/", "xlsx-book/"] },
};

/** Words and shapes without arithmetic, which a room that takes only types of core may take as values too. */
const vocabularies = [
  "language",
  "trouble",
  "checklist/checklist",
  "checklist/catalogue",
  "funnel/data/source",
].map((file) => `src/core/${file}`);

const roomOf = (file) => file.split("/").slice(0, 2).join("/");

const allows = (libraries = [], source) =>
  libraries.some((library) => source === library || (/[/:]$/.test(library) && source.startsWith(library)));

/** Why a file, given by its path in the project, must not import that; undefined where it may. */
export function whyNot(file, source, onlyTypes) {
  const room = roomOf(file);
  const { rooms = [], types = [], libraries } = house[room] ?? {};
  if (!source.startsWith("."))
    return allows(libraries, source) || source.endsWith(".css")
      ? undefined
      : `${room} uses ${libraries?.map((name) => name.replace(/[/:]$/, "$&*")).join(", ") ?? "no library"}; not ${source}.`;
  const target = path.posix.join(path.posix.dirname(file), source);
  const other = roomOf(target);
  if (other === room || rooms.includes(other)) return undefined;
  if (!(other in house)) return `${source} is in no room of the house.`;
  if (types.includes(other))
    return onlyTypes || vocabularies.includes(target.replace(/\.tsx?$/, ""))
      ? undefined
      : `${room} takes only types and vocabularies of ${other}, and no more of ${target}.`;
  const open = [...rooms, ...types];
  return `${room} may import from ${open.length ? open.join(", ") : "itself only"}; not from ${other}.`;
}

/** Refuses an import against the directions, however it is written: import, export … from, import(), import type. */
export const directions = {
  meta: { type: "problem", schema: [], messages: { refused: "{{why}}" } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join("/");
    if (!(roomOf(file) in house)) return {};
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
