import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { PaneEnd } from "./host/officeContext";
import { addNotes } from "./host/officeNotes";
import { startWith, type Library, type StartedExcel, type StartOptions } from "./startedExcel";

const file = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
let script: Script | undefined;

/** Starts a workbook that Office.js runs against, in Node. */
export const startExcel = (options: StartOptions = {}): Promise<StartedExcel> => startWith(load, options);

/** The library in a context of its own, which needs no more of a browser than these few names. */
function load({ bridge, office }: PaneEnd): Library {
  script ??= new Script(readFileSync(file, "utf8"), { filename: file });
  const element = { setAttribute: () => undefined, appendChild: () => undefined, style: {} };
  const world: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    navigator: { userAgent: "node" },
    location: { href: "http://localhost/", search: "", hash: "", protocol: "http:", hostname: "localhost" },
    document: {
      readyState: "complete",
      URL: "http://localhost/",
      addEventListener: () => undefined,
      getElementsByTagName: () => [],
      createElement: () => element,
    },
    addEventListener: () => undefined,
    _richApiNativeBridge: bridge,
  };
  world["window"] = world;
  world["self"] = world;
  createContext(world);
  script.runInContext(world);
  addNotes(world);
  // The library's own `context` can't be set: what it defined otherwise is kept beside ours.
  world["Office"] = { ...(world["Office"] as object), ...office };
  return world as unknown as Library;
}
