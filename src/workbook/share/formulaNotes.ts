import type { CellAddress } from "../../core/cellAddress";
import { splitAddress } from "../addresses";

/** A note that keeps a cell's formula for whoever reads it; null where there is none. */
export interface NoteChange extends CellAddress {
  readonly before: string | null;
  readonly after: string | null;
}

/** Below, the settings alone keep formulas. */
const hasNotes = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.18");

const key = ({ sheet, address }: CellAddress): string => `${sheet.toLowerCase()}!${address}`;

const noteAt = ({ workbook }: Excel.RequestContext, { sheet, address }: CellAddress): Excel.Note =>
  workbook.worksheets.getItemOrNullObject(sheet).notes.getItemOrNullObject(address);

/** Asks for the notes of cells; the next sync tells, with null for none. */
export function askNotes(
  context: Excel.RequestContext,
  cells: readonly CellAddress[],
): () => (string | null)[] {
  if (!hasNotes()) return () => cells.map(() => null);
  const asked = cells.map((cell) => noteAt(context, cell).load("content"));
  return () => asked.map((note) => (note.isNullObject ? null : note.content));
}

/** Whether a cell takes a note: not where somebody's comment stands. */
export type MayNote = (cell: CellAddress) => boolean;

/** Asks for the workbook's comments; behind the next sync the answer asks for their places, which the one after tells. */
export function askMayNote(context: Excel.RequestContext): () => () => MayNote {
  if (!hasNotes()) return () => () => () => false;
  const comments = context.workbook.comments.load("items/id");
  return () => {
    const places = comments.items.map((comment) => comment.getLocation().load("address"));
    return () => {
      const taken = new Set(places.map(({ address }) => key(splitAddress(address))));
      return (cell) => !taken.has(key(cell));
    };
  };
}

/** Queued; the caller syncs. */
export function putNote(context: Excel.RequestContext, { after, ...cell }: NoteChange): void {
  if (after === null) noteAt(context, cell).delete();
  else context.workbook.worksheets.getItem(cell.sheet).notes.add(cell.address, after);
}
