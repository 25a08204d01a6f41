import { addresses } from "./addresses.mjs";
import { fields, requirements } from "./fields.mjs";
import { icons } from "./icons.mjs";
import { locales, texts } from "./language.mjs";
import { references } from "./references.mjs";
import { runtime } from "./runtime.mjs";
import { structureProblems } from "./structure.mjs";
import { descend, everyElement, readTree } from "./tree.mjs";

const checks = [fields, requirements, texts, locales, addresses, references, runtime, icons];

/**
 * What is wrong with a manifest, as [{ line, message }] from top to bottom; empty where nothing is.
 * `pngAt(path)` gives the pixel size of the picture at a path below the manifest's own place, { width, height },
 * or a sentence that says why there is none.
 *
 * What the schema would refuse is reported alone, as nothing behind it can be relied on.
 */
export function checkManifest(text, pngAt) {
  const { trouble, root } = readTree(text);
  if (trouble) return [trouble];
  const form = structureProblems(root);
  const problems = form.length > 0 ? form : meaningProblems(root, pngAt);
  return [...problems].sort((one, other) => one.line - other.line);
}

function meaningProblems(root, pngAt) {
  const lists = descend(root, "VersionOverrides/Resources")?.children ?? [];
  const resources = lists.flatMap((list) => list.children.map((element) => ({ list: list.name, element })));
  const manifest = { root, elements: [...everyElement(root)], resources, pngAt };
  return checks.flatMap((check) => [...check(manifest)]);
}
