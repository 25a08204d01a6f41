/** A text without the blanks at its ends; those that don't break a line (from web pages) are none to Excel. */
export const trimmed = (text: string): string => text.replace(/^ +| +$/g, "");
