import type { CellAddress } from "../../core/cellAddress";
import type { Language } from "../../core/language";
import type { CopyWish, PeopleTraces } from "../../core/share/people";
import type { FormulaTroubles, ShareLook, ShareWay } from "../../core/share/share";
import { goTo } from "../../workbook/goTo";
import type { ShareChange } from "../../workbook/share/shareChange";
import type { Shared } from "./changeShare";
import type { FileWork } from "./fileWork";
import type { Repaired } from "./repairFormulas";
import type { ShareForms } from "./shareForms";

/** What the pane does so that others can open the workbook. Each rejects with a Trouble that says what is there. */
export interface ShareTasks {
  open(): Promise<ShareLook>;
  /** Brings the workbook into one of the three ways; live, its pane opens with it. */
  share(way: ShareWay, language: Language): Promise<Shared>;
  /**
   * Switches whether formulas are written in native forms, and with it those that are there; what has no native form
   * stays live.
   */
  setNative(isNative: boolean, language: Language): Promise<Shared>;
  undo(change: ShareChange): Promise<void>;
  /** Enters formulas anew that Excel didn't know. */
  repair(): Promise<Repaired>;
  /** How many there are, and whether the workbook's days are ours. */
  findTroubles(): Promise<FormulaTroubles>;
  /** What the workbook's file says of people. */
  people(language: Language): Promise<readonly PeopleTraces[]>;
  /** Makes a copy and opens it as a new workbook; the open one stays as it is. */
  copy(wish: CopyWish, language: Language): Promise<void>;
  goTo(place: CellAddress): Promise<void>;
}

/** The tasks over the workbook; the native forms are loaded with the first that needs them. */
export const shareTasks = (forms: () => Promise<ShareForms>, files: FileWork): ShareTasks => ({
  open: async () => (await import("./openShare")).openShare(await forms()),
  share: async (way, language) =>
    (await import("./changeShare")).changeShare(await forms(), {
      way,
      elseValues: true,
      language,
      settings: { opensPane: way === "live" ? true : null, native: null },
    }),
  setNative: async (isNative, language) =>
    (await import("./changeShare")).changeShare(await forms(), {
      way: isNative ? "portable" : "live",
      elseValues: false,
      language,
      settings: { native: isNative ? true : null },
    }),
  undo: async (change) => (await import("./changeShare")).undoShare(change),
  repair: async () => (await import("./repairFormulas")).repairFormulas(await forms()),
  findTroubles: async () => (await import("./findTroubles")).findTroubles(forms),
  people: async (language) => (await import("./copyWorkbook")).listPeople(files, language),
  copy: async (wish, language) => (await import("./copyWorkbook")).copyWorkbook(files, wish, language),
  goTo: ({ sheet, address }) => goTo(sheet, address),
});
