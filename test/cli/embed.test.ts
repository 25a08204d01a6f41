import { readFileSync } from "node:fs";
import type { Sheet } from "xlsx-book/book";
import { rowsOf } from "xlsx-book/sheetPixels";
import { openPackage } from "xlsx-book/zip";
import { template } from "../../packages/cli/src/share/template";
import { folder, type } from "./commandLine";
import {
  damageIn,
  fileOf,
  packed,
  partsOf,
  plan,
  readBook,
  withParts,
  workbook,
  writeBook,
} from "./workbooks";
import { everyKind } from "../host/file/everyKind";
import { sheet } from "../host/file/samples";

const { path, put, read } = folder();

let plain: Uint8Array;
/** The sheets of a new checklist, as a file gives them back. */
let sheets: Sheet[];
/** A workbook that was shared. */
let checklisted: Uint8Array;
beforeAll(async () => {
  plain = await writeBook(plan);
  ({ sheets } = await readBook(await writeBook(template.checklists.en)));
  checklisted = await embedded(plain);
});

let count = 0;
/** Shares a file and gives back what came of it. */
async function embedded(bytes: Uint8Array, ...options: string[]): Promise<Uint8Array> {
  const [from, to] = [put(`from${++count}.xlsx`, bytes), path(`to${count}.xlsx`)];
  const ended = await type(["share", from, "--embed", "--out", to, ...options]);
  expect(ended).toMatchObject({ code: 0, out: "" });
  expect(read(`from${count}.xlsx`)).toEqual(new Uint8Array(bytes));
  expect(damageIn(read(`to${count}.xlsx`)).filter((one) => !damageIn(bytes).includes(one))).toEqual([]);
  return read(`to${count}.xlsx`);
}

async function refused(bytes: Uint8Array, ...options: string[]): Promise<string> {
  const [from, to] = [put(`from${++count}.xlsx`, bytes), path(`to${count}.xlsx`)];
  const { code, error } = await type(["share", from, "--embed", "--out", to, ...options]);
  expect(code).toBe(2);
  expect(() => read(`to${count}.xlsx`)).toThrow("ENOENT");
  return error.replaceAll(from, "FILE").trim();
}

test("only the parts that list others change; all else keeps its packed bytes", async () => {
  const own = withParts(plain, () => ({
    "xl/vbaProject.bin": "macros \u0000\u0001",
    "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition/>",
    "xl/model/item.data": "data model",
    "customXml/item1.xml": "<query/>",
  }));
  const shared = await embedded(own);
  const [before, after] = [packed(own), packed(shared)];
  const changed = [...before.keys()].filter((key) => after.get(key) !== before.get(key));
  expect(changed.sort()).toEqual([
    "[content_types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/workbook.xml",
  ]);
});

test.each(["en", "zh"] as const)("the sheets are what the add-in writes (%s)", async (language) => {
  const shared = await readBook(await embedded(plain, "--language", language));
  const own = await readBook(plain);
  const written = await readBook(await writeBook(template.checklists[language]));
  const [first, ...added] = shared.sheets;
  expect(first).toEqual(own.sheets[0]);
  expect(added).toEqual(written.sheets);
  expect(shared.names).toEqual([...own.names, ...written.names]);
  expect(shared.settings).toEqual({
    "Office.AutoShowTaskpaneWithDocument": true,
    ...template.checklists[language].settings,
  });
});

test("the chart stands over the cells beside the critical items, and covers no other words", async () => {
  const readiness = (await readBook(checklisted)).sheets[2];
  const [{ top, height }] = readiness.charts;
  const [first, last] = [top, top + height].map((pixels) => rowsOf(readiness).at(pixels).index + 1);
  expect([first, last]).toEqual([26, 40]);
  expect(
    readiness.cells
      .slice(first - 1, last - 1)
      .flatMap((row) => row.slice(3, 9).filter((cell) => cell?.value)),
  ).toEqual([]);
});

test("printed, each sheet that is added is as wide as a page, in a workbook that prints areas of its own", async () => {
  const own = withParts(plain, (parts) => ({
    "xl/workbook.xml": parts["xl/workbook.xml"].replace(
      "<definedNames>",
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Plan!$A$1:$B$3</definedName>',
    ),
  }));
  const parts = partsOf(await embedded(own));
  expect(Array.from(parts["xl/workbook.xml"].matchAll(/"_xlnm[^<]*/g), ([name]) => name)).toEqual([
    '"_xlnm.Print_Area" localSheetId="0">Plan!$A$1:$B$3',
    '"_xlnm.Print_Area" localSheetId="1">\'Checklist\'!$A:$J',
    '"_xlnm.Print_Titles" localSheetId="1">\'Checklist\'!$1:$1',
  ]);
  for (const number of [2, 3]) {
    const sheet = parts[`xl/worksheets/sheet${number}.xml`];
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
  }
});

test("the add-in is named as its manifest names it", () => {
  const manifest = readFileSync("manifest.xml", "utf8");
  const { "xl/webextensions/webextension1.xml": part } = partsOf(checklisted);
  const [, id, version] = /<we:reference id="([^"]*)" version="([^"]*)"/.exec(part) ?? [];
  expect(manifest).toContain(`<Id>${id}</Id>`);
  expect(manifest).toContain(`<Version>${version}</Version>`);
});

test("our sheets take the workbook's own typeface", async () => {
  const own = withParts(plain, (parts) => ({
    "xl/styles.xml": parts["xl/styles.xml"].replaceAll('"Calibri"', '"微软雅黑"'),
  }));
  expect(partsOf(await embedded(own))["xl/styles.xml"]).not.toContain("Calibri");
});

// prettier-ignore
const bodies: [what: string, change: (parts: Record<string, string>) => Record<string, string | undefined>][] = [
  ["no stylesheet",            (parts) => ({ "xl/styles.xml": undefined, "[Content_Types].xml": parts["[Content_Types].xml"].replace(/<Override PartName="\/xl\/styles[^>]*>/, ""), "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"].replace(/<Relationship [^>]*styles[^>]*>/, ""), "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"].replace(/ (?:s|dxfId)="\d+"/g, "") })],
  ["a stylesheet in a prefix", (parts) => ({ "xl/styles.xml": parts["xl/styles.xml"].replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x=") })],
  ["a workbook in a prefix",   (parts) => ({ "xl/workbook.xml": parts["xl/workbook.xml"].replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x=") })],
  ["no names yet",             (parts) => ({ "xl/workbook.xml": parts["xl/workbook.xml"].replace(/<definedNames>.*<\/definedNames>/, "") })],
  ["lists without counts",     (parts) => ({ "xl/styles.xml": parts["xl/styles.xml"].replace(/ count="\d+"/g, "") })],
  ["an empty stylesheet",      (parts) => ({ "xl/styles.xml": parts["xl/styles.xml"].replace(/(<styleSheet[^>]*)>[^]*/, "$1/>"), "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"].replace(/ (?:s|dxfId)="\d+"/g, "") })],
  ["no styles of cells",       (parts) => ({ "xl/styles.xml": parts["xl/styles.xml"].replace(/<cellStyleXfs.*<\/cellStyleXfs>/, "") })],
  ["relations typed one by one", (parts) => ({ "[Content_Types].xml": parts["[Content_Types].xml"].replace(/<Default Extension="rels"[^>]*>/, Object.keys(parts).filter((name) => name.endsWith(".rels")).map((name) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`).join("")) })],
  ["types of parts that are gone", (parts) => ({ "[Content_Types].xml": parts["[Content_Types].xml"].replace("</Types>", '<Override PartName="/xl/tables/table2.xml" ContentType="application/xml"/><Override PartName="/xl/drawings/drawing2.xml" ContentType="application/xml"/></Types>') })],
  ["relations that a part left behind", () => ({ "xl/worksheets/_rels/sheet2.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>' })],
  ["no relations' prefix",     (parts) => ({ "xl/workbook.xml": parts["xl/workbook.xml"].replaceAll("xmlns:r=", "xmlns:rel=").replaceAll("r:id", "rel:id") })],
];
test.each(bodies)("a workbook with %s", async (_, change) => {
  const own = withParts(plain, change);
  const shared = await readBook(await embedded(own));
  expect(shared.sheets.slice(1)).toEqual(sheets);
  expect(shared.sheets[0]).toEqual((await readBook(own)).sheets[0]);
});

test("other programs' spelling, a 1904 calendar and cells that spill already", async () => {
  const own = withParts(everyKind(), (parts) => ({
    "xl/workbook.xml": parts["xl/workbook.xml"].replace(/<workbookProtection[^>]*>/, ""),
    "xl/metadata.xml":
      '<metadata><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
    "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"].replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="x/sheetMetadata" Target="metadata.xml"/></Relationships>',
    ),
  }));
  const shared = await embedded(own);
  const book = await readBook(shared);
  expect(book.sheets.map((one) => one.name)).toEqual(["Sheet1", "Checklist", "Readiness"]);
  expect(book.settings).toMatchObject({ a: { b: [1] }, "SplitTarget.checklist": expect.any(String) });
  const { "xl/metadata.xml": metadata, "xl/worksheets/sheet3.xml": readiness } = partsOf(shared);
  expect(metadata).toContain(
    '<metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"',
  );
  expect(metadata).toMatch(
    /<cellMetadata count="1"><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata/,
  );
  expect(readiness).toContain('cm="1"');
});

test("a workbook that has its checklist gets nothing twice", async () => {
  expect(await embedded(checklisted)).toEqual(checklisted);
});

test.each([
  ["_st.Plan", "a plan's table"],
  ["_st.FunnelSource", "a funnel's figures"],
])("a workbook in which the add-in has marked %s alone gets a checklist (%s)", async (name) => {
  const names = [{ name, refersTo: "Plan!$A$1", hidden: true }];
  const own = await writeBook({ ...plan, names, settings: { "SplitTarget.model": "{}" } });
  const shared = await embedded(own);
  const book = await readBook(shared);
  expect(book.sheets.map((one) => one.name)).toEqual(["Plan", "Checklist", "Readiness"]);
  expect(book.settings["SplitTarget.model"]).toBe("{}");
  expect(book.names.map((one) => one.name)).toContain(name);
  expect((await type(["check", put("marked.xlsx", shared)])).code).toBe(1);
});

test("another add-in's pane stays beside ours", async () => {
  const others = withParts(checklisted, (parts) => ({
    "xl/webextensions/webextension1.xml": parts["xl/webextensions/webextension1.xml"].replaceAll(
      /7b45f1c2-0b72-4c06-b9ed-c851193bd5e4/gi,
      "00000000-0000-4000-8000-000000000000",
    ),
  }));
  const both = partsOf(await embedded(others));
  expect(both["xl/webextensions/taskpanes.xml"].match(/<wetp:taskpane /g)).toHaveLength(2);
  expect(both["xl/webextensions/webextension1.xml"]).toContain("00000000-0000-4000-8000-000000000000");
  expect(both["xl/webextensions/webextension2.xml"]).toContain("7b45f1c2-0b72-4c06-b9ed-c851193bd5e4");
});

test.each([
  [[], 'store="developer" storeType="Registry"'],
  [["--catalog", "organisation"], 'store="EXCatalog" storeType="EXCatalog"'],
  [["--catalog", String.raw`\\server\add-ins`], String.raw`store="\\server\add-ins" storeType="FileSystem"`],
])("%j: readers' Office finds the add-in by %s", async (options, reference) => {
  const without = withParts(checklisted, (parts) => ({
    "_rels/.rels": parts["_rels/.rels"].replace(/<Relationship [^>]*taskpanes[^>]*>/, ""),
    "xl/webextensions/webextension1.xml": undefined,
    "xl/webextensions/taskpanes.xml": undefined,
    "xl/webextensions/_rels/taskpanes.xml.rels": undefined,
  }));
  const parts = partsOf(await embedded(without, ...options));
  expect(parts["xl/webextensions/webextension1.xml"]).toContain(reference);
});

test("names in use are named, with free ones that work", async () => {
  const own = await workbook(sheet("Checklist"), sheet("readiness", { cells: [[{ value: "mine" }]] }));
  expect(await refused(own)).toBe(
    "FILE has something of its own under these names: sheet Checklist (free: Checklist 2), sheet Readiness (free: Readiness 2). Add --other-names to use the free ones. Nothing was written, and the file is as it was.",
  );
  const shared = await embedded(own, "--other-names");
  const book = await readBook(shared);
  expect(book.sheets.map((one) => one.name)).toEqual([
    "Checklist",
    "readiness",
    "Checklist 2",
    "Readiness 2",
  ]);
  const formulas = JSON.stringify(book.sheets[3].cells);
  expect(formulas).toContain("'Checklist 2'!");
  expect(formulas).not.toMatch(/'?Checklist'?!/);
  expect(JSON.parse(String(book.settings["SplitTarget.checklist"])).names).toMatchObject({
    checklist: "Checklist 2",
    readiness: "Readiness 2",
  });
  const { code, out } = await type(["check", put("renamed.xlsx", shared)]);
  expect([code, out.split("\n")[0]]).toEqual([1, "Not ready: 9 critical open"]);
});

test("a table's or a name's name in use", async () => {
  const own = withParts(plain, (parts) => ({
    "xl/workbook.xml": parts["xl/workbook.xml"].replace('"total"', '"STCHECKLIST"'),
  }));
  expect(await refused(own)).toContain("table stChecklist (free: stChecklist_2)");
  const book = await readBook(await embedded(own, "--other-names"));
  expect(book.sheets[1].tables[0].name).toBe("stChecklist_2");
  expect(JSON.stringify(book.sheets[2].cells)).not.toMatch(/stChecklist\[/);
});

// prettier-ignore
const unchangeable: [what: string, change: (parts: Record<string, string>) => Record<string, string>, told: string][] = [
  ["signed",    () => ({ "_xmlsignatures/origin.sigs": "" }), "FILE is digitally signed"],
  ["shared",    () => ({ "xl/revisions/revisionHeaders.xml": "<headers/>" }), "FILE is a shared workbook of the old kind"],
  ["strict",    (parts) => ({ "xl/workbook.xml": parts["xl/workbook.xml"].replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main") }), "FILE is saved as «Strict Open XML»"],
  ["protected", (parts) => ({ "xl/workbook.xml": parts["xl/workbook.xml"].replace("<bookViews", '<workbookProtection lockStructure="1"/><bookViews') }), "The structure of FILE is protected"],
];
test.each(unchangeable)("a workbook that is %s stays as it is", async (_, change, told) => {
  const said = await refused(withParts(plain, change));
  expect(said.startsWith(told)).toBe(true);
  expect(said.endsWith("Nothing was written, and the file is as it was.")).toBe(true);
});

test("a read-only recommendation stays, and is said", async () => {
  const own = withParts(plain, (parts) => ({
    "xl/workbook.xml": parts["xl/workbook.xml"].replace(
      "<workbookPr",
      '<fileSharing readOnlyRecommended="1"/><workbookPr',
    ),
  }));
  const to = path("recommended.xlsx");
  const { error } = await type(["share", put("readonly.xlsx", own), "--embed", "--out", to]);
  expect(error).toContain("Excel will ask its readers to open the workbook read-only, as before.");
  expect(openPackage(read("recommended.xlsx")).text("xl/workbook.xml")).toContain("readOnlyRecommended");
});

test("macros stay, under the ending that they need", async () => {
  const parts = partsOf(await writeBook(plan));
  const own = fileOf({
    ...parts,
    "[Content_Types].xml": parts["[Content_Types].xml"].replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ),
    "xl/vbaProject.bin": "macros",
  });
  const from = put("macros.xlsm", own);
  expect(await type(["share", from, "--embed", "--out", path("macros.xlsx")])).toMatchObject({
    code: 2,
    error: `${path("macros.xlsx")} must end in .xlsm, as its content is: under another ending Excel does not open it.\n`,
  });
  expect((await type(["share", from, "--embed", "--out", path("out.xlsm")])).code).toBe(0);
  expect(packed(read("out.xlsm")).get("xl/vbaproject.bin")).toBe(packed(own).get("xl/vbaproject.bin"));
});
