import type { Language } from "../../../core/language";

const listed = (values: readonly (string | number)[]): string =>
  `{${values.map((value) => (typeof value === "string" ? `"${value}"` : value)).join(",")}}`;

/**
 * Which of several choices an argument names, in any case, counted from 1; the first where it is left out, #VALUE! where
 * it is another word. A SUM makes a number of the array that a range of one cell is in some engines.
 */
export function choiceIn(argument: string, choices: readonly (readonly string[])[]): string {
  const numbers = choices.flatMap((words, at) => words.map(() => at + 1));
  return `SUM(IF(${argument}=0,1,IFERROR(INDEX(${listed([1, ...numbers])},1,XMATCH(LOWER(TRIM(${argument}&"")),${listed(["", ...choices.flat()])},0,1)),#VALUE!)))`;
}

/** Whether the words of an answer are Chinese. */
export const isChinese = `${choiceIn("language", [
  ["en", "en-us", "english", "英文", "英语"],
  ["zh", "zh-cn", "chinese", "中文", "汉语"],
])}=2`;

/** Text of one of the two languages, or a column of texts; `zh` is the name of the choice. */
export function inLanguage<W extends string | readonly string[]>(
  words: Readonly<Record<Language, W>>,
): string {
  const text = (one: W): string =>
    typeof one === "string"
      ? `"${one}"`
      : `{${(one as readonly string[]).map((word) => `"${word}"`).join(";")}}`;
  return `IF(zh,${text(words.zh)},${text(words.en)})`;
}

/** A name in a cell: numbers stand as their text, 0 and blanks are "", truth values #VALUE!. */
export const nameIn = (cell: string): string =>
  `IF(ISTEXT(${cell}),TRIM(${cell}),IF(ISNUMBER(${cell}),IF(${cell}=0,"",${cell}&""),IF(${cell}="","",#VALUE!)))`;

/** A range's names as a column, row by row. */
export const namesIn = (range: string): string => `MAP(TOCOL(${range},0,FALSE),LAMBDA(v,${nameIn("v")}))&""`;

/** A header, a row of words, in one of the two languages. */
export const headerInLanguage = (words: Readonly<Record<Language, readonly string[]>>): string =>
  `IF(zh,${listed(words.zh)},${listed(words.en)})`;

/** 1 and 0 of a range of marks as a column: truth values, also in text, or numbers of which only 0 marks nothing. */
export const marksIn = (
  range: string,
  more = "",
): string => `0+MAP(TOCOL(${range},0,FALSE),LAMBDA(v,IF(ISTEXT(v),
  IF(UPPER(TRIM(v))="TRUE",1,IF(OR(UPPER(TRIM(v))="FALSE",TRIM(v)=""),0,${more}#VALUE!${more ? ")" : ""})),IF(v,1,0))))`;
