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
 * @param calculated is told of sheets whose formulas were calculated: of a formula that comes to something else Excel
 *   says no more than that
 * @returns what ends it
 */
export function listen(
  heard: (change: Change) => void,
  calculated?: (sheetId: string) => void,
): Promise<() => Promise<void>> {
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
    const handlers = [changed, deleted];
    if (calculated)
      handlers.push(
        worksheets.onCalculated.add((event) => {
          calculated(event.worksheetId);
          return Promise.resolve();
        }),
      );
    await context.sync();
    return ending(handlers);
  });
}
