/** The formats that a file names by number only; those of Chinese Excel (27 to 36, 50 to 58) as it shows them. */
const BUILT_IN: Record<number, string> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/**
 * Formats that are written by number: those that mean the same everywhere, and the dates of the reader's own system,
 * which Excel knows by the American code. The rest, which follow the country, are written by code.
 */
const BY_NUMBER = [1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47, 48, 49];
const numbers = new Map(BY_NUMBER.map((number) => [BUILT_IN[number], number]));

export const builtInFormat = (number: number): string | undefined => BUILT_IN[number];
export const builtInNumber = (format: string): number | undefined => numbers.get(format);

/** What stands before an opening bracket, and of what is in brackets hours, minutes and seconds. */
function withoutBracket(piece: string, index: number, pieces: string[]): string {
  const open = piece.indexOf("[");
  const closed = index < pieces.length - 1;
  return open < 0 || !closed || /^(?:h+|m+|s+)$/i.test(piece.slice(open + 1)) ? piece : piece.slice(0, open);
}

/** Whether a format shows a day or a time: what is quoted, escaped, in brackets (but for [h]) or colours is no letter. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format) return false;
  const first = format.split(";")[0];
  const letters = first
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .split("]")
    .map(withoutBracket)
    .join("")
    .replace(/general/gi, "");
  return /[dmyhs]/i.test(letters) || /[上下]午/.test(letters);
}
