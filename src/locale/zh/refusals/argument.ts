import type { ArgumentRefusals } from "../../../core/refusals/argument";
import { looksLikeNumber } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { size, placesBy } from "../place";

export const argument = ({ name, one, amount }: Manner): Sentences<ArgumentRefusals> => {
  const where = placesBy(name);
  return {
    text: (f) =>
      looksLikeNumber(f.text)
        ? `${where(f)}：“${f.text}”是文本；请改成数字，例如用 VALUE()`
        : `${where(f)}：“${f.text}”是文本；请填数字`,
    logical: (f) => `${where(f)}：${f.value ? "TRUE" : "FALSE"} 是逻辑值；请填数字`,
    error: (f) => `${where(f)}：单元格里是 ${f.error}；请先改正该单元格`,
    unreadable: (f) => `${where(f)}：不是普通的值；请填数字或文本`,
    "not-text": (f) =>
      `${where(f)}：${String(f.value).toUpperCase()} 不是文本；请${f.argument === "goal" ? "用一两句话写出目标" : "填名称"}`,
    "not-single": (f) => `${where(f)}：收到 ${size(f.rows, f.columns)}的区域；请给单个值`,
    "empty-range": (f) => `${where(f)}：区域没有单元格；请至少给一个`,
    ragged: (f) => `${where(f)}：第 ${f.row} 行有 ${f.columns} 个值，第一行有 ${f.expected} 个；各行须一样长`,
    shape: (f) =>
      `${where(f)}：收到 ${size(f.rows, f.columns)}，而${name(f.like)}是 ${size(f.likeRows, f.likeColumns)}；形状须相同`,
    count: (f) => `${where(f)}：收到 ${f.count} 个值；应为 ${f.expected} 个`,
    negative: (f) => `${where(f)}：${amount(f.value)} 是负数；${one(f.argument)}须为 0 或正数`,
    "not-positive": (f) => `${where(f)}：收到 ${amount(f.value)}；${one(f.argument)}须大于 0`,
    keyword: (f) => `${where(f)}：不认识“${f.text}”；可填${f.words.zh.map((word) => `“${word}”`).join("、")}`,
    "not-flag": (f) => `${where(f)}：“${f.text}”是文本；请填 TRUE 或 FALSE`,
    "not-mark": (f) => `${where(f)}：“${f.text}”是文本；请填 TRUE 或 1，或让该单元格空着`,
    digits: (f) =>
      `${where(f)}：${f.value} 超过 15 位数字，多出的会丢失；请先舍入，例如用 ROUND(…, ${f.decimals})`,
    "part-digits": (f) =>
      `${where(f)}：单位为 ${f.unit} 时，约 ${amount(f.value)} 的一份超过单元格能保留的位数；请用更大的单位`,
    "too-many-units": (f) =>
      `${where(f)}：${amount(f.value)} 超过 2^53 个单位（单位 ${f.unit}），数字已不精确；请用更大的单位`,
  };
};
