import { ADD_IN_ID } from "./addInId";
import { escapeAttribute, tag, xmlPart } from "xlsx-book/xml";
import { append, attribute, child, edited, outline, prefixedLike } from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";

const MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships/";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TYPE = "application/vnd.ms-office.webextension";
const VERSION = "1.0.0.0";
/** The setting by which Office opens the pane with the document, where the manifest's pane has this id too. */
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

/** Where the reader's Office finds the add-in: sideloaded, deployed by the organisation, or on a network share. */
export type Catalog = "developer" | "organisation" | { share: string };

function storeOf(catalog: Catalog): { store: string; storeType: string } {
  if (catalog === "developer") return { store: "developer", storeType: "Registry" };
  if (catalog === "organisation") return { store: "EXCatalog", storeType: "EXCatalog" };
  return { store: catalog.share, storeType: "FileSystem" };
}

const property = (name: string, value: string): string => tag("we:property", { name, value });

function newExtension(catalog: Catalog, settings: ReadonlyMap<string, string>): string {
  const properties = [...settings].map(([name, value]) => property(name, value));
  return xmlPart(
    tag(
      "we:webextension",
      { "xmlns:we": EXTENSION, id: `{${ADD_IN_ID.toUpperCase()}}` },
      tag("we:reference", { id: ADD_IN_ID, version: VERSION, ...storeOf(catalog) }) +
        "<we:alternateReferences/>" +
        tag("we:properties", {}, properties.join("")) +
        "<we:bindings/>" +
        tag("we:snapshot", { "xmlns:r": OFFICE }),
    ),
  );
}

/** Sets properties of the add-in's part that is there: one of that name gets the new value. */
function withSettings(xml: string, settings: ReadonlyMap<string, string | null>): string {
  const extension = outline(xml, 3);
  const properties = child(extension, "properties");
  const fresh = [...settings].filter(([, value]) => value !== null) as [string, string][];
  if (!properties) {
    const before = child(extension, "bindings") ?? child(extension, "snapshot");
    const content = tag("we:properties", {}, fresh.map(([name, value]) => property(name, value)).join(""));
    const at = before?.start ?? extension.close;
    return edited(xml, [{ from: at, to: at, text: prefixedLike(extension, content.replaceAll("we:", "")) }]);
  }
  const replaced = properties.children.filter((one) => settings.has(attribute(xml, one, "name") ?? ""));
  const content = fresh
    .map(([name, value]) => prefixedLike(properties, tag("property", { name, value })))
    .join("");
  return edited(xml, [
    ...replaced.map(({ start, end }) => ({ from: start, to: end, text: "" })),
    ...append(xml, properties, content),
  ]);
}

/** The part that holds the add-in's settings; undefined where the workbook has none. */
export function ourExtension(file: WorkbookFile): string | undefined {
  const panes = file.relations("").filter(({ type }) => type === "webextensiontaskpanes");
  return panes
    .flatMap(({ target }) => file.relations(target))
    .filter(({ type, target }) => type === "webextension" && file.has(target))
    .find(({ target }) => {
      const xml = file.require(target);
      const reference = child(outline(xml, 2), "reference");
      const id = reference && attribute(xml, reference, "id");
      return id?.replace(/[{}]/g, "").toLowerCase() === ADD_IN_ID;
    })?.target;
}

function addPane(file: WorkbookFile, extension: string): void {
  const there = file.relations("").find(({ type }) => type === "webextensiontaskpanes")?.target;
  const panes = there ?? "xl/webextensions/taskpanes.xml";
  if (!there) {
    file.addPart(panes, `${TYPE}taskpanes+xml`, xmlPart(tag("wetp:taskpanes", { "xmlns:wetp": PANES }, "")));
    file.relate("", `${MICROSOFT}webextensiontaskpanes`, panes);
  }
  const id = file.relate(panes, `${MICROSOFT}webextension`, extension);
  const xml = file.require(panes);
  const all = outline(xml, 1);
  const pane =
    `<taskpane dockstate="right" visibility="0" width="350" row="4">` +
    `<webextensionref xmlns:r="${OFFICE}" r:id="${escapeAttribute(id)}"/></taskpane>`;
  file.write(panes, edited(xml, append(xml, all, prefixedLike(all, pane))));
}

/**
 * Adds the parts by which Office opens the add-in's pane with the document, as in Microsoft's own template; where they
 * are there, only the settings are set. Settings of other names stay, and so do other add-ins.
 *
 * @param settings values by name, as the file holds them (JSON)
 * @param options.isShown false where only the settings are to be kept: no pane opens by itself
 */
export function addTaskPane(
  file: WorkbookFile,
  catalog: Catalog,
  settings: ReadonlyMap<string, string>,
  { isShown } = { isShown: true },
): "added" | "there" {
  const there = ourExtension(file);
  const wished = new Map([...(isShown ? [[AUTO_SHOW, "true"] as const] : []), ...settings]);
  if (there) {
    setSettings(file, there, wished);
    return "there";
  }
  const extension = file.freePart("xl/webextensions/webextension", ".xml");
  file.addPart(extension, `${TYPE}+xml`, newExtension(catalog, wished));
  addPane(file, extension);
  return "added";
}

/** Sets the add-in's settings, and takes away those that are null; a part that says all this already stays. */
export function setSettings(
  file: WorkbookFile,
  part: string,
  settings: ReadonlyMap<string, string | null>,
): void {
  const xml = file.require(part);
  const properties = child(outline(xml, 3), "properties");
  const now = new Map(
    properties?.children.map((one) => [attribute(xml, one, "name"), attribute(xml, one, "value")]),
  );
  const isAsWished = [...settings].every(([name, value]) =>
    value === null ? !now.has(name) : now.get(name) === escapeAttribute(value),
  );
  if (!isAsWished) file.write(part, withSettings(xml, settings));
}
