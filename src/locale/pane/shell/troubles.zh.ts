import { amountText } from "../../numbertext";
import type { ExcelTroubles } from "../../../core/excelTrouble";
import type { Present, Written } from "../../../core/written";
import type { Sentences } from "../../sentences";

/** What of a task's writing is in the workbook, in Chinese. */
export const zhWritten: Readonly<Record<Written, string>> = {
  nothing: "什么都没有写入。",
  part: "已写入一部分，点击“重试”即可补全。",
  all: "内容其实已经写入。",
  unknown: "无法确认是否已写入；点击“重试”会核对补齐，不会重复。",
};
const state = { absent: "不存在", part: "不完整", whole: "完整" };
const there = ({ checklist, readiness, rows }: Present) =>
  `工作簿现状：清单${state[checklist]}（${rows} 行），得分表${state[readiness]}。`;

/** What Excel puts in the way of a task, in Chinese. */
export const zhExcelTroubles: Sentences<ExcelTroubles> = {
  "cell-editing": (facts) =>
    `有单元格正在编辑，Excel 暂不接受改动。请在表中按 Enter 或 Esc，再重试。${zhWritten[facts.written]}`,
  protected: (facts) =>
    `工作表${facts.sheet === null ? "" : `“${facts.sheet}”`}受保护。请先撤销保护（审阅 › 撤销工作表保护），再重试。${zhWritten[facts.written]}`,
  "structure-protected": ({ written }) =>
    `工作簿的结构受保护，不能增删工作表，也不能改名。请先撤销保护（审阅 › 保护工作簿），再重试。${zhWritten[written]}`,
  "sync-failed": (facts) =>
    `Excel 没有接受这次改动（${facts.error}）。${zhWritten[facts.written]}${facts.present ? there(facts.present) : ""}`,
  unsupported: ({ call }) => `当前版本的 Excel 不支持这项操作（${call}）。请更新 Excel，或使用网页版。`,
  "text-too-long": ({ length, limit }) =>
    `文字有 ${amountText(length, "zh")} 个字符，一个单元格最多 ${amountText(limit, "zh")} 个。请缩短后重试。`,
  "not-a-number": ({ from, to }) => `只接受 ${from} 到 ${to} 之间的数。`,
};

/** What nobody foresaw: the words it came with are all there is to tell. */
export const zhUnforeseen = (message: string) => `出现了意料之外的情况：${message}`;
