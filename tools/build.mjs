/** `npm run build`: the scripts and pages, what Excel shows of the functions, the sample, the help. Options go to webpack. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./typescript.mjs";

const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
for (const command of [
  [webpack, "--mode", "production", ...process.argv.slice(2)],
  [join(root, "tools/metadata.mjs")],
  [join(root, "tools/sample.mjs")],
  [join(root, "tools/help.mjs")],
]) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
