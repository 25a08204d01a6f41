/**
 * Writes into NOTICE what the built files name as shipped, after a build: `npm run notice`.
 *
 * What stands above the line of lists is written by hand.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** What is shipped, each with the file that its build names its libraries in. */
const places = {
  "dist/functions.licences.txt":
    "Shipped in the custom functions (functions.js), and data that these are made from",
  "dist/taskpane.licences.txt": "Shipped in the task pane (taskpane.js and its parts)",
  "dist/workbench.licences.txt": "Shipped in the workbench (workbench.js and its parts)",
  "packages/cli/dist/splittarget.licences.txt": "Shipped in the command line (splittarget.cjs)",
};
const line = "-".repeat(80);

/** The packages and their licences that a build's texts of licences name, such as «react (MIT)». */
export function packagesIn(licences) {
  return licences
    .split(`\n${line}\n`)
    .map((part) => part.trim().split("\n")[0])
    .map((heading) => {
      const [, name, licence] = /^(\S+) \S+(?: \((.+)\))?$/.exec(heading);
      return `${name} (${(licence ?? "named in its text only").replace(/^\((.*)\)$/, "$1")})`;
    });
}

/** NOTICE as it has to be: what stands there by hand, and the lists of what is built under `root`. */
export function noticeFor(root, standing) {
  const [byHand] = standing.split(`${line}\n`);
  const lists = Object.entries(places).map(([file, title]) => {
    const packages = packagesIn(readFileSync(join(root, file), "utf8"));
    return [`${title}; the texts are in ${basename(file)}:`, "", ...packages.map((one) => `- ${one}`)];
  });
  return `${byHand.trimEnd()}\n\n${line}\n\n${lists.map((list) => list.join("\n")).join("\n\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(root, "NOTICE");
  writeFileSync(file, noticeFor(root, readFileSync(file, "utf8")));
}
