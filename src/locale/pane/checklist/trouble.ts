import type { Language } from "../../../core/language";
import type { Damage, TroubleCode, TroubleFacts } from "../../../core/trouble";
import type { Problem } from "../../../core/checklist/opened";
import { sheetWords, type ColumnId } from "../../sheets/words";
import { enDamage, enProblems, enTroubles } from "./troubleEn";
import { zhDamage, zhProblems, zhTroubles } from "./troubleZh";

/** One sentence (or two) a kind, made from its facts: what happened, what is in the workbook, the way out. */
export type TroubleSentences = {
  readonly [Code in TroubleCode]: (facts: TroubleFacts[Code]) => string;
} & {
  /** What nobody foresaw: the words it came with are all there is to tell. */
  readonly unforeseen: (message: string) => string;
};
export type DamageSentences = {
  readonly [What in Damage["what"]]: (damage: Extract<Damage, { what: What }>) => string;
};
export type ProblemSentences = {
  readonly [Code in Problem["code"]]: (problem: Extract<Problem, { code: Code }>) => string;
};

const troubles = { en: enTroubles, zh: zhTroubles };
const damages = { en: enDamage, zh: zhDamage };
const problems = { en: enProblems, zh: zhProblems };

export function troubleSentence<Code extends TroubleCode>(
  trouble: { readonly code: Code; readonly facts: TroubleFacts[Code] },
  language: Language,
): string {
  const make = troubles[language][trouble.code] as (facts: TroubleFacts[Code]) => string;
  return make(trouble.facts);
}

export const unforeseenSentence = (message: string, language: Language): string =>
  troubles[language].unforeseen(message);

export const damageSentence = (damage: Damage, language: Language): string =>
  (damages[language][damage.what] as (facts: Damage) => string)(damage);

export const problemSentence = (problem: Problem, language: Language): string =>
  (problems[language][problem.code] as (facts: Problem) => string)(problem);

/** What a column is called on the sheet. */
export const columnName = (column: string, language: Language): string =>
  sheetWords[language].columns[column as ColumnId] ?? column;
