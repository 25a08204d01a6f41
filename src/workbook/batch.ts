import { askSheetInFront, askView, type View } from "./standing";
import { inCellEditing, isInvalidSelection, troubleOf, type Aftermath } from "./errors";

const untouched: Aftermath = { written: "nothing", present: null };

/** Runs a batch as one undo step where Excel can; below that a task has one writing sync and so one step anyway. */
export function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20")
    ? Excel.run({ mergeUndoGroup: true }, work)
    : Excel.run(work);
}

/** Runs a batch that only reads. */
export async function reading<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await inExcel(work);
  } catch (caught) {
    throw troubleOf(caught, untouched);
  }
}

/**
 * The same with where the user looks, which Excel can only tell where a single block of cells is selected: else the
 * batch is run again with the sheet in front alone.
 */
export async function readingWithView<T>(
  work: (context: Excel.RequestContext, ask: (context: Excel.RequestContext) => () => View) => Promise<T>,
): Promise<T> {
  try {
    return await reading((context) => work(context, askView));
  } catch (caught) {
    if (!isInvalidSelection(caught)) throw caught;
    return reading((context) => work(context, askSheetInFront));
  }
}

/** What ends listening to events; one sync. */
export const ending =
  (handlers: readonly OfficeExtension.EventHandlerResult<never>[]) => async (): Promise<void> => {
    try {
      await Excel.run(handlers[0].context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      });
    } catch (caught) {
      throw troubleOf(caught, untouched);
    }
  };

/**
 * Runs a batch that writes. After a failure it asks what is there, so that the Trouble can say it.
 *
 * @param aftermath looks into the workbook; where the look fails too, the answer is "unknown"
 */
export async function writing<T>(
  sheet: string | null,
  work: (context: Excel.RequestContext) => Promise<T>,
  aftermath: () => Promise<Aftermath>,
): Promise<T> {
  try {
    return await inExcel(work);
  } catch (caught) {
    // In cell edit mode Excel takes nothing, not even a look.
    const unseen: Aftermath = inCellEditing(caught) ? untouched : { written: "unknown", present: null };
    const found = await aftermath().catch(() => unseen);
    throw troubleOf(caught, found, sheet);
  }
}
