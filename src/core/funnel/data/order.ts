import { rankOf } from "./meaning";

/**
 * The open stages, top of the funnel first: numbered ones («1. Lead», «S2», «第三阶段», «30% …») by their number, then
 * those whose place is known (Prospecting before Engaging, 线索 before 报价), then the rest, each as they first come.
 */
export function guessOrder(words: readonly string[]): string[] {
  const numbers = words.map(numberOf);
  const numbered = numbers.filter((number) => number !== null).length > 1;
  const placed = words.map((word, index) => ({
    word,
    group: numbered && numbers[index] !== null ? 0 : rankOf(word) === null ? 2 : 1,
    place: (numbered ? numbers[index] : null) ?? rankOf(word) ?? 0,
  }));
  return placed.sort((a, b) => a.group - b.group || a.place - b.place).map(({ word }) => word);
}

const chineseDigits = "零一二三四五六七八九";

/** The number that a stage's word begins with, or that counts its stage. */
function numberOf(word: string): number | null {
  const circled = /^\s*([①-⑳])/.exec(word);
  if (circled) return circled[1].charCodeAt(0) - "①".charCodeAt(0) + 1;
  const text = word.normalize("NFKC").trim();
  const digits =
    /^(?:s|stage|phase|step|p|阶段|第)?[\s_\-#]*(\d+(?:\.\d+)?)(?=\p{Script=Han}|[^\d\p{L}]|$)/iu.exec(text);
  if (digits) return Number(digits[1]);
  const chinese =
    /^(?:第|阶段)([一二三四五六七八九十]+)/.exec(text) ?? /^([一二三四五六七八九十]+)[、.\s)]/.exec(text);
  return chinese ? chineseNumber(chinese[1]) : null;
}

/** Up to 99: «十二» is 12, «二十» 20. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["零", text];
  return 10 * chineseDigits.indexOf(tens || "一") + chineseDigits.indexOf(ones);
}
