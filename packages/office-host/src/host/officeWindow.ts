import { addNotes } from "./officeNotes";
import type { PaneEnd } from "./officeContext";

/**
 * Readies a window in which Office.js is to run: gives the library its bridge to the host, and `Office` the parts
 * that Microsoft's loader would bring. To be called before the library's script.
 */
export function readyWindow(window: Window, { bridge, office }: Pick<PaneEnd, "bridge" | "office">): void {
  // The library puts its own parts on `Office`, a context that can't be set among them: ours stand before its.
  let library: object = {};
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
  let excel: object | undefined;
  Object.defineProperty(window, "Excel", {
    configurable: true,
    get: () => {
      // Handed over by itself: read from the window, it would be asked for again and again.
      if (excel)
        addNotes({ Excel: excel, OfficeExtension: Reflect.get(window, "OfficeExtension") as unknown });
      return excel;
    },
    set: (defined: object) => (excel = defined),
  });
  // The library leaves this to Microsoft's loader too. Here the grid calls functions.js itself.
  let customFunctions: object | undefined;
  Object.defineProperty(window, "CustomFunctions", {
    configurable: true,
    get: () => customFunctions,
    set: (defined: object) => {
      customFunctions = defined;
      if (!("associate" in defined))
        Object.defineProperty(defined, "associate", { value: named.associate, writable: true });
    },
  });
}

/** Microsoft's loader takes the names of the functions and of the ribbon's buttons; there is no ribbon here. */
const named = { associate: () => undefined };
