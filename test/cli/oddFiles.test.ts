import { existsSync } from "node:fs";
import type { Sheet } from "xlsx-book/book";
import { folder, type } from "./commandLine";
import { badFiles, oddWorkbooks, unchangeable } from "./oddFiles";
import { damageIn, packed, readBook } from "./workbooks";

const { path, put, read } = folder();

/** Every command that writes a file, and those that only tell. */
const ways = ["share --embed", "share --portable", "share --frozen", "share --without-people", "thaw"];
const told = ["share --report", "check"];

let count = 0;
const placed = (bytes: Uint8Array | string, ending: string): string => put(`file${++count}${ending}`, bytes);
const bytesIn = (file: string): Uint8Array => read(file.slice(path("").length + 1));

/** Does something with a file, which stays as it is. */
async function done(
  file: string,
  way: string,
  ...more: string[]
): Promise<{ code: number; out: string; error: string }> {
  const before = bytesIn(file);
  const [command, ...options] = way.split(" ");
  const ended = await type([command, file, ...options, ...more]);
  expect(Buffer.compare(bytesIn(file), before)).toBe(0);
  return ended;
}

/** What Excel would take for damage, beyond what it would before. */
const newDamage = (before: Uint8Array, after: Uint8Array): string[] =>
  damageIn(after).filter((one) => !damageIn(before).includes(one));

/** Formulas that need the add-in. */
const oursIn = ({ cells }: Sheet): string[] =>
  cells
    .flat()
    .flatMap((cell) =>
      /(?<!ST\.)\b(?:SPLITTARGET|SMARTCHECK|ROUNDTOTAL)\(/.test(cell?.formula ?? "") ? [cell!.formula!] : [],
    );

/** Parts that list others, and those that each way has something to do with. */
const concerned: Record<string, RegExp> = {
  "--embed":
    /^(\[content_types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/webextensions\/.*)$/,
  "--portable":
    /^(\[content_types\]\.xml|_rels\/\.rels|xl\/(workbook|worksheets\/sheet1|metadata)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/webextensions\/.*)$/,
  "--without-people": /externallink/,
};

/** Each workbook goes two of the ways there and back. */
const waysBack = ["--portable", "--frozen", "--portable --without-people", "--frozen --embed"];
const odd = oddWorkbooks.map(([what, make, ending = ".xlsx"], at) => {
  const first = at % 2 === 0 ? 0 : 1;
  return { what, make, ending, back: [waysBack[first]!, waysBack[3 - first]!] };
});
describe.each(odd)("a workbook with $what", ({ make, ending, back }) => {
  const made = make();
  let file: string;
  beforeAll(() => {
    file = placed(made, ending);
  });

  const shared = async (from: string, way: string, ...more: string[]): Promise<string> => {
    const to = path(`out${++count}${ending}`);
    const { code, error } = await done(from, way, "--out", to, ...more);
    expect([code, error]).toEqual([0, error]);
    expect(newDamage(bytesIn(from), bytesIn(to))).toEqual([]);
    return to;
  };

  test.each(Object.entries(concerned))("%s leaves all other parts byte for byte", async (way, changed) => {
    const after = packed(bytesIn(await shared(file, `share ${way}`)));
    for (const [name, bytes] of packed(made))
      if (!changed.test(name)) expect([name, after.get(name) === bytes]).toEqual([name, true]);
  });

  test.each(back)("%s and back: the same cells", async (way) => {
    const before = (await readBook(made)).sheets;
    const there = await shared(file, `share ${way}`);
    const between = (await readBook(bytesIn(there))).sheets;
    expect(between.flatMap(oursIn)).toEqual([]);
    if (/"formula"/.test(JSON.stringify(before))) {
      const again = (await readBook(bytesIn(await shared(there, "thaw")))).sheets;
      expect(again.slice(0, before.length)).toEqual(before);
    }
  });

  test("its checklist is read where it has one, and told where it has none", async () => {
    expect((await done(file, "check")).code).toBe(2);
    expect((await done(await shared(file, "share --embed"), "check")).code).toBe(1);
    const { code, out } = await done(file, "rollup");
    expect([code, out]).toEqual([2, expect.stringContaining("no readiness checklist")]);
  });
});

describe.each(["en", "zh"])("in %s", (language) => {
  const refused = async (file: string, way: string, sentence: RegExp): Promise<void> => {
    const to = `${file}.out${/\.\w+$/.exec(file)![0]}`;
    const writes = ways.includes(way) ? ["--out", to] : [];
    const { code, out, error } = await done(file, way, "--language", language, ...writes);
    expect([way, code, out, existsSync(to)]).toEqual([way, 2, "", false]);
    expect(error).toMatch(language === "zh" ? /\p{Script=Han}/u : sentence);
    expect(error).toContain(file.slice(path("").length));
  };

  const bad = badFiles.map(([what, make, sentence, ending = ".xlsx"]) => ({ what, make, sentence, ending }));
  test.each(bad)("every command refuses $what", async ({ make, sentence, ending }) => {
    const file = placed(make(), ending);
    for (const way of [...ways, ...told]) await refused(file, way, sentence);
    const { code, out } = await done(file, "rollup", "--language", language);
    expect(code).toBe(2);
    expect(out.split("\r\n")[1]).toMatch(language === "zh" ? /\p{Script=Han}/u : sentence);
  });

  test.each(unchangeable)("nothing is changed in a workbook that is %s", async (_what, make, sentence) => {
    const file = placed(make(), ".xlsx");
    for (const way of ways) await refused(file, way, sentence);
  });
});
