import type { ISheetNote } from "@univerjs/sheets-note";
import { threadOf, type GridNote, type GridThread } from "../grid/notes";
import { eventType } from "./happening";

const replies = ({ remarks }: GridThread): string[] => remarks.slice(1).map(({ id }) => id);

/** What happened to a conversation, in Excel's words, and to which of its replies. */
function howChanged(before: GridThread, now: GridThread): { changeType: string; replyIds: string[] } {
  const [had, has] = [replies(before), replies(now)];
  const added = has.filter((id) => !had.includes(id));
  const gone = had.filter((id) => !has.includes(id));
  if (added.length > 0) return { changeType: "ReplyAdded", replyIds: added };
  if (gone.length > 0) return { changeType: "ReplyDeleted", replyIds: gone };
  if (before.resolved !== now.resolved)
    return { changeType: now.resolved ? "CommentResolved" : "CommentReopened", replyIds: [] };
  const edited = has.filter((id) => {
    const [was, is] = [before, now].map(({ remarks }) => remarks.find((remark) => remark.id === id));
    return JSON.stringify(was) !== JSON.stringify(is);
  });
  return { changeType: edited.length > 0 ? "ReplyEdited" : "CommentEdited", replyIds: edited };
}

/** The event of a change to a note of the grid; none where no conversation is touched. */
export function commentEvent(
  before: ISheetNote | null | undefined,
  after: ISheetNote | null | undefined,
): { type: number; message: Record<string, unknown> } | undefined {
  const [was, is] = [threadOf(before as GridNote), threadOf(after as GridNote)];
  const commentId = after?.id ?? before?.id;
  const details = (replyIds: string[] = []) => ({
    commentDetails: [{ commentId, replyIds: replyIds.map((id) => `${commentId}/${id}`) }],
  });
  if (was && is) {
    if (JSON.stringify(was) === JSON.stringify(is)) return undefined;
    const { changeType, replyIds } = howChanged(was, is);
    return { type: eventType.commentChanged, message: { changeType, ...details(replyIds) } };
  }
  if (is) return { type: eventType.commentAdded, message: details(replies(is)) };
  if (was) return { type: eventType.commentDeleted, message: details(replies(was)) };
  return undefined;
}
