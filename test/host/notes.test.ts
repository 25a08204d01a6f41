import { bookOf, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { noteAt, putNote } from "office-host/grid/notes";
import { startExcel } from "office-host/startExcel";
import type { StartedExcel } from "office-host/startedExcel";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(() =>
  excel.open(bookOf(sheet("Plan", { cells: [[{ value: "goal" }], [{ value: 5 }]] }), sheet("Other"))),
);
afterAll(() => excel.stop());

/** Notes are not in Microsoft's declarations of the library here; their members are spelled out. */
const notesOf = (owner: object) => (owner as { notes: Excel.NoteCollection }).notes;
const commentsOf = ({ comments }: Excel.Worksheet | Excel.Workbook) => comments;
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

async function reopened(): Promise<void> {
  await excel.open(await readXlsx(await writeXlsx(excel.book())));
}

describe("notes", () => {
  test("are added, read, changed, sized, shown and taken away, and each can be undone", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      const notes = notesOf(sheet);
      const note = notes.add("B2", "first");
      notes.add(sheet.getRange("A1"), "of a range");
      await context.sync();
      note.load();
      const count = notes.getCount();
      const location = note.getLocation().load("address");
      await context.sync();
      expect(note.toJSON()).toMatchObject({ content: "first", authorName: "user", visible: false });
      // eslint-disable-next-line office-addins/load-object-before-read -- a count is read after the sync that asked
      expect([count.value, location.address]).toEqual([2, "Plan!B2"]);
      Object.assign(note, { content: "second", visible: true, width: 300, height: 150 });
      await context.sync();
    });
    expect(excel.book().sheets[0]?.cells[1]?.[1]).toEqual({
      note: "second",
      noteLook: { author: "user", visible: true, width: 400, height: 200 },
    });
    await reopened();
    await Excel.run(async (context) => {
      const notes = notesOf(context.workbook).load("items");
      await context.sync();
      expect(notes.items.map((note) => note.toJSON())).toMatchObject([
        { content: "of a range", visible: false },
        { authorName: "user", content: "second", visible: true, width: 300, height: 150 },
      ]);
      notesOf(context.workbook).getItem("Plan!B2").delete();
      await context.sync();
      expect(excel.book().sheets[0]?.cells[1]?.[1]).toBeUndefined();
      context.workbook.application.load("calculationMode");
      await excel.grid.edits.undo();
      expect(excel.book().sheets[0]?.cells[1]?.[1]?.note).toBe("second");
    });
  });

  test("go with their cells, to copies of the sheet too, and are gone with them", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      notesOf(sheet).add("A2", "five");
      sheet.getRange("1:1").insert("Down");
      const copy = sheet.copy();
      await context.sync();
      const [own, copied] = [notesOf(sheet).getItem("A3"), notesOf(copy).getItem("A3")];
      own.load("content");
      copied.load("content");
      await context.sync();
      expect([own.content, copied.content]).toEqual(["five", "five"]);
      sheet.getRange("3:3").delete("Up");
      const gone = notesOf(sheet).getItemOrNullObject("A3");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test.each<[string, string, (notes: Excel.NoteCollection, sheet: Excel.Worksheet) => unknown]>([
    ["over several cells", "InvalidArgument", (notes) => notes.add("A1:B2", "x")],
    ["without a text", "InvalidArgument", (notes) => notes.add("A1", 5)],
    ["over another", "ItemAlreadyExists", (notes) => [notes.add("A1", "x"), notes.add("A1", "y")]],
    ["of no cell", "InvalidArgument", (notes) => notes.add("nowhere at all", "x")],
    ["that is not there", "ItemNotFound", (notes) => notes.getItem("C3").load()],
    ["beyond the last", "InvalidArgument", (notes) => notes.getItemAt(0).load()],
    [
      "on a protected sheet",
      "AccessDenied",
      (notes, sheet) => [sheet.protection.protect(), notes.add("A1", "x")],
    ],
  ])("are refused %s", async (_what, code, ask) => {
    await expect(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan");
        ask(notesOf(sheet), sheet);
        await context.sync();
      }),
    ).rejects.toEqual(refusal(code));
  });

  test("a workbook's own are added with the sheet's name in front, and else refused", async () => {
    await Excel.run(async (context) => {
      notesOf(context.workbook).add("Other!C1", "there");
      await context.sync();
      notesOf(context.workbook).add("C1", "where?");
      await expect(context.sync()).rejects.toEqual(refusal("InvalidArgument"));
    });
    expect(excel.book().sheets[1]?.cells[0]?.[2]?.note).toBe("there");
  });
});

describe("comments", () => {
  test("are added, answered, resolved, and stay what they are in a file", async () => {
    await Excel.run(async (context) => {
      const comments = context.workbook.worksheets.getItem("Plan").comments;
      const comment = comments.add("A1", "why <5> & not 6?");
      const reply = comment.replies.add("since 5 is what was agreed");
      comment.replies.add("and so it stays");
      comment.resolved = true;
      await context.sync();
      comment.load("content,authorName,authorEmail,creationDate,resolved,contentType,richContent,mentions");
      reply.load("content,resolved,id");
      comment.replies.load("items/content");
      await context.sync();
      expect(comment.creationDate.getFullYear()).toBeGreaterThan(2000);
      expect([comment.content, comment.authorName, comment.resolved, comment.contentType]).toEqual([
        "why <5> & not 6?",
        "user",
        true,
        "Plain",
      ]);
      expect(comment.replies.items.map(({ content }) => content)).toEqual([
        "since 5 is what was agreed",
        "and so it stays",
      ]);
      const again = context.workbook.comments.getItemByReplyId(reply.id).load("id");
      const location = again.getLocation().load("address");
      reply.content = "other words";
      comment.replies.getItemAt(1).delete();
      await context.sync();
      expect(location.address).toBe("Plan!A1");
    });
    const before = excel.book();
    expect(before.sheets[0]?.cells[0]?.[0]?.thread).toMatchObject({
      resolved: true,
      remarks: [{ text: "why <5> & not 6?" }, { text: "other words" }],
    });
    await reopened();
    expect(excel.book().sheets[0]?.cells[0]?.[0]).toEqual(before.sheets[0]?.cells[0]?.[0]);
  });

  test("name people, in the text and in a file", async () => {
    const kate = { email: "kate@example.com", id: 0, name: "Kate" };
    const content = { mentions: [kate], richContent: 'see, <at id="0">Kate</at>: late' };
    await Excel.run(async (context) => {
      context.workbook.comments.add("Plan!A1", content, Excel.ContentType.mention);
      await context.sync();
    });
    await reopened();
    await Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemByCell("Plan!A1");
      comment.load("content,richContent,mentions,contentType");
      await context.sync();
      expect(comment.toJSON()).toMatchObject({
        content: "see, Kate: late",
        richContent: content.richContent,
        mentions: [kate],
        contentType: "Mention",
      });
    });
  });

  test("are told of once each: added, edited, answered, resolved, reopened, deleted", async () => {
    const told: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      const events = ({ onAdded, onChanged, onDeleted }: Excel.CommentCollection): object[] => [
        onAdded,
        onChanged,
        onDeleted,
      ];
      for (const event of [...events(commentsOf(sheet)), ...events(commentsOf(context.workbook))])
        (event as OfficeExtension.EventHandlers<Excel.CommentChangedEventArgs>).add(
          ({ type, changeType, commentDetails }) => {
            told.push([type, changeType, commentDetails[0]?.replyIds?.length]);
            return Promise.resolve();
          },
        );
      await context.sync();
      const comment = sheet.comments.add("A1", "one");
      comment.content = "two";
      const reply = comment.replies.add("three");
      reply.content = "four";
      comment.resolved = true;
      comment.resolved = false;
      reply.delete();
      comment.delete();
      await context.sync();
    });
    await excel.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const once = [
      ["CommentAdded", undefined, 0],
      ["CommentChanged", "CommentEdited", 0],
      ["CommentChanged", "ReplyAdded", 1],
      ["CommentChanged", "ReplyEdited", 1],
      ["CommentChanged", "CommentResolved", 0],
      ["CommentChanged", "CommentReopened", 0],
      ["CommentChanged", "ReplyDeleted", 1],
      ["CommentDeleted", undefined, 0],
    ];
    expect(told).toEqual(once.flatMap((event) => [event, event]));
  });

  test("are no notes, and a note is no comment", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      sheet.comments.add("A1", "said");
      notesOf(sheet).add("A2", "noted");
      const counts = [sheet.comments.getCount(), notesOf(sheet).getCount()];
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([1, 1]);
      sheet.comments.getItemByCell("A2").load();
      await expect(context.sync()).rejects.toEqual(refusal("ItemNotFound"));
    });
  });

  test("a conversation that somebody writes over in the grid is the note that he wrote", async () => {
    await Excel.run(async (context) => {
      context.workbook.comments.add("Plan!A1", "said");
      await context.sync();
    });
    const id = excel.grid.workbook.getSheets()[0]!.getSheetId();
    const written = { ...noteAt(excel.grid, id, 0, 0)!, note: "written over" };
    putNote(excel.grid, id, written);
    expect(excel.book().sheets[0]?.cells[0]?.[0]).toMatchObject({ note: "written over" });
    expect(excel.book().sheets[0]?.cells[0]?.[0]?.thread).toBeUndefined();
  });
});
