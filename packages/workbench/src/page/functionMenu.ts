import type { Injector } from "@univerjs/core";
import { IMenuManagerService, MenuItemType, RibbonFormulasGroup } from "@univerjs/ui";

/** The grid's own command behind its lists of functions: it begins a formula in the selected cell. */
const insertFunction = "formula-ui.operation.insert-function";

/** The add-in's functions as a group of their own in the ribbon's lists of functions. */
export function addFunctionMenu(injector: Injector, names: readonly string[]): void {
  const id = `${insertFunction}.splittarget`;
  injector.get(IMenuManagerService).mergeMenu({
    [RibbonFormulasGroup.BASIC]: {
      [id]: {
        // First of all groups.
        order: -1,
        menuItemFactory: () => ({
          id,
          commandId: insertFunction,
          title: "SplitTarget",
          tooltip: "SplitTarget",
          type: MenuItemType.SELECTOR,
          selections: [...names].sort().map((name) => ({ label: { name, selectable: false }, value: name })),
        }),
      },
    },
  });
}

/** A click into the hint of a function's arguments leaves the cell that is being typed into as it is. */
export function keepTyping(isEditing: () => boolean): void {
  document.addEventListener(
    "mousedown",
    (event) => {
      const { target } = event;
      if (isEditing() && target instanceof Element && target.closest("[data-u-comp=rect-popup]"))
        event.preventDefault();
    },
    true,
  );
}
