import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { FileFailure } from "xlsx-book/failure";
import { type OpenedBook, readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { addIn, arbitraryBook } from "./arbitraryBook";
import { handMade } from "./handMade";
import { sheet } from "./samples";

const ole = (...streams: string[]): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...streams.flatMap((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0])),
  ]);

const row = (content: string): string => `<sheetData><row>${content}</row></sheetData>`;
const good = (): Uint8Array => handMade({ sheet: row("<c><v>1</v></c>") });

/** A sheet of blanks: some two hundred thousand bytes that inflate to 210 million. */
const bomb = (): Uint8Array => handMade({ sheet: `<sheetData>${" ".repeat(210e6)}</sheetData>` });

function damaged(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at < 0 ? copy.length + at : at);
  return copy;
}

test.each<[string, () => Uint8Array, FileFailure["code"]]>([
  ["nothing", () => new Uint8Array(), "not-a-workbook"],
  ["text", () => strToU8("a,b,c\n1,2,3"), "not-a-workbook"],
  ["a web page", () => strToU8("<html></html>"), "not-a-workbook"],
  ["an old .xls", () => ole("Workbook"), "not-a-workbook"],
  ["a workbook with a password", () => ole("EncryptionInfo", "EncryptedPackage"), "encrypted"],
  ["a zip file of pictures", () => zipSync({ "a.png": new Uint8Array(9) }), "not-a-workbook"],
  [
    "a document",
    () =>
      handMade({
        sheet: "",
        mainType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      }),
    "not-a-workbook",
  ],
  ["a file cut in half", () => good().subarray(0, 600), "broken"],
  ["a file without its end", () => good().slice(0, -5), "broken"],
  ["a directory that points elsewhere", () => damaged(good(), -6, 9, 9, 0, 0), "broken"],
  ["tags that don't match", () => handMade({ sheet: row("<c><v>1</c></v>") }), "broken"],
  ["a tag that never ends", () => handMade({ sheet: '<sheetData><row r="1' }), "broken"],
  [
    "a row beyond the sheet",
    () => handMade({ sheet: '<sheetData><row r="1048577"><c/></row></sheetData>' }),
    "broken",
  ],
  ["a column beyond the sheet", () => handMade({ sheet: row('<c r="XFE1"/>') }), "broken"],
  [
    "a sheet that is not there",
    () => handMade({ sheet: "", parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" } }),
    "broken",
  ],
  ["no sheets at all", () => handMade({ sheet: "", parts: { "xl/workbook.xml": "<workbook/>" } }), "broken"],
  [
    "four million cells",
    () => handMade({ sheet: `<sheetData>${`<row>${"<c/>".repeat(2000)}</row>`.repeat(2000)}</sheetData>` }),
    "too-large",
  ],
  ["a zip bomb", bomb, "too-large"],
])(
  "%s is refused",
  async (_, bytes, code) => {
    await expect(readXlsx(bytes())).rejects.toMatchObject({ name: "FileFailure", code });
  },
  60_000,
);

/** A workbook with something of every kind, its parts as text. */
async function rich(): Promise<[string, string][]> {
  const [book] = fc.sample(arbitraryBook, { numRuns: 1, seed: 20 });
  const cells = [
    [
      { value: "a", note: "n", link: "https://example.com" },
      { formula: "=A1#", spill: "B1:B2" },
    ],
  ];
  const chart = {
    name: "c",
    type: "line" as const,
    series: [{ values: "Data!$A$1:$A$2" }],
    left: 1,
    top: 1,
    width: 9,
    height: 9,
  };
  const sheets = [...book.sheets, sheet("Rich", { cells, charts: [chart], merges: ["D1:E1"] })];
  const names = [{ name: "n", refersTo: "Rich!$A$1", sheet: "Rich" }];
  const files = unzipSync(await writeXlsx({ sheets, names, settings: { a: 1 } }, addIn));
  return Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

const answersOrRefuses = async (bytes: Uint8Array): Promise<boolean> => {
  const answer = await readXlsx(bytes, addIn).catch((failure: unknown) => failure);
  return answer instanceof FileFailure || Array.isArray((answer as OpenedBook).sheets);
};

test("whatever byte is lost, the answer is a workbook or a refusal", async () => {
  const whole = good();
  for (let at = 0; at < whole.length; at++)
    expect(await answersOrRefuses(damaged(whole, at, whole[at] ^ 0xff))).toBe(true);
});

test("whatever a part says, the answer is a workbook or a refusal", async () => {
  const parts = await rich();
  const junk = fc.constantFrom(
    "",
    "<c/>",
    'r=""',
    "-1",
    "NaN",
    "A0",
    "999999999",
    "</row>",
    "<row>",
    "&#x110000;",
    '"',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.nat(parts.length - 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(12),
      junk,
      async (part, where, length, text) => {
        const changed = parts.map(([name, xml], i) => {
          const at = Math.floor(where * xml.length);
          return [
            name,
            strToU8(i === part ? xml.slice(0, at) + text + xml.slice(at + length) : xml),
          ] as const;
        });
        expect(await answersOrRefuses(zipSync(Object.fromEntries(changed), { level: 0 }))).toBe(true);
      },
    ),
    { numRuns: Number(process.env.LAWS_RUNS ?? 150) },
  );
});
