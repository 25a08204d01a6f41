/** Writes docs/office-js-support.md, and what the host says of names that it lacks, from the host's type tables and Microsoft's declarations. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { typescript } from "../typescript.mjs";
import { declarations, declaredClasses, lackingProperties, supportPage } from "./officeJsPage.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { officeTypes } = typescript("packages/office-host/src/host/objects/types.ts");
const declared = declaredClasses(declarations(root));
writeFileSync(join(root, "docs/office-js-support.md"), supportPage(officeTypes, declared));
writeFileSync(
  join(root, "packages/office-host/src/host/lackingProperties.json"),
  `${JSON.stringify(lackingProperties(officeTypes, declared), null, 2)}\n`,
);
