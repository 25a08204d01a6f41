import type { Person, Remark } from "xlsx-book/conversation";
import { invalidArgument } from "../errors";
import type { Run } from "../officeType";
import * as argument from "./arguments";

interface RichContent {
  richContent?: unknown;
  mentions?: unknown;
}

const MENTION = /<at id=(["'])(\d+)\1>([^<]*)<\/at>/g;

function peopleIn(mentions: unknown): Map<number, Person> {
  if (mentions === undefined || mentions === null) return new Map();
  if (!Array.isArray(mentions)) throw invalidArgument("mentions");
  return new Map(
    (mentions as Record<string, unknown>[]).map(({ id, name, email }) => [
      argument.whole(id, "mentions"),
      { name: argument.text(name, "mentions"), email: argument.text(email, "mentions") },
    ]),
  );
}

/** What somebody says, from what an add-in hands in: a text, or one in which people are named by `<at>`. */
export function said(content: unknown, contentType: unknown): Pick<Remark, "text" | "mentions"> {
  const type = argument.oneOf(contentType ?? "Plain", ["Plain", "Mention"], "contentType");
  if (type === "Plain") return { text: argument.text(content, "content") };
  if (typeof content !== "object" || content === null) throw invalidArgument("content");
  const { richContent, mentions: given } = content as RichContent;
  const people = peopleIn(given);
  const mentions: NonNullable<Remark["mentions"]> = [];
  let text = "";
  let end = 0;
  const rich = argument.text(richContent, "richContent");
  for (const found of rich.matchAll(MENTION)) {
    const [all, , id, name = ""] = found;
    const person = people.get(Number(id));
    if (!person) throw invalidArgument("richContent");
    text += rich.slice(end, found.index);
    mentions.push({ person, start: text.length, length: name.length });
    text += name;
    end = found.index + all.length;
  }
  return { text: text + rich.slice(end), mentions };
}

export const isMention = ({ mentions = [] }: Remark): boolean => mentions.length > 0;

/** The text with those named in it in `<at>`. */
export function richOf({ text, mentions = [] }: Remark): string {
  let rich = "";
  let end = 0;
  mentions.forEach(({ start, length }, id) => {
    rich += `${text.slice(end, start)}<at id="${id}">${text.slice(start, start + length)}</at>`;
    end = start + length;
  });
  return rich + text.slice(end);
}

/** What Office.js reads of a remark. */
export const remarkReads = {
  AuthorEmail: ({ author }: Remark): string => author.email,
  AuthorName: ({ author }: Remark): string => author.name,
  Content: ({ text }: Remark): string => text,
  ContentType: (remark: Remark): string => (isMention(remark) ? "Mention" : "Plain"),
  CreationDate: ({ at }: Remark): string | null => (at === undefined ? null : `${at}Z`),
  Mentions: ({ mentions = [] }: Remark) =>
    mentions.map(({ person: { name, email } }, id) => ({ email, id, name })),
  RichContent: richOf,
};

/** A remark of whoever sits at this pane, now. */
export const newRemark = ({ session }: Run, content: unknown, contentType: unknown): Remark => ({
  ...said(content, contentType),
  author: { name: session.user, email: "" },
  at: `${new Date().toISOString().slice(0, 22)}`,
});
