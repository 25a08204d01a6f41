/**
 * What is known about every function, in both languages: from its declaration, the texts beside it and its golden
 * cases. functions.json and docs/functions.md are made of it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, typescript } from "../typescript.mjs";
import { fileOf, pageOf } from "./help/frame.mjs";

/** Every function in the order of their ids, as `{ id, parameters, en, zh, cases }`. */
export function describeFunctions() {
  const { functions } = typescript("src/functions/functions.ts");
  return Object.keys(functions)
    .sort()
    .map((id) => {
      const { names, arguments: readers, called } = functions[id];
      const folder = `src/functions/${id.toLowerCase()}`;
      const told = (language, nameOf) => {
        const { description, parameters, remarks } = typescript(`${folder}/text.${language}.ts`).text;
        return {
          description,
          names: names.map(nameOf),
          takes: names.map((name) => parameters[name]),
          remarks,
        };
      };
      const golden = join(root, folder, "golden.json");
      return {
        id,
        parameters: names.map((name) => ({ name, ...readers[name] })),
        en: told("en", (name) => name),
        zh: told("zh", (name) => called.zh[name]),
        cases: existsSync(golden) ? JSON.parse(readFileSync(golden, "utf8")).cases : [],
      };
    });
}

/**
 * functions.json as Excel wants it, in "en" or "zh". Any type, so that Excel hands over the text or error to name.
 * `address` is where the built files are published: each function's help is there.
 */
export function metadataIn(language, described, address) {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: described.map(({ id, parameters, [language]: { description, names, takes } }) => ({
      description,
      ...(address !== undefined && { helpUrl: `${address}/help/${fileOf(pageOf(id), language)}` }),
      id,
      name: id,
      parameters: parameters.map(({ matrix, optional }, index) => ({
        description: takes[index],
        ...(matrix && { dimensionality: "matrix" }),
        name: names[index],
        ...(optional && { optional }),
        type: "any",
      })),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}
