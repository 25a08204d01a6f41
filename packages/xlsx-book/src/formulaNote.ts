/** Who notes are by that keep a formula of a cell that shows a value now. */
export const NOTE_AUTHOR = "SplitTarget";

/** What such a note says above its formula; it begins with the author. */
const HEADINGS = {
  en: `${NOTE_AUTHOR}: a formula gave this value`,
  zh: `${NOTE_AUTHOR}：此值由以下公式算出`,
} as const;
export type NoteLanguage = keyof typeof HEADINGS;

/** The text of such a note; the formula is without its equals sign. */
export const formulaNote = (language: NoteLanguage, formula: string): string =>
  `${HEADINGS[language]}\n=${formula}`;

/** Whether a note is one, in whatever language, and nobody has written in it since. */
export function isFormulaNote(note: string, formula: string): boolean {
  const [heading = "", ...rest] = note.replaceAll("\r", "").split("\n");
  return heading.startsWith(NOTE_AUTHOR) && rest.join("\n") === `=${formula.replaceAll("\r", "")}`;
}
