const { execFileSync } = require("node:child_process");
const { join } = require("node:path");

/** Before any test, where no test's patience ends it: a browser, which may have to be installed, and the pane's pages. */
module.exports = async () => {
  const { findChromium } = await import("../../tools/chromium.mjs");
  findChromium();
  const root = join(__dirname, "../..");
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  for (const page of ["checklist", "funnel"])
    execFileSync(
      process.execPath,
      [webpack, "--config", join(__dirname, "pane/webpack.cjs"), "--env", `page=${page}`],
      { cwd: root, stdio: "inherit" },
    );
};
