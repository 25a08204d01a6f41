import fc from "fast-check";
import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import { readDirectory } from "xlsx-book/zipDirectory";
import { readListedEntries } from "../../packages/cli/src/zip/listedEntries";
import { rewriteZip } from "../../packages/cli/src/zip/rewriteZip";
import { runs } from "../core/laws";

const whole = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Every entry's packed bytes and all that the directory says of it, by name. */
const packed = (zip: Uint8Array): Map<string, unknown> =>
  new Map(
    readListedEntries(zip).map((entry) => [
      text(entry.name),
      {
        ...entry,
        start: 0,
        flags: entry.flags & ~8,
        bytes: text(zip.subarray(entry.start, entry.start + entry.packed)),
        name: text(entry.name),
        extra: text(entry.extra),
        ownExtra: text(entry.ownExtra),
        comment: text(entry.comment),
      },
    ]),
  );

/** A file written as a stream: sizes stand behind each entry's bytes. */
function streamed(parts: Record<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, content] of Object.entries(parts)) {
    const entry = content.length % 2 ? new ZipDeflate(name) : new ZipPassThrough(name);
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return whole(pieces);
}

const name = fc.stringMatching(/^[a-z][a-zé]{0,5}(\/[a-z]{1,5})?\.xml$/);
const parts = fc.dictionary(name, fc.uint8Array({ maxLength: 300 }), { minKeys: 1, maxKeys: 6 });

test("what is not changed keeps its place, its times and its packed bytes; the rest is as asked", () => {
  fc.assert(
    fc.property(parts, parts, fc.boolean(), fc.nat(), (there, added, isStream, which) => {
      const zip = isStream ? streamed(there) : zipSync(there, { mtime: new Date(2026, 5, 7, 8, 9, 10) });
      const gone = Object.keys(there)[which % Object.keys(there).length];
      const changes = new Map<string, Uint8Array | null>([[gone, null], ...Object.entries(added)]);
      const result = whole(rewriteZip(zip, changes));

      const expected = { ...there, ...added };
      if (!(gone in added)) delete expected[gone];
      expect(unzipSync(result)).toEqual(expected);
      const [before, after] = [packed(zip), packed(result)];
      const kept = [...before.keys()].filter((key) => !changes.has(Buffer.from(key, "latin1").toString()));
      for (const key of kept) expect(after.get(key)).toEqual(before.get(key));
      expect([...after.keys()].filter((key) => kept.includes(key))).toEqual(kept);
      // Read again by what checks every header against the directory.
      expect(readDirectory(result, new DataView(result.buffer)).size).toBe(Object.keys(expected).length);
    }),
    runs,
  );
});

test("a part is known by its name in any case, and changed where it stands", () => {
  const zip = zipSync({ "XL/Workbook.xml": strToU8("old"), "b.xml": strToU8("b") });
  const result = whole(rewriteZip(zip, new Map([["xl/workbook.xml", strToU8("new")]])));
  expect(Object.entries(unzipSync(result)).map(([key, value]) => [key, text(value)])).toEqual([
    ["XL/Workbook.xml", "new"],
    ["b.xml", "b"],
  ]);
});

test("the same changes make the same file", () => {
  const zip = zipSync({ "a.xml": strToU8("a".repeat(99)) });
  const once = () => whole(rewriteZip(zip, new Map([["b.xml", strToU8("b")]])));
  expect(once()).toEqual(once());
});
