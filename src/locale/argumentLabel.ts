import type { Language } from "./language";
import type { Manner } from "./sentences";

/** A code name's words, as a field is labelled: "rowTotals" is "Row totals". */
const labelled = (name: string): string =>
  (name.charAt(0).toUpperCase() + name.slice(1)).replace(
    /.\B[A-Z]/g,
    (at) => `${at[0]} ${at[1].toLowerCase()}`,
  );

/** What the pane calls an argument; the code name of the English is for formulas. */
export const argumentLabel = (name: Readonly<Record<Language, string>>, language: Language): string =>
  language === "zh" ? name.zh : labelled(name.en);

/** How a refusal calls the arguments in the pane, where no form has labels of its own for them. */
export const paneManner =
  (language: Language) =>
  (usual: Manner): Manner => ({
    ...usual,
    name: (argument) => argumentLabel({ en: argument, zh: usual.name(argument) }, language),
  });
