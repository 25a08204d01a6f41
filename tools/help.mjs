/** Writes the help's pages and their pictures into dist/help, or beneath the folder that is named. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { helpPages } from "./docs/help/helpPages.mjs";
import { root } from "./typescript.mjs";

const folder = join(root, process.argv[2] ?? "dist", "help");
for (const [file, text] of Object.entries(helpPages())) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
cpSync(join(root, "docs/pictures/help"), join(folder, "pictures"), { recursive: true });
