import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { FunctionMetadata, Implementation } from "office-host/grid/functionMetadata";

/** The functions as they are built and published: dist/functions.js alone in a world of its own, and its metadata. */
export function builtFunctions(): {
  metadata: readonly FunctionMetadata[];
  implementations: Record<string, Implementation>;
} {
  const implementations: Record<string, Implementation> = {};
  class Refusal {
    constructor(
      readonly code: string,
      readonly message?: string,
    ) {}
  }
  const associate = (id: string, implementation: Implementation) => (implementations[id] = implementation);
  const world = createContext({ CustomFunctions: { associate, Error: Refusal } });
  // A world looks up Math anew each time it is asked for, as slowly as a window does not: given by name, it is quick.
  const names = new Script("Object.getOwnPropertyNames(globalThis)").runInContext(world) as string[];
  const given = names.filter((name) => /^[A-Z]/.test(name) && name !== "CustomFunctions").join();
  const code = readFileSync("dist/functions.js", "utf8");
  new Script(`(function (${given}) {${code}\n})(${given})`).runInContext(world);
  const { functions } = JSON.parse(readFileSync("dist/functions.json", "utf8"));
  return { metadata: functions, implementations };
}
