import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";

/** The rooms that a room may import from; all the rest of src is refused. One direction, no way back. */
const mayImport = {
  core: [],
  locale: ["core"],
  functions: ["core", "locale"],
  workbook: ["core", "locale"],
  tasks: ["core", "workbook"],
  pane: ["tasks", "core", "locale"],
  workbench: [],
};
const rooms = [...Object.keys(mayImport), "entry"];

const directions = Object.entries(mayImport).map(([room, allowed]) => {
  const forbidden = rooms.filter((other) => other !== room && !allowed.includes(other));
  const patterns = [
    {
      group: forbidden.map((other) => `../**/${other}/**`),
      message: `src/${room} may import from: ${[room, ...allowed].join(", ")}.`,
    },
  ];
  if (room === "core")
    patterns.push({
      group: ["react", "react-dom", "react/*", "@fluentui/*", "@univerjs/*", "node:*", "hucre"],
      message: "src/core is pure: its own files and its arithmetic libraries only.",
    });
  if (room !== "pane" && room !== "core")
    patterns.push({
      group: ["react", "react-dom", "react-dom/*", "@fluentui/*"],
      message: "React lives in src/pane.",
    });
  if (room !== "workbench" && room !== "core")
    patterns.push({
      group: ["@univerjs/*", "hucre"],
      message: "The grid and the file library live in src/workbench.",
    });
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: { "no-restricted-imports": ["error", { patterns }] },
  };
});

const noOffice = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "Only src/workbook, src/entry and the host speak to Office.",
}));
const noClock = [
  { object: "Date", property: "now", message: "Nothing here reads the clock: take the day as an argument." },
  { object: "Math", property: "random", message: "Same input, same output." },
];

export default tseslint.config(
  { ignores: ["dist", "node_modules", ".cache", "coverage", "test/output"] },
  ...tseslint.configs.recommended,
  {
    plugins: { "office-addins": officeAddins },
    rules: {
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
      ),
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/pane/**/*.tsx", "src/pane/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/core/**", "src/functions/**"],
    rules: {
      "no-restricted-properties": ["error", ...noClock],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Nothing here reads the clock.",
        },
      ],
    },
  },
  {
    // A face's signature is Excel's metadata: only `any` makes Excel hand over text and errors.
    files: ["src/functions/*.ts"],
    ignores: ["src/functions/{answer,arguments,faces,memory}.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["src/{core,locale,tasks,pane}/**"],
    rules: { "no-restricted-globals": ["error", ...noOffice] },
  },
  ...directions,
  {
    files: ["**/*.{js,cjs,mjs}"],
    rules: { "@typescript-eslint/no-require-imports": "off", "no-console": "off" },
  },
);
