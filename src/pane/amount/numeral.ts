const figures = "零一二三四五六七八九";
const units: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Where a number in Chinese numerals stands: 三千, 一亿二千万, 十二点五万. */
export const numeral =
  /[零〇一二两三四五六七八九十](?:[零〇一二两三四五六七八九十百千万亿]*)(?:点[零〇一二三四五六七八九]+[万亿]?)?/y;

/**
 * What Chinese numerals come to, as decimal text; null where they are no number. A last figure stands for the next unit,
 * as one says it: 两万五 is 25,000.
 *
 * @example numeralText("三千") // "3000"
 */
export function numeralText(text: string): string | null {
  const plain = text.replaceAll("〇", "零").replaceAll("两", "二");
  const [before, after] = plain.split("点");
  const whole = wholeOf(before);
  if (whole === null || after === undefined) return whole === null ? null : String(whole);
  const power = units[after.at(-1) ?? ""] ?? 0;
  const decimals = [...after.replace(/[万亿]$/, "")].map((sign) => figures.indexOf(sign)).join("");
  return `${whole}.${decimals}${power === 0 ? "" : `e${power}`}`;
}

function wholeOf(text: string): number | null {
  // 二零二七, a figure after the other.
  if (text.length > 1 && /^[零一二三四五六七八九]+$/.test(text))
    return Number([...text].map((sign) => figures.indexOf(sign)).join(""));
  let [sum, part, figure, last] = [0, 0, -1, Infinity];
  for (const sign of text) {
    const power = units[sign];
    if (power === undefined) {
      const next = figures.indexOf(sign);
      if (figure > 0) return null;
      figure = next;
      if (next === 0) last = 0;
    } else if (power < 4) {
      // 十 alone begins with a one.
      if (figure <= 0 && power > 1) return null;
      part += (figure > 0 ? figure : 1) * 10 ** power;
      [figure, last] = [-1, power];
    } else {
      const all = part + Math.max(figure, 0);
      if (all === 0 && sum === 0) return null;
      // 万亿: what was counted so far is counted in 亿.
      sum = power === 8 ? (sum + all) * 10 ** 8 : sum + all * 10 ** 4;
      [part, figure, last] = [0, -1, power];
    }
  }
  const spoken = figure > 0 && last !== Infinity && last > 1 ? 10 ** (last - 1) : 1;
  return sum + part + Math.max(figure, 0) * spoken;
}
