import { readFileSync } from "node:fs";
import { MOST_CHARACTERS } from "../../src/functions/declare/native/native";
import { functions } from "../../src/functions/functions";
import { natives } from "../../src/functions/natives";
import { nativePage } from "../../tools/docs/nativePage.mjs";
import { builtIns } from "./builtins";

/** What Excel 365 and 2024 don't know, or know as a preview only. */
const LATER = new Set(
  "COPILOT DETECTLANGUAGE GROUPBY PERCENTOF PIVOTBY REGEXEXTRACT REGEXREPLACE REGEXTEST STOCKHISTORY TRANSLATE TRIMRANGE".split(
    " ",
  ),
);

test("docs/native.md is up to date (npm run docs)", () =>
  expect(readFileSync("docs/native.md", "utf8")).toBe(nativePage()));

describe.each(Object.entries(natives))("%s", (id, { lambda }) => {
  const code = lambda.replace(/"[^"]*"/g, '""');

  test("fits into a name", () => expect(lambda.length).toBeLessThanOrEqual(MOST_CHARACTERS));

  test("takes the function's arguments in their order", () => {
    const { names } = functions[id as keyof typeof functions];
    expect(lambda.startsWith(`LAMBDA(${names.join(",")},`)).toBe(true);
  });

  test("calls only functions that Excel 2024 knows", () => {
    for (const [, called] of code.matchAll(/([\w.]+)\(/g)) {
      expect([called, builtIns.has(called) && !LATER.has(called)]).toEqual([called, true]);
    }
  });

  test("its brackets match", () => {
    let [depth, least] = [0, 0];
    for (const sign of code) {
      if (sign === "(") depth += 1;
      if (sign === ")") depth -= 1;
      least = Math.min(least, depth);
    }
    expect(least).toBe(0);
    expect(depth).toBe(0);
  });

  test("no variable could be taken for a cell, a function or another one around it", () => {
    for (const name of variables(code)) {
      expect(name).not.toMatch(/^([a-z]{1,3}\d+|[rc]\d*)$/i);
      expect([
        id,
        name,
        name.length > 1 && builtIns.has(name.toUpperCase()) && !isArgument(id, name),
      ]).toEqual([id, name, false]);
    }
    expect(shadowed(code)).toEqual([]);
  });

  test("writes what every engine reads: no exponents, no bare minus, every argument", () => {
    expect(code).not.toMatch(/\d[eE][+-]?\d/);
    expect(code).not.toMatch(/[(,=<>+*/^-]-[A-Za-z(]/);
    expect(code).not.toMatch(/,,|\(,|,\)/);
    expect(code).not.toMatch(/0\.0000000*[1-9]/);
  });
});

const isArgument = (id: string, name: string): boolean =>
  (functions[id as keyof typeof functions].names as readonly string[]).includes(name);

/** The names that LET and LAMBDA bring in, those of nested ones after those around them. */
function variables(code: string): string[] {
  return scopes(code).flatMap(({ names }) => names);
}

/** Names that a nested LET or LAMBDA brings in again. */
function shadowed(code: string): string[] {
  const all = scopes(code);
  return all.flatMap((inner) =>
    inner.names.filter((name) =>
      all.some((outer) => outer.from < inner.from && inner.from < outer.to && outer.names.includes(name)),
    ),
  );
}

interface Scope {
  readonly from: number;
  readonly to: number;
  readonly names: string[];
}

function scopes(code: string): Scope[] {
  return Array.from(code.matchAll(/\b(LET|LAMBDA)\(/g), (found) => {
    const from = found.index + found[0].length;
    const parts = partsFrom(code, from);
    const last = parts.length - 1;
    const names = parts.slice(0, last).filter((_part, at) => found[1] === "LAMBDA" || at % 2 === 0);
    return { from, to: from + parts.join(",").length, names };
  });
}

/** The arguments of a call, from behind its bracket. */
function partsFrom(code: string, from: number): string[] {
  const parts = [""];
  for (let at = from, depth = 0; depth >= 0; at++) {
    const sign = code[at];
    if ("({".includes(sign)) depth += 1;
    if (")}".includes(sign)) depth -= 1;
    if (depth < 0) break;
    if (sign === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
