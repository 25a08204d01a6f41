import type { Language } from "../../core/language";
import type { CopyWish, PeopleTraces } from "../../core/share/people";

/** Work on workbooks' files, which goes on beside the pane. Each rejects with a Trouble "share-file". */
export interface FileWork {
  /** What a file says of people. */
  people(file: Uint8Array, language: Language): Promise<readonly PeopleTraces[]>;
  /** A copy for those without the add-in, or without what the file says of people. */
  copy(file: Uint8Array, wish: CopyWish, language: Language): Promise<Uint8Array>;
}
