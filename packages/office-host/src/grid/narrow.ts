const wide = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|＂[^＂]*＂|[\uff01-\uff5e\u3000]/g;

/**
 * A formula with the signs of a Chinese or Japanese keyboard as Excel takes it: texts and quoted names stay as they are.
 * @example `＝SUM（A1，"（）"）` → `=SUM(A1,"（）")`
 */
export const narrow = (formula: string): string =>
  formula.replace(wide, (part) => {
    if (part.length === 1) return part.normalize("NFKC");
    return part.startsWith("＂") ? `"${part.slice(1, -1)}"` : part;
  });
