/** Writes docs/native.md from the functions' native forms. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../typescript.mjs";
import { nativePage } from "./nativePage.mjs";

writeFileSync(join(root, "docs", "native.md"), nativePage());
