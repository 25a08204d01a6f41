import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faces } from "../../src/functions/faces";
import { describeFunctions, metadataIn } from "../../tools/docs/describe.mjs";
import type { Described } from "../../tools/docs/describe.mjs";
import { functionPages } from "../../tools/docs/pages.mjs";
import { builtIns } from "./builtins";

const root = join(__dirname, "../..");
const ids = Object.keys(faces);
let described: Described[];
beforeAll(async () => {
  described = await describeFunctions(root);
});

const of = (id: string): Described => {
  const found = described.find((one) => one.id === id);
  if (!found) throw new Error(`${id} has no docblock with @customfunction.`);
  return found;
};

test("every docblock has a face and every face a docblock", () =>
  expect(described.map(({ id }) => id)).toEqual([...ids].sort()));

describe.each(ids)("%s", (id) => {
  test("is named as its id, which saved formulas hold", () => expect(of(id).metadata.name).toBe(id));

  test("is no cell, no built-in function, and a name that Excel takes", () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
    expect(id).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/);
    expect(builtIns.has(id)).toBe(false);
  });

  test("has its optional parameters last, or Excel loads none of the add-in", () => {
    const optional = of(id).metadata.parameters.map((parameter) => Boolean(parameter.optional));
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
  });

  test("takes any value, so that Excel hands over the text or error that we are to name", () =>
    of(id).metadata.parameters.forEach((parameter) => expect(parameter.type).toBe("any")));

  test.each(["en", "zh"] as const)("is told whole in %s, within Excel's lengths", (language) => {
    const { description, names, takes } = of(id)[language];
    for (const text of [description, ...takes]) {
      expect(text).toEqual(expect.stringMatching(/\S/));
      expect(text!.length).toBeLessThanOrEqual(255);
    }
    for (const name of names) expect(name).toEqual(expect.stringMatching(/^[\p{L}][\p{L}\p{N}]{0,31}$/u));
    expect(new Set(names).size).toBe(names.length);
  });

  test("has a golden case that answers and one that refuses", () => {
    const { cases } = of(id);
    expect(cases.some(({ result }) => result)).toBe(true);
    expect(cases.some(({ refusal }) => refusal)).toBe(true);
  });

  test("takes no more arguments in its golden cases than it has", () =>
    of(id).cases.forEach((one) =>
      expect(one.arguments.length).toBeLessThanOrEqual(of(id).metadata.parameters.length),
    ));
});

test("errors are handed over, since everything is declared any", () => {
  expect(metadataIn("en", described).allowErrorForDataTypeAny).toBe(true);
  expect(metadataIn("zh", described).allowErrorForDataTypeAny).toBe(true);
});

test("the Chinese metadata differs in words only", () => {
  const bare = (language: "en" | "zh"): unknown =>
    metadataIn(language, described).functions.map(({ id, parameters }) => ({
      id,
      parameters: parameters.map(({ type, dimensionality, optional }) => ({
        type,
        dimensionality,
        optional,
      })),
    }));
  expect(bare("zh")).toEqual(bare("en"));
});

test("docs/functions.md is up to date: run `npm run docs`", () => {
  for (const [file, text] of Object.entries(functionPages(described)))
    expect(existsSync(join(root, file)) && readFileSync(join(root, file), "utf8")).toBe(text);
});
