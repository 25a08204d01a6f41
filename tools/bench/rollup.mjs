import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { typescript } from "../typescript.mjs";

export const title =
  "1,000 workbooks rolled up on the command line: the processor's seconds, those that went by, and the most memory";

const COUNT = 1_000;
const program = fileURLToPath(new URL("../../packages/cli/dist/splittarget.cjs", import.meta.url));
/** Tells at the end how much memory there was at the most, in kilobytes, and the processor's microseconds. */
const watch =
  'process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write(`peak ${u.maxRSS} busy ${u.userCPUTime+u.systemCPUTime}\n`)})';

export async function run(print) {
  const folder = mkdtempSync(join(tmpdir(), "splittarget-"));
  try {
    const bytes = await writeWorkbooks(folder);
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(watch)}`, program, "rollup", folder, "--csv"],
      { encoding: "utf8", maxBuffer: 1e9 },
    );
    const seconds = (performance.now() - start) / 1000;
    const rows = stdout.trim().split("\r\n").length - 1;
    const [peak, busy] = (/peak (\d+) busy (\d+)/.exec(stderr) ?? []).slice(1).map(Number);
    if (status !== 0 || rows !== COUNT) throw new Error(`${rows} rows, exit code ${status}: ${stderr}`);
    print(
      `  ${(busy / 1e6).toFixed(1)} s of the processor, ${seconds.toFixed(1)} s in all, workbooks of ` +
        `${Math.round(bytes / COUNT / 1000)} kB; ${Math.round(peak / 1000)} MB at the most`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checklists with statuses that differ, and every hundredth file cut short. Gives back the bytes of all. */
async function writeWorkbooks(folder) {
  const { writeXlsx } = typescript("packages/xlsx-book/src/writeXlsx.ts");
  const { template } = typescript("packages/cli/src/share/template.ts");
  const { ADD_IN_ID } = typescript("packages/cli/src/share/addInId.ts");
  const words = ["Done", "In progress", "Not started", "Not applicable"];
  let sum = 0;
  for (let file = 0; file < COUNT; file++) {
    const book = structuredClone(template.checklists.en);
    for (const [row, cells] of book.sheets[0].cells.entries())
      if (row > 0) cells[5] = { ...cells[5], value: words[(row * (file + 3)) % words.length] };
    const bytes = await writeXlsx(book, { addIn: ADD_IN_ID });
    const cut = file % 100 === 99 ? bytes.length / 2 : bytes.length;
    writeFileSync(join(folder, `plan ${file}.xlsx`), bytes.subarray(0, cut));
    sum += bytes.length;
  }
  return sum;
}
