import { readFileSync } from "node:fs";
import { checkManifest, type PngAt } from "../../tools/manifest/check.mjs";

const manifest = readFileSync("manifest.xml", "utf8");
const lines = manifest.split("\n");

/** Every icon as large as its name says: the pictures themselves are another test's concern. */
const drawn: PngAt = (path) => {
  const size = Number(/icon-(\d+)\.png$/.exec(path)?.[1]);
  return size ? { width: size, height: size } : "cannot be read (ENOENT)";
};

/** One text of the manifest replaced by another, which must be there; all of them with `every`. */
function changed(from: string, to: string, every = false): string {
  expect(manifest).toContain(from);
  return every ? manifest.replaceAll(from, to) : manifest.replace(from, to);
}
const told = (text: string, pngAt: PngAt = drawn) =>
  checkManifest(text, pngAt).map(({ message }) => message);

test("the manifest has no problem", () => expect(told(manifest)).toEqual([]));

test.each([
  // change, from → to, and the message
  ["</DisplayName>", "</Displayname>", 'not well-formed XML: unexpected close tag.', "a closing tag misspelt"],
  ["<Permissions>", "<Permissions", 'not well-formed XML: disallowed character in attribute name.', "a tag left open"],
  ['xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', 'xsi:type of <OfficeApp> is «MailApp»; write xsi:type="TaskPaneApp"', "another kind of add-in"],
  ["appforoffice/1.1", "appforoffice/1.0", 'the root is <OfficeApp>; write <OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" …>', "an old schema"],
  ["<Host Name=\"Workbook\" />", "<Host />", "<Host> lacks Name; give it a value", "a host without a name"],
  ["<ProviderName>SplitTarget</ProviderName>", "", "<OfficeApp> lacks <ProviderName>; its order is Id, AlternateId, Version, ProviderName, DefaultLocale, DisplayName, Description, IconUrl, HighResolutionIconUrl, SupportUrl, AppDomains, Hosts, Requirements, DefaultSettings, Permissions, VersionOverrides, ExtendedOverrides", "a required element left out"],
  ["<AppDomains>", "<Colour>red</Colour><AppDomains>", "<Colour> does not belong in <OfficeApp>, which takes Id, AlternateId, Version, ProviderName, DefaultLocale, DisplayName, Description, IconUrl, HighResolutionIconUrl, SupportUrl, AppDomains, Hosts, Requirements, DefaultSettings, Permissions, VersionOverrides, ExtendedOverrides", "an unknown element"],
  ["<Runtime resid", '<Runtime><Runtime resid', 'not well-formed XML: unexpected close tag.', "nested by mistake"],
  ['<Runtime resid="Pane.Url" lifetime="long" />', "", "<Runtimes> lacks <Runtime>; its order is Runtime", "an empty list"],
  ['<TaskpaneId>', "<Title resid=\"Pane.Label\" /><TaskpaneId>", "<TaskpaneId> stands after <Title>; the order in <Action> is TaskpaneId, SourceLocation, Title", "order in an action"],
  ['xsi:type="ShowTaskpane"', 'xsi:type="ShowPane"', "xsi:type of <Action> is «ShowPane»; it must be ShowTaskpane or ExecuteFunction", "an unknown type"],
  ["bt:Images", "Images", "<Images> is of the namespace «http://schemas.microsoft.com/office/taskpaneappversionoverrides»; it belongs to http://schemas.microsoft.com/office/officeappbasictypes/1.0", "a prefix forgotten", true],
  [' size="16" resid="Icon.16"', ' size="16"', "<Image> lacks resid; give it a value", "an icon that refers to nothing"],
])("%s → %s: %s", (from, to, message, _why, every = false) => {
  expect(told(changed(from, to, every))[0]).toBe(message);
});
