import type { stChecklist } from "../../core/checklist/checklist";
import type { stHistory } from "../../core/checklist/history";
import type { stSignoffs } from "../../core/checklist/signoffs";
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
  const { choose, columns, formerColumns, proofs, statuses } = sheetWords[language];
  const { sections, items } = checklistTexts[language];
  return {
    title: choose.title,
    columns,
    ...(formerColumns && { formerColumns }),
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

const signoffs = (language: Language): TableWords<typeof stSignoffs> => {
  const { signoffs: columns, whole, readiness } = sheetWords[language];
  return {
    title: readiness.title,
    columns,
    choices: { scope: { whole, ...titles(checklistTexts[language].sections) } },
  };
};

/** What the tables of the checklist, its history and its sign-offs say. */
export const checklistWords = { en: checklist("en"), zh: checklist("zh") };
export const historyWords = { en: history("en"), zh: history("zh") };
export const signoffWords = { en: signoffs("en"), zh: signoffs("zh") };
