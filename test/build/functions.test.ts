import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { faces } from "../functions/faces";
import { goldenFile, type Golden } from "../functions/call";

type Face = (...given: unknown[]) => unknown;

/** dist/functions.js alone in an empty world: no window, no Office, no console; eval and Function refused. */
function loaded(CustomFunctions: object): Map<string, Face> {
  const registered = new Map<string, Face>();
  const world = createContext(
    {
      CustomFunctions: {
        associate: (id: string, face: Face) => registered.set(id, face),
        ...CustomFunctions,
      },
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(readFileSync("dist/functions.js", "utf8"), world);
  return registered;
}

test("functions.js, loaded alone, registers every function by its id", () =>
  expect([...loaded({}).keys()].sort()).toEqual(Object.keys(faces).sort()));

test("functions.json names the same functions", () => {
  for (const file of ["functions.json", "functions.zh-CN.json"]) {
    const { functions } = JSON.parse(readFileSync(`dist/${file}`, "utf8")) as { functions: { id: string }[] };
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(faces).sort());
  }
});

test("it calculates without an Office", () => {
  const registered = loaded({});
  expect(registered.get("SPLITTARGET")!(100, [[1, 1, 1]])).toEqual([[34, 33, 33]]);
  expect(registered.get("FUNNELNEEDS")!(1000000, 70000, [[0.35, 0.45]])).toEqual([[96], [34], [15]]);
});

test("as built, every function still answers its golden cases", () => {
  const registered = loaded({});
  for (const [id, face] of registered) {
    const { cases } = JSON.parse(readFileSync(goldenFile(id), "utf8")) as Golden;
    for (const { arguments: given, result, digits } of cases)
      if (result) expect(rounded(face(...given), digits ?? 17)).toEqual(rounded(result, digits ?? 17));
  }
});

/** As plain data of this world, to so many digits. */
function rounded(rows: unknown, digits: number): unknown {
  return JSON.parse(JSON.stringify(rows), (_key, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(digits)) : value,
  );
}

test("a refusal carries its code and message where the host has no error of its own", () =>
  expect(() => loaded({}).get("SPLITTARGET")!(100, [[-1]])).toThrow(
    expect.objectContaining({ code: "#VALUE!", message: "weights: -1 is negative; a weight is 0 or more" }),
  ));

test("and is the host's own where it has one", () => {
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  }
  expect(() => loaded({ Error: ExcelError }).get("SPLITTARGET")!(100, [[1]], null, 200)).toThrow(ExcelError);
});

test("the hints' examples give every argument: a hint joins what there is with commas", () => {
  const examples = JSON.parse(readFileSync("dist/functions.examples.json", "utf8")) as Record<
    string,
    string[]
  >;
  const { functions } = JSON.parse(readFileSync("dist/functions.json", "utf8")) as {
    functions: { id: string; parameters: unknown[] }[];
  };
  for (const { id, parameters } of functions) {
    expect([id, examples[id]!.length]).toEqual([id, parameters.length]);
    expect([id, examples[id]!.at(-1)]).not.toEqual([id, ""]);
  }
});
