import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./serve.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const webpack = require("webpack");
const configurations = require("../webpack.config.js");

const folder = configurations.folders.development;
const port = readPort(process.env.PORT);
const server = await listen(port);
const address = `http://localhost:${server.address().port}/workbench.html`;

console.log("Building what has changed …");
const began = performance.now();
let opened = false;
const compiler = webpack(configurations({}, { mode: "development" }));
compiler.watch({ ignored: ["**/node_modules", "**/dist", "**/.cache"] }, (failure, stats) => {
  if (failure) return fail(`The build could not start: ${failure.message}`);
  if (stats.hasErrors()) {
    console.error(stats.toString({ preset: "errors-only", colors: process.stdout.isTTY }));
    console.error("The build failed. Correct the above and save: it builds again by itself.");
    return;
  }
  Promise.all(["metadata.mjs", "sample.mjs", "help.mjs"].map(write)).then(
    () => ready(),
    (error) => console.error(error.message),
  );
});

function ready() {
  if (opened) return console.log(`Built again. Reload ${address}`);
  opened = true;
  console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  console.log(`\nThe workbench is at ${address}\n`);
  console.log("It is built again when a file changes. Stop it with Ctrl+C.");
  if (process.env.BROWSER !== "none") openBrowser(address);
}

/** What is written beside the scripts: the functions' descriptions, the plan of the sample, the help. */
function write(tool) {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, [join(root, "tools", tool), folder], {
      cwd: root,
      stdio: "inherit",
    });
    run.once("error", reject);
    run.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`tools/${tool} ended with ${code}.`)),
    );
  });
}

async function listen(port) {
  try {
    return await serve(join(root, folder), port);
  } catch (error) {
    if (error.code === "EADDRINUSE")
      fail(
        `Port ${port} is taken, perhaps by a workbench that runs already. Take another: PORT=${port + 1} npm start`,
      );
    if (error.code === "EACCES") fail(`Port ${port} is not open to you. Take another: PORT=3001 npm start`);
    throw error;
  }
}

function readPort(text) {
  if (text === undefined || text === "") return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    fail(`PORT is «${text}»; a port is a whole number from 0 to 65535.`);
  return port;
}

/** Only where there is a screen: a build machine has none, and a failure to open is no failure to serve. */
function openBrowser(address) {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const hasScreen =
    process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (!hasScreen || process.env.CI) return;
  spawn(command, args, { stdio: "ignore", detached: true })
    .once("error", () => console.log("Open the address in a browser."))
    .unref();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
