import { natives } from "../../../src/functions/natives";
import type { Call, Engine } from "./calls";
import { differences, goldenCalls, lambdas } from "./compare";
import { gridEngine, secondEngine } from "./engines";
import { generatedCalls } from "./generated";

/** How many calls are laid on one sheet. */
const BATCH = 50;

/** Calls in the portions that one sheet takes. */
export const sheets = (calls: readonly Call[]): Call[][] =>
  Array.from({ length: Math.ceil(calls.length / BATCH) }, (_, at) =>
    calls.slice(at * BATCH, (at + 1) * BATCH),
  );

/**
 * Compares the functions (all, or those named) in both engines, says what differs, and answers how many calls do.
 *
 * @param only a word in the name of the only engine that is asked; "" for both
 */
export async function compareAll(
  names: readonly string[],
  count: number,
  seed: number,
  say: (line: string) => void,
  only = "",
): Promise<number> {
  const engines: Engine[] = [secondEngine(lambdas), gridEngine(lambdas)].filter(({ name }) =>
    name.includes(only),
  );
  let wrong = 0;
  for (const id of names.length > 0 ? names : Object.keys(natives)) {
    const calls = [...goldenCalls(id), ...generatedCalls(id, count, seed)];
    for (const engine of engines) {
      const began = Date.now();
      let differs = 0;
      for (const some of sheets(calls)) {
        const found = await differences(engine, some);
        differs += found.length;
        for (const { call, ours, theirs } of found.slice(0, 5))
          say(`  ${told(call)} ours ${JSON.stringify(ours)} theirs ${JSON.stringify(theirs)}`);
      }
      wrong += differs;
      say(
        `${id}: ${calls.length} calls in ${engine.name}, ${differs} differ, ${((Date.now() - began) / 1000).toFixed(1)} s`,
      );
    }
  }
  return wrong;
}

const told = (call: Call): string => `${call.id} ${JSON.stringify(call.arguments)}`;
