import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Refused } from "../../src/core/refusal";
import { outcome } from "../../src/functions/declare/outcome";
import { functions } from "../../src/functions/functions";
import { sentenceOf } from "../../src/locale/refusal";
import { goldenFile, type Golden } from "./call";
import type { FunctionId } from "./faces";

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 60) };

const extreme = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 5e-324, -5e-324, 1e-300, 1e300, -1e300, Number.MAX_VALUE),
  fc.constantFrom(1 / 3, 0.1 + 0.2, 2 ** 53 - 1, 2 ** 53 + 2, 1e15, 1e16, 10000000000000.03, 46023, 2958466),
  fc.constantFrom(
    NaN,
    Infinity,
    null,
    undefined,
    "",
    " ",
    "100",
    "１００",
    "#N/A",
    "x",
    "__proto__",
    true,
    false,
  ),
  fc.constant("名😀".repeat(20_000)),
  fc.double(),
);
const change = fc.oneof(
  extreme,
  fc.array(extreme, { minLength: 1, maxLength: 4 }).map((values) => values.map((value) => [value])),
  fc.array(extreme, { minLength: 1, maxLength: 4 }).map((values) => [values]),
  fc.constantFrom([], [[]], [[1, 2], [3]]),
  // One cell of what stands there.
  fc.record({ at: fc.nat(), value: extreme }),
);
type Change = { readonly at: number; readonly value: unknown };

function changed(argument: unknown, by: unknown): unknown {
  if (typeof by !== "object" || by === null || !("at" in by)) return by;
  const { at, value } = by as Change;
  if (!Array.isArray(argument)) return value;
  const rows = (argument as unknown[]).map((row) => [row].flat());
  const row = rows[at % rows.length] ?? [];
  row[at % Math.max(1, row.length)] = value;
  return rows;
}

test.each(Object.keys(functions) as FunctionId[])(
  "%s answers the strangest arguments with numbers and words that a cell can show, or refuses in a sentence",
  (id) => {
    const { cases } = JSON.parse(readFileSync(goldenFile(id), "utf8")) as Golden;
    const { names } = functions[id];
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(fc.record({ place: fc.nat(names.length - 1), by: change }), { minLength: 1, maxLength: 3 }),
        (base, changes) => {
          const given = names.map((_, place) => base.arguments[place]);
          for (const { place, by } of changes) given[place] = changed(given[place], by);
          const found = outcome(functions[id], given);
          if (found instanceof Refused) {
            for (const language of ["en", "zh"] as const) {
              const sentence = sentenceOf(found, language);
              expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object|\p{Cs}/u);
              expect(sentence.length).toBeLessThan(1000);
            }
            return;
          }
          expect(found.length).toBeGreaterThan(0);
          const bad = found
            .flat()
            .filter((cell) =>
              typeof cell === "number" ? !Number.isFinite(cell) || Object.is(cell, -0) : cell === undefined,
            );
          expect(bad).toEqual([]);
        },
      ),
      runs,
    );
  },
);
