import type { stChecklist } from "../../core/checklist/checklist";
import type { stHistory } from "../../core/checklist/history";
import type { Language } from "../../core/language";
import { checklistTexts } from "../checklist/texts";
import type { TableWords } from "./tableWords";
import { sheetWords } from "./words";

const titles = <Id extends string>(
  texts: Readonly<Record<Id, { readonly title: string }>>,
): Record<Id, string> =>
  Object.fromEntries(
    Object.entries<{ readonly title: string }>(texts).map(([id, { title }]) => [id, title]),
  ) as Record<Id, string>;

const checklist = (language: Language): TableWords<typeof stChecklist> => {
  const { choose, columns, proofs, statuses } = sheetWords[language];
  const { sections, items } = checklistTexts[language];
  return {
    title: choose.title,
    columns,
    choices: { section: titles(sections), status: statuses, proof: proofs },
    phrases: { title: titles(items) },
    ask: choose,
  };
};

const history = (language: Language): TableWords<typeof stHistory> => {
  const { history, readiness } = sheetWords[language];
  return {
    title: readiness.title,
    columns: { ...history, ...titles(checklistTexts[language].sections) },
    choices: {},
  };
};

/** What the checklist's and the history's tables say. */
export const checklistWords = { en: checklist("en"), zh: checklist("zh") };
export const historyWords = { en: history("en"), zh: history("zh") };
