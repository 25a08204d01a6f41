import { ending, reading } from "./batch";

/** What Excel says of a change, in our words. */
export interface Change {
  readonly sheetId: string;
  /** Blank where a whole sheet came or went. */
  readonly address: string;
  /** Whether this very pane made it. */
  readonly own: boolean;
}

/**
 * Listens to every sheet: cells that change, sheets that go. One sync to begin and one to end.
 *
 * @returns what ends it
 */
export function listen(heard: (change: Change) => void): Promise<() => Promise<void>> {
  return reading(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add((event) => {
      heard({
        sheetId: event.worksheetId,
        address: event.address,
        own: event.source === "Local" && event.triggerSource === "ThisLocalAddin",
      });
      return Promise.resolve();
    });
    const deleted = worksheets.onDeleted.add((event) => {
      heard({ sheetId: event.worksheetId, address: "", own: false });
      return Promise.resolve();
    });
    await context.sync();
    return ending([changed, deleted]);
  });
}
