/**
 * Compares the functions' native forms with the functions, on the golden cases and on generated ones, calculated by the
 * grid's engine and by one of another author: `node tools/native.mjs [FUNCTION …]`; NATIVE_CASES (2000) is how many are
 * generated for each function, NATIVE_SEED picks others; NATIVE_ENGINE takes only one of them: "grid", whose engine needs
 * hours for all of them, or "second". Engines keep what they have read: every portion of calls has a process of its own.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { typescript } from "./typescript.mjs";

/** How many calls a process is asked; odds are thousands of figures each, of which engines forget none. */
const PORTION = 200;
const PORTION_OF_ODDS = { grid: 20, second: 50 };

const { NATIVE_CASES = "2000", NATIVE_SEED = "1", NATIVE_ENGINE, NATIVE_PART } = process.env;
if (NATIVE_PART) await part(JSON.parse(NATIVE_PART));
else everything(process.argv.slice(2));

async function part(asked) {
  const say = (line) => process.stdout.write(`${line}\n`);
  // The grid speaks of unknown functions on the console.
  console.log = console.warn = console.error = () => undefined;
  const { compareSome } = typescript("test/host/native/compareAll.ts");
  say(JSON.stringify(await compareSome(asked, say)));
  process.exit(0);
}

function everything(named) {
  const { natives } = typescript("src/functions/natives.ts");
  const engines = NATIVE_ENGINE ? [NATIVE_ENGINE] : ["second", "grid"];
  for (const id of named.length > 0 ? named : Object.keys(natives))
    for (const engine of engines) if (portions(id, engine) > 0) process.exitCode = 1;
}

/** How many calls of a function an engine answers otherwise. */
function portions(id, engine) {
  const began = Date.now();
  const all = { asked: 0, differ: 0, apart: 0 };
  const portion = /^FUNNEL(ODDS|FOR)$/.test(id) ? PORTION_OF_ODDS[engine] : PORTION;
  for (let from = 0, isMore = true; isMore; from += portion) {
    const asked = {
      id,
      engine,
      cases: Number(NATIVE_CASES),
      seed: Number(NATIVE_SEED),
      from,
      count: portion,
    };
    const found = answerOf(asked);
    all.asked += found.asked;
    all.differ += found.differ;
    all.apart = Math.max(all.apart, found.apart);
    isMore = found.asked === portion;
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(
    `${id}: ${all.asked} calls in the ${engine} engine, ${all.differ} differ, others by ${all.apart.toExponential(1)} at most, ${seconds} s`,
  );
  return all.differ;
}

/** A portion that a process has not enough memory for is asked in halves. */
function answerOf(asked) {
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: Infinity,
    env: { ...process.env, NATIVE_PART: JSON.stringify(asked) },
  });
  const lines = stdout.trim().split("\n");
  for (const line of lines.slice(0, -1)) console.log(line);
  if (status !== 0) {
    if (asked.count === 1) throw new Error(`${asked.id} from ${asked.from} ended with ${status}`);
    const half = Math.floor(asked.count / 2);
    const first = answerOf({ ...asked, count: half });
    const second = answerOf({ ...asked, from: asked.from + half, count: asked.count - half });
    return {
      asked: first.asked + second.asked,
      differ: first.differ + second.differ,
      apart: Math.max(first.apart, second.apart),
    };
  }
  return JSON.parse(lines.at(-1));
}
