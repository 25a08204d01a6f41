import type { KeptOfBook } from "xlsx-book/book";
import { openedKey } from "../../grid/load";
import { target, type OfficeType, type Run } from "../officeType";
import * as argument from "./arguments";
import { documentCustomType } from "./documentCustom";

/** The format's names for what Office.js calls otherwise. */
const texts = {
  Author: "creator",
  Category: "category",
  Comments: "description",
  Keywords: "keywords",
  Subject: "subject",
  Title: "title",
} as const;

const kept = (run: Run): KeptOfBook => run.grid.edits.extra<KeptOfBook>("kept") ?? {};
const said = (run: Run, name: string): string => kept(run).properties?.[name] ?? "";

function say(run: Run, name: string, text: string): void {
  const before = kept(run);
  run.grid.edits.setExtra("kept", { ...before, properties: { ...before.properties, [name]: text } });
}

/** Who answers for the document, and for whom. */
const answering = { Company: "company", Manager: "manager" } as const;

/** What is said of the document as a whole; it is read from its file and saved with it. */
export const documentPropertiesType: OfficeType<undefined> = {
  name: "DocumentProperties",
  read: {
    ...Object.fromEntries(
      Object.entries(texts).map(([name, own]) => [name, (_self: undefined, run: Run) => said(run, own)]),
    ),
    ...Object.fromEntries(
      Object.entries(answering).map(([name, own]) => [
        name,
        (_self: undefined, run: Run) => kept(run)[own] ?? "",
      ]),
    ),
    CreationDate: (_self, run) => said(run, "created") || run.grid.edits.extra<string>(openedKey),
    LastAuthor: (_self, run) => said(run, "lastModifiedBy"),
    RevisionNumber: (_self, run) => Number(said(run, "revision")) || 0,
  },
  write: {
    ...Object.fromEntries(
      Object.entries(texts).map(([name, own]) => [
        name,
        (_self: undefined, value: unknown, run: Run) => say(run, own, argument.text(value, name)),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(answering).map(([name, own]) => [
        name,
        (_self: undefined, value: unknown, run: Run) =>
          run.grid.edits.setExtra("kept", { ...kept(run), [own]: argument.text(value, name) }),
      ]),
    ),
    RevisionNumber: (_self, value, run) =>
      say(run, "revision", String(argument.count(value, "revisionNumber"))),
  },
  open: { Custom: () => target(documentCustomType, undefined) },
};
