import type { Call } from "./calls";
import { compare, goldenCalls, lambdas } from "./compare";
import { gridEngine, secondEngine } from "./engines";
import { generatedCalls } from "./generated";

/** How many calls are laid on one sheet. */
const BATCH = 50;

/** Odds are thousands of figures each, all of which the grid keeps as long as their sheet is there. */
const BATCH_OF_ODDS = 5;

/** Calls in the portions that one sheet takes. */
export const sheets = (calls: readonly Call[], batch = BATCH): Call[][] =>
  Array.from({ length: Math.ceil(calls.length / batch) }, (_, at) =>
    calls.slice(at * batch, (at + 1) * batch),
  );

/** Which calls of a function an engine is asked. */
interface Asked {
  readonly id: string;
  readonly engine: "grid" | "second";
  /** How many are generated, beside the golden ones. */
  readonly cases: number;
  readonly seed: number;
  /** The first of them, and how many from there. */
  readonly from: number;
  readonly count: number;
}

/**
 * Asks an engine some calls of a function, says what differs, and answers how many were asked, how many do, and how far
 * apart the others' figures lie.
 */
export async function compareSome(
  { id, engine: name, cases, seed, from, count }: Asked,
  say: (line: string) => void,
): Promise<{ asked: number; differ: number; apart: number }> {
  const engine = { grid: gridEngine, second: secondEngine }[name](lambdas);
  const calls = [...goldenCalls(id), ...generatedCalls(id, cases, seed)].slice(from, from + count);
  let differ = 0;
  let apart = 0;
  for (const some of sheets(calls, /^FUNNEL(ODDS|FOR)$/.test(id) ? BATCH_OF_ODDS : BATCH)) {
    const { found, apart: most } = await compare(engine, some);
    differ += found.length;
    apart = Math.max(apart, most);
    for (const { call, ours, theirs } of found)
      say(
        `  ${id} ${JSON.stringify(call.arguments)} ours ${JSON.stringify(ours)} theirs ${JSON.stringify(theirs)}`,
      );
  }
  return { asked: calls.length, differ, apart };
}
