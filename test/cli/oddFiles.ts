import { strToU8, zipSync, type Zippable } from "fflate";
import { handMade } from "../host/file/handMade";
import { fileOf, partsOf } from "./workbooks";

type Parts = Record<string, string>;
/** A workbook that the commands work with, and the ending that it has. */
type OddFile = readonly [what: string, make: () => Uint8Array, ending?: string];
/** A file that they don't, what they say of it in English, and its ending. */
type BadFile = readonly [what: string, make: () => Uint8Array | string, told: RegExp, ending?: string];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONS = "application/vnd.openxmlformats-package.relationships+xml";
const [BOOK, SHEET, TYPES] = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"];
const BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";

const put = (
  parts: Parts,
  name: string,
  from: string | RegExp,
  to: string | ((one: string) => string),
): Parts => ({
  [name]: parts[name].replace(from, to as string),
});

/** Formulas of ours with what they show, beside one of the user's own. */
const rows =
  '<sheetData><row r="1"><c r="A1"><v>100</v></c><c r="B1"><v>1</v></c></row>' +
  '<row r="2"><c r="A2"><f>SUM(_xldudf_SPLITTARGET(A1,B1:B2))</f><v>100</v></c><c r="B2"><v>1</v></c></row>' +
  '<row r="3"><c r="A3" t="str"><f>_xldudf_SMARTCHECK("x")&amp;""</f><v>S</v></c><c r="B3"><f>A1*2</f><v>200</v></c></row></sheetData>';

function workbook(sheet = rows, before = ""): Parts {
  const parts = partsOf(handMade({ sheet, before }));
  return {
    ...parts,
    ...put(parts, TYPES, "<Default", `<Default Extension="rels" ContentType="${RELATIONS}"/><Default`),
  };
}

/** The same workbook with parts changed, added, or taken out. */
const but = (change: (parts: Parts) => Record<string, string | undefined>, sheet = rows, before = "") => {
  const parts = workbook(sheet, before);
  return (): Uint8Array => fileOf({ ...parts, ...change(parts) });
};
const named = (name: string) => but((parts) => put(parts, BOOK, 'name="Sheet1"', `name="${name}"`));
const typed = (type: string) => but((parts) => put(parts, TYPES, /"[^"]*main\+xml"/, `"${type}"`));

const bytesOf = (parts: Parts, more: Zippable = {}): Uint8Array =>
  zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    ...more,
  });

/** Text as UTF-16 with its byte order mark. */
const wide = (text: string): Uint8Array =>
  Buffer.from(
    `\ufeff${text.replace(/^<\?xml.*?\?>/, "")}`.replace(
      /^\ufeff/,
      '\ufeff<?xml version="1.0" encoding="UTF-16"?>',
    ),
    "utf16le",
  );

const compound = (...streams: string[]): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...streams.flatMap((name) => [...Buffer.from(name, "utf16le")])]);

const pages = (count: number): Parts => {
  const parts = workbook();
  const all = Array.from({ length: count }, (_, at) => at + 2);
  const sheets = all.map((at) => `<sheet name="S${at}" sheetId="${at}" r:id="rId${at + 10}"/>`).join("");
  const relations = all
    .map(
      (at) =>
        `<Relationship Id="rId${at + 10}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
    )
    .join("");
  return {
    ...parts,
    ...put(parts, BOOK, "</sheets>", `${sheets}</sheets>`),
    ...put(parts, BOOK_RELATIONS, "</Relationships>", `${relations}</Relationships>`),
    ...Object.fromEntries(
      all.map((at) => [
        `xl/worksheets/sheet${at}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      ]),
    ),
  };
};

const random = (length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = 1; at < length; at++) bytes[at] = state = (state * 69069 + 12345) & 0xff;
  return bytes;
};

// prettier-ignore
/** Workbooks as other programs and other people make them: every command works with them. */
export const oddWorkbooks: readonly OddFile[] = [
  ["plain",                                 but(() => ({}))],
  ["texts within the cells",                but(() => ({}), rows.replace("<v>100</v></c><c", '<v>100</v></c><c r="AA1" t="inlineStr"><is><t>North</t></is></c><c'))],
  ["cells without addresses",               but((parts) => put(parts, SHEET, / r="[A-Z]*\d+"/g, ""))],
  ["targets from the root",                 but((parts) => ({ ...put(parts, BOOK_RELATIONS, 'Target="', 'Target="/xl/'), ...put(parts, "_rels/.rels", 'Target="', 'Target="/') }))],
  ["targets that go up and down",           but((parts) => put(parts, BOOK_RELATIONS, 'Target="', 'Target="../xl/./'))],
  ["another add-in's pane",                 but((parts) => ({
    "_rels/.rels": parts["_rels/.rels"].replace("</Relationships>", `<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`),
    "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
    "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="wa1" version="1.0.0.0" store="en-US" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="a" value="&quot;1&quot;"/></we:properties><we:bindings/></we:webextension>`,
    [TYPES]: parts[TYPES].replace("</Types>", '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/><Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>'),
  }))],
  ["a type for every part",                 but((parts) => ({ [TYPES]: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[["_rels/.rels", RELATIONS], [BOOK, `${CONTENT}.sheet.main+xml`], [BOOK_RELATIONS, RELATIONS], [SHEET, `${CONTENT}.worksheet+xml`]].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("")}</Types>`, [SHEET]: parts[SHEET] }))],
  ["parts in UTF-16",                       () => { const parts = workbook(); return bytesOf(parts, { [SHEET]: wide(parts[SHEET]), [BOOK]: wide(parts[BOOK]) }); }],
  ["parts with byte order marks",           but((parts) => Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, `\ufeff${text}`])))],
  ["comments and CDATA in its XML",         but((parts) => put(parts, SHEET, "<f>A1*2</f>", "<!-- <f>no</f> --><f><![CDATA[A1*2]]></f>"))],
  ["references to letters by number",       but((parts) => put(parts, SHEET, "_xldudf_SPLITTARGET", "_xldudf_SPLI&#84;&#x54;ARGET"))],
  ["a prefix for all",                      but((parts) => ({ [SHEET]: parts[SHEET].replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("<x:worksheet", `<x:worksheet xmlns:x="${MAIN}"`), [BOOK]: parts[BOOK].replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("<x:workbook", `<x:workbook xmlns:x="${MAIN}"`) }))],
  ["a hidden sheet",                        but((parts) => put(parts, BOOK, "<sheet ", '<sheet state="hidden" '))],
  ["a very hidden sheet",                   but((parts) => put(parts, BOOK, "<sheet ", '<sheet state="veryHidden" '))],
  ["a protected sheet",                     but((parts) => put(parts, SHEET, "</sheetData>", '</sheetData><sheetProtection sheet="1" password="CC1A"/>'))],
  ["a sheet named with quotes",             named("O''Brien&apos;s &quot;best&quot;")],
  ["a sheet named in Chinese",              named("计划（2027）")],
  ["a sheet named with & and <",            named("Q1 &amp; &lt;Q2&gt;")],
  ["days from 1904",                        but(() => ({}), rows, '<workbookPr date1904="1"/>')],
  ["a recommendation to read only",         but(() => ({}), rows, '<fileSharing readOnlyRecommended="1"/>')],
  ["links to other workbooks",              but((parts) => ({
    [BOOK]: parts[BOOK].replace("</sheets>", '</sheets><externalReferences><externalReference r:id="rId8"/></externalReferences>'),
    [BOOK_RELATIONS]: parts[BOOK_RELATIONS].replace("</Relationships>", `<Relationship Id="rId8" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`),
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="file:///C:/Users/wang/plan.xlsx" TargetMode="External"/></Relationships>`,
  }))],
  ["formulas that share one",               but(() => ({}), rows.replace("<f>A1*2</f>", '<f t="shared" ref="B3:B4" si="0">SUM(_xldudf_ROUNDTOTAL(A1:A2,1))</f>').replace("</sheetData>", '<row r="4"><c r="B4"><f t="shared" si="0"/><v>200</v></c></row></sheetData>'))],
  ["an array formula of old",               but(() => ({}), rows.replace("<f>A1*2</f>", '<f t="array" ref="B3:B4">_xldudf_SPLITTARGET(A1,B1:B2)</f>').replace("</sheetData>", '<row r="4"><c r="B4"><v>100</v></c></row></sheetData>'))],
  ["a chart sheet",                         but((parts) => ({ [BOOK]: parts[BOOK].replace("</sheets>", '<sheet name="Chart1" sheetId="9" r:id="rId9"/></sheets>'), [BOOK_RELATIONS]: parts[BOOK_RELATIONS].replace("</Relationships>", `<Relationship Id="rId9" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`), "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>` }))],
  ["an empty sheet",                        but(() => ({}), "<sheetData/>")],
  ["macros",                                but((parts) => ({ ...put(parts, TYPES, `${CONTENT}.sheet.main+xml`, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "xl/vbaProject.bin": "macros" })), ".xlsm"],
  ["a template",                            typed(`${CONTENT}.template.main+xml`), ".xltx"],
  ["folders in the zip",                    () => bytesOf(workbook(), { "xl/": new Uint8Array(), "xl/worksheets/": new Uint8Array() })],
  ["parts that are stored",                 () => zipSync(Object.fromEntries(Object.entries(workbook()).map(([name, text]) => [name, strToU8(text)])), { level: 0 })],
  ["a comment at the zip's end",            () => { const bytes = bytesOf(workbook()); const text = strToU8("made by me"); bytes[bytes.length - 2] = text.length; return Uint8Array.from([...bytes, ...text]); }],
  ["names of parts in capitals",            () => { const { [BOOK]: book, ...parts } = workbook(); return fileOf({ ...parts, "XL/Workbook.xml": book }); }],
  ["a picture of 2 MB",                     () => bytesOf(workbook(), { "xl/media/image1.png": [random(2e6), { level: 0 }] })],
  ["200 sheets",                            () => fileOf(pages(200))],
];

const NO_WORKBOOK = /is no \.xlsx workbook/;
const DAMAGED = /is damaged/;

// prettier-ignore
/** What no command takes. */
export const badFiles: readonly BadFile[] = [
  ["nothing",                       () => "", NO_WORKBOOK],
  ["a text",                        () => "no zip file", NO_WORKBOOK],
  ["a web page",                    () => "<html><table><tr><td>1</td></tr></table></html>", NO_WORKBOOK],
  ["password-protected",            () => compound("EncryptedPackage"), /protected by a password/],
  ["an old workbook",               () => compound("Workbook"), NO_WORKBOOK],
  ["half a file",                   () => bytesOf(workbook()).subarray(0, 400), DAMAGED],
  ["its end cut off",               () => { const bytes = bytesOf(workbook()); return bytes.subarray(0, bytes.length - 10); }, DAMAGED],
  ["bytes spoiled",                 () => { const bytes = bytesOf(workbook()); return bytes.map((byte, at) => (at > 100 && at < 400 ? byte ^ 0x5a : byte)); }, DAMAGED],
  ["a zip of something else",       () => zipSync({ "a.txt": strToU8("a") }), NO_WORKBOOK],
  ["a document",                    () => fileOf({ ...workbook(), ...put(workbook(), TYPES, /"[^"]*main\+xml"/, '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"') }), NO_WORKBOOK],
  ["macros under .xlsx",            typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), /must end in \.xlsm/],
  ["no macros under .xlsm",         but(() => ({})), /must end in \.xlsx/, ".xlsm"],
  ["a template under .xlsx",        typed(`${CONTENT}.template.main+xml`), /must end in \.xltx/],
  [".xls",                          but(() => ({})), /ends in «\.xls»/, ".xls"],
  [".xlsb",                         but(() => ({})), /ends in «\.xlsb»/, ".xlsb"],
  [".ods",                          but(() => ({})), /ends in «\.ods»/, ".ods"],
  ["a zip bomb",                    () => bytesOf(workbook(), { "xl/media/image1.xml": strToU8(" ".repeat(40e6)) }), /zip bomb/],
  ["a bomb of a sheet",             but((parts) => put(parts, SHEET, "<sheetData>", `${" ".repeat(40e6)}<sheetData>`)), /zip bomb/],
  ["no workbook part",              but(() => ({ [BOOK]: undefined })), NO_WORKBOOK],
  ["no list of types",              but(() => ({ [TYPES]: undefined })), DAMAGED],
  ["broken XML",                    but((parts) => put(parts, BOOK, "</sheets>", "</sheet>")), DAMAGED],
  ["two parts of one name",         () => { const bytes = bytesOf({ ...workbook(), "xl/workbook.xmm": "<workbook/>" }); const text = Buffer.from(bytes).toString("latin1").replaceAll("xl/workbook.xmm", "xl/workbook.xml"); return Buffer.from(text, "latin1"); }, DAMAGED],
];

// prettier-ignore
/** What may be read and not be changed. */
export const unchangeable: readonly [what: string, make: () => Uint8Array, told: RegExp][] = [
  ["Strict Open XML",               but((parts) => ({ [BOOK]: parts[BOOK].replace("<workbook ", '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict" ') })), /Strict Open XML/],
  ["signed",                        but(() => ({ "_xmlsignatures/origin.sigs": "" })), /digitally signed/],
  ["shared",                        but(() => ({ "xl/revisions/revisionHeaders.xml": "<headers/>" })), /a shared workbook of the old kind/],
  ["without a sheet's part",        but(() => ({ [SHEET]: undefined })), DAMAGED],
  ["with a sheet that leads nowhere", but((parts) => put(parts, BOOK, "</sheets>", '<sheet name="Gone" sheetId="77" r:id="rId777"/></sheets>')), DAMAGED],
  ["with two sheets of one name",   but((parts) => put(parts, BOOK, /<sheet [^>]*\/>/, (one: string) => `${one}${one.toLowerCase().replace(/sheetid="\d+"/, 'sheetId="77"')}`)), DAMAGED],
];
