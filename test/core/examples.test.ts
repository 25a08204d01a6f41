import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import * as range from "../../src/core/range";

const core = join(__dirname, "../../src/core");
const texts = readdirSync(core, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file): [string, string] => [file, readFileSync(join(core, file), "utf8")]);

/** `@example expression // what it comes to`, which may go over several lines. */
const example = /@example ([\s\S]*?)\s(?:\* )?\/\/ ([\s\S]*?)(?=\n \* *(?:\n|@)|\n \*\/| \*\/)/g;
const plain = (text: string): string => text.replace(/\n \* ?/g, "\n");
const examples = texts.flatMap(([file, text]) =>
  [...text.matchAll(example)].map(([, code, result]): [string, string, string] => [
    file,
    plain(code),
    plain(result),
  ]),
);

/** All that an example may speak of: what its file and the files that it imports from export, and ranges. */
async function scopeOf(file: string): Promise<Record<string, unknown>> {
  const text = texts.find(([name]) => name === file)?.[1] ?? "";
  const imported = [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, name]) => join(core, dirname(file), name));
  const modules = await Promise.all([join(core, file), ...imported].map((name) => import(name)));
  return Object.assign({}, range, ...modules);
}
const valueOf = (text: string, scope: Record<string, unknown>): unknown =>
  runInNewContext(`(${text})`, scope);
/** What a reader sees: a list, whatever it is made of. */
const seen = (value: unknown): unknown =>
  ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;

test.each(examples)("%s: %s", async (file, code, result) => {
  const scope = await scopeOf(file);
  expect(seen(valueOf(code, scope))).toEqual(valueOf(result, scope));
});

test("whatever says how it refuses shows how it answers", () => {
  const silent = texts.flatMap(([file, text]) =>
    (text.match(/\/\*\*(?:(?!\*\/)[\s\S])*\*\//g) ?? [])
      .filter((docblock) => docblock.includes("@throws") && !docblock.includes("@example"))
      .map((docblock) => `${file}: ${docblock}`),
  );
  expect(silent).toEqual([]);
  expect(examples.length).toBeGreaterThan(20);
});
