import { attribute, child, outline, unescaped } from "../../packages/cli/src/parts/outline";

const xml =
  `<?xml version="1.0"?><!-- <a x="no"/> --><p:a xmlns:p="u" p:x='1 y="2"' y = "3>4">` +
  `<![CDATA[<b/>]]><b id='"'/><p:b r:id="r1"><c/></p:b></p:a>`;
const root = outline(xml, 3);

// prettier-ignore
test.each<[name: string, value: string | undefined, why: string]>([
  ["x",     `1 y="2"`, "under a prefix, with another one's likeness inside"],
  ["y",     "3>4",     "with spaces around, and a bracket inside"],
  ["p",     undefined, "what a prefix stands for is none"],
  ["z",     undefined, "none"],
])("the attribute %s is %j: %s", (name, value) => {
  expect(attribute(xml, root, name)).toBe(value);
});

test("elements are found by their places, what is in comments and CDATA is none", () => {
  expect(root.children.map(({ written, start, end }) => [written, xml.slice(start, end)])).toEqual([
    ["b", `<b id='"'/>`],
    ["p:b", '<p:b r:id="r1"><c/></p:b>'],
  ]);
  const [, second] = root.children;
  expect([attribute(xml, second, "id"), child(second, "c")?.name]).toEqual(["r1", "c"]);
});

test.each(["<a>", "<a></b>", "<a b='>", "", "</a>", "<a><!-- </a>"])("%j is broken", (text) => {
  expect(() => outline(text, 3)).toThrow(/^broken/);
});

// prettier-ignore
test.each([
  ["a &amp;lt; &#60;&#x3C;&quot;&apos;", `a &lt; <<"'`,     "each once"],
  ["&constructor; &nbsp; &#x110000; &",  "&constructor; &nbsp; &#x110000; &", "no entity of XML's"],
])("%j reads %j: %s", (text, expected) => {
  expect(unescaped(text)).toBe(expected);
});
