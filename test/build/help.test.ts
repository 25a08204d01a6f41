import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { functions } from "../../src/functions/functions";
import { helpPages } from "../../tools/docs/help/helpPages.mjs";
import { describeFunctions, metadataIn } from "../../tools/docs/describe.mjs";

const folder = "dist/help";
const pages = Object.entries(helpPages());

test("every function and every tool has a page in both languages, built as they say it now", () => {
  const files = pages.map(([file]) => file);
  expect(files.filter((file) => file.startsWith("functions/"))).toHaveLength(
    2 * Object.keys(functions).length,
  );
  for (const [file, text] of pages)
    expect([file, readFileSync(join(folder, file), "utf8")]).toEqual([file, text]);
});

test.each(pages)("%s leads somewhere with every link, and needs no script", (file, text) => {
  const links = [...text.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, to]) => to!);
  expect(links.length).toBeGreaterThan(2);
  for (const to of links) {
    const target = normalize(join(folder, dirname(file), to));
    expect([to, existsSync(target)]).toEqual([to, true]);
  }
  expect(text).not.toMatch(/<script|\son\w+=|style=|javascript:/);
  expect(text).toContain("default-src 'none'");
  expect(text).not.toContain("undefined");
});

test.each([
  ["en", "functions.json"],
  ["zh", "functions.zh-CN.json"],
] as const)("Excel is told where each function's help is, in %s", (language, file) => {
  const built = JSON.parse(readFileSync(join("dist", file), "utf8")) as ReturnType<typeof metadataIn>;
  expect(built).toEqual(metadataIn(language, describeFunctions(), "https://localhost:3000"));
  for (const { helpUrl } of built.functions)
    expect(existsSync(helpUrl!.replace("https://localhost:3000", "dist"))).toBe(true);
});
