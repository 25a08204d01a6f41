/**
 * Puts the add-in into the Excel of this machine: `npm run excel`, and takes it out again: `npm run excel:stop`.
 * Builds, makes sure of a certificate for https://localhost (the system may ask for leave), serves the build there
 * and hands the manifest to Excel. Stop serving with Ctrl+C.
 *
 * Certificate and sideloading are Microsoft's own tools, fetched when first used.
 */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerFrom } from "./serve.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const manifest = join(root, "manifest.xml");
const port = 3000;
const shell = process.platform === "win32";

if (process.argv[2] === "stop") run("npx", ["--yes", "office-addin-debugging@7", "stop", manifest]);
else await start();

async function start() {
  if (process.platform === "linux") {
    console.error(
      "There is no Excel for Linux. Sideload manifest.xml into Excel on the web instead: see README.md.",
    );
    process.exit(1);
  }
  run("npm", ["run", "build"]);
  run("npx", ["--yes", "office-addin-dev-certs@3", "install"]);
  const folder = join(homedir(), ".office-addin-dev-certs");
  const [cert, key] = ["localhost.crt", "localhost.key"].map((name) => readFileSync(join(folder, name)));
  const server = createServer({ cert, key }, answerFrom(join(root, "dist")));
  server.once("error", (error) => {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${port} is taken, perhaps by npm start. Stop that first: Excel asks for this port.`
        : error.message,
    );
    process.exit(1);
  });
  server.listen(port, "localhost", () => {
    console.log(`Serving https://localhost:${port}. Stop with Ctrl+C, then npm run excel:stop.`);
    const sideload = [
      "office-addin-debugging@7",
      "start",
      manifest,
      "desktop",
      "--no-debug",
      "--no-live-reload",
    ];
    spawn("npx", ["--yes", ...sideload], { cwd: root, stdio: "inherit", shell }).once("exit", (code) => {
      if (code !== 0) process.exit(code ?? 1);
    });
  });
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell,
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
