import { problem } from "./problem.mjs";
import { permissions } from "./schema.mjs";
import { childNamed, descend } from "./tree.mjs";

export function* fields({ root, elements }) {
  const rules = [
    [
      "Id",
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      "a GUID such as 01234567-89ab-4cde-8f01-23456789abcd",
    ],
    ["Version", /^\d{1,5}(\.\d{1,5}){0,3}$/, "one to four numbers of at most five digits, such as 1.0.0.0"],
    [
      "DefaultLocale",
      /^[a-z]{2,3}(-[A-Z][a-z]{3})?-([A-Z]{2}|\d{3})$/,
      "a language and a region, such as en-US",
    ],
    ["Permissions", new RegExp(`^(${permissions.join("|")})$`), `one of ${permissions.join(", ")}`],
  ];
  for (const [name, form, expected] of rules) {
    const element = childNamed(root, name);
    const value = element.text.trim();
    if (!form.test(value)) yield problem(element, `<${name}> is «${value}»; write ${expected}`);
  }
  for (const element of elements.filter(({ name }) => name === "Set")) {
    const version = element.attributes.MinVersion ?? element.parent.attributes.DefaultMinVersion ?? "1.1";
    if (!/^\d{1,5}\.\d{1,5}$/.test(version))
      yield problem(
        element,
        `MinVersion of the set ${element.attributes.Name} is «${version}»; write two numbers`,
      );
  }
}

export function* requirements({ root }) {
  const sets = descend(root, "Requirements/Sets")?.children ?? [];
  for (const name of ["SharedRuntime", "ExcelApi", "CustomFunctionsRuntime"])
    if (!sets.some((set) => set.attributes.Name === name))
      yield problem(
        root,
        `<Requirements> lacks the set ${name}; without it Excel offers the add-in where it cannot run`,
      );
}
