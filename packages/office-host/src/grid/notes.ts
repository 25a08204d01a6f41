import {
  RemoveNoteMutation,
  SheetsNoteModel,
  UpdateNoteMutation,
  type ISheetNote,
} from "@univerjs/sheets-note";
import type { Cell, Sheet } from "xlsx-book/book";
import type { NoteLook, Remark, Thread } from "xlsx-book/conversation";
import { USUAL_NOTE } from "xlsx-book/noteShapes";
import type { Mutation } from "./edits";
import type { Grid } from "./grid";

/** A remark with an id by which it is found among the others of its thread. */
export type GridRemark = Remark & { id: string };
export interface GridThread extends Thread {
  remarks: GridRemark[];
}

/**
 * A note as the grid draws it. A conversation is drawn as a note too, so that it goes wherever its cell goes; the
 * conversation itself stands beside the text that is shown of it.
 */
export interface GridNote extends ISheetNote {
  author?: string;
  /** Looks that nobody draws here. */
  look?: Pick<NoteLook, "fill" | "letters">;
  thread?: GridThread;
}

/** What the grid shows of a conversation. */
export const threadText = ({ resolved, remarks }: Thread): string =>
  (resolved ? "✓ " : "") +
  remarks.map(({ text, author }) => (author.name === "" ? text : `${author.name}: ${text}`)).join("\n");

/** The conversation of a note, for as long as nobody has written over what is shown of it. */
export const threadOf = (note: GridNote | null | undefined): GridThread | undefined =>
  note?.thread && threadText(note.thread) === note.note ? note.thread : undefined;

export const gridNotes = (grid: Grid, sheetId: string): GridNote[] => [
  ...((grid.injector.get(SheetsNoteModel).getSheetNotes(grid.unitId, sheetId)?.values() ??
    []) as Iterable<GridNote>),
];

export const noteAt = (grid: Grid, sheetId: string, row: number, column: number): GridNote | undefined =>
  gridNotes(grid, sheetId).find((note) => note.row === row && note.col === column);

/** An id that no note of the workbook has. */
export function newNoteId(grid: Grid): string {
  const known = new Set(
    grid.workbook.getSheets().flatMap((sheet) => gridNotes(grid, sheet.getSheetId()).map(({ id }) => id)),
  );
  for (let number = known.size + 1; ; number += 1) if (!known.has(`note${number}`)) return `note${number}`;
}

const update = (grid: Grid, sheetId: string, note: GridNote): Mutation => ({
  id: UpdateNoteMutation.id,
  params: { unitId: grid.unitId, sheetId, row: note.row, col: note.col, note },
});
const removal = (grid: Grid, sheetId: string, { id, row, col }: GridNote): Mutation => ({
  id: RemoveNoteMutation.id,
  params: { unitId: grid.unitId, sheetId, noteId: id, row, col },
});

/** Puts a note into the grid, or another in the place of the one with its id. */
export function putNote(grid: Grid, sheetId: string, note: GridNote): void {
  const before = gridNotes(grid, sheetId).find(({ id }) => id === note.id);
  const back = before ? update(grid, sheetId, before) : removal(grid, sheetId, note);
  grid.edits.mutate([update(grid, sheetId, note)], [back]);
}

export function removeNote(grid: Grid, sheetId: string, note: GridNote): void {
  grid.edits.mutate([removal(grid, sheetId, note)], [update(grid, sheetId, note)]);
}

/** A new note's box. */
export const newNote = (id: string, row: number, col: number, more: Partial<GridNote>): GridNote => ({
  id,
  row,
  col,
  ...USUAL_NOTE,
  note: "",
  ...more,
});

function noteOf(cell: Cell): Partial<GridNote> | undefined {
  const { note, noteLook = {}, thread } = cell;
  if (thread) {
    const remarks = thread.remarks.map((remark, index) => ({ ...remark, id: `r${index + 1}` }));
    return { note: threadText(thread), thread: { ...thread, remarks } };
  }
  if (note === undefined) return undefined;
  const { author, visible, width, height, ...look } = noteLook;
  return {
    note,
    ...(Object.keys(look).length > 0 && { look }),
    ...(author !== undefined && { author }),
    ...(visible && { show: true }),
    ...(width && height && { width, height }),
  };
}

/** The notes of a Book's sheet as the grid is given them. */
export function notesOf(sheet: Sheet, prefix: string): Record<number, Record<number, GridNote>> {
  const notes: Record<number, Record<number, GridNote>> = {};
  sheet.cells.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      const more = cell && noteOf(cell);
      if (!more) return;
      (notes[rowIndex] ??= {})[column] = newNote(`${prefix}-${rowIndex}-${column}`, rowIndex, column, more);
    }),
  );
  return notes;
}

/** What a Book's cell says of a note in the grid. */
export function bookNote(note: GridNote): Pick<Cell, "note" | "noteLook" | "thread"> {
  const thread = threadOf(note);
  if (thread) {
    const remarks = thread.remarks.map(({ id: _id, ...remark }) => remark);
    return { thread: { ...thread, remarks } };
  }
  const { width, height } = note;
  const isUsual = width === USUAL_NOTE.width && height === USUAL_NOTE.height;
  const noteLook = {
    ...(note.author !== undefined && { author: note.author }),
    ...(note.show && { visible: true as const }),
    ...(!isUsual && { width, height }),
    ...note.look,
  };
  return { note: note.note, ...(Object.keys(noteLook).length > 0 && { noteLook }) };
}
