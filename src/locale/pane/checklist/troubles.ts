import type { Damage } from "../../../core/checklist/checklistTrouble";
import type { Problem } from "../../../core/checklist/opened";
import type { Language } from "../../../core/language";
import { sheetWords, type ColumnId } from "../../sheets/words";
import { sentenceIn, type Told } from "../shell/troubles";
import { enChecklistTroubles, enDamage, enProblems } from "./troubles.en";
import { zhChecklistTroubles, zhDamage, zhProblems } from "./troubles.zh";

const troubles = { en: enChecklistTroubles, zh: zhChecklistTroubles };
const damages = { en: enDamage, zh: zhDamage };
const problems = { en: enProblems, zh: zhProblems };

/** What happened to the checklist, what is in the workbook, the way out; null for a trouble that is not its own. */
export const checklistTroubleSentence = (trouble: Told, language: Language): string | null =>
  sentenceIn(troubles[language], trouble);

export const damageSentence = (damage: Damage, language: Language): string =>
  (damages[language][damage.what] as (facts: Damage) => string)(damage);

export const problemSentence = (problem: Problem, language: Language): string =>
  (problems[language][problem.code] as (facts: Problem) => string)(problem);

/** What a column is called on the sheet. */
export const columnName = (column: string, language: Language): string =>
  sheetWords[language].columns[column as ColumnId] ?? column;
