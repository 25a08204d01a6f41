/** Whether text is a number that a cell keeps as text: "100", " 1,234.5 ", "30%". */
export function looksLikeNumber(text: string): boolean {
  return /^\s*[-+]?(\d[\d,]*)?\.?\d+\s*%?\s*$/.test(text);
}
