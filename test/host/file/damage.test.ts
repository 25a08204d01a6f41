import { createHash } from "node:crypto";
import { FileFailure } from "xlsx-book/failure";
import { readXlsx } from "xlsx-book/readXlsx";
import { addIn } from "./arbitraryBook";
import { everyKind } from "./everyKind";
import { handMade } from "./handMade";

const small = (): Uint8Array => handMade({ sheet: "<sheetData><row><c><v>1</v></c></row></sheetData>" });

/** What a file holds, or that it is refused. */
async function readingOf(bytes: Uint8Array): Promise<string> {
  try {
    return createHash("sha1")
      .update(JSON.stringify(await readXlsx(bytes, addIn)))
      .digest("hex");
  } catch (failure) {
    if (failure instanceof FileFailure) return "refused";
    throw failure;
  }
}

test.each<[string, () => Uint8Array, number]>([
  ["a small workbook", small, 1],
  ["a workbook with a part of every kind", everyKind, 23],
])(
  "whatever byte of %s is damaged, it opens as it was or is refused",
  async (_, bytes, step) => {
    const whole = bytes();
    const before = await readingOf(whole);
    expect(before).not.toBe("refused");
    for (let at = 0; at < whole.length; at += step)
      for (const damage of [0xff, 1 << (at % 8)]) {
        const damaged = whole.slice();
        damaged[at] ^= damage;
        expect([at, [before, "refused"].includes(await readingOf(damaged))]).toEqual([at, true]);
      }
  },
  60_000,
);

test("half of a workbook's bytes come from another of the same size: refused", async () => {
  const whole = everyKind();
  const other = whole.map((byte, i) => (i % 2 ? byte : byte ^ 0x55));
  expect(await readingOf(other)).toBe("refused");
});

test.each<[string, (bytes: Uint8Array, view: DataView, end: number) => void]>([
  [
    "fewer parts than there are",
    (_, view, end) => view.setUint16(end + 10, view.getUint16(end + 10, true) - 1, true),
  ],
  [
    "a directory of another length",
    (_, view, end) => view.setUint32(end + 12, view.getUint32(end + 12, true) + 1, true),
  ],
  [
    "a part that is longer than it says",
    (_, view, end) => {
      const listed = view.getUint32(end + 16, true);
      const own = view.getUint32(listed + 42, true);
      for (const at of [listed + 24, own + 22]) view.setUint32(at, view.getUint32(at, true) - 1, true);
    },
  ],
  [
    "a part of another checksum",
    (_, view, end) => {
      const listed = view.getUint32(end + 16, true);
      const own = view.getUint32(listed + 42, true);
      for (const at of [listed + 16, own + 14]) view.setUint32(at, view.getUint32(at, true) ^ 1, true);
    },
  ],
  [
    "two parts over each other",
    (bytes, view, end) => {
      const first = view.getUint32(end + 16, true);
      const second = first + 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(first + at, true), 0);
      bytes.copyWithin(second + 42, first + 42, first + 46);
    },
  ],
])("a zip that tells of %s is refused", async (_, damage) => {
  const bytes = everyKind();
  damage(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes.length - 22);
  expect(await readingOf(bytes)).toBe("refused");
});
