import { run } from "../../packages/cli/src/run";
import program from "../../packages/cli/package.json";
import { addIn } from "./checklistOfFile";

/** The day where the command runs, as yyyy-mm-dd. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

// Whoever reads along may stop reading: `splittarget rollup plans | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void run(process.argv.slice(2), {
  screen: {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY,
  },
  environment: process.env,
  addIn,
  version: program.version,
  today: today(),
}).then((code) => {
  process.exitCode = code;
});
