import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { childrenOf, type Element, everyOf, parseXml } from "xlsx-book/xml";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { addIn, arbitraryBook } from "./arbitraryBook";

/** The children of each element in the only order that the file format's schema allows. */
const ORDER: Record<string, string> = {
  workbook:
    "fileVersion workbookPr workbookProtection bookViews sheets externalReferences definedNames calcPr",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter sortState mergeCells" +
    " conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing" +
    " legacyDrawing tableParts extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors",
  font: "b i strike u sz color name family",
  dxf: "font numFmt fill alignment border",
  border: "left right top bottom diagonal",
  xf: "alignment protection",
  table: "autoFilter sortState tableColumns tableStyleInfo",
  tableColumn: "calculatedColumnFormula totalsRowFormula",
  c: "f v",
  dataValidation: "formula1 formula2",
  dataBar: "cfvo color",
  colorScale: "cfvo color",
  comments: "authors commentList",
  chartSpace: "date1904 roundedCorners chart",
  chart: "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
  plotArea: "layout barChart lineChart pieChart doughnutChart areaChart scatterChart catAx valAx",
  barChart: "barDir grouping varyColors ser gapWidth overlap axId",
  lineChart: "grouping varyColors ser marker axId",
  pieChart: "varyColors ser firstSliceAng",
  doughnutChart: "varyColors ser firstSliceAng holeSize",
  areaChart: "grouping varyColors ser axId",
  scatterChart: "scatterStyle varyColors ser axId",
  ser: "idx order tx spPr invertIfNegative marker cat xVal val yVal smooth",
  scaling: "orientation max min",
  catAx:
    "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
  valAx:
    "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos crossAx crosses crossBetween",
  oneCellAnchor: "from ext graphicFrame clientData",
  webextension: "reference alternateReferences properties bindings snapshot",
};

function misplaced(element: Element): string[] {
  const order = ORDER[element.name]?.split(" ");
  const places = element.children.map(({ name }) => (order ? order.indexOf(name) : 0));
  const wrong = places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0));
  // A drawing's reference to a chart has the chart's own name and nothing inside.
  const found =
    order && wrong ? [`${element.name}: ${element.children.map(({ name }) => name).join(" ")}`] : [];
  return [...found, ...element.children.flatMap(misplaced)];
}

function wellFormed(xml: string): true {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return true;
}

const relationsName = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

interface Written {
  parts: Map<string, string>;
  tree: (name: string) => Element;
}

async function written(book: Parameters<typeof writeXlsx>[0]): Promise<Written> {
  const files = Object.entries(unzipSync(await writeXlsx(book, addIn)));
  const parts = new Map(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
  return { parts, tree: (name) => parseXml(parts.get(name)!) };
}

const unique = (values: unknown[]): boolean => new Set(values).size === values.length;

function checkRelations({ parts, tree }: Written): void {
  const reached = new Set(["[Content_Types].xml"]);
  for (const name of [...parts.keys()].filter((each) => each.endsWith(".rels"))) {
    reached.add(name);
    const relations = childrenOf(tree(name), "Relationship").map(({ attributes }) => attributes);
    expect(unique(relations.map(({ Id }) => Id))).toBe(true);
    for (const { Target, TargetMode } of relations) {
      if (TargetMode === "External") continue;
      expect(parts.has(Target.slice(1))).toBe(true);
      reached.add(Target.slice(1));
    }
  }
  expect([...parts.keys()].filter((name) => !reached.has(name))).toEqual([]);
  for (const [name, xml] of parts) {
    const named = [...xml.matchAll(/ r:id="([^"]*)"/g)].map(([, id]) => id);
    const relations = parts.has(relationsName(name)) ? tree(relationsName(name)).children : [];
    expect(relations.map(({ attributes }) => attributes.Id)).toEqual(expect.arrayContaining(named));
  }
}

function checkContentTypes({ parts, tree }: Written): void {
  const types = tree("[Content_Types].xml").children.map(({ attributes }) => attributes);
  const overrides = types.flatMap(({ PartName }) => PartName ?? []);
  const extensions = types.flatMap(({ Extension }) => Extension ?? []);
  expect(unique(overrides)).toBe(true);
  expect(overrides.filter((name) => !parts.has(name.slice(1)))).toEqual([]);
  const others = [...parts.keys()].filter(
    (name) => !overrides.includes(`/${name}`) && name !== "[Content_Types].xml",
  );
  expect(others.filter((name) => !/\.(rels|vml)$/.test(name))).toEqual([]);
  expect(extensions).toEqual(expect.arrayContaining(["rels", "xml", "vml"]));
}

const numbersOf = (elements: Element[], attribute: string): number[] =>
  elements.flatMap(({ attributes }) =>
    attributes[attribute] === undefined ? [] : Number(attributes[attribute]),
  );

function checkSheets({ parts, tree }: Written): void {
  const styles = tree("xl/styles.xml");
  const count = (list: string) => everyOf(styles, list)[0]?.children.length ?? 0;
  const texts = parts.has("xl/sharedStrings.xml") ? tree("xl/sharedStrings.xml").children.length : 0;
  const below = (limit: number) => (each: number) => each >= 0 && each < limit;
  for (const xf of everyOf(everyOf(styles, "cellXfs")[0], "xf")) {
    expect(Number(xf.attributes.fontId)).toBeLessThan(count("fonts"));
    expect(Number(xf.attributes.fillId)).toBeLessThan(count("fills"));
    expect(Number(xf.attributes.borderId)).toBeLessThan(count("borders"));
  }
  const sheets = [...parts.keys()].filter((name) => name.startsWith("xl/worksheets/sheet"));
  for (const name of sheets) {
    const sheet = tree(name);
    const cells = everyOf(sheet, "c");
    const rows = numbersOf(everyOf(sheet, "row"), "r");
    expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
    expect(numbersOf(cells, "s").every(below(count("cellXfs")))).toBe(true);
    expect(numbersOf(everyOf(sheet, "cfRule"), "dxfId").every(below(count("dxfs")))).toBe(true);
    const stored = cells.filter(({ attributes }) => attributes.t === "s");
    expect(stored.every(({ children: [v] }) => below(texts)(Number(v.text)))).toBe(true);
    expect(cells.some(({ attributes }) => attributes.cm) && !parts.has("xl/metadata.xml")).toBe(false);
    for (const list of ["mergeCells", "dataValidations", "tableParts"])
      for (const { attributes, children } of everyOf(sheet, list))
        expect(attributes.count).toBe(`${children.length}`);
  }
  const tables = [...parts.keys()].filter((name) => name.startsWith("xl/tables/")).map(tree);
  expect(unique(tables.map(({ attributes }) => attributes.id))).toBe(true);
  const names = tables.map(({ attributes }) => attributes.displayName.toLowerCase());
  expect(unique(names)).toBe(true);
}

test("every part is well-formed, in the schema's order, and points only to what is there", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBook, async (book) => {
      const file = await written(book);
      for (const [name, xml] of file.parts) {
        expect(wellFormed(xml)).toBe(true);
        const tree = file.tree(name);
        expect(name.startsWith("xl/drawings/drawing") ? [] : misplaced(tree)).toEqual([]);
      }
      checkRelations(file);
      checkContentTypes(file);
      checkSheets(file);
    }),
    { numRuns: 40 },
  );
});

test("the checks see what they check: an element out of order, a part that is not well-formed", () => {
  const sheet = "<worksheet><sheetData/><mergeCells/><sheetProtection/></worksheet>";
  expect(misplaced(parseXml(sheet))).toEqual(["worksheet: sheetData mergeCells sheetProtection"]);
  expect(() => wellFormed("<a><b></a>")).toThrow();
  expect(() => wellFormed("<a>\u0001</a>")).toThrow();
});

test("the same workbook gives the same bytes", async () => {
  const [book] = fc.sample(arbitraryBook, { numRuns: 1, seed: 7 });
  expect(await writeXlsx(book, addIn)).toEqual(await writeXlsx(book, addIn));
});
