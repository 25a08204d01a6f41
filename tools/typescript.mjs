/** Lets tools run the project's TypeScript: `const { splitTarget } = typescript("src/core/split.ts")`. */
import { createRequire, Module } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformFileSync } from "@swc/core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);

Module._extensions[".ts"] = (module, file) => {
  const { code } = transformFileSync(file, {
    swcrc: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  module._compile(code, file);
};

export function typescript(file) {
  return require(join(root, file));
}
