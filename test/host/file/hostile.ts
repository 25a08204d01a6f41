import { strToU8, zipSync } from "fflate";
import type { FileFailureCode } from "xlsx-book/failure";
import type { Excess } from "xlsx-book/limits";
import { handMade } from "./handMade";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Hostile {
  name: string;
  /** In the size that the name says, or just over the limit, which is made sooner. */
  bytes: (small?: boolean) => Uint8Array;
  /** What there is too much of, how else it is refused, or that it opens. */
  answer: Excess | FileFailureCode | "opens";
  /** Takes seconds to make: left to `npm run fuzz`. */
  heavy?: boolean;
}

const inSheet = (content: string): Uint8Array => handMade({ sheet: content });
const inRow = (content: string): Uint8Array => inSheet(`<sheetData><row r="1">${content}</row></sheetData>`);
const formula = (text: string): Uint8Array => inRow(`<c r="A1"><f>${text}</f><v>1</v></c>`);
const times = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join("");
const names = (content: string): Uint8Array =>
  handMade({ sheet: "<sheetData/>", after: `<definedNames>${content}</definedNames>` });
const styles = (content: string): Uint8Array =>
  handMade({
    sheet: '<sheetData><row><c s="0"><v>1</v></c></row></sheetData>',
    workbookRelations: [["rId9", "styles", "styles.xml"]],
    parts: { "xl/styles.xml": `<styleSheet>${content}</styleSheet>` },
  });
const texts = (content: string): Uint8Array =>
  handMade({
    sheet: "<sheetData/>",
    workbookRelations: [["rId9", "sharedStrings", "sharedStrings.xml"]],
    parts: { "xl/sharedStrings.xml": `<sst>${content}</sst>` },
  });

/** A workbook of many sheets, all of one part or each of its own. */
function sheets(count: number, own: boolean): Uint8Array {
  const target = (i: number) => `worksheets/sheet${own ? i + 1 : 1}.xml`;
  const sheet = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
  const relations = times(
    count,
    (i) => `<Relationship Id="r${i}" Type="${OFFICE}/worksheet" Target="${target(i)}"/>`,
  );
  return handMade({
    sheet: "<sheetData/>",
    parts: {
      "xl/workbook.xml": `<workbook>${`<sheets>${times(count, (i) => `<sheet name="S${i}" id="r${i}"/>`)}</sheets>`}</workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships>${relations}</Relationships>`,
      ...(own ? Object.fromEntries(Array.from({ length: count }, (_, i) => [`xl/${target(i)}`, sheet])) : {}),
    },
  });
}

const ALL = "A1:XFD1048576";
const link = (ref: string): string => `<hyperlink ref="${ref}" location="A1"/>`;

/** The smallest that ask for the most. Each froze the page, or took its memory, or could have. */
export const hostile: Hostile[] = [
  {
    name: "300,000 letters where an attribute should be",
    bytes: () => inRow(`<c r="A1" ${"a".repeat(300_000)}><v>1</v></c>`),
    answer: "broken",
  },
  {
    name: "an attribute of 300,000 letters",
    bytes: () => inRow(`<c r="A1" x="${"a".repeat(300_000)}"><v>1</v></c>`),
    answer: "opens",
  },
  {
    name: "an attribute of five million letters",
    bytes: () => inRow(`<c r="A1" x="${"ab ".repeat(2e6)}"><v>1</v></c>`),
    answer: "attribute",
  },
  { name: "200,001 apostrophes in a formula", bytes: () => formula("'".repeat(200_001)), answer: "formula" },
  {
    name: "32,001 apostrophes in each of 200 formulas",
    bytes: (small) => inRow(times(small ? 10 : 200, () => `<c><f>_xlfn.${"'".repeat(32_001)}</f></c>`)),
    answer: "opens",
  },
  {
    name: "500 levels of brackets in a formula",
    bytes: () => formula("(".repeat(500) + "1" + ")".repeat(500)),
    answer: "nesting",
  },
  {
    name: "functions of the file's own, 250 deep, in 1,000 formulas",
    bytes: () => inRow(times(1000, () => `<c><f>${"_xlfn.SINGLE(".repeat(250)}A1${")".repeat(250)}</f></c>`)),
    answer: "opens",
  },
  { name: "2,000 sheets of one part", bytes: () => sheets(2000, false), answer: "sheets" },
  { name: "100 sheets of one part", bytes: () => sheets(100, false), answer: "broken" },
  { name: "600 sheets", bytes: () => sheets(600, true), answer: "sheets" },
  {
    name: "20,000 rows with one cell at XFD",
    bytes: (small) =>
      inSheet(
        `<sheetData>${times(small ? 600 : 20_000, (i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`)}</sheetData>`,
      ),
    answer: "spread",
  },
  {
    name: "a cell at XFD1048576",
    bytes: () => inSheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    answer: "opens",
  },
  { name: "38 million <si/>", bytes: () => texts("<si/>".repeat(30e6)), answer: "ratio", heavy: true },
  {
    name: "four million <si/> that do not pack well",
    bytes: () => texts(times(4e6, (i) => `<si><t>${((i * 2654435761) >>> 0).toString(36)}</t></si>`)),
    answer: "shared-strings",
    heavy: true,
  },
  {
    name: "an 8 kB shared formula in 100,000 cells",
    bytes: (small) =>
      inSheet(
        `<sheetData>${times(
          small ? 4000 : 100_000,
          (i) =>
            `<row r="${i + 1}"><c r="A${i + 1}"><f t="shared" si="0"${i ? "/>" : `>${"B1+".repeat(2700)}1</f>`}</c></row>`,
        )}</sheetData>`,
      ),
    answer: "formulas",
  },
  {
    name: "100,000 names in a chain",
    bytes: (small) =>
      names(
        times(small ? 10_001 : 100_000, (i) => `<definedName name="step_${i}">step_${i + 1}</definedName>`),
      ),
    answer: "names",
  },
  {
    name: "9,000 names in a chain",
    bytes: () => names(times(9000, (i) => `<definedName name="step_${i}">step_${i + 1}</definedName>`)),
    answer: "name-depth",
  },
  {
    name: "30 names that each call the next one twice",
    bytes: () =>
      names(times(30, (i) => `<definedName name="step_${i}">step_${i + 1}+step_${i + 1}</definedName>`)),
    answer: "name-steps",
  },
  {
    name: "9,000 names in a circle",
    bytes: () =>
      names(times(9000, (i) => `<definedName name="step_${i}">step_${(i + 1) % 9000}</definedName>`)),
    answer: "opens",
  },
  {
    name: "9,000 names of one name, each calling it",
    bytes: () => names(times(9000, () => '<definedName name="n" localSheetId="0">n+n</definedName>')),
    answer: "opens",
  },
  {
    name: "a merge over everything",
    bytes: () => inSheet(`<sheetData/><mergeCells><mergeCell ref="${ALL}"/></mergeCells>`),
    answer: "merged",
  },
  {
    name: "100,000 merges",
    bytes: (small) =>
      inSheet(
        `<sheetData/><mergeCells>${times(small ? 50_001 : 100_000, (i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)}</mergeCells>`,
      ),
    answer: "merges",
  },
  {
    name: "an array over everything",
    bytes: () => inRow(`<c r="A1" cm="1"><f t="array" ref="${ALL}">SEQUENCE(3)</f><v>1</v></c>`),
    answer: "arrays",
  },
  {
    name: "validation on 200,000 areas",
    bytes: (small) =>
      inSheet(
        `<sheetData/><dataValidations><dataValidation type="custom" sqref="${times(small ? 2001 : 200_000, (i) => `A${2 * i + 1} `)}"><formula1>A1&gt;0</formula1></dataValidation></dataValidations>`,
      ),
    answer: "areas",
  },
  {
    name: "a conditional format on 200,000 areas",
    bytes: (small) =>
      inSheet(
        `<sheetData/><conditionalFormatting sqref="${times(small ? 2001 : 200_000, (i) => `A${2 * i + 1} `)}"><cfRule type="expression" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>`,
      ),
    answer: "areas",
  },
  {
    name: "a string of 50 MB",
    bytes: () => inRow(`<c r="A1" t="inlineStr"><is><t>${"0123456789 abcdef".repeat(3e6)}</t></is></c>`),
    answer: "ratio",
    heavy: true,
  },
  {
    name: "a string of 9 MB",
    bytes: () => inRow(`<c r="A1" t="inlineStr"><is><t>${"0123456789".repeat(9e5)}</t></is></c>`),
    answer: "text",
  },
  {
    name: "a long text in 10,000 cells",
    bytes: () =>
      handMade({
        sheet: `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(100)}</sheetData>`,
        workbookRelations: [["rId9", "sharedStrings", "sharedStrings.xml"]],
        parts: { "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(32_000)}</t></si></sst>` },
      }),
    answer: "texts",
  },
  {
    name: "elements 100,000 deep",
    bytes: () => inSheet("<a>".repeat(1e5) + "</a>".repeat(1e5)),
    answer: "depth",
  },
  {
    name: "two million elements beside the rows",
    bytes: () => inSheet(`<sheetData/>${times(2e6, (i) => `<a b="${i}"/>`)}`),
    answer: "tree",
    heavy: true,
  },
  {
    name: "a number format of 300,000 brackets",
    bytes: () =>
      styles(
        `<numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(300_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
      ),
    answer: "opens",
  },
  {
    name: "100,000 cell formats",
    bytes: (small) => styles(`<cellXfs>${'<xf numFmtId="2"/>'.repeat(small ? 65_491 : 100_000)}</cellXfs>`),
    answer: "styles",
  },
  {
    name: "a column's width from minus a billion on",
    bytes: () => inSheet('<cols><col min="-1000000000" max="1e9" width="9"/></cols><sheetData/>'),
    answer: "opens",
  },
  {
    name: "10,000 links over everything",
    bytes: () =>
      inSheet(
        `<sheetData>${`<row>${"<c><v>1</v></c>".repeat(100)}</row>`.repeat(100)}</sheetData><hyperlinks>${link(ALL).repeat(10_000)}</hyperlinks>`,
      ),
    answer: "linked",
  },
  {
    name: "100,000 relations to one part",
    bytes: (small) =>
      handMade({
        sheet: "<sheetData/>",
        sheetRelations: Array.from({ length: small ? 30_001 : 100_000 }, (_, i) => [
          `r${i}`,
          "drawing",
          "drawing.xml",
        ]),
        parts: { "xl/worksheets/drawing.xml": "<wsDr/>" },
      }),
    answer: "unpacked-bytes",
  },
  {
    name: "51,000 cells with a formula",
    bytes: () =>
      inSheet(`<sheetData>${`<row>${"<c><f>1+1</f></c>".repeat(100)}</row>`.repeat(510)}</sheetData>`),
    answer: "formula-cells",
  },
  {
    name: "a part that is listed twice",
    bytes: () => {
      const bytes = zipSync({ "xl/a.xml": strToU8("<a/>"), "xl/b.xml": strToU8("<a/>") }, { level: 0 });
      for (let i = 0; i < bytes.length - 8; i++)
        if (String.fromCharCode(...bytes.subarray(i, i + 8)) === "xl/b.xml") bytes[i + 3] = 97;
      return bytes;
    },
    answer: "broken",
  },
  {
    name: "a part of 200 MB",
    bytes: () => inSheet(`<sheetData>${" ".repeat(200e6)}</sheetData>`),
    answer: "part-bytes",
    heavy: true,
  },
];
