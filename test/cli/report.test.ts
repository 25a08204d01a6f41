import { strToU8, zipSync } from "fflate";
import { openPackage } from "xlsx-book/zip";
import { template } from "../../packages/cli/src/share/template";
import { handMade } from "../host/file/handMade";
import { sheet } from "../host/file/samples";
import { folder, type } from "./commandLine";
import { calculated, readBook, withParts, writeBook } from "./workbooks";

const { path, put, read } = folder();
const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/x/${kind}" Target="${target}"/></Relationships>`;

/** The texts of a workbook's queries as Excel keeps them: a package in base64, behind its version and its length. */
function mashup(text: string): string {
  const formulas = zipSync({ "Formulas/Section1.m": strToU8(text) }, { mtime: new Date(1980, 0, 2) });
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(4, formulas.length, true);
  return `<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">${Buffer.from([...head, ...formulas]).toString("base64")}</DataMashup>`;
}

const QUERY =
  'section Section1; shared Sold = Excel.Workbook(File.Contents("C:\\Users\\olga\\sold.xlsx")); shared Team = Sql.Database("crm-sql", "crm"), "https://contoso.sharepoint.com/sites/plan", "Total";';

/** A plan that uses our functions in every place that a workbook has, and that tells of ten people. */
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
      "<coreProperties><creator>Wang Fang</creator><lastModifiedBy>Bob</lastModifiedBy><description>for Pia</description></coreProperties>",
    "docProps/app.xml":
      "<Properties><Manager>Carol</Manager><Company>ACME</Company><HyperlinkBase>C:\\Users\\quinn</HyperlinkBase></Properties>",
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
      '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///C:\\Users\\ivan\\last%20year.xlsx" TargetMode="External"/><Relationship Id="rId2" Type="x/externalLinkPath" Target="beside.xlsx" TargetMode="External"/><Relationship Id="rId3" Type="x/externalLinkPath" Target="https://acme-my.sharepoint.com/personal/rosa_acme/Documents/years.xlsx?web=1" TargetMode="External"/></Relationships>',
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="\\\\srv\\sam\\deals.xlsx" TargetMode="External"/></Relationships>',
    "xl/pivotCache/pivotCacheRecords1.xml": "<pivotCacheRecords/>",
    "xl/drawings/drawing9.xml": '<wsDr><cNvPr id="1" descr="D:\\tom\\logo.png"/></wsDr>',
    "xl/connections.xml":
      '<connections><connection id="1" odcFile="C:\\Users\\uma\\crm.odc"><dbPr connection="Provider=SQLOLEDB;User ID=vera;Password=hunter2;Data Source=sales-db;Extended Properties=&quot;a;b&quot;;Workstation ID=WALT-PC" command="x"/></connection><connection id="2"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=Sold"/></connection></connections>',
    "customXml/item1.xml": mashup(QUERY),
    "customXml/item2.xml":
      '<p:properties xmlns:p="m"><documentManagement><Reviewers><UserInfo><DisplayName>Xena</DisplayName></UserInfo></Reviewers><Due/></documentManagement></p:properties>',
    "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]
      .replace("</Relationships>", relationship("p5", "connections", "connections.xml"))
      .replace("</Relationships>", relationship("p6", "customXml", "../customXml/item1.xml"))
      .replace("</Relationships>", relationship("p7", "customXml", "../customXml/item2.xml")),
    "xl/printerSettings/printerSettings1.bin": "JUDY-PRINTER",
    "xl/worksheets/_rels/sheet1.xml.rels": parts["xl/worksheets/_rels/sheet1.xml.rels"].replace(
      "</Relationships>",
      relationship("p4", "printerSettings", "../printerSettings/printerSettings1.bin"),
    ),
    "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"]
      .replace("<legacyDrawing", '<pageSetup paperSize="9" r:id="p4"/><legacyDrawing')
      .replace(
        "<conditionalFormatting",
        '<scenarios><scenario name="low" user="Nina" comment="Created by Nina"/></scenarios><conditionalFormatting',
      ),
    "xl/workbook.xml": parts["xl/workbook.xml"]
      .replace(
        "<bookViews",
        '<fileSharing userName="Dave"/><x15ac:absPath url="C:\\Users\\eve\\plans\\"/><bookViews',
      )
      .replace(
        "</workbook>",
        '<customWorkbookViews><customWorkbookView name="Kim - Personal View" guid="{1}"/></customWorkbookViews></workbook>',
      ),
    "xl/pivotCache/pivotCacheDefinition1.xml":
      '<pivotCacheDefinition r:id="rId1" refreshedBy="Leo" recordCount="3"/>',
    "xl/comments1.xml": parts["xl/comments1.xml"].replace("<author></author>", "<author>Mary</author>"),
    "xl/persons/person.xml":
      '<personList><person displayName="Zoe" id="{1}"/><person displayName="Silent" id="{2}"/></personList>',
    "xl/threadedComments/threadedComment1.xml":
      '<ThreadedComments><threadedComment personId="{1}"/><threadedComment personId="{1}"/></ThreadedComments>',
    "[Content_Types].xml": parts["[Content_Types].xml"].replace(
      "</Types>",
      '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/><Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/><Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"/><Override PartName="/xl/drawings/drawing9.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/connections.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml"/></Types>',
    ),
  }));
}

/** Where data come from: without it nothing could be refreshed. */
const staying = [
  { kind: "connection", name: "sales-db" },
  { kind: "query", name: "C:\\Users\\olga\\sold.xlsx" },
  { kind: "query", name: "https://contoso.sharepoint.com/sites/plan" },
  { kind: "query", name: "crm-sql" },
  { kind: "pivot-rows", name: "", count: 1 },
];

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
    since1904: false,
    people: [
      { kind: "author", name: "Wang Fang" },
      { kind: "last-editor", name: "Bob" },
      { kind: "manager", name: "Carol" },
      { kind: "company", name: "ACME" },
      { kind: "property", name: "for Pia" },
      { kind: "property", name: "C:\\Users\\quinn" },
      { kind: "path", name: "C:\\Users\\eve\\plans\\" },
      { kind: "reserved-by", name: "Dave" },
      { kind: "property", name: "Checked by: Grace" },
      { kind: "property", name: "MSIP_Label_1_Owner: heidi@acme.example" },
      { kind: "library", name: "DisplayName: Xena" },
      { kind: "linked-path", name: "file:///C:\\Users\\ivan\\last%20year.xlsx" },
      {
        kind: "linked-path",
        name: "https://acme-my.sharepoint.com/personal/rosa_acme/Documents/years.xlsx?web=1",
      },
      { kind: "linked-path", name: "\\\\srv\\sam\\deals.xlsx" },
      { kind: "linked-path", name: "D:\\tom\\logo.png" },
      { kind: "linked-path", name: "C:\\Users\\uma\\crm.odc" },
      { kind: "printer", name: "", count: 1 },
      { kind: "refreshed-by", name: "Leo", count: 1 },
      { kind: "scenario-author", name: "Nina", count: 1 },
      { kind: "view", name: "Kim - Personal View", count: 1 },
      { kind: "login", name: "User ID=vera" },
      { kind: "login", name: "Password=…" },
      { kind: "login", name: "Workstation ID=WALT-PC" },
      ...staying,
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

test.each([
  ["en", "It counts its days from 1904."],
  ["zh", "日期从 1904 年起算"],
])("days that are counted from 1904, which our functions don't (%s)", async (language, said) => {
  for (const main of ["", '<workbookPr date1904="1"/>']) {
    const from = put("dated.xlsx", handMade({ sheet: "<sheetData/>", before: main }));
    const { out } = await type(["share", from, "--report", "--language", language]);
    expect(out.includes(said)).toBe(main !== "");
  }
});

test("frozen, it is said what still calls our functions", async () => {
  const { code, error } = await type(["share", file, "--frozen", "--out", path("frozen.xlsx")]);
  expect([code, error]).toEqual([
    0,
    "2 formulas are a value now.\nThese stand in no cell that could hold a value, and still call SplitTarget's functions. Cells no longer read the names; rules do nothing without the add-in:\n" +
      "  name split: SPLITTREE\n  conditional format on Plan: RECONCILE\n  data validation on Plan: WORKDAYSIN\n" +
      `Excel will ask its readers to open the workbook read-only, as before.\nWritten: ${path("frozen.xlsx")}\n`,
  ]);
});

test("without people, the copy tells of nobody, and all else is there", async () => {
  const { code } = await type(["share", file, "--without-people", "--out", path("nobody.xlsx")]);
  expect(code).toBe(0);
  const { out } = await type(["share", path("nobody.xlsx"), "--report", "--json"]);
  expect(JSON.parse(out)).toMatchObject({ people: staying, checklist: "yes", pane: true });
  const copy = read("nobody.xlsx");
  const parts = openPackage(copy);
  for (const name of parts.names)
    expect(parts.text(name)).not.toMatch(
      /Wang Fang|Bob|Carol|ACME|Users|Dave|Grace|heidi|JUDY|Mary|Zoe|Silent|Leo|Nina|Kim|Ann\b|李雷|asked twice|Pia|quinn|rosa|srv|\btom\b|uma|vera|hunter2|WALT|Xena/i,
    );
  expect(parts.text("docProps/custom.xml")).toMatch(/Internal.*<vt:i4>3</);
  expect(parts.text("xl/externalLinks/_rels/externalLink1.xml.rels")).toMatch(
    /Target="last%20year.xlsx".*Target="beside.xlsx".*Target="years.xlsx"/,
  );
  expect(parts.text("xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels")).toContain('Target="deals.xlsx"');
  expect(parts.text("xl/drawings/drawing9.xml")).toContain('descr="logo.png"');
  expect(parts.text("xl/connections.xml")).toContain(
    '<connection id="1" odcFile="crm.odc"><dbPr connection="Provider=SQLOLEDB;Data Source=sales-db;Extended Properties=&quot;a;b&quot;;" command="x"/>',
  );
  expect(parts.text("customXml/item1.xml")).toBe(mashup(QUERY));
  expect(parts.text("xl/pivotCache/pivotCacheDefinition1.xml")).toBe(
    '<pivotCacheDefinition r:id="rId1" recordCount="3"/>',
  );
  expect(parts.text("xl/workbook.xml")).toContain('<customWorkbookView name="1" guid="{1}"/>');
  expect(parts.text("xl/worksheets/sheet1.xml")).toContain('<scenario name="low"/>');
  expect(parts.text("xl/worksheets/sheet1.xml")).toContain('<pageSetup paperSize="9"/>');
  const [before, after] = [await readBook(await bytes()), await readBook(copy)];
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(after.sheets[0].cells[1][1]).toEqual({ value: 1 });
  expect(after.sheets[1].cells[1].slice(0, 6)).toEqual(before.sheets[1].cells[1].slice(0, 6));
});

test("people in the plan's tables are told, and stay", async () => {
  const own = await writeBook({
    sheets: [
      sheet("Plan", {
        cells: [
          [{ value: "区域" }, { value: "Owner" }, { value: "Target" }],
          [{ value: "North" }, { value: "Ann" }, { value: 1 }],
          [{ value: "South" }, { value: " Ann" }, { value: 2 }],
          [{ value: "West" }, { value: "李雷" }, { value: 3 }],
        ],
        tables: [
          {
            name: "STPLAN",
            range: "A1:C4",
            columns: ["区域", "Owner", "Target"],
            style: "TableStyleMedium2",
            totals: false,
          },
        ],
      }),
    ],
    names: [],
    settings: {},
  });
  const from = put("owners.xlsx", own);
  const told = async (of: string): Promise<unknown> =>
    (JSON.parse((await type(["share", of, "--report", "--json"])).out) as { people: unknown }).people;
  const people = [
    { kind: "plan-person", name: "Ann", count: 2 },
    { kind: "plan-person", name: "李雷", count: 1 },
  ];
  expect(await told(from)).toEqual(people);
  await type(["share", from, "--without-people", "--out", path("ownersKept.xlsx")]);
  expect(await told(path("ownersKept.xlsx"))).toEqual(people);
});
