import { SaxesParser } from "saxes";
import fc from "fast-check";
import { openPackage } from "xlsx-book/zip";
import type { Cell } from "xlsx-book/book";
import { WorkbookFile } from "../../packages/cli/src/parts/workbookFile";
import { freeze as freezeFile } from "../../packages/cli/src/share/freeze";
import { thaw as thawFile } from "../../packages/cli/src/share/thaw";
import { runs } from "../core/laws";
import { handMade } from "../host/file/handMade";
import { folder, type } from "./commandLine";
import { partsOf, readBook, withParts } from "./workbooks";

const { path, put, read } = folder();
const SHEET = "xl/worksheets/sheet1.xml";

/** A sheet as Excel saves one: our functions with its mark, a spill, a shared formula, text, a truth value. */
const rows =
  '<sheetData><row r="1"><c r="A1"><v>100</v></c><c r="B1" s="0" t="str"><f>"SPLITTARGET("&amp;A1</f><v>SPLITTARGET(100</v></c></row>' +
  '<row r="2"><c r="A2" cm="1"><f t="array" ref="A2:A4">_xldudf_SPLITTARGET(A1,{1;1;2})</f><v>25</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">SUM(_xldudf_ROUNDTOTAL(A2,1))+$A$1</f><v>125</v></c><c r="C2" t="str"><f>_xldudf_EXPLAINSPLIT(A1,1)&amp;"&lt;x&gt;"</f><v>all of it &lt;x&gt;</v></c></row>' +
  '<row r="3"><c r="A3"><v>25</v></c><c r="B3"><f t="shared" si="0"/><v>125</v></c><c r="C3" t="e"><f>_xldudf_RECONCILE(A1)</f><v>#NAME?</v></c></row>' +
  '<row r="4"><c r="A4"><v>50</v></c><c r="B4"><f t="shared" si="0"/><v>150</v></c><c r="C4" t="b"><f>_xldudf_PLAN_WORKDAYSIN(1,2)&gt;0</f><v>1</v></c><c r="D4"><f>_xldudf_SPLITTREE(1)</f></c><c r="E4"><f>SUM(A2:A4)</f><v>100</v></c></row></sheetData>';
const chain = '<calcChain><c r="A2" i="1"/><c r="B2"/></calcChain>';

const book = (sheet = rows): Uint8Array =>
  handMade({
    sheet,
    workbookRelations: [
      ["rId2", "calcChain", "calcChain.xml"],
      ["rId3", "sheetMetadata", "metadata.xml"],
    ],
    parts: { "xl/calcChain.xml": chain, "xl/metadata.xml": "<metadata/>" },
  });

let count = 0;
/** Carries out a command and reads what it wrote. */
async function changed(
  bytes: Uint8Array,
  ...command: string[]
): Promise<{ bytes: Uint8Array; error: string }> {
  const [from, to] = [put(`from${++count}.xlsx`, bytes), path(`to${count}.xlsx`)];
  const { code, error } = await type([command[0], from, ...command.slice(1), "--out", to]);
  expect([code, error]).toEqual([0, error]);
  return { bytes: read(`to${count}.xlsx`), error };
}
const freeze = (bytes: Uint8Array) => changed(bytes, "share", "--frozen");
const thaw = (bytes: Uint8Array) => changed(bytes, "thaw");

const cellsOf = async (bytes: Uint8Array): Promise<Record<string, Cell | undefined>> => {
  const [{ cells }] = (await readBook(bytes)).sheets;
  return Object.fromEntries(
    cells.flatMap((row, r) => row.map((cell, c) => [`${"ABCDE"[c]}${r + 1}`, cell] as const)),
  );
};

test("formulas of ours are values, all others stay; errors and blanks are left and named", async () => {
  const { bytes, error } = await freeze(book());
  expect(await cellsOf(bytes)).toMatchObject({
    A2: { value: 25 },
    A3: { value: 25 },
    B1: { formula: '="SPLITTARGET("&A1' },
    B2: { value: 125 },
    B4: { value: 150 },
    C2: { value: "all of it <x>" },
    C3: { formula: "=RECONCILE(A1)" },
    C4: { value: true },
    D4: { formula: "=SPLITTREE(1)" },
    E4: { formula: "=SUM(A2:A4)" },
  });
  const formulas = Object.values(await cellsOf(bytes)).filter((cell) => cell?.formula);
  expect(formulas).toHaveLength(4);
  expect(error).toContain("6 formulas are a value now.");
  expect(error).toContain(
    "2 formulas show an error or nothing, and stayed a formula:\n  Sheet1!C3  #NAME?\n  Sheet1!D4\n",
  );
});

test.each([
  ["", "", false, "no value"],
  ["", "<v/>", false, "as openpyxl writes what nobody has calculated"],
  ["", "<v></v>", false, "an empty value"],
  [' t="e"', "<v>#N/A</v>", false, "an error"],
  [' t="str"', "<v></v>", true, "an empty text, which is one"],
  ["", "<v>0</v>", true, "0"],
])("a formula in a cell with%s and %s is frozen: %p, %s", async (attributes, value, isFrozen) => {
  const sheet = `<sheetData><row r="1"><c r="A1"><f>_xldudf_PACE(1,1,1)</f><v>1</v></c><c r="B1"${attributes}><f>_xldudf_PACE(2,2,2)</f>${value}</c></row></sheetData>`;
  const { bytes } = await freeze(book(sheet));
  expect((await cellsOf(bytes)).B1?.formula).toBe(isFrozen ? undefined : "=PACE(2,2,2)");
});

test("a formula that reads what is frozen by its spill reads the cells that it filled, and the spill again when thawed", async () => {
  const total = "SUM(_xlfn.ANCHORARRAY($A$2))";
  const readers =
    `<c r="D4"><f>${total}</f><v>100</v></c>` +
    '<c r="E4" cm="1"><f t="array" ref="E4">MMULT(TRANSPOSE(ROW(_xlfn.ANCHORARRAY(A2))^0),_xlfn.ANCHORARRAY(A2))</f><v>100</v></c>';
  const from = rows.replace(/<c r="D4">.*<\/c><\/row>/, `${readers}</row>`);
  const { bytes } = await freeze(book(from));
  expect(await cellsOf(bytes)).toMatchObject({
    A2: { value: 25 },
    D4: { formula: "=SUM($A$2:$A$4)" },
    E4: { formula: "=MMULT(TRANSPOSE(ROW(A2:A4)^0),A2:A4)" },
  });
  const readersIn = (of: Uint8Array) =>
    openPackage(of)
      .text(SHEET)
      ?.replace(/^[^]*(?=<c r="D4")/, "");
  expect(readersIn((await thaw(bytes)).bytes)).toBe(readersIn(book(from)));
});

test("the chain of calculation, which would name cells without formulas, is gone", async () => {
  const parts = partsOf((await freeze(book())).bytes);
  expect(parts["xl/calcChain.xml"]).toBeUndefined();
  expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
});

test("frozen and thawed, a sheet reads as it did, byte for byte but for formulas that were shared", async () => {
  const written = rows
    .replace('<f t="shared" ref="B2:B4" si="0">', "<f>")
    .replaceAll(/<f t="shared" si="0"\/><v>(125|150)/g, (_, value: string) => {
      const row = value === "125" ? 3 : 4;
      return `<f>SUM(_xldudf_ROUNDTOTAL(A${row},1))+$A$1</f><v>${value}`;
    });
  const { bytes, error } = await thaw((await freeze(book())).bytes);
  expect(openPackage(bytes).text(SHEET)).toBe(openPackage(book(written)).text(SHEET));
  expect(error).toContain("6 formulas are back.");
  expect((await readBook(bytes)).settings).toEqual({});
});

/** What somebody may do to a cell between freezing and thawing. */
// prettier-ignore
const later: [what: string, from: string, to: string, stays: string][] = [
  ["another value",            '<c r="C2" t="str"><v>all of it &lt;x&gt;</v></c>', '<c r="C2" t="str"><v>mine</v></c>', "C2"],
  ["a formula of the user's",  '<c r="C4" t="b"><v>1</v></c>', '<c r="C4" t="b"><f>1=1</f><v>1</v></c>', "C4"],
  ["a cell that it filled",    '<c r="A4"><v>50</v></c>', '<c r="A4"><v>51</v></c>', "A2"],
  ["a cell that was cleared",  '<c r="B3"><v>125</v></c>', '<c r="B3"/>', "B3"],
  ["a cell that is gone",      '<c r="B3"><v>125</v></c>', "", "B3"],
];
test.each(later)("%s is left as it is, and its formula kept", async (_, from, to, stays) => {
  const { bytes } = await freeze(book());
  const touched = withParts(bytes, (parts) => ({ [SHEET]: parts[SHEET].replace(from, to) }));
  expect(touched).not.toEqual(withParts(bytes, () => ({})));
  const thawed = await thaw(touched);
  expect(thawed.error).toContain(`\n  Sheet1!${stays}\n`);
  expect(thawed.error).toContain("5 formulas are back.");
  const setting = (await readBook(thawed.bytes)).settings["SplitTarget.frozen"];
  expect(setting).toMatchObject({ cells: [{ cell: stays }] });
  // Put back as it was, it thaws as well.
  const again = withParts(thawed.bytes, (parts) => ({
    [SHEET]: parts[SHEET].replace(to || '<row r="4">', to ? from : `${from}<row r="4">`),
  }));
  if (to) expect((await thaw(again)).error).toContain("1 formula is back.");
});

test("saved by Excel in between, with texts kept in its list", async () => {
  const { bytes } = await freeze(book());
  const saved = withParts(bytes, (parts) => ({
    [SHEET]: parts[SHEET].replace(
      '<c r="C2" t="str"><v>all of it &lt;x&gt;</v></c>',
      '<c r="C2" t="s"><v>0</v></c>',
    ),
    "xl/sharedStrings.xml": "<sst><si><t>all of it &lt;x&gt;</t></si></sst>",
    "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"].replace(
      "</Relationships>",
      '<Relationship Id="rId77" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    ),
  }));
  const thawed = await thaw(saved);
  expect(thawed.error).toContain("6 formulas are back.");
  expect(openPackage(thawed.bytes).text(SHEET)).toBe(openPackage((await thaw(bytes)).bytes).text(SHEET));
});

test("frozen and embedded at once; frozen again, what was frozen before is kept", async () => {
  const { bytes } = await changed(book(), "share", "--frozen", "--embed");
  const opened = await readBook(bytes);
  expect(opened.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Checklist", "Readiness"]);
  expect(Object.keys(opened.settings).sort()).toEqual([
    "Office.AutoShowTaskpaneWithDocument",
    "SplitTarget.checklist",
    "SplitTarget.frozen",
  ]);
  const healed = withParts(bytes, (parts) => ({
    [SHEET]: parts[SHEET].replace(
      't="e"><f>_xldudf_RECONCILE(A1)</f><v>#NAME?</v>',
      "><f>_xldudf_RECONCILE(A1)</f><v>7</v>",
    ),
  }));
  const again = await freeze(healed);
  expect(again.error).toContain("1 formula is a value now.");
  expect((await thaw(again.bytes)).error).toContain("7 formulas are back.");
});

test("nothing to freeze, nothing to thaw", async () => {
  const none = book("<sheetData><row><c><v>1</v></c></row></sheetData>");
  const { bytes, error } = await freeze(none);
  expect(error).toContain("No formula with SplitTarget's functions shows a value: nothing was frozen.");
  expect(partsOf(bytes)).toEqual(partsOf(none));
  const from = put("none.xlsx", none);
  expect(await type(["thaw", from, "--out", path("never.xlsx")])).toEqual({
    code: 2,
    out: "",
    error: `Nothing in ${from} was frozen by SplitTarget.\n`,
  });
});

test("a workbook's own name of one of our names is no function of ours", async () => {
  const own = withParts(
    book(
      '<sheetData><row r="1"><c r="A1"><f>RECONCILE(1)+ST.SPLITTARGET(1)</f><v>1</v></c></row></sheetData>',
    ),
    (parts) => ({
      "xl/workbook.xml": parts["xl/workbook.xml"].replace(
        "</sheets>",
        '</sheets><definedNames><definedName name="Reconcile">_xlfn.LAMBDA(x,x)</definedName><definedName name="ST.SPLITTARGET">_xlfn.LAMBDA(x,x)</definedName></definedNames>',
      ),
    }),
  );
  expect((await freeze(own)).error).toContain("nothing was frozen");
});

test("cells and rows that don't say where they are", async () => {
  const silent =
    "<sheetData><row><c><v>1</v></c></row><row><c><v>1</v></c><c><f>SPLITTARGET(1,1)</f><v>7</v></c></row></sheetData>";
  const { bytes } = await freeze(book(silent));
  expect((await readBook(bytes)).settings["SplitTarget.frozen"]).toMatchObject({
    cells: [{ cell: "B2", value: "7" }],
  });
  expect(openPackage((await thaw(bytes)).bytes).text(SHEET)).toBe(openPackage(book(silent)).text(SHEET));
});

test("a formula that shows an error tells itself, when the cell that told it is a value", async () => {
  const group =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">ROUNDTOTAL(B1,1)</f><v>1</v></c></row><row r="2"><c r="A2" t="e"><f t="shared" si="0"/><v>#N/A</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';
  const { bytes } = await freeze(book(group));
  expect(openPackage(bytes).text(SHEET)).toContain(
    '<c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="e"><f>ROUNDTOTAL(B2,1)</f><v>#N/A</v></c></row><row r="3"><c r="A3"><v>3</v></c>',
  );
});

test("an array that says it fills a whole sheet is refused", async () => {
  const from = put(
    "endless.xlsx",
    book(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">SPLITTARGET(1,1)</f><v>1</v></c></row></sheetData>',
    ),
  );
  expect(await type(["share", from, "--frozen", "--out", path("never.xlsx")])).toMatchObject({
    code: 2,
    error: `${from} is refused: it holds more than can be read.\n`,
  });
});

test("more formulas than a setting can keep are refused", async () => {
  // A setting's own quotation marks take seven letters in the file.
  const long = `SPLITTARGET(1,"${'"'.repeat(8000)}")`;
  const cells = Array.from(
    { length: 75 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f>${long}</f><v>1</v></c></row>`,
  );
  const from = put("many.xlsx", book(`<sheetData>${cells.join("")}</sheetData>`));
  expect(await type(["share", from, "--frozen", "--out", path("never.xlsx")])).toMatchObject({
    code: 2,
    error: `${from} has more formulas of SplitTarget than a workbook's settings can keep. Nothing was written, and the file is as it was.\n`,
  });
});

test("an entity is read once", async () => {
  const twice =
    '<sheetData><row><c r="A1" t="str"><f>EXPLAINSPLIT("&#38;lt;&#x26;amp;")</f><v>x</v></c></row></sheetData>';
  const { bytes } = await freeze(book(twice));
  expect((await readBook(bytes)).settings["SplitTarget.frozen"]).toMatchObject({
    cells: [{ formula: 'EXPLAINSPLIT("&lt;&amp;")' }],
  });
});

const text = fc.string({ unit: fc.constantFrom("a", "&", "<", '"', "'", "\n", "目", " ", "_x0041_", ">") });
test("whatever a formula says and a cell shows, both come back", () => {
  const escaped = (value: string): string =>
    value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const after = (bytes: Uint8Array, change: (file: WorkbookFile) => void): Uint8Array => {
    const file = new WorkbookFile(bytes);
    change(file);
    return new Uint8Array(Buffer.concat(file.pieces()));
  };
  fc.assert(
    fc.property(text, text, (said, shown) => {
      const formula = `_xldudf_EXPLAINSPLIT(1,"${said.replaceAll('"', '""')}")`;
      const sheet = `<sheetData><row r="1"><c r="A1" t="str"><f>${escaped(formula)}</f><v>${escaped(shown)}</v></c></row></sheetData>`;
      const frozen = after(book(sheet), (file) =>
        freezeFile(file, "plan", { catalog: "developer", language: "en" }),
      );
      expect(openPackage(frozen).text(SHEET)).not.toContain("EXPLAINSPLIT");
      const thawed = after(frozen, (file) => thawFile(file, "plan"));
      expect(openPackage(thawed).text(SHEET)).toBe(openPackage(book(sheet)).text(SHEET));
    }),
    runs,
  );
});

test("where no formula goes with the people's cells, the order of calculation stays byte for byte", async () => {
  const { bytes } = await changed(book(), "share", "--without-people");
  expect(openPackage(bytes).text("xl/calcChain.xml")).toBe(chain);
});

describe("the formula in a note", () => {
  const note = (cells: Record<string, Cell | undefined>, cell: string): string | undefined =>
    cells[cell]?.note;
  const said = "SplitTarget: a formula gave this value\n=SPLITTARGET(A1,{1;1;2})";

  test("stands at every cell that is a value now, in the language that is spoken, and goes with thaw", async () => {
    const { bytes } = await freeze(book());
    const cells = await cellsOf(bytes);
    expect(note(cells, "A2")).toBe(said);
    const { bytes: behind } = await freeze(book(`${rows}<pageMargins/><tableParts count="0"/>`));
    expect(openPackage(behind).text(SHEET)).toMatch(/<pageMargins\/><legacyDrawing [^>]*\/><tableParts/);
    expect(note(cells, "B3")).toContain("\n=SUM(ROUNDTOTAL(A3,1))+$A$1");
    expect([note(cells, "C3"), note(cells, "E4"), note(cells, "A3")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const chinese = await changed(book(), "share", "--frozen", "--language", "zh");
    expect(note(await cellsOf(chinese.bytes), "A2")).toBe(
      "SplitTarget：此值由以下公式算出\n=SPLITTARGET(A1,{1;1;2})",
    );
    const back = await thaw(chinese.bytes);
    expect(Object.keys(partsOf(back.bytes)).filter((name) => /comments|vml/i.test(name))).toEqual([]);
    expect(openPackage(back.bytes).text("[Content_Types].xml")).not.toMatch(/comments|vml/i);
  });

  const behindCells = (file: { text: (name: string) => string | undefined }): string | undefined =>
    file.text(SHEET)?.split("</sheetData>")[1];
  const comments = (text: string): string =>
    `<comments xmlns="x"><authors><author>Li Lei</author></authors><commentList><comment ref="A2" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`;
  const shape =
    '<v:shape id="_x0000_s1030"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>';
  const button = '<v:shape id="_x0000_s1044"><x:ClientData ObjectType="Button"/></v:shape>';
  const noted = (drawing: string, parts: Record<string, string>): Uint8Array =>
    handMade({
      sheet: `${rows}<legacyDrawing r:id="rId1"/><tableParts count="0"/>`,
      workbookRelations: [["rId3", "sheetMetadata", "metadata.xml"]],
      sheetRelations: [
        ["rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ...Object.keys(parts).map((name, at): [string, string, string] => [
          `rId${at + 2}`,
          "comments",
          `../${name.slice(3)}`,
        ]),
      ],
      parts: {
        "xl/metadata.xml": "<metadata/>",
        "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="v" xmlns:x="x">${drawing}</xml>`,
        ...parts,
      },
    });

  test("leaves a note that is there as it is, and brings the parts back as they were but for its author", async () => {
    const before = noted(shape + button, { "xl/comments1.xml": comments("ask Mei") });
    const { bytes } = await freeze(before);
    const cells = await cellsOf(bytes);
    expect([note(cells, "A2"), note(cells, "B2")]).toEqual([
      "ask Mei",
      expect.stringContaining("ROUNDTOTAL(A2,1)"),
    ]);
    expect(openPackage(bytes).text("xl/drawings/vmlDrawing1.vml")).toContain('id="_x0000_s1045"');
    const [old, back] = [before, (await thaw(bytes)).bytes].map((one) => openPackage(one));
    expect(behindCells(back)).toBe(behindCells(old));
    expect(back.text("xl/comments1.xml")).toBe(
      old.text("xl/comments1.xml")?.replace("</authors>", "<author>SplitTarget</author></authors>"),
    );
    expect(back.text("xl/drawings/vmlDrawing1.vml")?.replace(/<v:shapetype[^]*<\/v:shapetype>/, "")).toBe(
      old.text("xl/drawings/vmlDrawing1.vml"),
    );
  });

  test("goes to the old drawing that holds buttons", async () => {
    const before = noted(button, {});
    const { bytes } = await freeze(before);
    expect(note(await cellsOf(bytes), "A2")).toBe(said);
    const back = openPackage((await thaw(bytes)).bytes);
    expect(behindCells(back)).toBe(behindCells(openPackage(before)));
    expect(back.names.filter((name) => name.includes("comments"))).toEqual([]);
  });

  test("goes to a drawing whose shapes say themselves what their prefixes stand for, and says so too", async () => {
    const own = button.replace("<v:shape", '<v:shape xmlns:v="v" xmlns:x="x"');
    const before = withParts(noted(own, {}), (parts) => ({
      "xl/drawings/vmlDrawing1.vml": parts["xl/drawings/vmlDrawing1.vml"].replace(/<xml[^>]*>/, "<xml>"),
    }));
    const { bytes } = await freeze(before);
    const vml = openPackage(bytes).text("xl/drawings/vmlDrawing1.vml")!;
    expect(vml).toContain('id="_x0000_s1045"');
    // It throws at a prefix that stands for nothing.
    new SaxesParser({ xmlns: true }).write(vml).close();
    expect(note(await cellsOf(bytes), "A2")).toBe(said);
    expect(behindCells(openPackage((await thaw(bytes)).bytes))).toBe(behindCells(openPackage(before)));
  });

  test("stays where somebody wrote in it since", async () => {
    const { bytes } = await freeze(book());
    const part = Object.keys(partsOf(bytes)).find((name) => name.includes("comments"))!;
    const edited = withParts(bytes, () => ({
      [part]: openPackage(bytes)
        .text(part)!
        .replace("=SPLITTARGET(A1", "Approved by Mei&#10;=SPLITTARGET(A1"),
    }));
    expect(note(await cellsOf((await thaw(edited)).bytes), "A2")).toContain("Approved by Mei");
  });

  test("is left in where people's notes are left out, and names nobody", async () => {
    const before = noted(shape, { "xl/comments1.xml": comments("ask Mei") });
    const { bytes } = await changed(before, "share", "--frozen", "--without-people");
    expect(note(await cellsOf(bytes), "A2")).toBe(said);
    const report = await type(["share", put("people.xlsx", bytes), "--report", "--json"]);
    expect(JSON.parse(report.out)).toMatchObject({ people: [] });
  });
});
