import {
  gridNotes,
  newNote,
  newNoteId,
  noteAt,
  putNote,
  removeNote,
  threadOf,
  threadText,
  type GridRemark,
  type GridThread,
} from "../../grid/notes";
import { OfficeError, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { locationOf, mayChangeAt, noteBy, sheetsIn, type NoteSelf, type NotesScope } from "./notes";
import { oneCell } from "./oneCell";
import { newRemark, remarkReads, said } from "./remarks";

/** A reply, by its own id among those of its comment. */
interface ReplySelf extends NoteSelf {
  reply: string;
}

function threadBy(run: Run, self: NoteSelf): GridThread {
  const thread = threadOf(noteBy(run, self));
  if (!thread) throw notFound("comment");
  return thread;
}

function putThread(run: Run, self: NoteSelf, thread: GridThread): void {
  const note = noteBy(run, self);
  mayChangeAt(run, self.sheetId, note.row, note.col);
  putNote(run.grid, self.sheetId, { ...note, thread, note: threadText(thread) });
}

const first = (run: Run, self: NoteSelf): GridRemark => {
  const [remark] = threadBy(run, self).remarks;
  if (!remark) throw notFound("comment");
  return remark;
};
const replyBy = (run: Run, self: ReplySelf): GridRemark => {
  const found = threadBy(run, self).remarks.find(({ id }) => id === self.reply);
  if (!found) throw notFound("reply");
  return found;
};
const repliesOf = (run: Run, self: NoteSelf): Target[] =>
  threadBy(run, self)
    .remarks.slice(1)
    .map(({ id }) => target(replyType, { ...self, reply: id }));

/** Puts other words in the place of a remark's. */
function say(run: Run, self: NoteSelf, id: string, words: Pick<GridRemark, "text" | "mentions">): void {
  const thread = threadBy(run, self);
  const remarks = thread.remarks.map((remark) => {
    const { mentions: _mentions, ...plain } = remark;
    return remark.id === id ? { ...plain, ...words } : remark;
  });
  putThread(run, self, { ...thread, remarks });
}

const plainWords = (value: unknown): Pick<GridRemark, "text" | "mentions"> => ({
  text: argument.text(value, "content"),
});

const replyId = ({ sheetId: _sheet, id, reply }: ReplySelf): string => `${id}/${reply}`;

const remarkHandlers = <Self>(of: (run: Run, self: Self) => GridRemark) =>
  Object.fromEntries(
    Object.entries(remarkReads).map(([name, read]) => [name, (self: Self, run: Run) => read(of(run, self))]),
  );

const commentType: OfficeType<NoteSelf> = {
  name: "Comment",
  key: ({ id }) => ({ Id: id }),
  read: {
    Id: (self) => self.id,
    Resolved: (self, run) => threadBy(run, self).resolved,
    ...remarkHandlers<NoteSelf>(first),
  },
  write: {
    Content: (self, value, run) => say(run, self, first(run, self).id, plainWords(value)),
    Resolved: (self, value, run) =>
      putThread(run, self, { ...threadBy(run, self), resolved: argument.flag(value, "resolved") }),
  },
  call: {
    Delete: (self, _args, run) => {
      threadBy(run, self);
      const note = noteBy(run, self);
      mayChangeAt(run, self.sheetId, note.row, note.col);
      removeNote(run.grid, self.sheetId, note);
    },
    UpdateMentions: (self, [content], run) => say(run, self, first(run, self).id, said(content, "Mention")),
  },
  open: {
    GetLocation: (self, _args, run) => locationOf(self, run),
    Replies: (self) => target(repliesType, self),
  },
};

const replyType: OfficeType<ReplySelf> = {
  name: "CommentReply",
  key: (self) => ({ Id: replyId(self) }),
  read: {
    Id: replyId,
    Resolved: (self, run) => threadBy(run, self).resolved,
    ...remarkHandlers<ReplySelf>(replyBy),
  },
  write: { Content: (self, value, run) => say(run, self, replyBy(run, self).id, plainWords(value)) },
  call: {
    Delete: (self, _args, run) => {
      const { id } = replyBy(run, self);
      const thread = threadBy(run, self);
      putThread(run, self, { ...thread, remarks: thread.remarks.filter((remark) => remark.id !== id) });
    },
    UpdateMentions: (self, [content], run) => say(run, self, replyBy(run, self).id, said(content, "Mention")),
  },
  open: {
    GetLocation: (self, _args, run) => locationOf(self, run),
    GetParentComment: ({ sheetId, id }) => target(commentType, { sheetId, id }),
  },
};

function reply(run: Run, self: NoteSelf, [content, contentType]: unknown[]): Target {
  const thread = threadBy(run, self);
  const last = Math.max(...thread.remarks.map(({ id }) => Number(id.slice(1))));
  const remark: GridRemark = { ...newRemark(run, content, contentType), id: `r${last + 1}` };
  putThread(run, self, { ...thread, remarks: [...thread.remarks, remark] });
  return target(replyType, { ...self, reply: remark.id });
}

const findReply = (run: Run, self: NoteSelf, key: unknown): Target | null =>
  repliesOf(run, self).find((one) => replyId(one.self as ReplySelf) === key) ?? null;

const repliesType: OfficeType<NoteSelf> = {
  name: "CommentReplyCollection",
  items: (self, run) => repliesOf(run, self),
  call: { GetCount: (self, _args, run) => repliesOf(run, self).length },
  open: {
    Add: (self, args, run) => reply(run, self, args),
    GetItem: (self, [key], run) => {
      const found = findReply(run, self, key);
      if (!found) throw notFound("reply");
      return found;
    },
    GetItemOrNullObject: (self, [key], run) => findReply(run, self, key),
    GetItemAt: (self, [index], run) => argument.itemAt(repliesOf(run, self), index),
  },
};

const all = (run: Run, scope: NotesScope): Target[] =>
  sheetsIn(run, scope).flatMap((sheetId) =>
    gridNotes(run.grid, sheetId)
      .filter((note) => threadOf(note))
      .map(({ id }) => target(commentType, { sheetId, id })),
  );

const find = (run: Run, scope: NotesScope, key: unknown): Target | null =>
  all(run, scope).find(({ self }) => (self as NoteSelf).id === key) ?? null;

const orRefuse = (found: Target | null | undefined): Target => {
  if (!found) throw notFound("comment");
  return found;
};

function byCell(run: Run, scope: NotesScope, cellAddress: unknown): Target | null {
  const { sheetId, row, column } = oneCell(run, scope, cellAddress);
  const note = noteAt(run.grid, sheetId, row, column);
  return threadOf(note) ? target(commentType, { sheetId, id: note!.id }) : null;
}

function add(run: Run, scope: NotesScope, [cellAddress, content, contentType]: unknown[]): Target {
  const { grid } = run;
  const { sheetId, row, column } = oneCell(run, scope, cellAddress);
  mayChangeAt(run, sheetId, row, column);
  const remarks = [{ ...newRemark(run, content, contentType), id: "r1" }];
  if (noteAt(grid, sheetId, row, column)) throw new OfficeError("ItemAlreadyExists");
  grid.makeRoom(sheetId, { startRow: row, endRow: row, startColumn: column, endColumn: column });
  const thread: GridThread = { resolved: false, remarks };
  const id = newNoteId(grid);
  putNote(grid, sheetId, newNote(id, row, column, { thread, note: threadText(thread) }));
  return target(commentType, { sheetId, id });
}

const commentsType: OfficeType<NotesScope> = {
  name: "CommentCollection",
  events: ["onAdded", "onChanged", "onDeleted"],
  items: (scope, run) => all(run, scope),
  call: { GetCount: (scope, _args, run) => all(run, scope).length },
  open: {
    Add: (scope, args, run) => add(run, scope, args),
    GetItem: (scope, [key], run) => orRefuse(find(run, scope, key)),
    GetItemOrNullObject: (scope, [key], run) => find(run, scope, key),
    GetItemAt: (scope, [index], run) => argument.itemAt(all(run, scope), index),
    GetItemByCell: (scope, [cell], run) => orRefuse(byCell(run, scope, cell)),
    GetItemByReplyId: (scope, [key], run) => {
      const at = all(run, scope).find(({ self }) => findReply(run, self as NoteSelf, key));
      return orRefuse(at);
    },
  },
};

export const commentsTarget = (scope: NotesScope): Target => target(commentsType, scope);
export const commentTypes = [commentType, replyType, repliesType, commentsType];
