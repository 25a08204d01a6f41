import { existsSync, readdirSync, readFileSync } from "node:fs";
import { functions } from "../../src/functions/functions";
import { describeFunctions, metadataIn, type Described } from "../../tools/docs/describe.mjs";
import { functionPages } from "../../tools/docs/pages.mjs";
import { builtIns } from "./builtins";
import { faces, type FunctionId } from "./faces";
import committed from "./signatures.json";

const ids = Object.keys(functions) as FunctionId[];
const described = describeFunctions();
const of = (id: string): Described => described.find((one) => one.id === id)!;

test("every folder is a function of the list", () => {
  const folders = readdirSync("src/functions", { withFileTypes: true }).filter((one) => one.isDirectory());
  const expected = ["declare", ...ids.map((id) => id.toLowerCase())];
  expect(folders.map(({ name }) => name).sort()).toEqual(expected.sort());
});

/** "weights[]" is a range, "unit?" may be left out. */
test("ids and arguments, which saved formulas hold, stay as they are; new ones may follow", () => {
  const signatures = Object.fromEntries(
    described.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, matrix, optional }) => `${name}${matrix ? "[]" : ""}${optional ? "?" : ""}`),
    ]),
  );
  expect(signatures).toEqual(committed);
});

describe.each(ids)("%s", (id) => {
  test("is no cell, no built-in function, and a name that Excel takes", () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
    expect(id).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/);
    expect(builtIns.has(id)).toBe(false);
  });

  test("has its optional parameters last, or Excel loads none of the add-in", () => {
    const optional = of(id).parameters.map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
  });

  test.each(["en", "zh"] as const)("is told whole in %s, within Excel's lengths", (language) => {
    const { description, names, takes } = of(id)[language];
    for (const text of [description, ...takes]) {
      expect(text).toEqual(expect.stringMatching(/\S/));
      expect(text.length).toBeLessThanOrEqual(255);
    }
    for (const name of names) expect(name).toEqual(expect.stringMatching(/^[\p{L}][\p{L}\p{N}]{0,31}$/u));
    expect(new Set(names).size).toBe(names.length);
  });

  test("is told of its own arguments and no others", () => {
    const { names, called } = functions[id];
    expect(Object.keys(called.zh).sort()).toEqual([...names].sort());
  });

  test("has a golden case that answers and one that refuses", () => {
    const { cases } = of(id);
    expect(cases.some(({ result }) => result)).toBe(true);
    expect(cases.some(({ refusal }) => refusal)).toBe(true);
  });

  test("takes no more arguments in its golden cases than it has", () =>
    of(id).cases.forEach((one) =>
      expect(one.arguments.length).toBeLessThanOrEqual(of(id).parameters.length),
    ));

  test("does not look at what Excel hands over beside its arguments", () => {
    const { arguments: given } = of(id).cases.find(({ result }) => result)!;
    const all = of(id).parameters.map((_, index) => given[index] ?? null);
    expect(faces[id](...all, { functionName: id })).toEqual(faces[id](...given));
  });
});

test("an argument has one name in Chinese, whichever function takes it", () => {
  const known = new Map<string, string>();
  for (const { called } of Object.values(functions))
    for (const [argument, name] of Object.entries(called.zh)) {
      expect([argument, known.get(argument) ?? name]).toEqual([argument, name]);
      known.set(argument, name);
    }
});

test("everything is any, so that Excel hands over the text or error that we are to name", () => {
  for (const language of ["en", "zh"] as const) {
    const { allowErrorForDataTypeAny, functions: told } = metadataIn(language, described);
    expect(allowErrorForDataTypeAny).toBe(true);
    for (const { parameters } of told) for (const { type } of parameters) expect(type).toBe("any");
  }
});

test("docs/functions.md is up to date: run `npm run docs`", () => {
  for (const [file, text] of Object.entries(functionPages(described)))
    expect(existsSync(file) && readFileSync(file, "utf8")).toBe(text);
});
