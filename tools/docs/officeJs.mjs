/** Writes docs/office-js-support.md from the host's type tables and Microsoft's declarations. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { typescript } from "../typescript.mjs";
import { declarations, declaredClasses, supportPage } from "./officeJsPage.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { officeTypes } = typescript("packages/office-host/src/host/objects/types.ts");
writeFileSync(
  join(root, "docs/office-js-support.md"),
  supportPage(officeTypes, declaredClasses(declarations(root))),
);
