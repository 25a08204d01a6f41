import { paneEnd } from "./officeContext";
import { readyWindow } from "./officeWindow";

/**
 * Runs in a pane's frame before Office.js and joins it to the page around the frame. Messages count only from the
 * parent and from this origin.
 */
const language = new URLSearchParams(location.search).get("lang") ?? navigator.language;
const end = paneEnd((text) => window.parent.postMessage(text, location.origin), language);

window.addEventListener("message", (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent || event.origin !== location.origin) return;
  if (typeof event.data === "string") end.receive(event.data);
});
readyWindow(window, end);
