const { execFileSync } = require("node:child_process");
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/** Before any test, where no test's patience ends it: a browser, which may have to be installed, and the pane's pages. */
module.exports = async () => {
  const { findChromium } = await import("../../tools/chromium.mjs");
  findChromium();
  const root = join(__dirname, "../..");
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  for (const page of ["charts", "checklist", "funnel", "whole"]) {
    execFileSync(
      process.execPath,
      [webpack, "--config", join(__dirname, "pane/webpack.cjs"), "--env", `page=${page}`],
      { cwd: root, stdio: "inherit" },
    );
    writeFileSync(join(root, "test/output/pane", page, "index.html"), html(root));
  }
};

/** The real page's own head and policy, with the stand-in's script instead of Office's and ours. */
function html(root) {
  const page = readFileSync(join(root, "src/entry/taskpane.html"), "utf8");
  return page
    .replace(/<script\b[^>]*>\s*<\/script>/g, "")
    .replace(" https://appsforoffice.microsoft.com", "")
    .replace("</body>", '<script src="pane.js"></script></body>');
}
