import type { Language } from "../../core/language";
import type { CopyWish, PeopleTraces } from "../../core/share/people";
import { openNewWorkbook, readDocumentFile } from "../../workbook/share/documentFile";
import type { FileWork } from "./fileWork";

/** What the open workbook's file says of people; nothing is written. */
export const listPeople = async (files: FileWork, language: Language): Promise<readonly PeopleTraces[]> =>
  files.people(await readDocumentFile(), language);

/** Makes a copy and opens it as a new workbook; the open one stays as it is. */
export async function copyWorkbook(files: FileWork, wish: CopyWish, language: Language): Promise<void> {
  await openNewWorkbook(await files.copy(await readDocumentFile(), wish, language));
}
