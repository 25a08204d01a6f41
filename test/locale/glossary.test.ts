import { readdirSync, readFileSync } from "node:fs";

interface Term {
  english: string;
  chinese: string;
  never: readonly string[];
}

/** The lines of the glossary's tables, without their heads. */
const terms: readonly Term[] = readFileSync("docs/glossary.md", "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter((cells) => cells.length === 6 && cells[1] !== "English" && !/^-+$/.test(cells[1]!))
  .map(([, english, chinese, never]) => ({
    english: english!,
    chinese: chinese!,
    never: never!.split("、").filter((word) => word !== ""),
  }));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`);
const sources = [
  ...filesIn("src/locale").filter((file) => file.endsWith(".ts")),
  ...filesIn("src/functions").filter((file) =>
    /\/(text\.en\.ts|text\.zh\.ts|words\.ts|golden\.json)$/.test(file),
  ),
  ...filesIn("packages/workbench/src").filter((file) => file.endsWith(".ts")),
];
const pages = [
  "README.zh-CN.md",
  "manifest.xml",
  ...filesIn("docs").filter((file) => file.endsWith(".zh-CN.md")),
];
const texts = [...sources, ...pages].map((file) => ({ file, text: readFileSync(file, "utf8") }));

/** What the sources say, without their code: English words are names of variables, too. */
const said = sources
  .filter((file) => file.endsWith(".ts"))
  .flatMap(
    (file) =>
      readFileSync(file, "utf8")
        .replace(/^import .*$/gm, "")
        .match(/"[^"\n]*"|`[^`]*`/g) ?? [],
  )
  .join("\n")
  .toLowerCase();

const isLatin = (word: string): boolean => /^[ -~]+$/.test(word);
const saysEnglish = (text: string, word: string): boolean => new RegExp(`\\b${word}s?\\b`, "i").test(text);

test("the glossary has a term a thing and a thing a term", () => {
  expect(terms.length).toBeGreaterThan(60);
  for (const column of ["english", "chinese"] as const)
    expect(new Set(terms.map((term) => term[column])).size).toBe(terms.length);
});

test.each(terms)("$english is $chinese, and the product says so", ({ english, chinese }) => {
  expect(saysEnglish(said, english.toLowerCase())).toBe(true);
  expect(texts.some(({ text }) => text.includes(chinese))).toBe(true);
});

test.each(terms.flatMap(({ chinese, english, never }) => never.map((word) => ({ word, chinese, english }))))(
  "nowhere $word for $english, $chinese",
  ({ word }) => {
    const strays = isLatin(word)
      ? saysEnglish(said, word)
        ? ["a sentence in English"]
        : []
      : texts.filter(({ text }) => text.includes(word)).map(({ file }) => file);
    expect(strays).toEqual([]);
  },
);
