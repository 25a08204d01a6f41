import { Refused } from "../../../src/core/refusal";
import { outcome } from "../../../src/functions/declare/outcome";
import { functions } from "../../../src/functions/functions";
import { argumentLabel, paneManner } from "../../../src/locale/argumentLabel";
import { sentenceOf } from "../../../src/locale/refusal";
import { goldenFile, type Golden } from "../../functions/call";
import { readFileSync } from "node:fs";
import type { FunctionId } from "../../functions/faces";

/** The pane calls arguments by their words; code names are for formulas. */

const ids = Object.keys(functions) as FunctionId[];
const isCode = (text: string) => /[a-z][A-Z]/.test(text);
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

test.each(ids)("%s: every argument has a label in words", (id) => {
  const { names, called } = functions[id];
  for (const name of names) {
    const both = { en: name, zh: called.zh[name] ?? name };
    const english = argumentLabel(both, "en");
    expect(english).toMatch(/^[A-Z][a-z]*( [a-z]+)*$/);
    expect(english.replaceAll(" ", "").toLowerCase()).toBe(name.toLowerCase());
    expect(isChinese(argumentLabel(both, "zh"))).toBe(true);
  }
});

const refusals = ids.flatMap((id) => {
  const { cases } = JSON.parse(readFileSync(goldenFile(id), "utf8")) as Golden;
  return cases
    .map((one) => outcome(functions[id], one.arguments))
    .flatMap((answer): [string, string, Refused][] =>
      answer instanceof Refused ? [[id, answer.code, answer]] : [],
    );
});
const beyond = [
  ["FUNNELODDS", [100, 20, 1, [[0.2]], 50, null, [[1], [1]]]],
  [
    "FUNNELRATES",
    [
      [["Lead"], ["Won"]],
      [["Lead"], ["Deal"]],
    ],
  ],
  ["RISKSCORE", [0.5, 100, 10]],
  ["SPLITMATRIX", [[[60], [40]], [[50, 40]]]],
] as const;
const told = beyond.map(([id, given]): [string, string, Refused] => {
  const answer = outcome(functions[id], given);
  if (!(answer instanceof Refused)) throw new Error(`${id} answers`);
  return [id, answer.code, answer];
});

test.each([...refusals, ...told])("%s refuses %s without a code name", (_id, _code, refused) => {
  expect(
    isCode(sentenceOf(refused, "en", undefined, paneManner("en")).replace(/[A-Z]{2,}\(|"[^"]*"/g, "")),
  ).toBe(false);
});

test("what is missing is called by its words, in the midst of a sentence too", () => {
  const said = Object.fromEntries(
    told.map(([id, , refused]) => [id, sentenceOf(refused, "en", undefined, paneManner("en"))]),
  );
  expect(said).toEqual({
    FUNNELODDS:
      "In hand: what is in hand is counted at certain rates and equal deals only; leave out evidence, or in hand",
    FUNNELRATES: 'Reached, row 2: "Won" is not in order; add it there or correct the cell',
    RISKSCORE: "Red: red is missing; give amber and red, or neither",
    SPLITMATRIX: "Row totals add up to 100, column totals to 90; they differ by 10; make them equal",
  });
});
