import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join, win32 } from "node:path";

/** The flags under which a headless Chromium runs anywhere, as root in a container too, and stays off the network. */
export const chromiumFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];
const installation = "apt-get update && apt-get install -y --no-install-recommends chromium";

/**
 * The path of a Chromium that tests and pictures can start: CHROME_PATH, then the system's own (Chromium, Chrome
 * or Edge), then Debian's package where one is root. Nothing is downloaded from anywhere else.
 *
 * Throws with the command to type where there is none. A CHROME_PATH that leads nowhere is an error rather than
 * a reason to take another browser than the one asked for.
 */
export function findChromium({
  env = process.env,
  platform = process.platform,
  isRoot = process.getuid?.() === 0,
  isProgram = canRun,
  install = installDebianChromium,
} = {}) {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(
      `CHROME_PATH is ${env.CHROME_PATH}, where no program is. Correct it, or unset it to use the system's Chromium.`,
    );
  }
  const installed = () => places(env, platform).find((place) => isProgram(place));
  const found = installed();
  if (found) return found;
  if (platform === "linux" && isRoot && isProgram("/usr/bin/apt-get")) {
    const trouble = install();
    const fresh = installed();
    if (fresh) return fresh;
    throw new Error(`No Chromium found, and installing Debian's failed (${trouble}). ${advice(platform)}`);
  }
  throw new Error(`No Chromium, Chrome or Edge found. ${advice(platform)}`);
}

function places(env, platform) {
  if (platform === "darwin")
    return ["/Applications", `${env.HOME ?? ""}/Applications`].flatMap((folder) =>
      macApplications.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform === "win32")
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => windowsPrograms.map((program) => win32.join(folder, program)));
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return commands.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function advice(platform) {
  if (platform === "darwin")
    return "Type: brew install --cask chromium, or set CHROME_PATH to a browser's program.";
  if (platform === "win32")
    return "Type: winget install Google.Chrome, or set CHROME_PATH to a browser's program.";
  if (existsSync("/etc/debian_version"))
    return `Type: sudo sh -c '${installation}', or set CHROME_PATH to a browser's program.`;
  return "Install Chromium with the system's packages, or set CHROME_PATH to a browser's program.";
}

/** Says in one line what it does, and gives the reason where it fails. Ten minutes is where a mirror counts as gone. */
function installDebianChromium() {
  process.stderr.write(`No Chromium found: installing Debian's (${installation}).\n`);
  const { status, signal, error, stderr } = spawnSync("sh", ["-c", installation], {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 600_000,
  });
  if (status === 0) return undefined;
  if (error) return error.message;
  if (signal) return `stopped by ${signal}`;
  return stderr.trim().split("\n").at(-1) || `apt-get ended with ${status}`;
}
