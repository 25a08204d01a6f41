import { randomFrom } from "../bench/measure.mjs";

// Stryker draws no samples, and hands out neither this class nor a place to draw them.
const planner = "../../node_modules/@stryker-mutator/core/dist/src/mutants/mutant-test-planner.js";

/** Lets Stryker run only so many of its mutants, drawn at random from those that are not marked; a seed draws the same. */
export async function drawing(count, seed) {
  const { MutantTestPlanner } = await import(planner);
  const { makePlan } = MutantTestPlanner.prototype;
  MutantTestPlanner.prototype.makePlan = function (mutants) {
    return makePlan.call(this, drawn(mutants, count, randomFrom(seed)));
  };
}

function drawn(mutants, count, random) {
  const counting = mutants.filter(({ status }) => status !== "Ignored");
  for (let last = counting.length; last > counting.length - count && last > 0; last--) {
    const place = Math.floor(random() * last);
    [counting[place], counting[last - 1]] = [counting[last - 1], counting[place]];
  }
  const sample = counting.slice(Math.max(0, counting.length - count));
  console.log(`${sample.length} of ${counting.length} mutants that count`);
  return sample;
}
