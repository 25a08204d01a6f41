import { CommandFailure } from "../../packages/cli/src/failure";
import { endingOf, endings, fileFailure, openWorkbook } from "../../packages/cli/src/files/openWorkbook";
import { WorkbookFile } from "../../packages/cli/src/parts/workbookFile";
import { rollupRow, sinceSnapshot } from "../../packages/cli/src/readiness/rollupRow";
import { workbookCells } from "../../packages/cli/src/readiness/workbookCells";
import { refuseUnchangeable } from "../../packages/cli/src/share/embed";
import { freeze } from "../../packages/cli/src/share/freeze";
import { frozenIn } from "../../packages/cli/src/share/frozenIn";
import { peopleIn, type Trace } from "../../packages/cli/src/share/people";
import { Portable } from "../../packages/cli/src/share/portable";
import { addTaskPane } from "../../packages/cli/src/share/taskPane";
import { thaw } from "../../packages/cli/src/share/thaw";
import { leaveOutPeople } from "../../packages/cli/src/share/withoutPeople";
import { sentence, wordsIn } from "../../packages/cli/src/words/words";
import type { Language } from "../core/language";
import type { RollupRow } from "../core/rollup/rollup";
import type { CopyWish, PeopleTraces } from "../core/share/people";
import { addIn } from "./checklistOfFile";

/** What is asked of a file. */
export type FileRequest =
  | {
      readonly what: "people";
      readonly file: Uint8Array;
      readonly language: Language;
      readonly today: string;
    }
  | { readonly what: "copy"; readonly file: Uint8Array; readonly wish: CopyWish; readonly language: Language }
  | {
      readonly what: "rollup";
      readonly name: string;
      readonly file: Uint8Array;
      readonly language: Language;
      readonly today: string;
    };

/** The answer, or a sentence that says why there is none. */
export type FileAnswer =
  | { readonly people: readonly PeopleTraces[] }
  | { readonly file: Uint8Array }
  | { readonly row: RollupRow }
  | { readonly reason: string };

/** What the open workbook is called in a refusal. */
const name = "";

function copyOf(bytes: Uint8Array, { way, withoutPeople }: CopyWish, language: Language): Uint8Array {
  const file = new WorkbookFile(bytes);
  // First, so that the notes that keep formulas stay.
  if (withoutPeople) leaveOutPeople(file, name, addIn.personal(workbookCells(file)));
  if (way === "live") {
    refuseUnchangeable(file, name);
    if (frozenIn(file).length > 0) thaw(file, name);
    addTaskPane(file, "developer", new Map());
  } else
    freeze(file, name, {
      catalog: "developer",
      language,
      portable: way === "portable" ? new Portable(file, addIn) : undefined,
    });
  const pieces = file.pieces();
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** By their kinds, as the command line calls these. */
function byKind(found: readonly Trace[]): PeopleTraces[] {
  const called = (kind: Trace["kind"], language: Language) => wordsIn(language).report.kinds[kind];
  return [...new Set(found.map(({ kind }) => kind))].map((kind) => ({
    kind: { en: called(kind, "en"), zh: called(kind, "zh") },
    traces: found.filter((one) => one.kind === kind),
  }));
}

/** A row of the table, as the command line has it. */
async function rowOf(request: Extract<FileRequest, { what: "rollup" }>): Promise<RollupRow> {
  const { name: file, file: bytes, language, today } = request;
  const ending = endingOf(file);
  const row = await rollupRow(
    file,
    () => {
      if (!endings.includes(ending)) throw new CommandFailure({ code: "extension", file, extension: ending });
      return openWorkbook(bytes, file);
    },
    { addIn, language, today },
  );
  if ("reason" in row) return row;
  const { score, pass, ready, verdictText, criticalOpen, overdue, sections, signoffs } = row.readiness;
  return {
    file,
    readiness: {
      score,
      pass,
      ready,
      verdict: verdictText,
      criticalOpen: criticalOpen.map(({ id }) => id),
      overdue: overdue.length,
      since: sinceSnapshot(row.readiness, today) ?? null,
      signoffs: signoffs.filter(({ stale }) => !stale).length,
      staleSignoffs: signoffs.filter(({ stale }) => stale).length,
      areas: sections.map((section) => section.score),
    },
  };
}

/** Does what is asked of a file, as the command line does. */
export async function answerOf(request: FileRequest): Promise<FileAnswer> {
  const { file: bytes, language } = request;
  try {
    if (request.what === "rollup") return { row: await rowOf(request) };
    if (request.what === "copy") return { file: copyOf(bytes, request.wish, language) };
    const file = new WorkbookFile(bytes);
    const workbook = workbookCells(file);
    const found = addIn.readiness(workbook, { language, today: request.today });
    return { people: byKind(peopleIn(file, found, addIn.planPeople(workbook))) };
  } catch (error) {
    const failure = fileFailure(error, name);
    if (failure instanceof CommandFailure) return { reason: sentence(failure.reason, language) };
    throw error;
  }
}
