import type { Reasons } from "../../core/model/rules/proof";
import { sentenceOf } from "../refusal";
import type { Sentences } from "../sentences";
import { figureWords } from "./figureWords";

const { amount, choices, day, header, list, table, word } = figureWords("zh");
const column = (f: { table: Parameters<typeof header>[0]; column: string }): string =>
  `“${table(f.table)}”的“${header(f.table, f.column)}”`;
/** The words that a column is chosen from, where it has some. */
const known = (f: Parameters<typeof choices>[0]): string =>
  choices(f).length === 0 ? "" : `可用的词：${list(choices(f))}。`;
const called = {
  en: {},
  zh: {
    goal: "目标描述",
    target: "目标值",
    dealSize: "客单价",
    rates: "转化率",
    stages: "阶段",
    inHand: "在手数量",
    thresholds: "档位起点",
    multipliers: "倍数",
    productivity: "月产出",
    joined: "入职日期",
    left: "离职日期",
    probabilities: "概率",
    impacts: "影响金额",
    needs: "阶段需求",
    perUnit: "每单所需",
  },
};

/** Why a rule can't tell, in Chinese. */
export const zhReasons: Sentences<Reasons> = {
  "no-table": (f) => `还没有“${table(f.table)}”表，也没有关联任何单元格。`,
  "no-column": (f) => `${column(f)}既不在工作表中，也没有关联。`,
  "broken-link": (f) => `${column(f)}所关联的已不是一列单元格：单元格已被删除，或关联指向了别处。`,
  "uneven-links": (f) =>
    `${column(f)}与${column({ table: f.table, column: f.other })}所关联的单元格对不上行：个数不同，或起始行不同。`,
  empty: (f) => `“${table(f.table)}”表还没有内容。`,
  "error-cells": (f) => `${column(f)}中有 ${amount(f.count)} 个单元格是错误值。`,
  "text-dates": (f) => `${column(f)}中有 ${amount(f.count)} 个单元格是文本或普通数字，不是日期。`,
  "text-numbers": (f) => `${column(f)}中有 ${amount(f.count)} 个单元格是文本，不是数字。`,
  "unknown-words": (f) =>
    `${column(f)}中有 ${amount(f.count)} 个单元格的内容无法识别${f.word === undefined ? "" : `：“${f.word}”`}。${known(f)}`,
  "no-word": (f) => `“${table(f.table)}”表中没有对应“${word(f.table, f.column, f.id)}”的行。`,
  percentage: (f) => `${column(f)}填的是 ${amount(f.value)}：30% 应写作 30% 或 0.3，只写 30 会有歧义。`,
  "out-of-range": (f) => `${column(f)}填的是 ${amount(f.value)}，超出范围。`,
  blank: (f) => `${column(f)}中有 ${amount(f.count)} 个单元格空着。`,
  "total-rows": (f) =>
    `“${table(f.table)}”表中有 ${amount(f.count)} 行是合计（“${f.word}”），会使其他行重复计算：请将合计放在数据行之外。`,
  twice: (f) =>
    `“${table(f.table)}”表中“${f.word}”在同一时间出现 ${amount(f.count)} 次：每人只计一次，同名的人请用不同的名字区分。`,
  "several-goals": (f) => `目标表有 ${amount(f.count)} 行；一个目标只占一行。`,
  "no-target": (f) => `目标值为 ${amount(f.target)}；目标应大于 0。`,
  "end-before-start": (f) => `目标的结束日 ${day(f.end)} 早于开始日 ${day(f.start)}。`,
  "not-enough-history": (f) =>
    `目标之前只有 ${amount(f.periods)} 个完整时间段的业绩，至少要 ${amount(f.needed)} 个。请写明目标可实现的理由。`,
  "history-unfinished": (f) => `实际业绩只到 ${day(f.last)}；目标之前的时间段要到 ${day(f.until)} 才结束。`,
  "nobody-there": (f) => `${day(f.start)} 到 ${day(f.end)} 期间没有人在岗。`,
  refused: (f) => `${sentenceOf(f.refused, "zh", called)}。`,
};
