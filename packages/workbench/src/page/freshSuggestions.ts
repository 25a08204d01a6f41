import type { Injector } from "@univerjs/core";
import { IEditorService, IShortcutService } from "@univerjs/preset-sheets-core";

/** The keys by which the grid's list of functions is moved in and taken from: a shortcut each while the list is open. */
const ofList = "sheet.formula-embedding-editor.search_function.";

/** What the open list was looked up for: the beginning of its first function, which it draws apart. */
const lookedUp = (): string | undefined =>
  document.querySelector("ul[data-u-comp=sheets-formula-editor] li span > span")?.textContent;

/**
 * The list of functions follows the typing by a third of a second. Whoever types «=S», looks at it and goes on to
 * «=SUM(A1:A3)» and Enter at a quick hand's pace would have the SUM replaced by the first function with an S: keys
 * mean the list only while it is about what stands before the caret.
 */
export function keepSuggestionsFresh(injector: Injector): void {
  const shortcuts = injector.get(IShortcutService);
  const editors = injector.get(IEditorService);
  const isFresh = (): boolean => {
    const editor = editors.getFocusEditor();
    const text = editor?.getDocumentData().body?.dataStream ?? "";
    const caret = editor?.getSelectionRanges()[0]?.startOffset ?? 0;
    const [name] = /[\p{L}\p{N}_.]*$/u.exec(text.slice(0, caret))!;
    return name !== "" && name.toUpperCase() === lookedUp()?.toUpperCase();
  };
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) =>
    register(shortcut.id.startsWith(ofList) ? { ...shortcut, preconditions: isFresh } : shortcut);
}
