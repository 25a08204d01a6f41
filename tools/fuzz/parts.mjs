import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const numbers = [
  "-1",
  "0",
  "1e9",
  "1e308",
  "NaN",
  "",
  "0.5",
  "4294967296",
  "9".repeat(400),
  "-1e9",
  "16384",
  "1048577",
];
const places = [
  "A1:XFD1048576",
  "XFD1048576",
  "A0",
  "A1:A1048576",
  "1:1048576",
  "A:XFD",
  "A1:A2:A3",
  "ZZZ9999999",
  "$A$1",
];
const words = [
  "function Object() { [native code] }",
  "[object Object]",
  "function toString() { [native code] }",
  "true",
  "shared",
  "array",
  "s",
  "inlineStr",
  "../".repeat(50),
  "\u0000",
  "&constructor;",
  "&#x110000;",
  "\uD800",
];
const signs = [
  "'",
  '"',
  "(",
  "[",
  "{",
  "_xlfn.SINGLE(",
  "_xlfn.LET(",
  "&amp;",
  "a:",
  "#",
  "A1:",
  "!",
  "\\",
  ",",
  "-",
  "1e",
  "_x000D_",
];

/** How often something is repeated: mostly a few times, now and then very often. */
const often = ({ below, of }) => of([2, 3, 10, 100, 1000, 20_000, 300_000, 1_000_000].slice(0, 3 + below(6)));

const attribute = /\s([\w:]+)="([^"]*)"/g;
const element = /<([\w:]+)(?:\s[^<>]*)?>[^<]*<\/\1>|<[\w:]+(?:\s[^<>]*)?\/>/g;

/** One occurrence of a pattern, and the text with it changed. */
function change(xml, pattern, random, by) {
  const found = [...xml.matchAll(pattern)];
  if (!found.length) return xml;
  const match = random.of(found);
  return xml.slice(0, match.index) + by(match) + xml.slice(match.index + match[0].length);
}

const most = (text, times) => text.repeat(Math.min(times, Math.ceil(30e6 / Math.max(1, text.length))));

const changes = {
  "an attribute of another value": (xml, random) =>
    change(
      xml,
      attribute,
      random,
      ([, name]) => ` ${name}="${random.of(random.of([numbers, places, words]))}"`,
    ),
  "an attribute repeated within": (xml, random) =>
    change(
      xml,
      attribute,
      random,
      ([, name, value]) => ` ${name}="${most(random.of([value || "a", ...places, "a "]), often(random))}"`,
    ),
  "an attribute lost": (xml, random) => change(xml, attribute, random, () => ""),
  "an element repeated": (xml, random) =>
    change(xml, element, random, ([whole]) => most(whole, often(random))),
  "an element repeated with places of its own": (xml, random) =>
    change(xml, element, random, ([whole]) =>
      Array.from({ length: Math.min(often(random), 100_000) }, (_, i) =>
        whole
          .replace(/([A-Z]{1,3})\d+/g, (_all, column) => `${column}${i + 1}`)
          .replace(/name="/g, `name="n${i}`),
      ).join(""),
    ),
  "an element nested": (xml, random) =>
    change(xml, element, random, ([whole]) => {
      const times = Math.min(often(random), 100_000);
      return `${"<a>".repeat(times)}${whole}${"</a>".repeat(times)}`;
    }),
  "an element lost": (xml, random) => change(xml, element, random, () => ""),
  "a text of signs": (xml, random) =>
    change(
      xml,
      />([^<>]+)</g,
      random,
      ([, text]) =>
        `>${random.below(2) ? text : ""}${most(random.of(signs), often(random))}${random.below(2) ? text : ""}<`,
    ),
  "a text of another": (xml, random) =>
    change(xml, />([^<>]+)</g, random, () => `>${random.of([...numbers, ...places, ...words])}<`),
  "letters lost": (xml, random) => {
    const at = random.below(xml.length);
    return xml.slice(0, at) + xml.slice(at + 1 + random.below(20));
  },
  "letters of a tag between": (xml, random) => {
    const at = random.below(xml.length);
    return (
      xml.slice(0, at) +
      most(
        random.of(["<", ">", "<!--", "<![CDATA[", "<a", " a", "=", '"', "&", "</a>", "<?"]),
        often(random),
      ) +
      xml.slice(at)
    );
  },
};

/** Parts that say something else, in a zip that is whole. */
export function changeParts(bytes, random) {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
  const said = [];
  for (let times = 1 + random.below(3); times > 0; times--) {
    const part = random.of(parts);
    const [what, by] = random.of(Object.entries(changes));
    part[1] = by(part[1], random);
    said.push(`${part[0]}: ${what}`);
  }
  const files = Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)]));
  return { bytes: zipSync(files, { level: 1 }), how: said.join("; ") };
}
