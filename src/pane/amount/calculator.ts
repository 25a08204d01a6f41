import {
  addDependencies,
  create,
  divideDependencies,
  evaluateDependencies,
  multiplyDependencies,
  powDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
} from "mathjs/number";

/** mathjs with plain arithmetic only: nothing that imports, assigns, parses units or makes functions. */
const math = create({
  addDependencies,
  divideDependencies,
  evaluateDependencies,
  multiplyDependencies,
  powDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
});

/** The value of an expression of numbers, brackets and + - * / ^; whatever else is in it was refused before. */
export const calculateText = (plain: string): number => Number(math.evaluate(plain));
