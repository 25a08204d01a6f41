import { readFileSync } from "node:fs";
import { checkManifest } from "../../tools/manifest/check.mjs";
import { publishManifest } from "../../tools/manifest/publish.mjs";

const manifest = readFileSync("manifest.xml", "utf8");
const drawn = (path: string) => {
  const size = Number(/icon-(\d+)\.png$/.exec(path)?.[1]);
  return { width: size, height: size };
};

test.each([
  [{}, "as it is"],
  [{ origin: "https://addins.example.com" }, "a host of its own"],
  [{ origin: "https://example.com/addins/plan/" }, "a folder of a host"],
  [{ prefix: "ACME" }, "a prefix"],
  [{ prefix: "ACME.SALES", origin: "https://addins.example.com:8443" }, "both"],
])("published with %j it is valid (%s)", (place, _why) => {
  expect(checkManifest(publishManifest(manifest, place), drawn)).toEqual([]);
});

test("an origin takes the place of the developer's machine everywhere", () => {
  const published = publishManifest(manifest, { origin: "https://example.com/addins/plan/" });
  expect(published).not.toContain("localhost");
  expect(published).toContain('"https://example.com/addins/plan/taskpane.html"');
  expect(published).toContain("<AppDomain>https://example.com</AppDomain>");
});

test("without a prefix the names are bare; with one there is a namespace", () => {
  expect(manifest).not.toContain("<Namespace");
  const published = publishManifest(manifest, { prefix: "ACME" });
  expect(published).toContain('<Namespace resid="Functions.Namespace" />');
  expect(published).toContain('<bt:String id="Functions.Namespace" DefaultValue="ACME" />');
});

test.each([
  [{ origin: "http://example.com" }, "--env origin=http://example.com is no https address"],
  [{ origin: "example.com" }, "--env origin=example.com is no https address"],
  [{ origin: "https://example.com/?v=1" }, "must end with the folder, without ? or #"],
  [{ prefix: "1A" }, "--env prefix=1A must be a letter, then letters"],
  [{ prefix: "A-B" }, "--env prefix=A-B must be a letter"],
  [{ prefix: "" }, "--env prefix= must be a letter"],
])("%j is refused: %s", (place, message) => {
  expect(() => publishManifest(manifest, place)).toThrow(message);
});
