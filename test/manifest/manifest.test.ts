import { readFileSync } from "node:fs";
import { checkManifest, type PngAt } from "../../tools/manifest/check.mjs";

const manifest = readFileSync("manifest.xml", "utf8");

/** Every icon as large as its name says: the pictures themselves are another test's concern. */
const drawn: PngAt = (path) => {
  const size = Number(/icon-(\d+)\.png$/.exec(path)?.[1]);
  return size ? { width: size, height: size } : "cannot be read (ENOENT); draw it with npm run icons";
};
const told = (text: string, pngAt: PngAt = drawn) => checkManifest(text, pngAt).map(({ message }) => message);

/** The manifest with one piece replaced (the first; all of them with `every`), which must be there. */
function changed(from: string, to: string, every?: "every"): string {
  if (!manifest.includes(from)) throw new Error(`the manifest does not hold ${from}`);
  return every ? manifest.replaceAll(from, to) : manifest.replace(from, to);
}

/** The first element of that name, from its opening tag to its closing one. */
function element(name: string): string {
  const found = new RegExp(`<${name}[\\s>][^]*?</${name}>\n *|<${name}[^>]*/>\n *`).exec(manifest);
  if (!found) throw new Error(`no <${name}> in the manifest`);
  return found[0];
}
const moved = (name: string, before: string) => {
  const piece = element(name);
  return manifest.replace(piece, "").replace(before, piece + before);
};

const app =
  "Id, AlternateId, Version, ProviderName, DefaultLocale, DisplayName, Description, IconUrl, HighResolutionIconUrl, " +
  "SupportUrl, AppDomains, Hosts, Requirements, DefaultSettings, Permissions, VersionOverrides, ExtendedOverrides";
const long = (characters: number) => "说".repeat(characters);
type Message = string | RegExp | (string | RegExp)[];
type Change = [from: string, to: string, message: Message, why: string, every?: "every"];

test("the manifest has no problem", () => expect(told(manifest)).toEqual([]));

test.each<[name: string, before: string, message: string]>([
  ["Version", "<Id>", `<Id> stands after <Version>; the order in <OfficeApp> is ${app}`],
  [
    "Description",
    "<DisplayName",
    `<DisplayName> stands after <Description>; the order in <OfficeApp> is ${app}`,
  ],
  [
    "Permissions",
    "<DefaultSettings>",
    `<DefaultSettings> stands after <Permissions>; the order in <OfficeApp> is ${app}`,
  ],
  [
    "Runtimes",
    "<DesktopFormFactor>",
    "<Runtimes> stands after <AllFormFactors>; the order in <Host> is Runtimes, AllFormFactors, DesktopFormFactor",
  ],
  [
    "Metadata",
    "<Script>",
    "<Script> stands after <Metadata>; the order in <ExtensionPoint> is Script, Page, Metadata, Namespace",
  ],
  [
    "FunctionFile",
    "<GetStarted>",
    "<GetStarted> stands after <FunctionFile>; the order in <DesktopFormFactor> is GetStarted, FunctionFile, ExtensionPoint",
  ],
  [
    "Supertip",
    '<Label resid="Pane.Label"',
    "<Label> stands after <Supertip>; the order in <Control> is OverriddenByRibbonApi, Label, Supertip, Icon, Action, Enabled",
  ],
  [
    "TaskpaneId",
    "</Action>",
    "<TaskpaneId> stands after <SourceLocation>; the order in <Action> is TaskpaneId, SourceLocation, Title",
  ],
  [
    "bt:Urls",
    "<bt:Images>",
    "<Images> stands after <Urls>; the order in <Resources> is Images, Urls, ShortStrings, LongStrings",
  ],
])("<%s> moved before %s is refused", (name, before, message) => {
  expect(told(moved(name, before))).toEqual([message]);
});

// prettier-ignore
test.each<Change>([
  // form
  ["</DisplayName>",                                "</Displayname>",                              "not well-formed XML: unexpected close tag.", "a closing tag misspelt"],
  ["SplitTarget is ready",                          "Split & target",                              "not well-formed XML: a bare &; write &amp;", "a bare ampersand"],
  ["<OfficeApp\n",                                  "<Manifest/><OfficeApp\n",                     "not well-formed XML: documents may contain only one root.", "two roots"],
  ["appforoffice/1.1",                              "appforoffice/1.0",                            'the root is <OfficeApp>; write <OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" …>', "an old schema"],
  ['xsi:type="TaskPaneApp"',                        'xsi:type="MailApp"',                          'xsi:type of <OfficeApp> is «MailApp»; write xsi:type="TaskPaneApp"', "another kind of add-in"],
  ["<ProviderName>SplitTarget</ProviderName>",      "",                                            `<OfficeApp> lacks <ProviderName>; its order is ${app}`, "a required element left out"],
  ['<Runtime resid="Pane.Url" lifetime="long" />',  "",                                            "<Runtimes> lacks <Runtime>; its order is Runtime", "an empty list"],
  ["<AppDomains>",                                  "<Colour>red</Colour><AppDomains>",            `<Colour> does not belong in <OfficeApp>, which takes ${app}`, "an element that nobody knows"],
  ["<IconUrl",                                      "<Version>2.0</Version><IconUrl",              [`<Version> stands after <Description>; the order in <OfficeApp> is ${app}`], "said again further down"],
  ["<Permissions>",                                 "<Permissions>Restricted</Permissions><Permissions>", "<Permissions> comes twice in <OfficeApp>; leave one out", "said twice"],
  ['xsi:type="ShowTaskpane"',                       'xsi:type="ShowPane"',                         "xsi:type of <Action> is «ShowPane»; it must be ShowTaskpane or ExecuteFunction", "a type that nobody knows"],
  ["bt:Images",                                     "Images",                                      "<Images> is of the namespace «http://schemas.microsoft.com/office/taskpaneappversionoverrides»; it belongs to http://schemas.microsoft.com/office/officeappbasictypes/1.0", "a prefix forgotten", "every"],
  ['<Host Name="Workbook" />',                      "<Host />",                                    "<Host> lacks Name; give it a value", "a host without a name"],
  [' size="16" resid="Icon.16"',                    ' size="16"',                                  "<Image> lacks resid; give it a value", "an icon that refers to nothing"],
  ['Value="就绪检查清单"',                            'Value=""',                                    "<Override> lacks Value; give it a value", "an empty override"],
  // fields
  ["7b45f1c2-",                                     "7b45f1c-",                                    "<Id> is «7b45f1c-0b72-4c06-b9ed-c851193bd5e4»; write a GUID such as 01234567-89ab-4cde-8f01-23456789abcd", "an id one digit short"],
  ["1.0.0.0",                                       "1.0.beta",                                    "<Version> is «1.0.beta»; write one to four numbers of at most five digits, such as 1.0.0.0", "letters in the version"],
  [">en-US<",                                       ">english<",                                   "<DefaultLocale> is «english»; write a language and a region, such as en-US", "no locale"],
  ["ReadWriteDocument",                             "ReadWriteEverything",                         "<Permissions> is «ReadWriteEverything»; write one of Restricted, ReadDocument, ReadAllDocument, WriteDocument, ReadWriteDocument", "no such permission"],
  ['MinVersion="1.12"',                             'MinVersion="1"',                              "MinVersion of the set ExcelApi is «1»; write two numbers", "a version of one number"],
  ['<Set Name="SharedRuntime" MinVersion="1.1" />', "",                                            "<Requirements> lacks the set SharedRuntime; without it Excel offers the add-in where it cannot run", "a requirement left out"],
  // texts
  ['DefaultValue="SplitTarget">',                   `DefaultValue="${long(126)}">`,                "DisplayName is 126 characters long; at most 125 are shown", "a name over its limit"],
  ['DefaultValue="Breaks',                          `DefaultValue="${long(250)}`,                  /^Description is \d+ characters long; at most 250 are shown$/, "a description over its limit"],
  ['DefaultValue="Readiness checklist"',                 `DefaultValue="${long(126)}"`,                 "Pane.Label is 126 characters long; at most 125 are shown", "a short string over its limit"],
  ['DefaultValue="Go through',                      `DefaultValue="${long(250)}`,                  /^Pane.Tip is \d+ characters long; at most 250 are shown$/, "a long string over its limit"],
  ['Value="就绪检查清单"',                            `Value="${long(126)}"`,                        "Pane.Label is 126 characters long; at most 125 are shown", "an override over its limit"],
  ['Value="就绪检查清单"',                            'Value=" "',                                   "Pane.Label is empty; give it a text", "a blank override"],
  // languages
  ['<Override Locale="zh-CN" Value="SplitTarget 目标分解" />', "",                                 "DisplayName has no override for zh-CN; add one", "a name in one language only"],
  ['<bt:Override Locale="zh-CN" Value="目标分解" />', "",                                          "Group.Label has no override for zh-CN; add one", "a label in one language only"],
  ['<bt:Override Locale="zh-CN" Value="https://localhost:3000/functions.zh-CN.json" />', "",       "Functions.Metadata has no override for zh-CN; add one", "functions described in one language only"],
  ['Locale="zh-CN" Value="目标分解"',               'Locale="zh" Value="目标分解"',                ["Group.Label has no override for zh-CN; add one", "the override of Group.Label is for «zh»; the product speaks zh-CN"], "a language without its region"],
  ['Locale="zh-CN" Value="目标分解"',               'Locale="en-US" Value="SplitTarget"',          ["Group.Label has no override for zh-CN; add one", "the override of Group.Label is for en-US, the default; leave it out"], "the default said again"],
  ['<bt:Override Locale="zh-CN" Value="目标分解" />', '<bt:Override Locale="zh-CN" Value="目标分解" /><bt:Override Locale="zh-CN" Value="目标" />', "Group.Label has two overrides for zh-CN; leave one out", "a language twice"],
  // addresses
  ['"https://localhost:3000/functions.js"',         '"http://localhost:3000/functions.js"',        "«http://localhost:3000/functions.js» is not https; Office opens nothing else", "a script without encryption"],
  ['"https://localhost:3000/help/index.zh-CN.html"',      '"http://localhost:3000/help/index.zh-CN.html"',     "«http://localhost:3000/help/index.zh-CN.html» is not https; Office opens nothing else", "an override without encryption"],
  ['"https://localhost:3000/functions.js"',         '"functions.js"',                              "«functions.js» is no address; write a whole one, with https://", "an address without its host"],
  ["<AppDomain>https://localhost:3000",             "<AppDomain>localhost",                        "«localhost» is no address; write a whole one, with https://", "a domain without https"],
  ['"https://localhost:3000/help/index.html"',            `"https://localhost:3000/${"a".repeat(2030)}"`, "an address is 2053 characters long; at most 2048 are allowed", "an address over its limit"],
  // references
  ['resid="Pane.Tip"',                              'resid="Pane.Tipp"',                           ["<Description> asks for «Pane.Tipp», which is not in <LongStrings>; add it there", "nothing asks for «Pane.Tip» in <LongStrings>; take it out"], "a reference to nothing"],
  ['<Label resid="Group.Label" />',                 '<Label resid="Pane.Tip" />',                  ["<Label> asks for «Pane.Tip», which is in <LongStrings>; it must be in <ShortStrings>", "nothing asks for «Group.Label» in <ShortStrings>; take it out"], "a label that is a long string"],
  ['<bt:Image size="16" resid="Icon.16" />',        '<bt:Image size="16" resid="Pane.Url" />',        "<Image> asks for «Pane.Url», which is in <Urls>; it must be in <Images>", "an icon that is a page"],
  ['"Group.Label"',                                 `"${"Group.Label".padEnd(33, "s")}"`,          "the id «Group.Labelssssssssssssssssssssss» is 33 characters long; at most 32 are allowed", "an id over its limit", "every"],
  ['String id="Start.Title"',                       'String id="Group.Label"',                     ["<Title> asks for «Start.Title», which is not in <ShortStrings>; add it there", /^the id «Group.Label» stands on line \d+ already; take another$/], "an id twice"],
  ['id="SplitTarget.Pane"',                         'id="SplitTarget.Group"',                      /^the id «SplitTarget.Group» stands on line \d+ already; take another$/, "a control with its group's id"],
  // the shared runtime
  ['lifetime="long"',                               'lifetime="short"',                            'lifetime of <Runtime> is «short»; a shared runtime needs "long"', "functions that end with the pane"],
  ['<FunctionFile resid="Pane.Url" />',             '<FunctionFile resid="Help.Url" />',           "<FunctionFile> is «Help.Url» and the shared runtime «Pane.Url»; make them one", "commands on another page"],
  ['<Page>\n              <SourceLocation resid="Pane.Url"', '<Page>\n              <SourceLocation resid="Help.Url"', "the functions' <Page> is «Help.Url» and the shared runtime «Pane.Url»; make them one", "functions on another page"],
  ['WithDocument</TaskpaneId>\n                    <SourceLocation resid="Pane.Url"', 'WithDocument</TaskpaneId><SourceLocation resid="Help.Url"', "the pane's <SourceLocation> is «Help.Url» and the shared runtime «Pane.Url»; make them one", "a pane on another page"],
  ['Url id="Pane.Url" DefaultValue="https://localhost:3000/taskpane.html"', 'Url id="Pane.Url" DefaultValue="https://localhost:3000/pane.html"', "«Pane.Url» is https://localhost:3000/pane.html and <DefaultSettings> opens https://localhost:3000/taskpane.html; make them one", "a base that opens another page"],
  // icons
  ['<bt:Image size="80" resid="Icon.80" />',        "",                                            "<Icon> lacks the size 80; 16, 32, 80 are required", "a size left out"],
  ['<bt:Image size="24" resid="Icon.24" />',        '<bt:Image size="25" resid="Icon.24" />',      ["an icon of size «25»; Office knows 16, 20, 24, 32, 40, 48, 64, 80", "assets/icon-24.png is 24 × 24 pixels and stands for 25 × 25; redraw it"], "a size that Office does not know"],
  ["assets/icon-48.png",                            "assets/icon-40.png",                          "assets/icon-40.png is 40 × 40 pixels and stands for 48 × 48; redraw it", "a picture of another size"],
  ["assets/icon-48.png",                            "assets/logo.png",                             "assets/logo.png: cannot be read (ENOENT); draw it with npm run icons", "a picture that is not there"],
  ["https://localhost:3000/assets/icon-48.png",     "https://example.com/icon-48.png",             "the icon https://example.com/icon-48.png is not below https://localhost:3000/, where it could be checked; put it there", "a picture on another host"],
])("%s → %s: %s (%s)", (from, to, message, ...[, every]) => {
  const messages = Array.isArray(message) ? message : [message];
  expect(told(changed(from, to, every))).toEqual(
    messages.map((one) => (one instanceof RegExp ? expect.stringMatching(one) : one)),
  );
});

test.each<[name: string, message: string]>([
  ["SupportUrl", "<OfficeApp> lacks <SupportUrl>, which Excel shows to users; add it"],
  ["IconUrl", "<OfficeApp> lacks <IconUrl>, which Excel shows to users; add it"],
  ["Runtimes", "custom functions without <Runtimes>; put <Runtimes> first in <Host>"],
])("a manifest without <%s> is refused: %s", (name, message) => {
  expect(told(manifest.replace(element(name), ""))).toEqual([message]);
});

test("a manifest without custom functions is refused, with what nobody asks for any more", () => {
  expect(told(manifest.replace(element("AllFormFactors"), ""))).toEqual([
    "no extension point of the type CustomFunctions; add one, or no function reaches a cell",
    "nothing asks for «Functions.Script» in <Urls>; take it out",
    "nothing asks for «Functions.Metadata» in <Urls>; take it out",
  ]);
});

test("a problem names its line", () => {
  const line = manifest.split("\n").findIndex((text) => text.includes("<Version>")) + 1;
  expect(checkManifest(changed("1.0.0.0", "one"), drawn)).toMatchObject([{ line }]);
});

test.each([
  ["A", "", "a namespace of one letter"],
  ["ACME.SALES", "", "points"],
  [
    "1ACME",
    "the namespace is «1ACME»; write a letter, then letters, digits, points or underscores",
    "a digit first",
  ],
  [
    "AC-ME",
    "the namespace is «AC-ME»; write a letter, then letters, digits, points or underscores",
    "a minus",
  ],
])("the namespace %s: «%s» (%s)", (name, message, _why) => {
  const prefixed = changed("</Metadata>", '</Metadata><Namespace resid="Functions.Namespace" />').replace(
    "<bt:ShortStrings>",
    `<bt:ShortStrings><bt:String id="Functions.Namespace" DefaultValue="${name}" />`,
  );
  expect(told(prefixed)).toEqual(message ? [message] : []);
});
