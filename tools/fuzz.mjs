/**
 * Opens damaged and hostile workbooks: `npm run build && npm run fuzz -- MINUTES [SEED]`. Reports what ends in an error other than
 * the reader's own refusal, takes too long, takes too much memory, or opens unlike the workbook that was damaged. What
 * it finds is kept in .cache/fuzz. The same seed tries the same files.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { damageBytes } from "./fuzz/bytes.mjs";
import { changeParts } from "./fuzz/parts.mjs";
import { randomFrom } from "./fuzz/random.mjs";
import { seeds } from "./fuzz/seeds.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "../.cache/fuzz");

/** Processor time of one file, in milliseconds; the page's own patience is three times as long. */
const patience = 10_000;
const memory = 1200e6;

const minutes = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? 1);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error("npm run fuzz -- MINUTES [SEED]: the minutes are a number over 0, the seed a whole number.");
  process.exit(2);
}

let reader;
const start = () =>
  new Worker(join(here, "fuzz/reading.mjs"), { resourceLimits: { maxOldGenerationSizeMb: 1000 } });

/** What the reading thread answers; a thread that is at its end is replaced. */
function read(bytes, save) {
  reader ??= start();
  const before = process.memoryUsage().rss;
  const began = process.cpuUsage();
  return new Promise((resolve) => {
    let most = 0;
    const end = (said) => {
      clearInterval(watch);
      for (const event of ["message", "error"]) reader?.removeAllListeners(event);
      resolve(said);
    };
    const give = (said) => {
      void reader.terminate();
      reader = undefined;
      end(said);
    };
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before);
      const { user, system } = process.cpuUsage(began);
      if ((user + system) / 1000 > patience) give({ hang: `over ${patience / 1000} s` });
      else if (most > memory) give({ memory: `${Math.round(most / 1e6)} MB` });
    }, 50);
    reader.once("message", end);
    reader.once("error", (error) =>
      give(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? { memory: "over the thread's limit" }
          : { crash: String(error.stack) },
      ),
    );
    reader.postMessage({ bytes, save });
  });
}

const originals = [];
for (const bytes of await seeds()) {
  const { opened } = await read(bytes, true);
  if (!opened) throw new Error("A workbook to begin with can't be opened.");
  originals.push({ bytes, opened });
}

const counts = {};
const finds = new Map();
const until = performance.now() + minutes * 60_000;
let tried = 0;
for (; performance.now() < until; tried++) {
  const random = randomFrom(seed * 1_000_003 + tried);
  const original = random.of(originals);
  const damaged = random.below(2) === 0;
  const { bytes, how } = damaged ? damageBytes(original.bytes, random) : changeParts(original.bytes, random);
  const said = await read(bytes, !damaged);
  const unlike = damaged && said.opened && said.opened !== original.opened;
  const kind = unlike
    ? "opened unlike the original"
    : said.opened
      ? "opened"
      : (said.refused ?? Object.keys(said)[0]);
  counts[kind] = (counts[kind] ?? 0) + 1;
  if (said.refused || (said.opened && !unlike)) continue;
  const reason = unlike ? how : `${Object.values(said)[0]}`;
  const place = `${kind}: ${reason.split("\n").slice(0, 2).join(" ").replace(/\d+/g, "#")}`;
  if (finds.has(place)) continue;
  finds.set(place, tried);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${seed}-${tried}.xlsx`);
  writeFileSync(file, bytes);
  console.error(
    `${kind}, file ${tried} (${how}), kept as ${file}\n  ${reason.split("\n").slice(0, 4).join("\n  ")}`,
  );
}
await reader?.terminate();

const told = Object.entries(counts).sort(([, a], [, b]) => b - a);
console.log(`${tried} files of seed ${seed}: ${told.map(([kind, count]) => `${kind} ${count}`).join(", ")}.`);
console.log(finds.size ? `${finds.size} finds.` : "No finds.");
process.exit(finds.size ? 1 : 0);
