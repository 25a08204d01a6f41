import type { Language } from "./typedNumber";

type Compare<T> = (one: T, other: T) => number;

const isHan = (sign: string | undefined): boolean => /^\p{Script=Han}/u.test(sign ?? "");

/** Where two texts part: Chinese signs come after all others in Excel, and before them in a browser's Chinese order. */
function chineseLast(one: string, other: string): number {
  const [a, b] = [[...one.toLowerCase()], [...other.toLowerCase()]];
  const parts = a.findIndex((sign, at) => sign !== b[at]);
  return parts < 0 ? 0 : Number(isHan(a[parts])) - Number(isHan(b[parts]));
}

/** Texts without regard to case: in a Chinese display by the sound of their signs, as Excel has them in China. */
function textOrder(language: Language): Compare<string> {
  const isChinese = language.startsWith("zh");
  const { compare } = new Intl.Collator(isChinese ? "zh-CN" : language, { sensitivity: "accent" });
  return isChinese ? (one, other) => chineseLast(one, other) || compare(one, other) : compare;
}

/** Excel's order: numbers, then texts, then FALSE and TRUE, errors; blanks always last. */
function rank(value: unknown): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  if (typeof value === "boolean") return 2;
  return value === null ? 4 : 3;
}

/** How values are sorted in a display language; blanks stay last where the order is turned round. */
export function sortOrder(language: Language): (one: unknown, other: unknown, ascending: boolean) => number {
  const texts = textOrder(language);
  const compare: Compare<unknown> = (one, other) => {
    const ranks = rank(one) - rank(other);
    if (ranks !== 0) return ranks;
    if (typeof one === "string" && typeof other === "string") return texts(one, other);
    return rank(one) === 3 ? 0 : Number(one) - Number(other);
  };
  return (one, other, ascending) => {
    const blank = Number(one === null) - Number(other === null);
    if (blank !== 0) return blank;
    return ascending ? compare(one, other) : -compare(one, other);
  };
}
