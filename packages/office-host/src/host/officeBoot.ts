import { paneEnd } from "./officeContext";

/**
 * Runs in a pane's frame before Office.js: gives the library a bridge to the page around the frame, and `Office`
 * the parts that Microsoft's loader would bring. Messages count only from the parent and from this origin.
 */
const language = new URLSearchParams(location.search).get("lang") ?? navigator.language;
const { bridge, office, receive } = paneEnd(
  (text) => window.parent.postMessage(text, location.origin),
  language,
);

window.addEventListener("message", (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent || event.origin !== location.origin) return;
  if (typeof event.data === "string") receive(event.data);
});

// The library puts its own parts on `Office`, a context that can't be set among them: ours stand before its.
// Microsoft's loader also takes the functions' and the ribbon's names; here the grid calls functions.js itself, and
// there is no ribbon.
const named = { associate: () => undefined };
let library: object = {};
Object.defineProperty(window, "CustomFunctions", { value: { ...named }, writable: true, configurable: true });
const over = (): object =>
  new Proxy(library, {
    get: (target, name) => {
      if (name === "actions") return Object.assign(Reflect.get(target, name) ?? {}, named);
      return name in office ? office[String(name)] : Reflect.get(target, name);
    },
    has: (target, name) => name in office || Reflect.has(target, name),
  });
let merged = over();
Object.defineProperty(window, "_richApiNativeBridge", { value: bridge, configurable: true });
Object.defineProperty(window, "Office", {
  configurable: true,
  get: () => merged,
  set: (defined: object) => {
    if (defined === merged) return;
    library = defined;
    merged = over();
  },
});

// The library leaves this to Microsoft's loader too. Here the page around the frame calls the functions.
let customFunctions: object | undefined;
Object.defineProperty(window, "CustomFunctions", {
  configurable: true,
  get: () => customFunctions,
  set: (defined: object) => {
    customFunctions = defined;
    if (!("associate" in defined))
      Object.defineProperty(defined, "associate", { value: () => undefined, writable: true });
  },
});
