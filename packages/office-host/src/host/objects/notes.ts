import {
  gridNotes,
  newNote,
  newNoteId,
  noteAt,
  putNote,
  removeNote,
  threadOf,
  type GridNote,
} from "../../grid/notes";
import { OfficeError, invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { oneCell } from "./oneCell";
import { mayChange, rangeTarget } from "./rangeSelf";
import { sheetOf } from "./sheetSelf";

/** The notes of one sheet, or of all. */
export type NotesScope = string | undefined;

export interface NoteSelf {
  sheetId: string;
  id: string;
}

/** Points to a pixel. */
const POINT = 0.75;

/** The sheets that a collection speaks of. */
export function sheetsIn(run: Run, scope: NotesScope): string[] {
  if (scope === undefined) return run.grid.workbook.getSheets().map((sheet) => sheet.getSheetId());
  return [sheetOf(run, scope).getSheetId()];
}

export function noteBy(run: Run, { sheetId, id }: NoteSelf): GridNote {
  sheetOf(run, sheetId);
  const found = gridNotes(run.grid, sheetId).find((note) => note.id === id);
  if (!found) throw notFound("note");
  return found;
}

export const locationOf = (self: NoteSelf, run: Run): Target => {
  const { row, col } = noteBy(run, self);
  return rangeTarget(self.sheetId, { startRow: row, endRow: row, startColumn: col, endColumn: col });
};

/** Refused where the sheet is protected and the cell locked. */
export function mayChangeAt(run: Run, sheetId: string, row: number, column: number): void {
  mayChange(run, { sheetId, area: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
}

function change(run: Run, self: NoteSelf, more: Partial<GridNote>): void {
  const note = noteBy(run, self);
  mayChangeAt(run, self.sheetId, note.row, note.col);
  putNote(run.grid, self.sheetId, { ...note, ...more });
}

const size = (value: unknown, what: string): number => {
  const points = argument.number(value, what);
  if (points < 0) throw invalidArgument(what);
  return points / POINT;
};

const noteType: OfficeType<NoteSelf> = {
  name: "Note",
  key: ({ sheetId, id }) => ({ _Id: `${sheetId}/${id}` }),
  read: {
    AuthorName: (self, run) => noteBy(run, self).author ?? "",
    Content: (self, run) => noteBy(run, self).note,
    Height: (self, run) => noteBy(run, self).height * POINT,
    Visible: (self, run) => noteBy(run, self).show === true,
    Width: (self, run) => noteBy(run, self).width * POINT,
  },
  write: {
    Content: (self, value, run) => change(run, self, { note: argument.text(value, "content") }),
    Height: (self, value, run) => change(run, self, { height: size(value, "height") }),
    Visible: (self, value, run) => change(run, self, { show: argument.flag(value, "visible") }),
    Width: (self, value, run) => change(run, self, { width: size(value, "width") }),
  },
  call: {
    Delete: (self, _args, run) => {
      const note = noteBy(run, self);
      mayChangeAt(run, self.sheetId, note.row, note.col);
      removeNote(run.grid, self.sheetId, note);
    },
  },
  open: { GetLocation: (self, _args, run) => locationOf(self, run) },
};

const all = (run: Run, scope: NotesScope): Target[] =>
  sheetsIn(run, scope).flatMap((sheetId) =>
    gridNotes(run.grid, sheetId)
      .filter((note) => !threadOf(note))
      .map(({ id }) => target(noteType, { sheetId, id })),
  );

/** The note of a cell; a note's own id leads to it too. */
function find(run: Run, scope: NotesScope, key: unknown): Target | null {
  const known = all(run, scope).find(({ self }) => {
    const { sheetId, id } = self as NoteSelf;
    return `${sheetId}/${id}` === key;
  });
  if (known) return known;
  const { sheetId, row, column } = oneCell(run, scope, key);
  const note = noteAt(run.grid, sheetId, row, column);
  return note && !threadOf(note) ? target(noteType, { sheetId, id: note.id }) : null;
}

function add(run: Run, scope: NotesScope, [cellAddress, content]: unknown[]): Target {
  const { grid, session } = run;
  const { sheetId, row, column } = oneCell(run, scope, cellAddress);
  mayChangeAt(run, sheetId, row, column);
  const note = argument.text(content, "content");
  if (noteAt(grid, sheetId, row, column)) throw new OfficeError("ItemAlreadyExists");
  grid.makeRoom(sheetId, { startRow: row, endRow: row, startColumn: column, endColumn: column });
  const id = newNoteId(grid);
  putNote(grid, sheetId, newNote(id, row, column, { note, author: session.user }));
  return target(noteType, { sheetId, id });
}

const notesType: OfficeType<NotesScope> = {
  name: "NoteCollection",
  items: (scope, run) => all(run, scope),
  call: { GetCount: (scope, _args, run) => all(run, scope).length },
  open: {
    Add: (scope, args, run) => add(run, scope, args),
    GetItem: (scope, [key], run) => {
      const found = find(run, scope, key);
      if (!found) throw notFound("note");
      return found;
    },
    GetItemOrNullObject: (scope, [key], run) => find(run, scope, key),
    GetItemAt: (scope, [index], run) => argument.itemAt(all(run, scope), index),
  },
};

export const notesTarget = (scope: NotesScope): Target => target(notesType, scope);
export const noteTypes = [noteType, notesType];
