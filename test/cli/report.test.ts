import { openPackage } from "xlsx-book/zip";
import { template } from "../../packages/cli/src/share/template";
import { sheet } from "../host/file/samples";
import { folder, type } from "./commandLine";
import { calculated, readBook, withParts, writeBook } from "./workbooks";

const { path, put, read } = folder();
const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/x/${kind}" Target="${target}"/></Relationships>`;

/** A plan that uses our functions in every place that a workbook has, and that tells of seven people. */
async function bytes(): Promise<Uint8Array> {
  const book = structuredClone(template.checklists.en);
  book.sheets[0].cells[1][6] = { value: "Ann" };
  book.sheets[0].cells[2][6] = { value: " Ann " };
  book.sheets[0].cells[3][6] = { value: "李雷" };
  book.sheets[0].cells[3][9] = { value: "asked twice" };
  const plan = sheet("Plan", {
    cells: [
      [
        calculated("=SPLITTARGET(100,{1;1})", 50, "A1:A2"),
        calculated("=SUM(ROUNDTOTAL(A1:A2,100),ROUNDTOTAL(1,1))", 101),
      ],
      [{ value: 50 }, { value: 1, note: "Mary: why?" }],
      [calculated('="SPLITTARGET(1)"', "SPLITTARGET(1)")],
    ],
    conditionalFormats: [
      {
        range: "A1:A2",
        priority: 1,
        stopIfTrue: false,
        type: "expression",
        formula: "=RECONCILE(A1)>1",
        format: { bold: true },
      },
    ],
    validations: [{ range: "B1", type: "custom", formula1: "=WORKDAYSIN(1,2)>0", allowBlank: true }],
  });
  const own = await writeBook({
    ...book,
    sheets: [plan, ...book.sheets],
    names: [...book.names, { name: "split", refersTo: "SPLITTREE(1)" }],
  });
  return withParts(own, (parts) => ({
    "docProps/core.xml":
      "<coreProperties><creator>Wang Fang</creator><lastModifiedBy>Bob</lastModifiedBy></coreProperties>",
    "docProps/app.xml": "<Properties><Manager>Carol</Manager><Company>ACME</Company></Properties>",
    "_rels/.rels": parts["_rels/.rels"]
      .replace("</Relationships>", relationship("p1", "core-properties", "docProps/core.xml"))
      .replace("</Relationships>", relationship("p2", "extended-properties", "docProps/app.xml"))
      .replace("</Relationships>", relationship("p3", "custom-properties", "docProps/custom.xml")),
    "docProps/custom.xml":
      '<Properties xmlns:vt="v"><property name="Checked by"><vt:lpwstr>Grace</vt:lpwstr></property>' +
      '<property name="MSIP_Label_1_Owner"><vt:lpwstr>heidi@acme.example</vt:lpwstr></property>' +
      '<property name="MSIP_Label_1_Name"><vt:lpwstr>Internal</vt:lpwstr></property>' +
      '<property name="Version"><vt:i4>3</vt:i4></property></Properties>',
    "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    "xl/externalLinks/_rels/externalLink1.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///C:\\Users\\ivan\\last%20year.xlsx" TargetMode="External"/><Relationship Id="rId2" Type="x/externalLinkPath" Target="beside.xlsx" TargetMode="External"/></Relationships>',
    "xl/printerSettings/printerSettings1.bin": "JUDY-PRINTER",
    "xl/worksheets/_rels/sheet1.xml.rels": parts["xl/worksheets/_rels/sheet1.xml.rels"].replace(
      "</Relationships>",
      relationship("p4", "printerSettings", "../printerSettings/printerSettings1.bin"),
    ),
    "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"].replace(
      "<legacyDrawing",
      '<pageSetup paperSize="9" r:id="p4"/><legacyDrawing',
    ),
    "xl/workbook.xml": parts["xl/workbook.xml"].replace(
      "<bookViews",
      '<fileSharing userName="Dave"/><x15ac:absPath url="C:\\Users\\eve\\plans\\"/><bookViews',
    ),
    "xl/comments1.xml": parts["xl/comments1.xml"].replace("<author></author>", "<author>Mary</author>"),
    "xl/persons/person.xml":
      '<personList><person displayName="Zoe" id="{1}"/><person displayName="Silent" id="{2}"/></personList>',
    "xl/threadedComments/threadedComment1.xml":
      '<ThreadedComments><threadedComment personId="{1}"/><threadedComment personId="{1}"/></ThreadedComments>',
    "[Content_Types].xml": parts["[Content_Types].xml"].replace(
      "</Types>",
      '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/><Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>',
    ),
  }));
}

let file: string;
beforeAll(async () => {
  file = put("plan.xlsx", await bytes());
});

test("what depends on the add-in, and what the file says of people", async () => {
  expect((await readBook(await bytes())).sheets).toHaveLength(3);
  const { code, out } = await type(["share", file, "--report", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    sheets: [
      {
        sheet: "Plan",
        cells: [
          { cell: "A1", functions: ["SPLITTARGET"], formula: "=SPLITTARGET(100,{1;1})" },
          { cell: "B1", functions: ["ROUNDTOTAL"], formula: "=SUM(ROUNDTOTAL(A1:A2,100),ROUNDTOTAL(1,1))" },
        ],
      },
    ],
    elsewhere: [
      { place: "name", where: "split", functions: ["SPLITTREE"] },
      { place: "conditional-format", where: "Plan", functions: ["RECONCILE"] },
      { place: "validation", where: "Plan", functions: ["WORKDAYSIN"] },
    ],
    pane: true,
    checklist: "yes",
    frozen: 0,
    people: [
      { kind: "author", name: "Wang Fang" },
      { kind: "last-editor", name: "Bob" },
      { kind: "manager", name: "Carol" },
      { kind: "company", name: "ACME" },
      { kind: "path", name: "C:\\Users\\eve\\plans\\" },
      { kind: "reserved-by", name: "Dave" },
      { kind: "property", name: "Checked by: Grace" },
      { kind: "property", name: "MSIP_Label_1_Owner: heidi@acme.example" },
      { kind: "linked-path", name: "file:///C:\\Users\\ivan\\last%20year.xlsx" },
      { kind: "printer", name: "", count: 1 },
      { kind: "comment-author", name: "Mary", count: 1 },
      { kind: "thread-author", name: "Zoe", count: 2 },
      { kind: "thread-author", name: "Silent", count: 0 },
      { kind: "owner", name: "Ann", count: 2 },
      { kind: "owner", name: "李雷", count: 1 },
      { kind: "note", name: "", count: 1 },
    ],
    externalLinks: 0,
    macros: false,
  });
});

test.each([
  [
    "en",
    [
      "2 cells need the add-in:\n  Plan\n    A1  =SPLITTARGET(100,{1;1})\n",
      "\n  Author: Wang Fang\n",
      "\n  Owner of checklist items: Ann (2)\n",
    ],
  ],
  [
    "zh",
    [
      "2 个单元格依赖加载项：\n  Plan\n    A1  =SPLITTARGET(100,{1;1})\n",
      "\n  作者：Wang Fang\n",
      "\n  检查项负责人：李雷（1）\n",
    ],
  ],
])("as text (%s)", async (language, pieces) => {
  const { out } = await type(["share", file, "--report", "--language", language]);
  for (const piece of pieces) expect(out).toContain(piece);
});

test("frozen, it is said what still calls our functions", async () => {
  const { code, error } = await type(["share", file, "--frozen", "--out", path("frozen.xlsx")]);
  expect([code, error]).toEqual([
    0,
    "2 formulas are a value now.\nThese stand in no cell, and still call SplitTarget's functions:\n" +
      "  name split: SPLITTREE\n  conditional format on Plan: RECONCILE\n  data validation on Plan: WORKDAYSIN\n" +
      `Excel will ask its readers to open the workbook read-only, as before.\nWritten: ${path("frozen.xlsx")}\n`,
  ]);
});

test("without people, the copy tells of nobody, and all else is there", async () => {
  const { code } = await type(["share", file, "--without-people", "--out", path("nobody.xlsx")]);
  expect(code).toBe(0);
  const { out } = await type(["share", path("nobody.xlsx"), "--report", "--json"]);
  expect(JSON.parse(out)).toMatchObject({ people: [], checklist: "yes", pane: true });
  const copy = read("nobody.xlsx");
  const parts = openPackage(copy);
  for (const name of parts.names)
    expect(parts.text(name)).not.toMatch(
      /Wang Fang|Bob|Carol|ACME|Users|Dave|Grace|heidi|JUDY|Mary|Zoe|Silent|Ann\b|李雷|asked twice/i,
    );
  expect(parts.text("docProps/custom.xml")).toMatch(/Internal.*<vt:i4>3</);
  expect(parts.text("xl/externalLinks/_rels/externalLink1.xml.rels")).toMatch(
    /Target="last%20year.xlsx".*Target="beside.xlsx"/,
  );
  expect(parts.text("xl/worksheets/sheet1.xml")).toContain('<pageSetup paperSize="9"/>');
  const [before, after] = [await readBook(await bytes()), await readBook(copy)];
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(after.sheets[0].cells[1][1]).toEqual({ value: 1 });
  expect(after.sheets[1].cells[1].slice(0, 6)).toEqual(before.sheets[1].cells[1].slice(0, 6));
});
