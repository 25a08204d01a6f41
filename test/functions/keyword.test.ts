import { readFileSync } from "node:fs";
import { functions } from "../../src/functions/functions";
import { callIn, goldenFile, type Golden } from "./call";
import { faces, type FunctionId as Id } from "./faces";

type Refusal = { code?: string; message?: string };

const known = { en: /is not known; write (.*)$/, zh: /不认识“.*”；可填(.*)$/ };
const quoted = { en: /"([^"]*)"/g, zh: /\u201c([^\u201d]*)\u201d/g };

/** Every word that a refusal offers for an argument, found by handing over a word that no function knows. */
function offered(language: "en" | "zh", id: Id, given: unknown[], at: number): string[] {
  const refused = callIn(language, faces[id], put(given, at, "?!")) as Refusal;
  const list = known[language].exec(refused.message ?? "")?.[1];
  return list ? Array.from(list.matchAll(quoted[language]), ([, word]) => word ?? "") : [];
}

const put = (given: unknown[], at: number, value: unknown): unknown[] =>
  Array.from({ length: Math.max(given.length, at + 1) }, (_, index) =>
    index === at ? value : (given[index] ?? null),
  );

const cases = (Object.keys(faces) as Id[]).flatMap((id) => {
  const { cases: all } = JSON.parse(readFileSync(goldenFile(id), "utf8")) as Golden;
  return all
    .filter(({ refusal }) => !refusal)
    .flatMap(({ arguments: given }) =>
      Array.from({ length: functions[id].names.length }, (_, at) => ({ id, at, given })).filter(
        (one) => offered("en", one.id, one.given, one.at).length > 0,
      ),
    );
});

test("keyword lists are found in several functions", () =>
  expect(new Set(cases.map(({ id }) => id)).size).toBeGreaterThanOrEqual(4));

test.each(["en", "zh"] as const)(
  "every keyword list in %s begins with the default, in its language",
  (language) => {
    for (const { id, at, given } of cases) {
      const words = offered(language, id, given, at);
      expect(words).toHaveLength(offered("en", id, given, at).length);
      if (language === "zh") expect(words.filter((word) => /[a-z]/i.test(word))).toEqual([]);
      const call = (value: unknown) => callIn("en", faces[id], put(given, at, value));
      expect({ id, at, given, answer: call(words[0]) }).toEqual({ id, at, given, answer: call(null) });
      for (const word of words) {
        expect((call(word) as Refusal).message ?? "").not.toMatch(known.en);
        expect(call(`  ${word.toUpperCase()} `)).toEqual(call(word));
      }
    }
  },
);

test("the words of both languages mean the same", () => {
  for (const { id, at, given } of cases) {
    const call = (value: unknown) => callIn("en", faces[id], put(given, at, value));
    const [english, chinese] = [offered("en", id, given, at), offered("zh", id, given, at)];
    expect(chinese.map(call)).toEqual(english.map(call));
  }
});
