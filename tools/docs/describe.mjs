/**
 * What is known about every function, in both languages: from its face's docblock, its Chinese text and its golden
 * cases. functions.json and docs/functions.md are made of it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import { transformFileSync } from "@swc/core";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** Every function by name, as `{ id, metadata, en, zh, cases }`. */
export async function describeFunctions(root) {
  const folder = join(root, "src/functions");
  const faces = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"));
  const args = load(join(root, "src/locale/zh/arguments.ts")).args;
  const chinese = Object.assign(
    {},
    ...readdirSync(join(root, "src/locale/zh/functions")).map((name) =>
      load(join(root, "src/locale/zh/functions", name)),
    ),
  );
  const described = [];
  for (const face of faces) {
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(face);
    if (errors.length) throw new Error(`${face}: ${errors.join("; ")}`);
    const remarks = remarksOf(readFileSync(face, "utf8"));
    for (const metadata of JSON.parse(metadataJson).functions) {
      const { id } = metadata;
      const golden = join(root, `test/golden/${id}.json`);
      described.push({
        id,
        metadata: { ...metadata, result: { type: "any", ...metadata.result } },
        en: {
          description: metadata.description,
          names: metadata.parameters.map(({ name }) => name),
          takes: metadata.parameters.map(({ description }) => description),
          remarks: remarks[id] ?? [],
        },
        zh: {
          description: chinese[id]?.description,
          names: metadata.parameters.map(({ name }) => args[name]),
          takes: metadata.parameters.map(({ name }) => chinese[id]?.parameters[name]),
          remarks: chinese[id]?.remarks ?? [],
        },
        cases: existsSync(golden) ? JSON.parse(readFileSync(golden, "utf8")).cases : [],
      });
    }
  }
  return described.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** functions.json as Excel wants it, in "en" or "zh". */
export function metadataIn(language, described) {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: described.map(({ metadata, [language]: text }) => ({
      ...metadata,
      description: text.description,
      parameters: metadata.parameters.map((parameter, index) => ({
        ...parameter,
        name: text.names[index],
        description: text.takes[index],
      })),
    })),
  };
}

/** The paragraphs under `@remarks` of each docblock, by the function's id. */
function remarksOf(source) {
  const found = {};
  for (const [, block] of source.matchAll(/\/\*\*([\s\S]*?)\*\//g)) {
    const id = /@customfunction\s+(\S+)/.exec(block)?.[1];
    const remarks = /@remarks\s*([\s\S]*?)\n\s*\*\s*@/.exec(block)?.[1];
    if (id && remarks)
      found[id] = remarks
        .split(/\n\s*\*\s*\n/)
        .map((paragraph) => paragraph.replace(/\n?\s*\*\s+/g, " ").trim());
  }
  return found;
}

/** What a TypeScript file without imports of its own exports. */
function load(file) {
  const { code } = transformFileSync(file, {
    swcrc: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  const module = { exports: {} };
  vm.runInThisContext(`(function (exports, module, require) {${code}\n})`)(
    module.exports,
    module,
    createRequire(file),
  );
  return module.exports;
}
