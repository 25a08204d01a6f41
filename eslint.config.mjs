import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { directions } from "./tools/lint/directions.mjs";
import { effectsReturn } from "./tools/lint/effects.mjs";

const noOffice = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "Only src/workbook, src/entry and the host speak to Office.",
}));
const noClock = [
  { object: "Date", property: "now", message: "Nothing here reads the clock: take the day as an argument." },
  { object: "Math", property: "random", message: "Same input, same output." },
];

/** What no file of src may say, and what the rooms that calculate may not say either. */
const everywhere = [
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file that has it." },
  { selector: "ExportNamedDeclaration[source]", message: "No barrels: import from the file that has it." },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Text from cells is never HTML.",
  },
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]",
    message: "Text from cells is never HTML.",
  },
];
const calculating = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Nothing here reads the clock: take the day as an argument.",
  },
];
const greyed = {
  selector: "JSXAttribute[name.name=/^(disabled|disabledFocusable|aria-disabled)$/]",
  message: "What can't be used says why: use shell/ActionButton.",
};
const subject = { selector: "Program", message: "A file has one subject, and its name is that subject." };

export default tseslint.config(
  { ignores: ["**/dist", "node_modules", ".cache", "coverage", "test/output"] },
  ...tseslint.configs.recommended,
  {
    plugins: {
      "office-addins": officeAddins,
      house: { rules: { directions, "effects-return": effectsReturn } },
    },
    rules: {
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
      ),
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
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
    files: ["src/**", "packages/**"],
    rules: {
      "house/directions": "error",
      "house/effects-return": "error",
      "no-restricted-syntax": ["error", ...everywhere],
      "@typescript-eslint/naming-convention": [
        "error",
        {
          selector: "typeLike",
          format: ["PascalCase"],
          custom: { regex: "^I[A-Z][a-z]|(Manager|Helper|Util|Utils)$", match: false },
        },
      ],
    },
  },
  {
    files: ["src/pane/**"],
    // The card that is being followed says so in its own words.
    ignores: ["src/pane/shell/{ActionButton,LinkCard}.tsx"],
    rules: { "no-restricted-syntax": ["error", ...everywhere, greyed] },
  },
  {
    files: ["src/core/**", "src/functions/**"],
    rules: {
      "no-restricted-properties": ["error", ...noClock],
      "no-restricted-syntax": ["error", ...everywhere, ...calculating],
    },
  },
  {
    files: ["src/{core,locale,tasks,pane}/**"],
    rules: { "no-restricted-globals": ["error", ...noOffice] },
  },
  {
    files: [
      "{src,packages}/**/{index,util,utils,helper,helpers,misc,common}.{ts,tsx}",
      "{src,packages}/**/{utils,helpers}/**",
    ],
    rules: { "no-restricted-syntax": ["error", ...everywhere, subject] },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    rules: { "@typescript-eslint/no-require-imports": "off", "no-console": "off" },
  },
);
