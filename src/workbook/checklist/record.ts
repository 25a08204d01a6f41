import { languages, type Language } from "../../core/language";
import type { NameRole } from "../../core/checklist/checklistTrouble";
import { sheetNames } from "../../locale/sheets/words";
import { sameName } from "../names";

/** The version of the sheets' shape that this add-in writes. */
export const schema = 2;

/** Where the record stands in the document's settings. */
export const recordKey = "SplitTarget.checklist";

export type Names = Readonly<Record<NameRole, string>>;
/** What we call sheets and tables; the tables' names are the same in every language, as formulas speak of them. */
export const namesIn = (language: Language): Names => ({
  ...sheetNames[language],
  table: "stChecklist",
  historyTable: "stHistory",
  signoffsTable: "stSignoffs",
});

/** The names in a language, but those that a person chose. */
export const namesAfter = (names: Names, language: Language): Names =>
  Object.fromEntries(
    Object.entries(names).map(([role, name]) => [
      role,
      translatedName(role as NameRole, name, language) ?? name,
    ]),
  ) as Names;

/**
 * What a name that we gave is in a language; null where a person chose it, or where it is in that language already.
 * The number that makes a name free belongs to it.
 */
export function translatedName(role: NameRole, name: string, language: Language): string | null {
  const isOurs = (one: Language): boolean => sameName(name.replace(/ \d+$/, ""), namesIn(one)[role]);
  return languages.some((one) => one !== language && isOurs(one)) && !isOurs(language)
    ? namesIn(language)[role]
    : null;
}

/** Which of the logs' sheets a writing stopped in. */
export interface UnfinishedLogs {
  readonly historyUnfinished: boolean;
  readonly signoffsUnfinished: boolean;
}
export const noneUnfinished: UnfinishedLogs = { historyUnfinished: false, signoffsUnfinished: false };

/** The little that sheets cannot say by themselves. */
export interface SettingsRecord extends UnfinishedLogs {
  readonly schema: number;
  readonly language: Language;
  /** What we called our sheets and tables; users may have renamed them since. */
  readonly names: Names;
  /**
   * Set before the first cell is written and taken off with the last: a writing that stopped can be told. "new"
   * where the sheets had not been there before, so that all on them is ours to write again.
   */
  readonly unfinished: "new" | "changed" | false;
}

export const writeRecord = (record: SettingsRecord): string => JSON.stringify(record);

/** Reads the record; null where it is none of ours. What a newer version added is passed over. */
export function readRecord(value: unknown): SettingsRecord | null {
  if (typeof value !== "string") return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch (caught) {
    if (caught instanceof SyntaxError) return null;
    throw caught;
  }
  if (typeof parsed !== "object" || parsed === null || !("schema" in parsed)) return null;
  const { schema: found, language, names, unfinished, ...more } = parsed as Record<string, unknown>;
  if (typeof found !== "number") return null;
  const given = typeof names === "object" && names !== null ? Object.entries(names) : [];
  const written = languages.find((candidate) => candidate === language) ?? "en";
  const ours = namesIn(written);
  return {
    schema: found,
    language: written,
    names: {
      ...ours,
      ...Object.fromEntries(given.filter(([role, name]) => role in ours && typeof name === "string")),
    },
    unfinished: unfinished === "new" || unfinished === "changed" ? unfinished : false,
    historyUnfinished: more["historyUnfinished"] === true,
    signoffsUnfinished: more["signoffsUnfinished"] === true,
  };
}
