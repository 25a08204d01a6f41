import { randomFrom } from "../bench/measure.mjs";

// Stryker draws no samples, and hands out neither this class nor a place to draw them.
const planner = "../../node_modules/@stryker-mutator/core/dist/src/mutants/mutant-test-planner.js";

/**
 * Lets Stryker run only the mutants that count: not those that no input can tell from the original. With a `count` it
 * runs so many of them under each path, drawn at random; a seed draws the same ones.
 */
export async function counting(paths, count, seed) {
  const { MutantTestPlanner } = await import(planner);
  const { makePlan } = MutantTestPlanner.prototype;
  MutantTestPlanner.prototype.makePlan = function (mutants) {
    for (const mutant of mutants)
      if (isSigned(mutant)) Object.assign(mutant, { status: "Ignored", ...signed });
    if (!count) return makePlan.call(this, mutants);
    const counting = mutants.filter(({ status }) => status !== "Ignored");
    const random = randomFrom(seed);
    const samples = paths.flatMap((path) => {
      const under = counting.filter(({ fileName }) => `${fileName}/`.includes(`/${path}/`));
      const sample = drawn(under, count, random);
      console.log(`${path}: ${sample.length} of ${under.length} mutants that count`);
      return sample;
    });
    return makePlan.call(this, samples);
  };
}

const signed = { statusReason: "A sign is 1 or −1: to divide by it is to multiply by it." };
const isSigned = ({ mutatorName, replacement }) =>
  mutatorName === "ArithmeticOperator" && /\/ sign$/.test(replacement);

/** So many of them, each as likely as any other (Fisher and Yates). */
function drawn(all, count, random) {
  const left = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () => {
    const place = Math.floor(random() * left.length);
    [left[place], left[left.length - 1]] = [left[left.length - 1], left[place]];
    return left.pop();
  });
}
