/** Who notes are by that keep a formula of a cell that shows a value now. */
export const NOTE_AUTHOR = "SplitTarget";

/** The text of such a note; its heading begins with the author, the formula is without its equals sign. */
export const formulaNote = (heading: string, formula: string): string => `${heading}\n=${formula}`;

/** Whether a note is one, in whatever language, and nobody has written in it since. */
export function isFormulaNote(note: string, formula: string): boolean {
  const [heading = "", ...rest] = note.replaceAll("\r", "").split("\n");
  return heading.startsWith(NOTE_AUTHOR) && rest.join("\n") === `=${formula.replaceAll("\r", "")}`;
}
