/**
 * What Office's schema demands of an add-in-only manifest for a task pane: which elements stand in which, in which
 * order, how often, and with which attributes. Source: [MS-OWEMXML], the schemas appforoffice/1.1,
 * officeappbasictypes/1.0 and taskpaneappversionoverrides; and the page «How to find the proper order of manifest
 * elements» of the Office Add-ins documentation.
 *
 * A shape lists an element's children in their order: "Name" is required, "Name?" optional, "Name+" required and
 * repeatable, "Name*" optional and repeatable. An element without a shape holds text or nothing.
 */
const localised = { attributes: ["DefaultValue"], children: "Override*" };
const named = { attributes: ["id", "DefaultValue"], children: "Override*" };
const reference = { attributes: ["resid"] };
const location = { children: "SourceLocation" };

export const namespaces = {
  base: "http://schemas.microsoft.com/office/appforoffice/1.1",
  types: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
};

const sets = {
  Requirements: { children: "Sets? Methods?" },
  Sets: { children: "Set+" },
  Set: { attributes: ["Name"] },
  Methods: { children: "Method+" },
  Method: { attributes: ["Name"] },
};

/** Outside <VersionOverrides>. */
export const baseShapes = {
  ...sets,
  OfficeApp: {
    attributes: ["type"],
    children:
      "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? " +
      "SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides? ExtendedOverrides?",
  },
  DisplayName: localised,
  Description: localised,
  IconUrl: localised,
  HighResolutionIconUrl: localised,
  SupportUrl: localised,
  Override: { attributes: ["Locale", "Value"] },
  AppDomains: { children: "AppDomain+" },
  Hosts: { children: "Host+" },
  Host: { attributes: ["Name"] },
  DefaultSettings: { children: "SourceLocation" },
  SourceLocation: localised,
  ExtendedOverrides: { attributes: ["Url"], children: "Tokens?" },
};

/** Inside <VersionOverrides>. An element whose children depend on its xsi:type stands as Name:Type. */
export const overrideShapes = {
  ...sets,
  VersionOverrides: {
    attributes: ["type"],
    children:
      "Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins? VersionOverrides?",
  },
  Hosts: { children: "Host+" },
  Host: { attributes: ["type"], children: "Runtimes? AllFormFactors? DesktopFormFactor?" },
  Runtimes: { children: "Runtime+" },
  Runtime: { attributes: ["resid"] },
  AllFormFactors: { children: "ExtensionPoint" },
  DesktopFormFactor: { children: "GetStarted? FunctionFile? ExtensionPoint+" },
  GetStarted: { children: "Title Description LearnMoreUrl" },
  "ExtensionPoint:CustomFunctions": { children: "Script Page Metadata? Namespace?" },
  "ExtensionPoint:PrimaryCommandSurface": { children: "OfficeTab* CustomTab*" },
  "ExtensionPoint:ContextMenu": { children: "OfficeMenu+" },
  Script: location,
  Page: location,
  Metadata: location,
  OfficeTab: { attributes: ["id"], children: "Group+" },
  CustomTab: { attributes: ["id"], children: "Group+ Label" },
  OfficeMenu: { attributes: ["id"], children: "Control+" },
  Group: { attributes: ["id"], children: "OverriddenByRibbonApi? Label Icon Control+" },
  "Control:Button": {
    attributes: ["id"],
    children: "OverriddenByRibbonApi? Label Supertip Icon Action Enabled?",
  },
  "Control:Menu": { attributes: ["id"], children: "OverriddenByRibbonApi? Label Supertip Icon? Items" },
  Items: { children: "Item+" },
  Item: { attributes: ["id"], children: "OverriddenByRibbonApi? Label Supertip Icon? Action Enabled?" },
  Supertip: { children: "Title Description" },
  Icon: { children: "Image+" },
  "Icon/Image": { attributes: ["size", "resid"] },
  "Action:ShowTaskpane": { children: "TaskpaneId? SourceLocation Title?" },
  "Action:ExecuteFunction": { children: "FunctionName" },
  Resources: { children: "Images? Urls? ShortStrings? LongStrings?" },
  Images: { children: "Image+" },
  Urls: { children: "Url+" },
  ShortStrings: { children: "String+" },
  LongStrings: { children: "String+" },
  "Images/Image": named,
  Url: named,
  String: named,
  Override: { attributes: ["Locale", "Value"] },
  SourceLocation: reference,
  FunctionFile: reference,
  LearnMoreUrl: reference,
  Namespace: reference,
  Label: reference,
  Title: reference,
  Description: reference,
};

/** The elements of Office's own basic types; all others under <VersionOverrides> are of the overrides' namespace. */
export const typed = new Set(
  "Images Urls ShortStrings LongStrings Image Url String Override Sets Set Methods Method".split(" "),
);

/** Which list of <Resources> a reference is looked up in. */
export const listOf = {
  Image: "Images",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Runtime: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};

/** The most characters that Office takes, by element. */
export const longest = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
};
export const longestUrl = 2048;
export const longestId = 32;

/** The sizes in pixels of a control's icon: those that must be there, and those that may. */
export const iconSizes = { required: [16, 32, 80], allowed: [16, 20, 24, 32, 40, 48, 64, 80] };
/** The sizes in pixels that Office shows in its lists of add-ins. */
export const listIconSizes = { IconUrl: 32, HighResolutionIconUrl: 64 };

export const permissions = [
  "Restricted",
  "ReadDocument",
  "ReadAllDocument",
  "WriteDocument",
  "ReadWriteDocument",
];
