import { natives } from "../../../src/functions/natives";
import { differences, goldenCalls, lambdas } from "./compare";
import { gridEngine, secondEngine } from "./engines";
import { generatedCalls } from "./generated";

const ids = Object.keys(natives);
/** Some of the 2,000 a function that `node tools/native.mjs` takes. */
const some = (count: number, seed: number) => ids.flatMap((id) => generatedCalls(id, count, seed));

test("an engine of another author answers what the functions do, on the golden cases and on generated ones", async () =>
  expect(await differences(secondEngine(lambdas), [...ids.flatMap(goldenCalls), ...some(3, 2)])).toEqual([]));

test("the grid answers the same", async () =>
  expect(
    await differences(gridEngine(lambdas), [
      ...ids.flatMap((id) => goldenCalls(id).slice(0, 1)),
      ...some(1, 3),
    ]),
  ).toEqual([]));

test("a form that answers otherwise is found", async () => {
  const call = { id: "POOLSHARE", arguments: [10, 1, [[1], [1]]] };
  const lambda = lambdas.POOLSHARE.replace("INT(ROUND(", "INT(1+ROUND(");
  expect(await differences(secondEngine({ POOLSHARE: lambda }), [call])).toHaveLength(1);
});
