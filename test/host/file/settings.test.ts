import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { ADD_IN_ID } from "workbench/page/addIn";
import { handMade } from "./handMade";
import { sheet } from "./samples";

test("the settings belong to the add-in of the manifest", () => {
  const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
  expect(/<Id>(.*?)<\/Id>/.exec(manifest)?.[1].toLowerCase()).toBe(ADD_IN_ID);
});

const addIn = { addIn: ADD_IN_ID };

test("settings survive saving and opening, whatever they hold", async () => {
  const settings = {
    record: { version: 1, links: { goal: "'目标 2026'!$A$1" }, note: 'a"b\n<&>' },
    on: true,
    none: null,
  };
  const book = { sheets: [sheet("S")], names: [], settings };
  expect((await readXlsx(await writeXlsx(book, addIn), addIn)).settings).toEqual(settings);
});

const extension = (id: string, value: string): Record<string, string> => ({
  "_rels/.rels":
    '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>',
  "xl/webextensions/taskpanes.xml": "<wetp:taskpanes/>",
  "xl/webextensions/_rels/taskpanes.xml.rels":
    '<Relationships><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>',
  "xl/webextensions/webextension1.xml": `<we:webextension id="{1}"><we:reference id="${id}" version="1.0.0.0" store="en-US" storeType="OMEX"/><we:properties><we:property name="a" value="${value}"/></we:properties></we:webextension>`,
});

test.each<[string, string, object, object[], string]>([
  [
    `{${ADD_IN_ID.toUpperCase()}}`,
    "{&quot;b&quot;:1}",
    { a: { b: 1 } },
    [],
    "ours, wherever it was installed from",
  ],
  [ADD_IN_ID, "plain", { a: "plain" }, [], "a value that is no JSON"],
  ["wa104381504", "1", {}, [{ code: "other-add-ins", count: 1 }], "another's stay out, and are counted"],
])("an add-in %s with %s gives %j, left out %j: %s", async (id, value, settings, left) => {
  const book = await readXlsx(handMade({ sheet: "<sheetData/>", parts: extension(id, value) }), addIn);
  expect(book).toMatchObject({ settings, left });
});

test("settings are nobody's without an add-in: refused on saving, left out on opening", async () => {
  const book = { sheets: [sheet("S")], names: [], settings: { a: 1 } };
  await expect(writeXlsx(book)).rejects.toThrow(TypeError);
  expect(await readXlsx(await writeXlsx(book, addIn))).toMatchObject({
    settings: {},
    left: [{ code: "other-add-ins", count: 1 }],
  });
});
