import type { Opened } from "../../core/checklist/opened";
import { listen } from "../../workbook/changes";
import { sameName } from "../../workbook/names";
import { lastSeen } from "./lastSeen";
import { openChecklist } from "./openChecklist";

/** Whether a change may concern the checklist, as far as the last look can tell. */
function concerns(sheetId: string): boolean {
  const found = lastSeen();
  if (!found?.table || !found.readiness) return true;
  const names = [found.table.sheet, found.readiness.sheet];
  const ours = found.look.sheets.filter((sheet) => names.some((name) => sameName(name, sheet.name)));
  return ours.length < 2 || ours.some((sheet) => sheet.id === sheetId || sheet.id === "");
}

/**
 * Tells of every change to the checklist or its figures by anyone but this pane, each time with what is there
 * now. Changes that come while one is being read are told together.
 *
 * @returns what ends it
 */
export async function watchChecklist(
  changed: (opened: Opened) => void,
  failed: (trouble: unknown) => void,
): Promise<() => Promise<void>> {
  let reading = false;
  let again = false;
  let ended = false;
  const tell = async (): Promise<void> => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    try {
      do {
        again = false;
        const opened = await openChecklist();
        if (!ended && !again) changed(opened);
      } while (again && !ended);
    } catch (caught) {
      if (!ended) failed(caught);
    } finally {
      reading = false;
    }
  };
  const end = await listen((change) => {
    if (!change.own && !ended && concerns(change.sheetId)) void tell();
  });
  return () => {
    ended = true;
    return end();
  };
}
