import type { PaneEnd } from "./host/officeContext";
import { readyWindow } from "./host/officeWindow";
import { startWith, type Library, type StartedExcel, type StartOptions } from "./startedExcel";

export interface BrowserStartOptions extends StartOptions {
  /** Where the page finds Office.js's script for Excel on the web: `dist/excel-web-16.00.js` of its npm package. */
  officeJs: string;
}

/** Starts a workbook that Office.js runs against, in a page: each pane's library has a hidden frame of its own. */
export const startExcel = ({ officeJs, ...options }: BrowserStartOptions): Promise<StartedExcel> =>
  startWith((end) => load(end, officeJs), options);

async function load(end: PaneEnd, officeJs: string): Promise<Library> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const world = frame.contentWindow as Window & Omit<Library, "stop">;
  readyWindow(world, end);
  const script = world.document.createElement("script");
  script.src = new URL(officeJs, document.baseURI).href;
  await new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${officeJs} can't be loaded.`)));
    world.document.head.append(script);
  });
  const { Excel, Office, OfficeExtension, CustomFunctions } = world;
  return { Excel, Office, OfficeExtension, CustomFunctions, stop: () => frame.remove() };
}
