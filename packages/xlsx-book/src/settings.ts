import type { LeftOuts } from "./leftOut";
import type { PackageWriter } from "./packageWriter";
import { readPart, relationsOf } from "./parts";
import { childOf, childrenOf, tag, xmlPart } from "./xml";
import type { Package } from "./zip";

export interface FileOptions {
  /** The id in the manifest of the add-in whose settings a Book holds; without it a Book holds none. */
  addIn?: string;
}

const VERSION = "1.0.0.0";

const bare = (id: string | undefined): string => (id ?? "").replace(/[{}]/g, "").toLowerCase();

/** Deeper than any program nests its settings; what goes through them deeper ends in an error of the engine's. */
const DEEPEST = 200;

function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of json)
    if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth--;
  return deepest;
}

/** A setting is stored as JSON; one that isn't was stored by hand and is a text. */
function parseSetting(text: string): unknown {
  if (depthOf(text) > DEEPEST) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}

/**
 * The settings that Office keeps for an add-in, in the place where Office keeps them: xl/webextensions. `addIn` is the
 * id in its manifest; those of others are counted as left out.
 */
export function readSettings(
  file: Package,
  addIn: string | undefined,
  left: LeftOuts,
): Record<string, unknown> {
  const settings: [string, unknown][] = [];
  const panes = relationsOf(file, "").filter(({ type }) => type === "webextensiontaskpanes");
  for (const { target, type } of panes.flatMap((pane) => relationsOf(file, pane.target))) {
    const extension = type === "webextension" ? readPart(file, target) : undefined;
    if (!extension) continue;
    if (addIn === undefined || bare(childOf(extension, "reference")?.attributes.id) !== bare(addIn)) {
      left.add("other-add-ins");
      continue;
    }
    for (const { attributes } of childrenOf(childOf(extension, "properties"), "property"))
      settings.push([attributes.name ?? "", parseSetting(attributes.value ?? "")]);
  }
  return Object.fromEntries(settings);
}

export function writeSettings(
  file: PackageWriter,
  addIn: string | undefined,
  settings: Record<string, unknown>,
): void {
  const stored = Object.entries(settings).filter(([, value]) => value !== undefined);
  if (!stored.length) return;
  if (addIn === undefined) throw new TypeError("Settings are saved for an add-in: its id is missing.");
  const panes = file.part("xl/webextensions/taskpanes.xml", "taskpanes", "webextensiontaskpanes");
  const extension = panes.part("xl/webextensions/webextension1.xml", "webextension", "webextension");
  panes.write(
    xmlPart(
      tag(
        "wetp:taskpanes",
        { "xmlns:wetp": "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" },
        tag(
          "wetp:taskpane",
          { dockstate: "right", visibility: 0, width: 350, row: 1 },
          tag("wetp:webextensionref", {
            "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "r:id": extension.id,
          }),
        ),
      ),
    ),
  );
  const properties = stored.map(([name, value]) =>
    tag("we:property", { name, value: JSON.stringify(value) }),
  );
  extension.write(
    xmlPart(
      tag(
        "we:webextension",
        {
          "xmlns:we": "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
          id: `{${bare(addIn).toUpperCase()}}`,
        },
        tag("we:reference", {
          id: bare(addIn),
          version: VERSION,
          store: "developer",
          storeType: "Registry",
        }) +
          "<we:alternateReferences/>" +
          tag("we:properties", {}, properties.join("")) +
          "<we:bindings/>" +
          '<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>',
      ),
    ),
  );
}
